use spanned::{Code, Diagnostic, Severity, Span};

/// A sign of YAML takes words away from a text.
pub(crate) const CODE: &Code = &Code {
    name: "cut-value",
    severity: Severity::Error,
    summary: "A sign of YAML takes words away from a text.",
    explanation: "In YAML, ` #` begins a comment, and `&`, `!` and `*` at the beginning of a text have a \
        meaning of their own. The words next to them are lost. Put the text in quotes.",
    wrong: "title: Safety #1",
    right: r#"title: "Safety #1""#,
};

/// A text of which `sign` has taken words away. `whole` is the text as it was written.
pub(crate) fn by(sign: char, whole: &str, span: Span) -> Diagnostic {
    let quoted = whole.replace('\\', "\\\\").replace('"', "\\\"");
    let message = match sign {
        '#' => "the text ends before `#`, which begins a comment".to_owned(),
        _ => format!("the first word is lost: `{sign}` has a meaning of its own in YAML"),
    };
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("put the text in quotes: `\"{quoted}\"`"))
}
