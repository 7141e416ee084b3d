use super::languages::Languages;
use super::rules::Rules;
use crate::content::SiteFacts;
use crate::parse::BrandFiles;
use spanned::{FileId, Sources};

/// The reason why there is no site.
#[derive(Debug)]
pub(crate) enum Unresolved {
    /// There is no usable `site.yaml`, or its first language is not the source language: nothing else
    /// can be checked.
    NoSite,
    /// Entries are missing or have mistakes.
    Incomplete(Box<Incomplete>),
}

/// What is known of a site with mistakes: enough for later stages to report their own.
#[derive(Debug)]
pub(crate) struct Incomplete {
    pub(crate) facts: SiteFacts,
    pub(crate) brand: BrandFiles,
    pub(crate) languages: Languages,
    pub(crate) theme_files: Vec<FileId>,
    /// Whether UI strings may be missing.
    pub(crate) draft: bool,
    pub(crate) sources: Sources,
    /// The rules, if they compile.
    pub(crate) rules: Option<Rules>,
}
