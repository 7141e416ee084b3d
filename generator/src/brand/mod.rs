//! The portal's own colours: from a palette and one colour in `site.yaml` to a style sheet for
//! the light and the dark look, in which every pair of colours that the theme uses together has
//! the contrast that readers need.
//!
//! [`tokens`] reads the theme's colours from its style sheets, [`palette`] changes the neutral
//! ones, [`derive`] makes the others from one colour, and [`pairs`] lists what is used together.

mod derive;
mod pairs;
mod palette;
mod report;
mod tokens;

use crate::colour::Colour;
use crate::content::{Brand, HexColour, Palette};
use crate::parse::BrandFiles;
use crate::resolve::{Incomplete, Site};
use crate::theme::Theme;
use spanned::Diagnostics;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use tokens::Tokens;

/// The colours of one look, by the name of their custom property without `--`.
type Colours = BTreeMap<String, Colour>;

/// One of the two looks of a portal, as the reader's device is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Light,
    Dark,
}

impl Look {
    const BOTH: [Self; 2] = [Self::Light, Self::Dark];
}

/// The part `brand` of a site.
#[derive(Clone, Copy)]
pub(crate) struct OfSite<'a> {
    brand: Option<&'a Brand>,
    files: &'a BrandFiles,
}

impl<'a> From<&'a Site> for OfSite<'a> {
    fn from(site: &'a Site) -> Self {
        Self {
            brand: site.facts.brand.as_ref(),
            files: &site.brand,
        }
    }
}

impl<'a> From<&'a Incomplete> for OfSite<'a> {
    fn from(site: &'a Incomplete) -> Self {
        Self {
            brand: site.facts.brand.as_ref(),
            files: &site.brand,
        }
    }
}

/// What a look is made from.
#[derive(Debug, Clone, Copy)]
struct Recipe {
    look: Look,
    palette: Palette,
    /// The main colour, to be used as it is.
    given: Option<Colour>,
    /// The colour whose hue and chroma the others get. `None` keeps the theme's.
    seed: Option<Colour>,
}

impl Recipe {
    fn of(look: Look, brand: Option<&Brand>) -> Self {
        let palette = brand.and_then(|brand| brand.palette);
        let palette = palette.unwrap_or(Palette::River);
        let colour =
            |choose: fn(&Brand) -> Option<&HexColour>| Colour::of_hex(choose(brand?)?.as_str());
        let colour_of = |look| match look {
            Look::Light => colour(|brand| brand.colour.as_ref()),
            Look::Dark => colour(|brand| brand.colour_dark.as_ref()),
        };
        let given = colour_of(look);
        Self {
            look,
            palette,
            given,
            seed: given.or(colour_of(Look::Light)).or(palette::seed(palette)),
        }
    }

    /// The colours of the look: the theme's, changed by the palette and the main colour.
    fn colours(&self, theme: &Colours) -> Colours {
        let mut colours = theme.clone();
        for (name, colour) in palette::neutrals(self.palette, self.look) {
            colours.insert(name.to_owned(), colour);
        }
        if let Some(seed) = self.seed {
            derive::derive(&mut colours, theme, seed, self.given, self.look);
        }
        colours
    }
}

/// Makes the style sheet with the portal's own colours, and reports pairs of colours, the
/// theme's own among them, that cannot be told apart. `None` for a portal with the theme's
/// colours.
pub(crate) fn style_sheet<'a>(
    site: impl Into<OfSite<'a>>,
    theme: &Theme,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let site: OfSite<'_> = site.into();
    let tokens = Tokens::of(theme);
    let mut sheet =
        "/* The portal's own colours, made from `brand` in `site.yaml`. */\n".to_owned();
    let mut is_own = false;
    for look in Look::BOTH {
        let recipe = Recipe::of(look, site.brand);
        let before = tokens.colours(look);
        let colours = recipe.colours(&before);
        report::check(&recipe, &before, &colours, &tokens, site.files, diagnostics);
        let changed = colours
            .iter()
            .filter(|(name, colour)| before.get(*name) != Some(*colour));
        let lines: Vec<String> = changed
            .map(|(name, colour)| format!("    --{name}: {colour};\n"))
            .collect();
        is_own |= !lines.is_empty();
        // Paper has colours of its own in the theme's style sheet.
        let media = match look {
            Look::Light => "screen",
            Look::Dark => "screen and (prefers-color-scheme: dark)",
        };
        // Writing to a text cannot fail.
        let _ = write!(
            sheet,
            "@media {media} {{\n  :root {{\n{}  }}\n}}\n",
            lines.concat()
        );
    }
    is_own.then_some(sheet)
}
