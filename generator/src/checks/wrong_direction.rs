use spanned::{Code, Diagnostic, Severity, Span};

/// A language is written in the other direction.
pub(crate) const CODE: &Code = &Code {
    name: "wrong-direction",
    severity: Severity::Error,
    summary: "A language is written in the other direction.",
    explanation: "With the wrong direction, the lines of every page begin on the wrong side, and signs and \
        numbers are in the wrong order. The name of a language is in its own letters, so it has the same direction. Arabic, Persian, Hebrew, Kurdish (Sorani), Pashto and \
        Urdu are written from right to left.",
    wrong: "- { tag: ar, name: العربية, dir: ltr }",
    right: "- { tag: ar, name: العربية, dir: rtl }",
};

/// A language whose direction is `right`, and not the one that the site gives it.
pub(crate) fn language(tag: &str, right: &str, span: Span) -> Diagnostic {
    let words = words(right);
    Diagnostic::new(CODE, format!("the language `{tag}` is written {words}"))
        .at(span, "")
        .help(format!("write `dir: {right}`"))
}

/// A language whose name is written in the direction `of_name`, and that has the direction `stated`. `own` is the name in
/// the letters in which the language `tag` is written, where these are known.
pub(crate) fn name(
    tag: &str,
    name: &str,
    (stated, of_name): (&str, &str),
    own: Option<&str>,
    span: Span,
) -> Diagnostic {
    let message = format!(
        "the name `{name}` is written {}, and the language `{tag}` has `dir: {stated}`",
        words(of_name)
    );
    let dir = format!("if the texts are in the letters of `{name}`, write `dir: {of_name}`");
    let help = match (own, tag) {
        // Without the letters in it, this tag means Kurmanji in Latin letters.
        (_, "ku") => "for Sorani, in Arabic letters, write `{ tag: ckb, name: کوردی, dir: rtl }`; for Kurmanji, in Latin letters, write `{ tag: ku, name: Kurdî, dir: ltr }`".to_owned(),
        (Some(own), _) => format!("programs take `{tag}` for the language in the letters of `{own}`: write `name: {own}`, or the tag of the language in the letters of `{name}`"),
        (None, _) => format!("{dir}; else write the name in the letters of the texts"),
    };
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(help);
    // A name in Latin letters can be that of a language whose texts have the right direction.
    if of_name == "ltr" {
        found.severity = Severity::Warning;
    }
    found
}

fn words(direction: &str) -> &'static str {
    match direction {
        "rtl" => "from right to left",
        _ => "from left to right",
    }
}
