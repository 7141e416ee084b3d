use spanned::{Code, Diagnostic, Severity, Span};

/// A text promises what only a programme can decide.
pub(crate) const CODE: &Code = &Code {
    name: "promise",
    severity: Severity::Warning,
    summary: "A text promises what only a programme can decide.",
    explanation: "No portal decides who gets help. A person who reads 'you are eligible' may give up a \
        home or a claim, and learn later that the answer is no. Say what the source says and who \
        decides: 'people who … can ask', 'the programme decides'.",
    wrong: "You are eligible for 500 euro.",
    right: "The programme says that it gives up to 500 euro. It decides in each case.",
};

/// A phrase that promises.
pub(crate) fn phrase(phrase: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{phrase}` promises what only the programme can decide"),
    )
    .at(span, "")
    .help("say what the source says, and who decides: `the programme says that …`")
}
