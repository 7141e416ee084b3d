use spanned::{Code, Diagnostic, Severity, Span};

/// A language is written in the other direction.
pub(crate) const CODE: &Code = &Code {
    name: "wrong-direction",
    severity: Severity::Error,
    summary: "A language is written in the other direction.",
    explanation: "With the wrong direction, the lines of every page begin on the wrong side, and signs and \
        numbers are in the wrong order. Arabic, Persian, Hebrew, Kurdish (Sorani), Pashto and \
        Urdu are written from right to left.",
    wrong: "- { tag: ar, name: العربية, dir: ltr }",
    right: "- { tag: ar, name: العربية, dir: rtl }",
};

/// A language whose direction is `right`, and not the one that the site gives it.
pub(crate) fn language(tag: &str, right: &str, span: Span) -> Diagnostic {
    let words = match right {
        "rtl" => "from right to left",
        _ => "from left to right",
    };
    Diagnostic::new(CODE, format!("the language `{tag}` is written {words}"))
        .at(span, "")
        .help(format!("write `dir: {right}`"))
}
