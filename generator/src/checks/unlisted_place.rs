use spanned::{Code, Diagnostic, Severity, Span};

/// A place in a source has no words to translate, or the words belong to no place.
pub(crate) const CODE: &Code = &Code {
    name: "unlisted-place",
    severity: Severity::Warning,
    summary: "A place in a source has no words to translate, or the words belong to no place.",
    explanation: "`at` of a citation is a text in the source language. `places` in `content/<lang>.md` \
        has the words for each such place, so that pages in other languages can name it. A place \
        that is not in this list is shown in the source language on every page. Add it under a name \
        of your own; or choose a place that is in the list already. Several places of one citation \
        have semicolons between them.",
    wrong: "places: { page: page one }",
    right: "places: { page: page 1 }",
};

/// A place that is not in the list `file`, with a name that it could have there.
pub(crate) fn missing(place: &str, name: &str, file: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{file}` has no words for the place `{place}`"),
    )
    .at(span, "")
    .help(format!(
        "add `{name}: \"{place}\"` below `places` in `{file}`, or use a place that is there"
    ))
}

/// Words that no citation uses.
pub(crate) fn unused(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("no citation has the place `{name}`"))
        .at(span, "")
        .help("if a citation was to have it, correct `ref` and `at` of that citation; if none was, remove this line in each language")
}
