//! Diagnostics as SARIF 2.1.0, which code hosts and editors read.
//!
//! Standard: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use super::document::markdown;
use crate::{Code, Diagnostic, Diagnostics, Label, Position, Severity, Sources};
use serde_json::{Value, json};

/// The program that reports.
#[derive(Debug, Clone, Copy)]
pub struct Tool<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Every code that it can report.
    pub codes: &'a [&'static Code],
    /// The absolute address of the page that documents the codes, each under its name as a
    /// fragment; `None` if it is not published. The explanations are part of the log.
    pub help_url: Option<&'a str>,
}

/// Renders one log with one run.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, tool: &Tool<'_>) -> String {
    let rules: Vec<Value> = tool.codes.iter().map(|code| rule(code, tool)).collect();
    let results: Vec<Value> = diagnostics.iter().map(|d| result(d, sources)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": tool.name,
                "version": tool.version,
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &Code, tool: &Tool<'_>) -> Value {
    let mut rule = json!({
        "id": code.name,
        "shortDescription": { "text": code.summary },
        "help": { "text": code.explanation, "markdown": markdown(code) },
        "defaultConfiguration": { "level": level(code.severity) },
    });
    if let Some(url) = tool.help_url {
        rule["helpUri"] = json!(format!("{url}#{}", code.name));
    }
    rule
}

fn result(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let mut text = diagnostic.message.clone();
    if let Some(help) = &diagnostic.help {
        text.push_str("; ");
        text.push_str(help);
    }
    let mut result = json!({
        "ruleId": diagnostic.code.name,
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": diagnostic.primary.iter().map(|l| location(l, sources)).collect::<Vec<_>>(),
        "relatedLocations": diagnostic.related.iter().map(|l| location(l, sources)).collect::<Vec<_>>(),
    });
    if let Some(fix) = &diagnostic.fix {
        result["fixes"] = json!([{
            "description": { "text": format!("write `{}`", fix.replacement) },
            "artifactChanges": [{
                "artifactLocation": artifact(sources.path(fix.span.file)),
                "replacements": [{
                    "deletedRegion": region(Position::of(fix.span, sources)),
                    "insertedContent": { "text": fix.replacement },
                }],
            }],
        }]);
    }
    result
}

fn location(label: &Label, sources: &Sources) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": artifact(sources.path(label.span.file)),
            "region": region(Position::of(label.span, sources)),
        },
    });
    if !label.text.is_empty() {
        location["message"] = json!({ "text": label.text });
    }
    location
}

fn artifact(path: &str) -> Value {
    json!({ "uri": path.replace('%', "%25").replace(' ', "%20") })
}

fn region(position: Position) -> Value {
    json!({
        "startLine": position.line,
        "startColumn": position.column,
        "endLine": position.end_line,
        "endColumn": position.end_column,
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    #[test]
    fn an_address_of_the_documentation_is_optional() {
        let log = |help_url| {
            let tool = Tool {
                name: "tool",
                version: "1",
                codes: codes::ALL,
                help_url,
            };
            let text = render(&Diagnostics::default(), &Sources::default(), &tool);
            serde_json::from_str::<Value>(&text).unwrap()
        };
        let first = "/runs/0/tool/driver/rules/0";
        let with = log(Some("https://example.org/codes.html"));
        assert_eq!(
            with.pointer(first).unwrap()["helpUri"],
            "https://example.org/codes.html#not-utf8"
        );
        assert_eq!(log(None).pointer(first).unwrap().get("helpUri"), None);
    }
}
