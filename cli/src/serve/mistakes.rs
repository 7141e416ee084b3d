//! Diagnostics as data for the overlay.

use super::editor::Places;
use homeward::Preview;
use serde_json::{Value, json};
use spanned::{Diagnostic, Diagnostics, Position, Severity, Sources, render};

/// The number of diagnostics that the overlay shows; the others are counted.
const MOST: usize = 50;

/// What is wrong: numbers, and the first diagnostics, errors before warnings. `unreadable` is
/// the reason why the site cannot be read, if so.
pub(super) fn json(preview: &Preview<'_>, unreadable: Option<&str>, places: &Places<'_>) -> String {
    let findings = preview.findings();
    let mut sorted: Vec<&Diagnostic> = findings.diagnostics().iter().collect();
    sorted.sort_by_key(|diagnostic| diagnostic.severity != Severity::Error);
    let reason = unreadable.map(|reason| json!({ "severity": "error", "message": reason }));
    let sources = findings.sources();
    let shown = sorted
        .iter()
        .take(MOST)
        .map(|it| object(it, sources, places));
    let items: Vec<Value> = reason.into_iter().chain(shown).collect();
    let errors = findings.count(Severity::Error) + usize::from(unreadable.is_some());
    let mut value = json!({
        "errors": errors,
        "warnings": findings.count(Severity::Warning),
        "hasPages": preview.paths().next().is_some(),
        "more": sorted.len().saturating_sub(MOST),
        "items": items,
    });
    // An overlay that a person has closed stays closed until something else is wrong.
    let digest = blake3::hash(value.to_string().as_bytes()).to_hex();
    value["digest"] = digest.as_str().into();
    value.to_string()
}

fn object(diagnostic: &Diagnostic, sources: &Sources, places: &Places<'_>) -> Value {
    let place = diagnostic.primary.as_ref().map(|label| {
        let file = sources.path(label.span.file);
        (file, Position::of(label.span, sources))
    });
    json!({
        "code": diagnostic.code.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "place": place.map(|(file, at)| format!("{file}:{}:{}", at.line, at.column)),
        "link": place.and_then(|(file, at)| places.link(file, at.line, at.column)),
        "excerpt": place.map(|_| excerpt(diagnostic, sources)),
        "help": diagnostic.help,
    })
}

/// The lines of the files with their marks, as in the terminal: without the title, the place
/// and the help, which the overlay shows as text.
fn excerpt(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let without_help = Diagnostic {
        help: None,
        ..diagnostic.clone()
    };
    let text = render::human(&Diagnostics::from_iter([without_help]), sources, false);
    let lines = text
        .lines()
        .skip_while(|line| !line.trim_start().starts_with("--> "));
    let lines: Vec<&str> = lines.skip(1).collect();
    lines.join("\n").trim_end().to_owned()
}
