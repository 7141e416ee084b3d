//! Diagnostics as workflow commands: CI shows them as annotations on the changed lines.
//!
//! Format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use crate::{Diagnostics, Position, Severity, Sources};
use std::fmt::Write as _;

/// Renders one line each.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = Vec::new();
        if let Some(label) = &diagnostic.primary {
            let position = Position::of(label.span, sources);
            properties.push(format!("file={}", property(sources.path(label.span.file))));
            properties.push(format!(
                "line={},endLine={}",
                position.line, position.end_line
            ));
            // Columns are only allowed where the span stays on one line.
            if position.line == position.end_line {
                properties.push(format!(
                    "col={},endColumn={}",
                    position.column, position.end_column
                ));
            }
        }
        properties.push(format!("title={}", property(diagnostic.code.name)));
        let mut message = diagnostic.message.clone();
        if let Some(help) = &diagnostic.help {
            let _ = write!(message, "\nhelp: {help}");
        }
        let _ = writeln!(
            out,
            "::{command} {}::{}",
            properties.join(","),
            data(&message)
        );
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
