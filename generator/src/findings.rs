use crate::checks;
use spanned::render::{self, Tool};
use spanned::{Diagnostics, Severity, Sources};

/// The absolute address of the published `docs/diagnostics.md`, for machines' reports. The
/// project has no public address yet, so a build sets it in the environment, for example
/// `HOMEWARD_HELP_URL=https://…/docs/diagnostics.html`; without it reports have the
/// explanations but no link.
const HELP_URL: Option<&str> = option_env!("HOMEWARD_HELP_URL");

/// The diagnostics of a run, with the files that they point into.
#[derive(Debug)]
pub struct Findings {
    diagnostics: Diagnostics,
    sources: Sources,
    silenced: usize,
}

impl Findings {
    /// `silenced` is the number of warnings that comments have removed.
    pub(crate) fn new(
        mut diagnostics: Diagnostics,
        sources: Sources,
        silenced: usize,
        strict: bool,
    ) -> Self {
        diagnostics.finish(&sources, strict);
        Self {
            diagnostics,
            sources,
            silenced,
        }
    }

    /// Every diagnostic, sorted by file and position.
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// The files that the diagnostics point into.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The number of diagnostics of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.count(severity)
    }

    /// The number of warnings that comments in the content have silenced.
    pub fn silenced(&self) -> usize {
        self.silenced
    }

    /// For people; `colour` asks for ANSI styles.
    pub fn human(&self, colour: bool) -> String {
        render::human(&self.diagnostics, &self.sources, colour)
    }

    /// As a JSON array.
    pub fn json(&self) -> String {
        render::json(&self.diagnostics, &self.sources)
    }

    /// As SARIF 2.1.0.
    pub fn sarif(&self) -> String {
        let tool = Tool {
            name: "homeward",
            version: env!("CARGO_PKG_VERSION"),
            codes: checks::ALL,
            help_url: HELP_URL,
        };
        render::sarif(&self.diagnostics, &self.sources, &tool)
    }

    /// As workflow commands of GitHub Actions.
    pub fn github(&self) -> String {
        render::github(&self.diagnostics, &self.sources)
    }
}
