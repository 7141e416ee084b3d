//! What a run returns.

use super::{PublishError, Written};
use crate::Findings;
use crate::read::ReadError;
use crate::resolve::LeftOut;

/// Result of a build.
#[derive(Debug)]
pub struct BuildResult {
    /// What is wrong with the site.
    pub findings: Findings,
    /// What was made; `None` if errors stopped the build.
    pub summary: Option<BuildSummary>,
}

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct BuildSummary {
    /// The number of pages of each language, by its tag.
    pub pages: Vec<(String, usize)>,
    /// The ids of programmes whose `status` is `unknown`.
    pub unconfirmed: Vec<String>,
    /// Stories and photos of stories that are not published today.
    pub left_out: Vec<LeftOut>,
    /// The ids of events that are over: no list names them.
    pub over: Vec<String>,
    /// Files and bytes; `None` for a dry run.
    pub written: Option<Written>,
}

/// The reason why a run could not report on the content.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no site to read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The site could not be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The site has a self-check, and this binary has none to give it.
    #[error(
        "this binary was built without the self-check (HOMEWARD_WIDGET=skip): it can check this site, but not build it\nhelp: build the binary again with that variable unset"
    )]
    NoSelfCheck,
}

impl Failure {
    /// Whether the disk or its permissions are at fault, and not what was asked for.
    pub fn is_io(&self) -> bool {
        matches!(self, Self::Publish(error) if error.is_io())
    }
}
