use super::scalar::{HexColour, WebAddress};
use schemars::JsonSchema;
use serde::Deserialize;

/// The look of the portal, where it is not the theme's own.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Brand {
    /// The name of the logo's file, next to `site.yaml`: SVG, PNG, WebP or JPEG.
    pub(crate) logo: Option<String>,
    /// A set of colours that is ready to use.
    pub(crate) palette: Option<Palette>,
    /// The main colour, as `#5b2a6e`. The others are derived from it.
    // Not `null`: that is how YAML reads a colour without quotation marks.
    #[serde(default)]
    #[schemars(with = "HexColour")]
    pub(crate) colour: Option<HexColour>,
    /// The main colour where the reader's device is set to a dark look, if it is not to be derived.
    #[serde(default)]
    #[schemars(with = "HexColour")]
    pub(crate) colour_dark: Option<HexColour>,
    /// Organisations that are named in the footer.
    #[serde(default)]
    pub(crate) partners: Vec<Partner>,
}

impl Brand {
    /// The names of the files of all logos, each with its path of keys.
    pub(crate) fn logos(&self) -> impl Iterator<Item = (Vec<String>, &str)> {
        let key = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect();
        let own = self.logo.iter();
        let own = own.map(move |file| (key(&["brand", "logo"]), file.as_str()));
        let partners = self.partners.iter().enumerate();
        own.chain(partners.filter_map(move |(index, partner)| {
            let path = key(&["brand", "partners", &index.to_string(), "logo"]);
            Some((path, partner.logo.as_deref()?))
        }))
    }
}

/// A set of colours that is ready to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Palette {
    /// Teal, the theme's own colours.
    River,
    /// Red-brown.
    Clay,
    /// Green.
    Olive,
}

/// An organisation that is named in the footer.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Partner {
    /// Its name: the text of the logo for those who cannot see it.
    pub(crate) name: String,
    /// The name of its logo's file, next to `site.yaml`; without one the name is shown.
    pub(crate) logo: Option<String>,
    /// Its website.
    pub(crate) url: Option<WebAddress>,
}
