use super::Subject;
use spanned::{Code, Diagnostic, Severity};

/// A film has an address, and readers are not told how much data it takes.
pub(crate) const CODE: &Code = &Code {
    name: "unknown-size",
    severity: Severity::Warning,
    summary: "A film has an address, and readers are not told how much data it takes.",
    explanation: "Many readers pay for each megabyte. Before they open a film, they must know how long \
        it is and how much data it takes. Look at the page of the film: its length is there. A film \
        in common quality takes about 8 MB a minute. Until both are known the page says that \
        they are not.",
    wrong: "type: film\nurl: https://films.example/return",
    right: "type: film\nurl: https://films.example/return\nminutes: 12\nmegabytes: 96",
};

/// A film without its length or its size.
pub(crate) fn film(film: Subject<'_>) -> Diagnostic {
    let message = format!("nobody knows how much data the film `{}` takes", film.id);
    Diagnostic::new(CODE, message)
        .at(film.span, "")
        .help("add `minutes` and `megabytes`: see `homeward explain unknown-size`")
}
