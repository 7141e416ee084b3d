use spanned::{Code, Diagnostic, Severity, Span};

/// A text uses another word than the glossary.
pub(crate) const CODE: &Code = &Code {
    name: "glossary-term",
    severity: Severity::Warning,
    summary: "A text uses another word than the glossary.",
    explanation: "One thing has one word in a language, so that readers recognise it on each page. The \
        words are in `content/glossary/<language>.yaml`: `use` has the beginning of the word, \
        `avoid` those of words that are not used for it. If the source text has a term, the \
        translation needs it too.",
    wrong: "See the **personnel**.",
    right: "See the **staff**.",
};

/// A word of `text` is one that the glossary avoids. `term` is what it says instead.
pub(crate) fn avoided(word: &str, term: &str, place: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the glossary avoids the word `{word}`"))
        .at(place, "")
        .help(format!("write `{term}`, or change `content/glossary/`"))
}

/// The source text has a term of the glossary and the translation does not.
pub(crate) fn missing(source: &str, term: &str, translation: Span, original: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the source text says `{source}` here, and the translation does not say `{term}`"),
    )
    .at(translation, "")
    .related(original, "the source text")
    .help("use the word of the glossary, or change `content/glossary/`")
}
