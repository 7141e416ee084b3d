use super::Subject;
use spanned::{Code, Diagnostic, Severity, Span};
use std::collections::BTreeMap;

/// Two things have the same id.
pub(crate) const CODE: &Code = &Code {
    name: "duplicate-id",
    severity: Severity::Error,
    summary: "Two things have the same id.",
    explanation: "An id is how links and rules name one thing. If two headings of a text have the same \
        id, a link to it goes to the first one only; if two countries have the same code, or \
        a language is listed twice, one of the two is never shown. Give each an id of its \
        own, or keep one.",
    wrong: "## Money {#help}\n\n## Papers {#help}",
    right: "## Money {#money}\n\n## Papers {#papers}",
};

/// A heading has an id that an earlier heading of the same text has.
pub(crate) fn heading(id: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("two headings have the id `{id}`"))
        .at(span, "the second one")
        .help("give each heading an id of its own")
}

/// A heading has an id that belongs to a block of the template.
pub(crate) fn reserved_heading(id: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the id `{id}` belongs to the page around the text"),
    )
    .at(span, "")
    .help("ids of headings do not begin with `block-`")
}

/// A language of the site is listed again.
pub(crate) fn language(tag: &str, again: Span, first: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the language `{tag}` is listed twice"))
        .at(again, "again here")
        .related(first, "first here")
        .help("keep one of them")
}

/// An entry has two texts in one language, such as `en.md` and `story.en.md`. `other` is the
/// path of the first one.
pub(crate) fn texts(tag: &str, other: &str, again: Span, first: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("there are two texts in `{tag}`"))
        .at(again, "the second one")
        .related(first, "the first one")
        .help(format!(
            "move what you need into one of them, and delete the other: `{other}` or this file"
        ))
}

/// A question, a list, an amount or a definition is in two files of the self-check. `key` is the
/// key that it is below, and `file` the path of the first one.
pub(crate) fn shared(key: &str, id: &str, file: &str, again: Span, first: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{id}` is below `{key}` in two files"))
        .at(again, "again here")
        .related(first, "first here")
        .help(format!(
            "keep the one in `{file}`, or give this one another name"
        ))
}

/// The facts of an entry are in two files. `other` is the path of the first one.
pub(crate) fn facts(entry: Subject<'_>, other: &str, again: Span, first: Span) -> Diagnostic {
    let message = format!(
        "the facts of the {} `{}` are in two files",
        entry.kind, entry.id
    );
    Diagnostic::new(CODE, message)
        .at(again, "here")
        .related(first, "and here")
        .help(format!("keep them in one place: in `{other}` or here"))
}

/// Two countries with one code are one country. `countries` are their codes, with the
/// entries.
pub(crate) fn countries<'a>(
    countries: impl IntoIterator<Item = (&'a str, Subject<'a>)>,
) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<&str, Subject<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for (code, country) in countries {
        if let Some(other) = taken.insert(code, country) {
            found.push(
                Diagnostic::new(CODE, format!("two countries have the code `{code}`"))
                    .at(country.span, format!("in `{}`", country.id))
                    .related(other.span, format!("and in `{}`", other.id))
                    .help("keep one of the two countries, or correct its code"),
            );
        }
    }
    found
}
