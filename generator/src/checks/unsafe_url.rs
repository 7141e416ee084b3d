use crate::address::{is_own_computer, written_host};
use spanned::{Code, Diagnostic, Severity, Span, nearest, retype};

/// A link uses a scheme that is not allowed.
pub(crate) const CODE: &Code = &Code {
    name: "unsafe-url",
    severity: Severity::Error,
    summary: "A link uses a scheme that is not allowed.",
    explanation: "Links out of the portal may begin with `https:`, `mailto:` or `tel:`. A link with \
        `http:` shows others on the same network what a person reads; a link with \
        `javascript:` or `data:` can run a program in the reader's browser.",
    wrong: "[the office](http://portal.example)",
    right: "[the office](https://portal.example)",
};

/// A link that begins with another scheme.
pub(crate) fn scheme(url: &str, span: Span) -> Diagnostic {
    let bare = url.trim_matches(QUOTES);
    let (scheme, rest) = url.split_once(':').unwrap_or((url, ""));
    let kinds = KINDS.iter().copied().chain(["https", "mailto", "tel"]);
    let is_own = url.starts_with("http://") && is_own_computer(written_host(url));
    let help = if is_own {
        preview("service:legal-support")
    } else if let Some(help) = retype(url) {
        help
    } else if scheme.eq_ignore_ascii_case("file") {
        let name = rest.rsplit(['/', '\\']).find(|it| !it.is_empty());
        let name = name.unwrap_or("leaflet.pdf");
        format!(
            "this file is on your own computer: put it into the folder `static`, which is next to `content`, and write `static:{name}`"
        )
    } else if url.starts_with("http:") {
        "use the address that begins with `https://`".to_owned()
    } else if bare != url {
        format!("write the address without quotation marks: `{bare}`")
    } else if scheme.eq_ignore_ascii_case("sms") {
        let number = rest.split('?').next().unwrap_or_default();
        format!(
            "texts have links for calls: `tel:{number}`; for messages, write the number under `phones` of its organisation with `channels: [sms]`, and link the organisation: `organisation:small-office`"
        )
    } else if let Some(guess) = nearest(scheme, kinds) {
        format!("did you mean `{guess}:{rest}`?")
    } else {
        "links may begin with `https:`, `mailto:` or `tel:`, or name an entry: `service:legal-support`; these words are the same in every language".to_owned()
    };
    Diagnostic::new(CODE, format!("the link `{url}` is not allowed"))
        .at(span, "")
        .help(help)
}

/// What to write in place of an address of the preview. `target` is the same as a link inside the portal.
pub(crate) fn preview(target: &str) -> String {
    format!(
        "this is your own computer, and other people cannot open it; write `{target}` in its place, which leads to the same in the portal"
    )
}

/// Quotation marks that word processors write.
pub(super) const QUOTES: [char; 7] = ['“', '”', '„', '«', '»', '‘', '’'];

/// The names that a link to an entry begins with.
const KINDS: [&str; 11] = [
    "country",
    "event",
    "list",
    "organisation",
    "page",
    "phone",
    "programme",
    "resource",
    "service",
    "source",
    "story",
];
