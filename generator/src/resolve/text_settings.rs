use super::days::Days;
use super::languages::Languages;
use super::unlisted::Unlisted;
use crate::Date;
use crate::content::Glossary;
use crate::locale::FrequentWords;
use spanned::Sources;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What the checks of texts need to know of the site.
#[derive(Clone, Copy)]
pub(super) struct TextSettings<'a> {
    pub(super) languages: &'a Languages,
    /// By language tag.
    pub(super) glossaries: &'a BTreeMap<String, Glossary>,
    /// The names of days and months, by language tag.
    pub(super) days: &'a BTreeMap<String, Days>,
    pub(super) frequent: &'a FrequentWords,
    pub(super) sources: &'a Sources,
    pub(super) unlisted: &'a Unlisted,
    pub(super) today: Date,
}

impl TextSettings<'_> {
    /// The hash of everything but the texts.
    pub(super) fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.languages.tags().for_each(|tag| tag.hash(&mut hasher));
        self.glossaries.hash(&mut hasher);
        self.unlisted.hash(&mut hasher);
        self.today.hash(&mut hasher);
        hasher.finish()
    }
}
