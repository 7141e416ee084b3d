use spanned::{Code, Diagnostic, Severity, Span};

/// A text speaks of a button that the portal does not have.
pub(crate) const CODE: &Code = &Code {
    name: "missing-button",
    severity: Severity::Warning,
    summary: "A text speaks of a button that the portal does not have.",
    explanation: "With `offline: false` in content/site.yaml, pages cannot be saved for offline, and the buttons for it \
        are not there. A text that tells readers to press one of them sends them to look for it; some of them want to \
        remove traces, and are in a hurry. The words of the buttons are the strings `offline-save` and `offline-remove` \
        of the language.",
    wrong: "",
    right: "",
};

/// A text has the words of a button for saving pages, and pages cannot be saved.
pub(crate) fn offline(button: &str, words: Span) -> Diagnostic {
    let message =
        format!("the portal has no button `{button}`: content/site.yaml says `offline: false`");
    Diagnostic::new(CODE, message).at(words, "").help(
        "write the sentence again without the button, or delete it; or write `offline: true` in content/site.yaml, so that readers can save pages",
    )
}
