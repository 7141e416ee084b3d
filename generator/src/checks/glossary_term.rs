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

/// A word that a term says and avoids, or a part of the words `said` that it says.
pub(crate) fn both(word: &str, said: &str, place: Span) -> Diagnostic {
    let (message, help) = if word == said {
        (
            format!("`{word}` is under `use` and under `avoid`"),
            "delete one of them",
        )
    } else {
        (
            format!("`{word}`, under `avoid`, is a part of `{said}`, under `use`"),
            "delete it under `avoid`, or write more of the words that are wrong: each place with the right words would be reported too",
        )
    };
    Diagnostic::new(CODE, message)
        .at(place, "this glossary is not used until it is corrected")
        .help(help)
}

/// A term of a translation that the glossary of the source language does not have.
pub(crate) fn unknown(name: &str, guess: Option<&str>, place: Span) -> Diagnostic {
    let message = format!("the glossary of the source language has no term `{name}`");
    let found = Diagnostic::new(CODE, message).at(place, "nothing is compared with it");
    match guess {
        Some(guess) => found.fix(place, guess),
        None => found.help("write the name as it is there: names of terms are not translated; the words are under `use`"),
    }
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
