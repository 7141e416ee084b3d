use spanned::{Code, Diagnostic, Severity, Span};

/// The address of the portal is only an example.
pub(crate) const CODE: &Code = &Code {
    name: "example-address",
    severity: Severity::Warning,
    summary: "The address of the portal is only an example.",
    explanation: "Names that end in `.example` belong to no one. Feeds, the sitemap, previews in \
        messengers and the page for addresses that do not exist would point to a portal that no \
        one can open. Write the address where you publish the portal, or remove the line: then \
        there is no feed and no sitemap.",
    wrong: "base_url: https://portal.example/",
    right: "base_url: https://portal.test/",
};

/// An address of the portal that is an example.
pub(crate) fn check(url: &str, span: Span) -> Option<Diagnostic> {
    let host = url.strip_prefix("https://").unwrap_or(url);
    let host = host.split(['/', ':']).next().unwrap_or(host);
    let is_example = host.ends_with(".example") || matches!(host, "example.org" | "example.com");
    is_example.then(|| {
        Diagnostic::new(CODE, format!("`{host}` is an example and not an address"))
            .at(span, "")
            .help("write the address of your portal, or remove the line until you have one")
    })
}
