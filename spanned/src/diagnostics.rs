use crate::{Diagnostic, Severity, Sources};

/// All diagnostics of a run.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Sorts by the path of the file and position, removes duplicates, and promotes warnings
    /// to errors if `strict`.
    pub fn finish(&mut self, sources: &Sources, strict: bool) {
        if strict {
            for diagnostic in &mut self.0 {
                if diagnostic.severity == Severity::Warning {
                    diagnostic.severity = Severity::Error;
                }
            }
        }
        self.0.sort_by(|a, b| {
            let span = |d: &Diagnostic| {
                let span = d.primary.as_ref().map(|label| label.span);
                span.map(|span| (sources.rank(span.file), span))
            };
            (span(a), a.severity, a.code, &a.message).cmp(&(
                span(b),
                b.severity,
                b.code,
                &b.message,
            ))
        });
        self.0.dedup();
    }

    /// Returns `true` if at least one is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The number of diagnostics of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// Each of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// The first one for which `is_it` returns `true`, to change it.
    pub fn find_mut(&mut self, is_it: impl Fn(&Diagnostic) -> bool) -> Option<&mut Diagnostic> {
        self.0.iter_mut().find(|diagnostic| is_it(diagnostic))
    }

    /// Completes diagnostics with what was not known when they were made.
    pub fn complete(&mut self, complete: impl FnMut(&mut Diagnostic)) {
        self.0.iter_mut().for_each(complete);
    }

    /// Keeps those for which `keep` returns `true`.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(keep);
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, more: I) {
        self.0.extend(more);
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        Self(diagnostics.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
