use spanned::{Code, Diagnostic, Severity, Span};

/// A UI string is used by nothing, or is there twice.
pub(crate) const CODE: &Code = &Code {
    name: "unknown-string",
    severity: Severity::Warning,
    summary: "A UI string is used by nothing, or is there twice.",
    explanation: "A site replaces strings of the theme by strings of the same name. A name that the theme \
        does not have is probably a typo: the words would never be shown. Of two strings with \
        one name, the last one is used.",
    wrong: "leave-mor = More",
    right: "leave-more = More",
};

/// A string that the theme does not have. `guess` is a similar one.
pub(crate) fn key(key: &str, guess: Option<&str>, span: Span) -> Diagnostic {
    let help = match guess {
        Some(guess) => format!("did you mean `{guess}`?"),
        None => "remove it, or correct its name".to_owned(),
    };
    Diagnostic::new(CODE, format!("the theme has no string `{key}`"))
        .at(span, "")
        .help(help)
}

/// A string with a name that the theme does not have, in the place of one that is missing.
pub(crate) fn renamed(key: &str, missing: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the theme has no string `{key}`"))
        .at(span, "")
        .help(format!(
            "did you rename `{missing}`? only what is after `=` is translated: write `{missing}` before it"
        ))
}

/// A string that is there twice.
pub(crate) fn twice(key: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the string `{key}` is in this file twice"))
        .at(span, "only this one is used")
        .help("remove one of them")
}
