//! A site that is kept while its files change: for previews.
//!
//! What costs most is kept: the bytes of files and what they parse to. References, lists and
//! paths are made anew for each state of the site, because almost every page depends on them,
//! and pages are rendered when somebody asks for them.

#[cfg(test)]
pub(crate) mod edits;
mod snapshot;
#[cfg(test)]
mod tests;

pub(crate) use snapshot::Snapshot;

use crate::parse::Parser;
use crate::plan::Output;
use crate::read::{self, Input, ReadError};
use crate::render::Renderer;
use crate::resolve::{LeftOut, Site};
use crate::{Date, Findings, Request, silence};
use spanned::Diagnostics;
use std::collections::HashMap;
use std::path::PathBuf;

/// A site that is kept while its files change.
pub struct Workspace {
    request: Request,
    input: Input,
    parser: Parser,
    /// The last state of the site without errors.
    good: Option<Snapshot>,
}

impl Workspace {
    /// Reads a site.
    ///
    /// # Errors
    /// When there is none.
    pub fn open(request: Request) -> Result<Self, ReadError> {
        Ok(Self {
            input: read::read_linked(&request.site, &request.links)?,
            request,
            parser: Parser::keeping(),
            good: None,
        })
    }

    /// The directories whose files make the site: that with `site.yaml`, that of its own themes, and
    /// that of files that are published as they are, whether they are there or not.
    pub fn directories(&self) -> [PathBuf; 3] {
        self.input.directories()
    }

    /// The folders outside of the site to which its links may point.
    pub fn links(&self) -> &[PathBuf] {
        &self.request.links
    }

    /// The texts among the files that are published as they are, each with its path below the site. A file that
    /// is no text, or is too large for one, is left out.
    pub fn static_texts(&self) -> Vec<(String, String)> {
        self.input.static_texts()
    }

    /// Sets the day for which the site is shown.
    pub fn set_today(&mut self, today: Date) {
        self.request.today = today;
    }

    /// Reads again what has changed on disk. `changed` are the files and directories that may
    /// have changed. The next [`show`](Self::show) shows the new state.
    ///
    /// # Errors
    /// When there is no site any more; the former state stays.
    pub fn apply(&mut self, changed: &[PathBuf]) -> Result<(), ReadError> {
        self.input.update(changed)
    }

    /// Shows the site as it is now. If it has errors, its pages are those of the last state
    /// without errors.
    pub fn show<R>(&mut self, look: impl FnOnce(&Preview<'_>) -> R) -> R {
        let request = &self.request;
        let mut diagnostics = Diagnostics::default();
        let documents = self.parser.parse(&self.input, &mut diagnostics);
        let snapshot = Snapshot::of(&documents, request, &mut diagnostics);
        let renderer = snapshot
            .as_ref()
            .and_then(|snapshot| snapshot.renderer(&mut diagnostics));
        let sources = documents.sources;
        let complete = renderer.is_some();
        let silenced = silence::apply(&mut diagnostics, &sources, request.today, complete);
        let findings = Findings::new(diagnostics, sources, silenced, request.strict);
        let is_good = complete && findings.count(spanned::Severity::Error) == 0;
        if is_good {
            let result = look(&Preview {
                findings,
                pages: Pages::of(renderer, snapshot.as_ref()),
                is_current: true,
            });
            self.good = snapshot;
            return result;
        }
        drop(renderer);
        // The templates of the last good state compiled then.
        let mut known = Diagnostics::default();
        let good = self.good.as_ref();
        let renderer = good.and_then(|good| good.renderer(&mut known));
        look(&Preview {
            findings,
            pages: Pages::of(renderer, good),
            is_current: false,
        })
    }
}

/// One state of a site, to look at.
pub struct Preview<'a> {
    findings: Findings,
    pages: Option<Pages<'a>>,
    is_current: bool,
}

struct Pages<'a> {
    renderer: Renderer<'a>,
    files: HashMap<&'a str, &'a Output>,
    site: &'a Site,
}

impl<'a> Pages<'a> {
    fn of(renderer: Option<Renderer<'a>>, snapshot: Option<&'a Snapshot>) -> Option<Self> {
        let (renderer, snapshot) = renderer.zip(snapshot)?;
        let outputs = snapshot.plan().outputs.iter();
        Some(Self {
            renderer,
            files: outputs
                .map(|output| (output.path.as_str(), output))
                .collect(),
            site: snapshot.site(),
        })
    }
}

impl Preview<'_> {
    /// What is wrong with the site now.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// Whether the pages are those of the site as it is now. Otherwise they are those of the
    /// last state without errors, if there was one.
    pub fn is_current(&self) -> bool {
        self.is_current
    }

    /// The paths of all files of the site, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let files = self.pages.iter().flat_map(|pages| pages.files.keys());
        files.copied()
    }

    /// The address for which the pages are made, if there is one.
    pub fn base_url(&self) -> Option<&str> {
        self.site()?.base_url.as_deref()
    }

    /// Stories and photos of stories that are not among the pages today.
    pub fn left_out(&self) -> &[LeftOut] {
        self.site().map_or(&[], |site| &site.left_out)
    }

    /// The ids of events that are over: no list names them.
    pub fn over(&self) -> Vec<String> {
        self.site().map_or_else(Vec::new, Site::over)
    }

    fn site(&self) -> Option<&Site> {
        Some(self.pages.as_ref()?.site)
    }

    /// The bytes of the file at a path below the site's root, such as `en/index.html`. `None`
    /// if there is no such file.
    ///
    /// # Errors
    /// A report for people if the page cannot be rendered.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, String>> {
        let pages = self.pages.as_ref()?;
        let output = pages.files.get(path)?;
        Some(pages.renderer.render(output).map_err(|failure| {
            let found = Diagnostics::from_iter([*failure]);
            spanned::render::human(&found, pages.renderer.sources(), false)
        }))
    }
}
