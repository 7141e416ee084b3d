use crate::address;
use spanned::{Code, Diagnostic, Severity, Span};

/// A link names the address of a page of this portal.
pub(crate) const CODE: &Code = &Code {
    name: "own-address",
    severity: Severity::Warning,
    summary: "A link names the address of a page of this portal.",
    explanation: "A link inside the portal that has the whole address leaves the language of the reader, \
        breaks when the portal moves, and is not checked. Name the entry, as in `service:legal- \
        support`, or the file in `static/`, as in `static:leaflet.pdf`. `base_url` is the address of the \
        portal, not that of its pages in one language. \"Leave this site\" leads to a harmless site, which \
        tells nobody what the reader has looked at.",
    wrong: "[a lawyer](https://portal.test/en/services/legal-support.html)",
    right: "[a lawyer](service:legal-support)",
};

/// A link to the portal's own address. `entry` is the same as a link inside the portal.
pub(crate) fn link(entry: Option<String>, span: Span) -> Diagnostic {
    let help = entry.unwrap_or_else(|| "service:legal-support".to_owned());
    Diagnostic::new(CODE, "this is an address of this portal")
        .at(span, "")
        .help(format!("name the entry: `{help}`"))
}

/// A link to a file in `static/`, by the portal's own address; `file` is what follows it.
pub(crate) fn file(file: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this is an address of this portal: where it is not online, the link does not work",
    )
    .at(span, "")
    .fix(span, format!("static:{file}"))
}

/// A link to a file of the portal that is not there; `path` is where it would be.
pub(crate) fn no_file(path: &str, span: Span) -> Diagnostic {
    // The folder is no part of an address, but people write it.
    let path = path
        .strip_prefix("static/static/")
        .map_or_else(|| path.to_owned(), |it| format!("static/{it}"));
    let reference = path.replacen('/', ":", 1);
    Diagnostic::new(CODE, format!("there is no file `{path}`"))
        .at(span, "")
        .help(format!(
            "put the file there, or correct its name: capital letters count; then write `{reference}`"
        ))
}

/// The address of a portal without the folders of languages at its end, and the tag of the last one.
pub(super) fn without_language<'u>(url: &'u str, tags: &[&str]) -> Option<(&'u str, &'u str)> {
    let above = |url: &'u str| {
        let (above, last) = url.trim_end_matches('/').rsplit_once('/')?;
        (above.contains("://") && tags.contains(&last)).then(|| (&url[..=above.len()], last))
    };
    let (mut right, tag) = above(url)?;
    while let Some((shorter, _)) = above(right) {
        right = shorter;
    }
    Some((right, tag))
}

/// The address of the portal ends in the folder of a language; `tags` are those of the portal.
pub(crate) fn of_language(url: &str, tags: &[&str], span: Span) -> Option<Diagnostic> {
    let (right, tag) = without_language(url, tags)?;
    let whole = url.trim_end_matches('/');
    let message = format!(
        "`/{tag}/` is the folder of a language, which the program adds itself: pages would be at `{whole}/{tag}/`"
    );
    Some(Diagnostic::new(CODE, message).at(span, "").help(format!(
        "write `{right}`, unless all languages of the portal are to be below `{whole}/`"
    )))
}

/// Bodies whose websites are about migration.
const OF_MIGRATION: [&str; 6] = [
    "frontex.europa.eu",
    "icmpd.org",
    "iom.int",
    "returningfromgermany.de",
    "unhcr.org",
    "unrwa.org",
];

/// "Leave this site" leads to a site about migration: who looks over the reader's shoulder sees the subject.
pub(crate) fn leave_to_subject(url: &str, span: Span) -> Option<Diagnostic> {
    let host = address::written_host(url);
    let is_telling = OF_MIGRATION.iter().any(|it| address::is_of(host, it));
    is_telling.then(|| {
        Diagnostic::new(CODE, format!("the button \"Leave this site\" leads to `{host}`, which is about migration too"))
            .at(span, "")
            .help("write the address of a harmless site that is not yours, such as `https://www.wikipedia.org/`")
    })
}

/// "Leave this site" leads to the site itself.
pub(crate) fn leave(url: &str, base_url: Option<&str>, span: Span) -> Option<Diagnostic> {
    address::is_below(url, base_url?).then(|| {
        Diagnostic::new(CODE, "the button \"Leave this site\" leads to this portal")
            .at(span, "")
            .help("write the address of a harmless site that is not yours, such as `https://www.wikipedia.org/`")
    })
}

#[cfg(test)]
mod tests {
    use super::without_language;

    #[test]
    fn all_folders_of_languages_are_taken_away() {
        let without = |url: &'static str| without_language(url, &["ar", "en"]);
        assert_eq!(
            without("https://ngo.test/en"),
            Some(("https://ngo.test/", "en"))
        );
        assert_eq!(
            without("https://ngo.test/ar/en/"),
            Some(("https://ngo.test/", "en"))
        );
        assert_eq!(without("https://ngo.test/portal/"), None);
        assert_eq!(without("https://en/"), None);
    }
}
