//! Diagnostics as one JSON document: an array of objects.

use crate::{Diagnostic, Diagnostics, Label, Position, Sources};
use serde_json::{Value, json};

/// Renders all of them as a pretty-printed array.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let all: Vec<Value> = diagnostics.iter().map(|d| object(d, sources)).collect();
    format!("{:#}\n", Value::Array(all))
}

fn object(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    json!({
        "code": diagnostic.code.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "primary": diagnostic.primary.as_ref().map(|label| place(label, sources)),
        "related": diagnostic.related.iter().map(|label| place(label, sources)).collect::<Vec<_>>(),
        "help": diagnostic.help,
        "fix": diagnostic.fix.as_ref().map(|fix| json!({
            "file": sources.path(fix.span.file),
            "place": Position::of(fix.span, sources),
            "replacement": fix.replacement,
        })),
    })
}

fn place(label: &Label, sources: &Sources) -> Value {
    json!({
        "file": sources.path(label.span.file),
        "place": Position::of(label.span, sources),
        "text": label.text,
    })
}
