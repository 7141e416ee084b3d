use spanned::schema::Mistake;
use spanned::{Code, Severity};

/// A web address is malformed or does not begin with https.
pub(crate) const CODE: &Code = &Code {
    name: "bad-url",
    severity: Severity::Error,
    summary: "A web address is malformed or does not begin with https.",
    explanation: "An address that is not encrypted shows others on the same network what a person \
        reads. An address without `https://` is a path to browsers. Copy the whole address \
        from the browser.",
    wrong: "leave_url: http://www.wikipedia.org/",
    right: "leave_url: https://www.wikipedia.org/",
};

/// Whether `text` is an absolute address with the scheme `https`.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    // Browsers correct `https:example.org` and blanks; other readers of a feed may not.
    let whole = text.starts_with("https://")
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || r#""<>\^`{|}"#.contains(c));
    let (message, help) = match url::Url::parse(text) {
        Ok(url) if whole && url.scheme() == "https" && url.has_host() => return Ok(()),
        Ok(url) if url.scheme() == "http" => (
            format!("`{text}` is not encrypted"),
            "use the address that begins with `https://`",
        ),
        _ => (
            format!("`{text}` is not a web address"),
            "write the whole address: `https://example.org/page`",
        ),
    };
    Err(Mistake {
        code: CODE,
        message,
        help: Some(help.to_owned()),
    })
}
