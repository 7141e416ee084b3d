//! Keys that the schema does not ask for, and that readers need all the same. The code is that of
//! every missing key.

use spanned::codes::MISSING_KEY;
use spanned::{Diagnostic, Severity, Span};

fn missing(message: &str, span: Span, help: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(MISSING_KEY, message)
        .at(span, "")
        .help(help);
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// A resource that is a website, without its address.
pub(crate) fn url(resource: Span) -> Diagnostic {
    missing(
        "`url` is missing: readers cannot open this website",
        resource,
        "add `url: https://…` with the address from the source; if the source gives none, say so under `gaps` in the text",
    )
}

/// A part of the rules without a source, such as "the criterion `adult`".
pub(crate) fn source(what: &str, span: Span) -> Diagnostic {
    missing(
        &format!("{what} does not say where it comes from"),
        span,
        "add `source: { ref: …, at: … }` with the id of a source and the place in it",
    )
}

/// A question with several answers about a person that may stay unsaid, without the mark for such answers.
pub(crate) fn sensitive(question: &str, span: Span) -> Diagnostic {
    missing(
        &format!(
            "the question `{question}` is not marked `sensitive`, and its answers may stay unsaid"
        ),
        span,
        "add `sensitive: true`: an answer could harm the person in wrong hands; if it could not, delete `decline`",
    )
}
