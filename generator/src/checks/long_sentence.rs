use spanned::{Code, Diagnostic, Severity, Span};

/// A sentence has too many words.
pub(crate) const CODE: &Code = &Code {
    name: "long-sentence",
    severity: Severity::Warning,
    summary: "A sentence has too many words.",
    explanation: "People who learn a language lose the thread of long sentences. A sentence has at most \
        25 words, or the number that `words` in `content/glossary/<language>.yaml` says. Only \
        languages with such a file are checked. A comment in front of a list, a name that is \
        long by itself or a quotation can be a reason to silence this warning.",
    wrong: "If you are still in the country where you are now and you have not decided yet whether you want to go back or to stay, you can ask.",
    right: "You are still abroad. You have not decided yet. You can ask.",
};

/// A sentence that begins with `start` has `words` words.
pub(crate) fn sentence(start: &str, words: usize, most: usize, place: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("a sentence has {words} words: `{start} …`"))
        .at(place, "")
        .help(format!(
            "make two or three sentences of it, of at most {most} words each"
        ))
}
