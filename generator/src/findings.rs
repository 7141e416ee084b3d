use crate::codes;
use spanned::render::{self, Tool};
use spanned::{Code, Diagnostics, Severity, Sources};

/// The page that documents every code, each under its name.
const HELP_URL: &str = "https://homeward.example/docs/diagnostics.html";

/// The diagnostics of a run, with the files that they point into.
#[derive(Debug)]
pub struct Findings {
    diagnostics: Diagnostics,
    sources: Sources,
}

impl Findings {
    pub(crate) fn new(mut diagnostics: Diagnostics, sources: Sources, strict: bool) -> Self {
        diagnostics.finish(strict);
        Self {
            diagnostics,
            sources,
        }
    }

    /// Every diagnostic, sorted by file and position.
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// The number of diagnostics of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.count(severity)
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
        let codes: Vec<&'static Code> = codes::all().collect();
        let tool = Tool {
            name: "homeward",
            version: env!("CARGO_PKG_VERSION"),
            codes: &codes,
            help_url: HELP_URL,
        };
        render::sarif(&self.diagnostics, &self.sources, &tool)
    }

    /// As workflow commands of GitHub Actions.
    pub fn github(&self) -> String {
        render::github(&self.diagnostics, &self.sources)
    }
}
