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
        they are not. A size or a length that cannot be meant is told, too: often it is written in \
        kilobytes or in seconds.",
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

/// A size that cannot be meant.
pub(crate) fn too_big(megabytes: u32, resource: Subject<'_>) -> Diagnostic {
    let message = format!(
        "`{}` takes {megabytes} megabytes: can that be?",
        resource.id
    );
    Diagnostic::new(CODE, message)
        .at(resource.span, "")
        .help(format!(
            "write the size in megabytes: {megabytes} kilobytes are `megabytes: {}`; if the size is not known, delete the line",
            megabytes.div_ceil(1000)
        ))
}

/// A length that cannot be meant.
pub(crate) fn too_long(minutes: u16, resource: Subject<'_>) -> Diagnostic {
    let message = format!(
        "`{}` takes {minutes} minutes, which are {} hours: can that be?",
        resource.id,
        minutes / 60
    );
    Diagnostic::new(CODE, message)
        .at(resource.span, "")
        .help(format!(
            "write the length in minutes: {minutes} seconds are `minutes: {}`; if the length is not known, delete the line",
            minutes.div_ceil(60)
        ))
}
