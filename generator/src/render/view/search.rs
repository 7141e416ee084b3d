use super::PageLink;
use crate::kinds::Card;
use serde::Serialize;

/// A page for searching, with a part of the list of all titles.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SearchView<'a> {
    /// The entries of this part of the list, in the order of their titles.
    pub(crate) entries: Vec<Card<'a>>,
    /// Links to the parts of the list; empty if there is only one.
    pub(crate) pages: Vec<PageLink>,
    /// What searches; null if nothing can be found in this language.
    pub(crate) program: Option<SearchProgram>,
}

/// Where the script of the page for searching finds its files.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(clippy::struct_field_names, reason = "templates read these names")]
pub(crate) struct SearchProgram {
    /// The program that reads the index.
    pub(crate) module_url: String,
    /// The directory of the index.
    pub(crate) index_url: String,
    /// The site's root: the addresses in the index are relative to it.
    pub(crate) root_url: String,
}
