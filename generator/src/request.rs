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
    /// The address of the portal, if not the one in `site.yaml`.
    pub base_url: Option<String>,
}
