//! What can be wrong with a site, said once for people and for machines.
//!
//! Every stage adds [`Diagnostic`]s to one list and goes on as far as it can, so that an
//! editor sees all mistakes of a run at once. A diagnostic knows bytes, not lines: the
//! renderers ([`human`], [`json`], [`sarif`], [`github`]) make places concrete at the end.

mod code;
pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
mod place;
pub(crate) mod sarif;
mod suggest;

pub use code::Code;
pub(crate) use place::Position;
pub(crate) use suggest::{did_you_mean, nearest};

use crate::read::SourceId;
use std::ops::Range;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; somebody should look. An error under `--strict`.
    Warning,
    /// Something the report must say, such as a story that was taken down.
    Note,
}

/// A range of bytes in one file of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `source`. Files are far below 4 GiB; longer ones saturate.
    pub(crate) fn new(source: SourceId, range: Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            source,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// The very start of a file, for what concerns the file as a whole.
    pub(crate) fn start_of(source: SourceId) -> Self {
        Self::new(source, 0..0)
    }

    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What, in a few words; may be empty for the primary place.
    pub text: String,
}

/// A replacement of text that would mend the mistake.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// With what.
    pub replacement: String,
}

/// One thing that somebody should know or mend.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What kind of mistake.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// One sentence without a full stop.
    pub message: String,
    /// The place to look at; `None` where no file is at fault.
    pub primary: Option<Label>,
    /// Other places that matter.
    pub related: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
    /// What to write instead, where there is exactly one good answer.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            primary: None,
            related: Vec::new(),
            help: None,
            fix: None,
        }
    }

    pub(crate) fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.primary = Some(Label {
            span,
            text: text.into(),
        });
        self
    }

    pub(crate) fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Proposes `replacement` for `span`, and says so in the help if nothing else does.
    pub(crate) fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        let replacement = replacement.into();
        if self.help.is_none() {
            self.help = Some(format!("did you mean `{replacement}`?"));
        }
        self.fix = Some(Fix { span, replacement });
        self
    }

    /// As [`fix`](Self::fix), where there is a best guess.
    pub(crate) fn maybe_fix(self, span: Span, guess: Option<&str>) -> Self {
        match guess {
            Some(guess) => self.fix(span, guess),
            None => self,
        }
    }
}

/// All diagnostics of a run, in the order of files and places.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(crate) fn extend(&mut self, more: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(more);
    }

    /// Puts them in the order of files and places, each once; under `strict`, warnings
    /// weigh as errors.
    pub(crate) fn settle(&mut self, strict: bool) {
        if strict {
            for diagnostic in &mut self.0 {
                if diagnostic.severity == Severity::Warning {
                    diagnostic.severity = Severity::Error;
                }
            }
        }
        self.0.sort_by(|a, b| {
            let place = |d: &Diagnostic| d.primary.as_ref().map(|label| label.span);
            (place(a), a.severity, a.code, &a.message).cmp(&(
                place(b),
                b.severity,
                b.code,
                &b.message,
            ))
        });
        self.0.dedup();
    }

    /// Whether any of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many of one weight there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
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
