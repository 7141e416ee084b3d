use std::fmt::Write as _;

/// A text for translation, as translators' tools show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// What makes it distinct from an equal text elsewhere: the file and the place in it.
    pub(super) context: String,
    /// What a translator should know.
    pub(super) comments: Vec<String>,
    /// The path of the source file.
    pub(super) path: String,
    /// The line in it, from 1; `None` for a text of the built-in theme.
    pub(super) line: Option<usize>,
    pub(super) source: String,
    /// The source in English, where the site's own words have taken its place.
    pub(super) english: Option<String>,
    /// The source's form for many things, of a text that has forms.
    pub(super) plural: Option<String>,
    /// The translation; of a text with forms, each form. Empty texts are missing.
    pub(super) translation: Vec<String>,
    /// What translators have written to each other about it.
    pub(super) note: String,
    /// Whether a person must look at it: the source text has changed since the translation was made, or there are
    /// two translations.
    pub(super) is_stale: bool,
}

impl Unit {
    /// Its name in a PO file: context and source text.
    pub(super) fn key(&self) -> (&str, &str) {
        (&self.context, &self.source)
    }

    /// Where it is in the source.
    pub(super) fn reference(&self) -> String {
        let mut reference = self.path.clone();
        if let Some(line) = self.line {
            let _ = write!(reference, ":{line}");
        }
        reference
    }
}

/// Makes the keys of units distinct: two equal texts of one place get a number.
pub(super) fn with_distinct_keys(mut units: Vec<Unit>) -> Vec<Unit> {
    let mut seen = std::collections::HashMap::new();
    for unit in &mut units {
        let key = (unit.context.clone(), unit.source.clone());
        let count = seen.entry(key).or_insert(0_usize);
        *count += 1;
        if *count > 1 {
            let _ = write!(unit.context, " ({count})");
        }
    }
    units
}
