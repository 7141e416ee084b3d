use super::{Names, Subject, bad_id, bad_phone};
use crate::file_names::{in_link, is_offered, is_picture};
use crate::telephone;
use spanned::{Code, Diagnostic, Severity, Span, did_you_mean, is_and, nearest, retype};

/// A link points to nothing.
pub(crate) const CODE: &Code = &Code {
    name: "broken-link",
    severity: Severity::Error,
    summary: "A link points to nothing.",
    explanation: "Links inside the portal name an entry and not a file: `service:legal-support`, or a \
        list: `list:services`. So the same link works in every language and from every \
        directory, and a link to something that does not exist is found before a reader \
        finds it. Correct the id, or add the entry.",
    wrong: "[a lawyer](service:legal-suport)",
    right: "[a lawyer](service:legal-support)",
};

/// A link whose words are an address, and whose target is none: the two halves are in the wrong order.
pub(crate) fn exchanged(address: &str, words: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "the words of this link are an address, and its address is words",
    )
    .at(span, "")
    .help(format!("exchange the two: `[{words}]({address})`"))
}

/// A link without words to a story that is not published: its title is not published, too.
pub(crate) fn unpublished(id: &str, span: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!("readers would see no title here: the story `{id}` is not published"),
    )
    .at(span, "")
    .help(format!(
        "write words of your own, which stay if the story is not published: `[a story](story:{id})`; or delete the link"
    ));
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// A link to an entry that does not exist.
pub(crate) fn entry(target: Subject<'_>, names: &mut Names<'_>) -> Option<Diagnostic> {
    let Subject {
        kind,
        folder,
        id,
        span,
    } = target;
    if names.has(kind, id) || names.is_moved(kind, id) {
        return None;
    }
    let deleted = (kind == "story" && !id.is_empty()).then(|| deleted_story(folder, id));
    let guess = names.nearest(kind, id).map(|guess| match &deleted {
        Some(deleted) => format!("did you mean `{guess}`? If not: {deleted}"),
        None => format!("did you mean `{guess}`?"),
    });
    let several = several(kind, id, names);
    let today = names.today(kind, id);
    let today = today.map(|today| format!("`{id}` is `{today}` today: write `{today}`"));
    let titled = names.of_title(kind, id);
    let titled = titled.map(|right| format!("this is the title of `{right}`: write this id"));
    let help = several
        .or(today)
        .or(titled)
        .or_else(|| retype(id))
        .or(guess)
        .or_else(|| elsewhere(id, names))
        // The story of another person is no replacement.
        .or(deleted)
        .or_else(|| names.did_you_mean(kind, id));
    let message = if id.is_empty() {
        format!("the id of the {kind} is missing")
    } else {
        format!("there is no {kind} `{id}`")
    };
    Some(
        Diagnostic::new(CODE, message).at(span, "").help(
            help.unwrap_or_else(|| format!("entries of this kind are in `content/{folder}/`")),
        ),
    )
}

/// What to do with links to a story that somebody has deleted, perhaps because the person no longer agrees.
fn deleted_story(folder: &str, id: &str) -> String {
    format!(
        "if the story was deleted because nobody may read it, delete the link too, and what is said of the person here; \
        or put `content/{folder}/{id}/story.yaml` back, with `withdrawn: true` and a text that has only a title and a \
        summary: then links to it are plain words, and nothing of it is published"
    )
}

/// Several ids in the place of one.
fn several(kind: &str, id: &str, names: &Names<'_>) -> Option<String> {
    let parts = id.split([',', '،', ';', '&', ' ']);
    let parts = parts.filter(|it| !it.is_empty() && !is_and(it));
    let ids: Vec<&str> = parts.collect();
    let [first, rest @ ..] = ids.as_slice() else {
        return None;
    };
    let are_ids = ids.iter().all(|it| bad_id::check(it).is_ok());
    // The words of a name can look like ids.
    let is_known = ids.iter().any(|it| names.has(kind, it));
    let is_list = is_known || id.contains([',', '،', ';', '&']);
    (!rest.is_empty() && are_ids && is_list).then(|| {
        let rest: Vec<String> = rest.iter().map(|it| format!("`{it}`")).collect();
        format!(
            "one {kind} can stand here: write a block or a link for each, first with `{first}`, then with {}",
            rest.join(", then with ")
        )
    })
}

/// A link to the list of something that has no list. `lists` are those that exist.
pub(crate) fn list<'a>(
    name: &str,
    lists: impl IntoIterator<Item = &'a str>,
    span: Span,
) -> Diagnostic {
    let mut diagnostic =
        Diagnostic::new(CODE, format!("there is no list of `{name}`")).at(span, "");
    diagnostic.help = did_you_mean(name, lists);
    diagnostic
}

/// A link that is a path or the name of a file.
pub(crate) fn path(path: &str, span: Span, names: &Names<'_>) -> Diagnostic {
    let end = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or(path);
    let id = end.split(['.', '#']).next().unwrap_or(end);
    let message = if path.is_empty() {
        "the link has no address".to_owned()
    } else {
        format!("`{path}` is a path; it does not work in other languages and directories")
    };
    if path.starts_with("www.") {
        return Diagnostic::new(CODE, message)
            .at(span, "")
            .fix(span, format!("https://{path}"));
    }
    let file = end.split(['?', '#']).next().unwrap_or(end);
    let help = if let Some(help) = called(path) {
        help
    } else if is_picture(file) {
        format!(
            "to show a picture that is next to the text, write `![what the picture shows]({path})`, without a blank behind `!`; to link to it, put it into the folder `static`, which is next to `content`, and write `static:{end}`"
        )
    } else if is_offered(file) {
        format!(
            "put the file into the folder `static`, which is next to `content`, and write `static:{end}`"
        )
    } else {
        names.kind_of(id).map_or_else(
            || "inside the portal, name the entry: `service:legal-support`".to_owned(),
            |kind| format!("did you mean `{kind}:{id}`?"),
        )
    };
    Diagnostic::new(CODE, message).at(span, "").help(help)
}

/// What to write for a telephone number without what says that it is one.
fn called(path: &str) -> Option<String> {
    /// With fewer digits, it can be a day.
    const FEWEST: usize = 9;
    if bad_phone::international(path).is_ok() {
        let number = telephone::e164(path);
        return Some(format!(
            "for a call, write `tel:{number}`; if it is the number of an organisation of the portal, write `phone:` and its id instead"
        ));
    }
    let is_number = path
        .chars()
        .all(|c| c.is_numeric() || "+-().\u{a0}".contains(c));
    let digits = path.chars().filter(|c| c.is_numeric()).count();
    (is_number && digits >= FEWEST).then(|| {
        "for a call, write `tel:`, and the number with `+` and the country's code: `tel:+442079460958`".to_owned()
    })
}

/// A link to a file that is not in `static/`. `files` are those that are there.
pub(crate) fn file<'a>(
    path: &str,
    files: impl IntoIterator<Item = &'a str>,
    span: Span,
) -> Diagnostic {
    let files: Vec<&str> = files.into_iter().collect();
    let small = path.to_lowercase();
    let mut same = files.iter().filter(|file| file.to_lowercase() == small);
    let guess = match same.next() {
        Some(file) => Some(format!("capital letters count: write `{}`", of_file(file))),
        None => nearest(path, files).map(|file| format!("did you mean `{}`?", of_file(file))),
    };
    Diagnostic::new(CODE, format!("there is no file `static/{path}`"))
        .at(span, "")
        .help(guess.unwrap_or_else(|| {
            "put the file into the folder `static`, which is next to `content`; capital letters count".to_owned()
        }))
}

/// The address of a file in `static/`. Without angle brackets, a name with blanks or brackets makes no link.
fn of_file(file: &str) -> String {
    in_link(&format!("static:{file}"))
}

/// The same id under another kind. That may be another thing: if the entry was renamed, its new
/// id is right.
fn elsewhere(id: &str, names: &Names<'_>) -> Option<String> {
    let kind = names.kind_of(id)?;
    Some(format!(
        "there is the {kind} `{id}`: write `{kind}:{id}` if you mean it. If the entry was renamed, write its new id"
    ))
}

/// The number of an organisation that has none.
pub(crate) fn no_number(organisation: &str, span: Span) -> Diagnostic {
    let message = format!("the organisation `{organisation}` has no telephone number to show");
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "add it to `content/organisations/{organisation}/organisation.yaml`"
    ))
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn a_path_that_is_a_number_is_called() {
        for (path, said) in [
            ("+9647826892128", Some("`tel:+9647826892128`")),
            ("009647826892128", Some("`tel:+9647826892128`")),
            ("07826892128", Some("the country's code")),
            ("٠٧٨٢٦٨٩٢١٢٨", Some("the country's code")),
            ("2026-11-21", None),
            ("legal-support", None),
            ("plan-2026.pdf", None),
            ("../services/legal-support.md", None),
            ("عربي", None),
            ("", None),
        ] {
            let help = called(path);
            let is_said = match said {
                Some(said) => help.as_ref().is_some_and(|help| help.contains(said)),
                None => help.is_none(),
            };
            assert!(is_said, "{path}: {help:?}");
        }
    }
}
