use super::Provenance;
use super::scalar::CountryCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// A region of the United Nations' geoscheme (M49).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Region {
    Africa,
    Americas,
    Asia,
    Europe,
    Oceania,
}

/// A country. Whether people leave it or go back to it follows from the programmes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2.
    pub(crate) code: CountryCode,
    /// Where it lies, in the United Nations' geoscheme.
    pub(crate) region: Region,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
