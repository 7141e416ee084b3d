use spanned::{Code, Diagnostic, Severity, Span};

/// Two files of the site have the same address.
pub(crate) const CODE: &Code = &Code {
    name: "slug-collision",
    severity: Severity::Error,
    summary: "Two files of the site have the same address.",
    explanation: "The address of a page is made of its kind and its `slug`, or its id if it has no \
        `slug`. Only one of two files with the same address could be published; some hosts \
        do not distinguish capital and small letters. The address `index` belongs to the \
        list of the kind. Give one of the two another `slug`, id or file name.",
    wrong: "slug: index",
    right: "slug: legal-help",
};

/// What gives up an address that two files have: of the two remedies, the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Remedy {
    /// A file that an editor put into `static/`.
    Static,
    /// An address that an entry had.
    Formerly,
    /// Anything else.
    Rename,
}

/// Two files with the address `path`, each with its name and a place, if an editor
/// has one.
pub(crate) fn files(
    path: &str,
    one: (&str, Option<Span>),
    other: (&str, Option<Span>),
    remedy: Remedy,
) -> Diagnostic {
    let message = format!("{} and {} have the same address", one.0, other.0);
    let help = match remedy {
        Remedy::Static => {
            "delete or rename the file in `static/`: the program writes its own file with this address"
        }
        Remedy::Formerly => "remove the address from `formerly`: something else has it today",
        Remedy::Rename => "give one of them another `slug`, id or file name",
    };
    let diagnostic = Diagnostic::new(CODE, message).help(help);
    let address = format!("the address `{path}`");
    match (one.1, other.1) {
        (Some(one), Some(other)) => diagnostic.at(one, address).related(other, "the other one"),
        (Some(place), None) | (None, Some(place)) => diagnostic.at(place, address),
        (None, None) => diagnostic,
    }
}
