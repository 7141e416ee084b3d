//! The editor in the browser: the page `admin/index.html`, which loads Sveltia CMS, and its
//! configuration, which is made from the schemas of our own files.
//!
//! The script itself (`static/admin/sveltia-cms.js`, MIT) is a file of the site: a build loads
//! nothing from elsewhere. The page has a policy of its own, because the editor reads and writes
//! the files of the portal at the code host.

mod config;
mod fields;
mod files;
mod page;
mod policy;
mod shapes;

pub(crate) use config::config;
pub(crate) use page::page;
pub(crate) use policy::policy;

/// A file of the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum EditorFile {
    /// The page that people open.
    Page,
    /// The forms.
    Config,
}

/// The directory of the editor below the root of the portal.
pub(crate) const DIRECTORY: &str = "admin/";

impl EditorFile {
    /// Both files.
    pub(crate) const ALL: [Self; 2] = [Self::Page, Self::Config];

    /// Its path below the root of the portal.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Page => "admin/index.html",
            Self::Config => "admin/config.json",
        }
    }
}
