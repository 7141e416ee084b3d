//! What a build had to tell, kept in the folder of the site: a build of the same inputs tells the
//! same, so it need not parse and check them again.
//!
//! Reports quote texts that are not published, such as the names of stories that are left out. So
//! the report is never in the published folder. Where it cannot be kept, the next build checks
//! the site again; nothing else depends on it.

mod stored;
#[cfg(test)]
mod tests;

use super::Written;
use super::moment::moment;
use crate::read;
use crate::resolve::LeftOut;
use crate::{BuildResult, BuildSummary, Findings, Request};
use spanned::{Diagnostics, Severity, Sources};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use stored::Stored;

/// The folder for what the program keeps, in the folder of a site.
const FOLDER: &str = ".homeward";
const FILE: &str = "report.json";
/// The file while it is being written. What a killed build has left is removed.
const UNFINISHED: &str = "report.json.new";

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
}

impl Report {
    /// Whether there is nothing to tell.
    pub(crate) fn is_quiet(&self) -> bool {
        self.silenced == 0
            && self.diagnostics.iter().next().is_none()
            && self.unconfirmed.is_empty()
            && self.left_out.is_empty()
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
                written,
            }),
        }
    }

    /// Keeps the report of a build of the inputs with this digest.
    pub(crate) fn keep(&self, site: &Path, inputs: &str, sources: &Sources) {
        let stored = Stored::of(self, inputs, sources);
        // It saves time, and no more: not every folder of a site can be written.
        let _ = stored.text().and_then(|text| write(site, &text));
    }

    /// The report that was kept of the inputs with this digest. `None` if there is none, or if
    /// it is damaged.
    pub(crate) fn kept(site: &Path, inputs: &str, sources: &Sources) -> Option<Self> {
        let text = read::text(&folder(site)?.join(FILE)).ok()?;
        Stored::read(&text, inputs)?.report(sources)
    }
}

/// The folder, if it is one: whoever wrote the site may have put a link in its place.
fn folder(site: &Path) -> Option<PathBuf> {
    let folder = site.join(FOLDER);
    let is_folder = folder.symlink_metadata().is_ok_and(|it| it.is_dir());
    is_folder.then_some(folder)
}

fn write(site: &Path, text: &str) -> io::Result<()> {
    moment();
    let _ = fs::create_dir(site.join(FOLDER));
    let folder = folder(site).ok_or(io::ErrorKind::NotADirectory)?;
    let unfinished = folder.join(UNFINISHED);
    let _ = fs::remove_file(&unfinished);
    moment();
    let mut file = fs::File::create_new(&unfinished)?;
    moment();
    file.write_all(text.as_bytes())?;
    moment();
    // Replaces a link, and not the file to which it leads.
    fs::rename(unfinished, folder.join(FILE))
}
