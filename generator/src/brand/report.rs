use super::derive::MAIN;
use super::pairs::Pair;
use super::tokens::Tokens;
use super::{Colours, Look, Recipe};
use crate::checks::low_contrast;
use crate::colour::Colour;
use crate::parse::BrandFiles;
use spanned::{Diagnostics, Span};
use std::collections::BTreeMap;

/// Reports every colour that cannot be told apart from another one that is used with it: once
/// for a colour and a look, with the pair that is worst.
pub(super) fn check(
    recipe: &Recipe,
    theme: &Colours,
    colours: &Colours,
    tokens: &Tokens,
    files: &BrandFiles,
    diagnostics: &mut Diagnostics,
) {
    let look = recipe.look;
    let mut worst: BTreeMap<&str, (f32, &Pair)> = BTreeMap::new();
    for pair in Pair::of(look).filter(|pair| !pair.holds(colours)) {
        let Some((front, back)) = pair.in_colours(colours) else {
            continue;
        };
        let share = front.contrast(back) / pair.least;
        let blamed = blamed(pair, recipe, theme, colours);
        let known = worst.entry(blamed).or_insert((share, pair));
        if share < known.0 {
            *known = (share, pair);
        }
    }
    for (token, (_, pair)) in worst {
        let (Some(given), Some((front, back))) = (colours.get(token), pair.in_colours(colours))
        else {
            continue;
        };
        let is_given = token == MAIN && recipe.given.is_some();
        let mut with = colours.clone();
        let better = given.nearest(|candidate| {
            with.insert(token.to_owned(), candidate);
            if is_given {
                // Most candidates fail already beside the colours that do not follow them.
                let mut fixed = Pair::of(look).filter(|it| it.uses(MAIN) && !it.has_follower());
                if !fixed.all(|pair| pair.holds(&with)) {
                    return false;
                }
                let recipe = Recipe {
                    given: Some(candidate),
                    seed: Some(candidate),
                    ..*recipe
                };
                with = recipe.colours(theme);
            }
            let mut pairs = Pair::of(look).filter(|pair| is_given || pair.uses(token));
            pairs.all(|pair| pair.holds(&with))
        });
        let found = low_contrast::Pair {
            front,
            back,
            what: pair.what,
            dark: look == Look::Dark,
            needed: pair.least,
        };
        let place = place(token, is_given, look, tokens, files);
        diagnostics.push(low_contrast::pair(*given, &found, better, place));
    }
}

/// The token of a pair to be changed: the main colour where a person has chosen it, else what is
/// not as in the theme, else what is in front.
fn blamed<'p>(pair: &'p Pair, recipe: &Recipe, theme: &Colours, colours: &Colours) -> &'p str {
    if recipe.given.is_some() && pair.uses(MAIN) {
        return MAIN;
    }
    let changed = |token: &&str| theme.get(*token) != colours.get(*token);
    let both = [pair.front, pair.back];
    let known = |token: &&str| Colour::of_hex(token).is_none();
    let mut candidates = both.into_iter().filter(known);
    let first = candidates.clone().next().unwrap_or(pair.back);
    candidates.find(changed).unwrap_or(first)
}

fn place(
    token: &str,
    is_given: bool,
    look: Look,
    tokens: &Tokens,
    files: &BrandFiles,
) -> Option<Span> {
    match look {
        Look::Light if is_given => Some(files.colour),
        Look::Dark if is_given => Some(files.colour_dark),
        _ => tokens.place(look, token).or(Some(files.place)),
    }
}
