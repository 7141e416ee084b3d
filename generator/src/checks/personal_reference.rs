use super::Subject;
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity};

/// The reference of a consent says how to reach a person.
pub(crate) const CODE: &Code = &Code {
    name: "personal-reference",
    severity: Severity::Warning,
    summary: "The reference of a consent has what belongs in the record alone.",
    explanation: "The files of a portal are copied, sent and often published. A reference says where \
        you keep the record of a consent; names, telephone numbers and e-mail addresses of people \
        belong in that record alone. This check finds numbers, addresses and names of files; it cannot find names of people.",
    wrong: r#"consent: { basis: personal, reference: "Amal, +44 20 7946 0958", given: 2026-01-31, scope: [web], languages: all }"#,
    right: r#"consent: { basis: personal, reference: "letter 8", given: 2026-01-31, scope: [web], languages: all }"#,
};

const HELP: &str = "write where you keep the record of the consent, such as `letter 8`; delete the number, the address and all names here";

/// A reference that somebody is about to write.
pub(crate) fn new(what: &str) -> Mistake {
    Mistake {
        code: CODE,
        message: format!("`reference` has {what}"),
        help: Some(HELP.to_owned()),
    }
}

/// A telephone number or an address in the reference of a consent.
pub(crate) fn found(what: &str, story: Subject<'_>) -> Diagnostic {
    let message = format!("`reference` of the story `{}` has {what}", story.id);
    Diagnostic::new(CODE, message).at(story.span, "").help(HELP)
}

/// The reference is the name of a file, in which people write names.
pub(crate) fn file(story: Subject<'_>) -> Diagnostic {
    let message = format!(
        "`reference` of the story `{}` is the name of a file",
        story.id
    );
    Diagnostic::new(CODE, message).at(story.span, "").help(
        "names of files often have the name of the person: write where the record is without it, such as `letter 8` or `register, row 8`",
    )
}

/// The reference is the address of a shared document.
pub(crate) fn shared(story: Subject<'_>) -> Diagnostic {
    let message = format!(
        "`reference` of the story `{}` is the address of a shared document",
        story.id
    );
    Diagnostic::new(CODE, message).at(story.span, "").help(
        "whoever has the address may open the record: write where it is without it, such as `letter 8` or `register, row 8`; for what was published, write its title and page",
    )
}
