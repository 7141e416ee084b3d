use crate::locale;
use spanned::{Code, Diagnostic, Severity, Span};

/// The program does not know how a language writes dates and names of countries.
pub(crate) const CODE: &Code = &Code {
    name: "unknown-language",
    severity: Severity::Warning,
    summary: "The program does not know how a language writes dates and names of countries.",
    explanation: "Dates would appear as `2026-11-24`, and the self-check would offer no names of \
        countries. A related tag may be known: `ku` for Kurmanji, `fa-AF` for Dari.",
    wrong: "- { tag: ln, name: Lingála, dir: ltr }",
    right: "- { tag: fr, name: Français, dir: ltr }",
};

/// A language without names of months and countries.
pub(crate) fn check(tag: &str, span: Span) -> Diagnostic {
    let help = match locale::known_as(tag) {
        Some(known) => format!("write `tag: {known}`"),
        None => "dates and countries appear in the source language; ask a person who reads the language to look at each page".to_owned(),
    };
    Diagnostic::new(
        CODE,
        format!("the names of months and countries in the language `{tag}` are not known"),
    )
    .at(span, "")
    .help(help)
}
