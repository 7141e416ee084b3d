use crate::checks;
use spanned::render::{self, Tool};
use spanned::{Diagnostic, Diagnostics, Label, Severity, Sources};

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

    /// Keeps the diagnostics that point, first or also, into a file for whose path `is_of` returns `true`,
    /// and gives back the others.
    pub fn keep_of(&mut self, is_of: impl Fn(&str) -> bool) -> Diagnostics {
        let is_of = |label: &Label| is_of(self.sources.path(label.span.file));
        let concerns = |it: &Diagnostic| it.primary.iter().chain(&it.related).any(is_of);
        let all = std::mem::take(&mut self.diagnostics);
        let (kept, others): (Vec<_>, Vec<_>) = all.into_iter().partition(concerns);
        self.diagnostics = kept.into_iter().collect();
        others.into_iter().collect()
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

    /// For people; `colour` asks for ANSI styles. Translations that are out of date come last: after a change
    /// of a source text there is one in each language, and what is wrong with that text would stand among them.
    pub fn human(&self, colour: bool) -> String {
        let is_stale = |it: &Diagnostic| it.code.name == checks::stale_translation::CODE.name;
        if !self.diagnostics.iter().any(is_stale) {
            return render::human(&self.diagnostics, &self.sources, colour);
        }
        let (stale, others): (Vec<_>, Vec<_>) =
            self.diagnostics.iter().cloned().partition(is_stale);
        let stale = checks::stale_translation::each_source_once(stale);
        let ordered: Diagnostics = others.into_iter().chain(stale).collect();
        render::human(&ordered, &self.sources, colour)
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

#[cfg(test)]
mod tests {
    use super::Findings;
    use crate::checks::{promise, stale_translation};
    use spanned::{Diagnostic, Diagnostics, Severity, Sources, Span};

    #[test]
    fn translations_that_are_out_of_date_come_last_for_people_alone() {
        let files = ["ar.md", "en.md", "fr.md"].map(|path| (path, "title: a\n"));
        let sources = Sources::in_memory(&files);
        let places: Vec<Span> = sources.ids().map(|id| Span::new(id, 0..5)).collect();
        let changes = [("`title`".to_owned(), Some(places[1]))];
        let stale = |path: &str, place| stale_translation::of(&changes, "0", path, place);
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(stale("ar.md", places[0]));
        diagnostics.push(Diagnostic::new(promise::CODE, "a promise").at(places[1], ""));
        diagnostics.push(stale("fr.md", places[2]));
        let findings = Findings::new(diagnostics, sources, 0, false);
        assert_eq!(findings.count(Severity::Warning), 3);
        let text = findings.human(false);
        let order = [
            "en.md:1:1",
            "ar.md:1:1",
            "confirm ar.md",
            "fr.md:1:1",
            "confirm fr.md",
        ];
        let found: Vec<Option<usize>> = order.iter().map(|it| text.find(it)).collect();
        assert!(found.is_sorted() && found[0].is_some(), "{text}");
        assert_eq!(
            text.matches("the source text of today").count(),
            1,
            "{text}"
        );
        let json = findings.json();
        assert!(json.find("ar.md") < json.find("a promise"), "{json}");
        assert_eq!(
            json.matches("the source text of today").count(),
            2,
            "{json}"
        );
    }
}
