use spanned::{Code, Diagnostic, Severity, Span};

/// A page of another site cannot be opened.
pub(crate) const CODE: &Code = &Code {
    name: "dead-link",
    severity: Severity::Warning,
    summary: "A page of another site cannot be opened.",
    explanation: "`homeward check --external` asks other sites whether the pages that you link to \
        are there. Open the link in a browser. If the page has moved, write its new address; if it \
        is gone, remove the link and say what you know. Some sites answer people and refuse \
        programs: then silence the warning.",
    wrong: "",
    right: "",
};

/// An address that cannot be opened, with its places: the first one is shown, the others are named.
pub(crate) fn at(url: &str, problem: &str, places: &[Span]) -> Option<Diagnostic> {
    let (first, others) = places.split_first()?;
    let mut diagnostic = Diagnostic::new(CODE, format!("`{url}` cannot be opened: {problem}"))
        .at(*first, "")
        .help("open it in a browser; write the new address, or remove the link");
    for other in others {
        diagnostic = diagnostic.related(*other, "also here");
    }
    Some(diagnostic)
}
