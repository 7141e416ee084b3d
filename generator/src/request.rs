use crate::Date;
use std::path::PathBuf;

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The directory that holds `content/`, or a content directory itself.
    pub site: PathBuf,
    /// The day that decides about consent, reviews and checks: the only clock.
    pub today: Date,
    /// Whether warnings stop the build.
    pub strict: bool,
    /// Whether UI strings and texts of the self-check that a language does not have yet are shown
    /// in the source language, each marked. A portal for readers has all of them.
    pub draft: bool,
    /// Whether the pages are for a portable edition. Its copies cannot be withdrawn, so it has only those
    /// stories whose consent covers them.
    pub portable: bool,
    /// The address of the portal, if not the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Folders outside of the site to which its symbolic links may point. Only who runs the program gives them:
    /// a site must not give itself a right to read files of the host.
    pub links: Vec<PathBuf>,
}

impl Request {
    /// A build of a site as it is, for readers of a website.
    pub fn new(site: impl Into<PathBuf>, today: Date) -> Self {
        Self {
            site: site.into(),
            today,
            strict: false,
            draft: false,
            portable: false,
            base_url: None,
            links: Vec::new(),
        }
    }
}
