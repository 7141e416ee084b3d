//! A report as a file: a line with the digest of the rest, then JSON.
//!
//! Places are paths and bytes: the inputs are the same, so they are in the same files.

use super::Report;
use crate::checks;
use crate::resolve::LeftOut;
use serde::{Deserialize, Serialize};
use spanned::{Code, Diagnostic, Fix, Label, Severity, Sources, Span};
use std::collections::HashMap;
use std::io;

#[derive(Serialize, Deserialize)]
pub(super) struct Stored {
    inputs: String,
    silenced: usize,
    unconfirmed: Vec<String>,
    left_out: Vec<LeftOut>,
    over: Vec<String>,
    found: Vec<Found>,
}

/// A diagnostic.
#[derive(Serialize, Deserialize)]
struct Found {
    code: String,
    severity: Severity,
    message: String,
    primary: Option<Marked>,
    related: Vec<Marked>,
    help: Option<String>,
    fix: Option<Marked>,
}

/// A place, and a text about it or for it.
#[derive(Serialize, Deserialize)]
struct Marked {
    path: String,
    start: u32,
    end: u32,
    text: String,
}

impl Stored {
    pub(super) fn of(report: &Report, inputs: &str, sources: &Sources) -> Self {
        let found = report.diagnostics.iter();
        Self {
            inputs: inputs.to_owned(),
            silenced: report.silenced,
            unconfirmed: report.unconfirmed.clone(),
            left_out: report.left_out.clone(),
            over: report.over.clone(),
            found: found.map(|it| Found::of(it, sources)).collect(),
        }
    }

    /// The content of the file.
    pub(super) fn text(&self) -> io::Result<String> {
        let json = serde_json::to_string(self)?;
        Ok(format!("{}\n{json}", digest(&json)))
    }

    /// From the content of the file; `None` if it is not whole, or is of other inputs.
    pub(super) fn read(text: &str, inputs: &str) -> Option<Self> {
        let (expected, json) = text.split_once('\n')?;
        if digest(json) != expected {
            return None;
        }
        let stored: Self = serde_json::from_str(json).ok()?;
        (stored.inputs == inputs).then_some(stored)
    }

    /// `None` if something in it is not in the files.
    pub(super) fn report(self, sources: &Sources) -> Option<Report> {
        let codes: HashMap<&str, &'static Code> =
            checks::ALL.iter().map(|code| (code.name, *code)).collect();
        let found = self.found.into_iter();
        let diagnostics = found.map(|it| it.diagnostic(&codes, sources));
        Some(Report {
            diagnostics: diagnostics.collect::<Option<_>>()?,
            silenced: self.silenced,
            unconfirmed: self.unconfirmed,
            left_out: self.left_out,
            over: self.over,
        })
    }
}

fn digest(json: &str) -> String {
    blake3::hash(json.as_bytes()).to_hex().to_string()
}

impl Found {
    fn of(found: &Diagnostic, sources: &Sources) -> Self {
        let label = |label: &Label| Marked::of(label.span, &label.text, sources);
        Self {
            code: found.code.name.to_owned(),
            severity: found.severity,
            message: found.message.clone(),
            primary: found.primary.as_ref().map(label),
            related: found.related.iter().map(label).collect(),
            help: found.help.clone(),
            fix: found
                .fix
                .as_ref()
                .map(|fix| Marked::of(fix.span, &fix.replacement, sources)),
        }
    }

    fn diagnostic(
        self,
        codes: &HashMap<&str, &'static Code>,
        sources: &Sources,
    ) -> Option<Diagnostic> {
        let label = |marked: Marked| {
            let (span, text) = marked.place(sources)?;
            Some(Label { span, text })
        };
        let fix = |marked: Marked| {
            let (span, replacement) = marked.place(sources)?;
            Some(Fix { span, replacement })
        };
        Some(Diagnostic {
            code: codes.get(self.code.as_str())?,
            severity: self.severity,
            message: self.message,
            primary: optional(self.primary, label)?,
            related: self.related.into_iter().map(label).collect::<Option<_>>()?,
            help: self.help,
            fix: optional(self.fix, fix)?,
        })
    }
}

/// The value if there is one; `None` if there is one that cannot be made.
#[expect(clippy::option_option, reason = "the outer one is a failure")]
fn optional<A, B>(value: Option<A>, make: impl FnOnce(A) -> Option<B>) -> Option<Option<B>> {
    match value {
        Some(value) => make(value).map(Some),
        None => Some(None),
    }
}

impl Marked {
    fn of(span: Span, text: &str, sources: &Sources) -> Self {
        Self {
            path: sources.path(span.file).to_owned(),
            start: span.start,
            end: span.end,
            text: text.to_owned(),
        }
    }

    fn place(self, sources: &Sources) -> Option<(Span, String)> {
        let file = sources.find(&self.path)?;
        let range = self.start as usize..self.end as usize;
        sources.text(file).get(range.clone())?;
        Some((Span::new(file, range), self.text))
    }
}
