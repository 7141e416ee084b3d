//! What a build had to tell, kept in the folder of the site: a build of the same inputs tells the
//! same, so it need not parse and check them again.
//!
//! Reports quote texts that are not published, such as the names of stories that are left out. So
//! the report is never in the published folder. Where it cannot be kept, the next build checks
//! the site again; nothing else depends on it.

mod stored;
#[cfg(test)]
mod tests;

use super::{Written, kept};
use crate::resolve::LeftOut;
use crate::{BuildResult, BuildSummary, Findings, Request};
use spanned::{Diagnostics, Severity, Sources};
use std::path::Path;
use stored::Stored;

/// The name of the file.
const FILE: &str = "report.json";

/// What a build that has published its site had to tell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Report {
    /// What is wrong with the site; no errors.
    pub(crate) diagnostics: Diagnostics,
    /// The number of warnings that comments have removed.
    pub(crate) silenced: usize,
    /// As in [`BuildSummary`](crate::BuildSummary).
    pub(crate) unconfirmed: Vec<String>,
    /// As in [`BuildSummary`](crate::BuildSummary).
    pub(crate) left_out: Vec<LeftOut>,
    /// As in [`BuildSummary`](crate::BuildSummary).
    pub(crate) over: Vec<String>,
}

impl Report {
    /// Whether there is nothing to tell.
    pub(crate) fn is_quiet(&self) -> bool {
        self.silenced == 0
            && self.diagnostics.iter().next().is_none()
            && self.unconfirmed.is_empty()
            && self.left_out.is_empty()
            && self.over.is_empty()
    }

    /// Whether it stops a build: where warnings count as errors.
    pub(crate) fn stops(&self, request: &Request) -> bool {
        request.strict && self.diagnostics.count(Severity::Warning) > 0
    }

    /// The result of a build that has this to tell.
    pub(crate) fn result(
        self,
        sources: Sources,
        pages: Vec<(String, usize)>,
        written: Option<Written>,
        request: &Request,
    ) -> BuildResult {
        BuildResult {
            findings: Findings::new(self.diagnostics, sources, self.silenced, request.strict),
            summary: Some(BuildSummary {
                pages,
                unconfirmed: self.unconfirmed,
                left_out: self.left_out,
                over: self.over,
                written,
            }),
        }
    }

    /// Keeps the report of a build of the inputs with this digest.
    pub(crate) fn keep(&self, site: &Path, inputs: &str, sources: &Sources) {
        let stored = Stored::of(self, inputs, sources);
        // It saves time, and no more: not every folder of a site can be written.
        let _ = stored.text().and_then(|text| kept::keep(site, FILE, &text));
    }

    /// The report that was kept of the inputs with this digest. `None` if there is none, or if
    /// it is damaged.
    pub(crate) fn kept(site: &Path, inputs: &str, sources: &Sources) -> Option<Self> {
        let text = kept::kept(site, FILE)?;
        Stored::read(&text, inputs)?.report(sources)
    }
}
