use crate::Date;
use crate::checks::TOOL;
use schemars::JsonSchema;
use serde::Deserialize;
use spanned::silence::without_comments;

/// Who made a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Method {
    Machine,
    Person,
}

/// The source text of a translation.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Translation {
    /// The first 16 hexadecimal digits of the BLAKE3 hash of the source-language file.
    #[schemars(length(min = 16, max = 16))]
    pub(crate) source: String,
    /// Who made it.
    pub(crate) method: Method,
    /// When a person last read it against the source.
    pub(crate) reviewed: Option<Date>,
}

impl Translation {
    /// The fingerprint of a source text, as [`source`](Self::source) records it.
    pub(crate) fn fingerprint(source_text: &str) -> String {
        const DIGITS: usize = 16;
        // A comment that silences a warning is not part of the text to translate.
        let words = without_comments(TOOL, source_text);
        let unix = words.replace("\r\n", "\n");
        blake3::hash(unix.as_bytes()).to_hex()[..DIGITS].to_owned()
    }

    /// Whether the page must state that no person has read it yet.
    pub(crate) fn is_draft(&self) -> bool {
        self.method == Method::Machine && self.reviewed.is_none()
    }
}
