use crate::address::{is_of, written_host};
use spanned::{Code, Diagnostic, FileId, Severity, Span};

/// An address is only an example.
pub(crate) const CODE: &Code = &Code {
    name: "example-address",
    severity: Severity::Warning,
    summary: "An address is only an example.",
    explanation: "A telephone number whose last six digits are zeros is that of an example. Names that end in `.example` belong to no one. Feeds, the sitemap, previews in \
        messengers and the page for addresses that do not exist would point to a portal that no \
        one can open. Write the address where you publish the portal, or remove the line: then \
        there is no feed and no sitemap. Letters to such an address, or to one at `example.org`, reach \
        nobody.",
    wrong: "base_url: https://portal.example/",
    right: "base_url: https://portal.test/",
};

/// An address of an organisation or of the people who keep the portal, that is an example. Names that
/// end in `example.org`, `example.com` or `example.net` belong to no one.
pub(crate) fn contact(address: &str, span: Span) -> Option<Diagnostic> {
    is_reserved(written_host(address)).then(|| reader(address, span))
}

/// Whether a host is kept for examples (RFC 2606): it belongs to no one.
fn is_reserved(host: &str) -> bool {
    let mut names = ["example.org", "example.com", "example.net"].into_iter();
    names.any(|name| is_of(host, name))
}

/// An address to which readers write, of a host that ends in `.example`.
pub(crate) fn feedback(address: &str, span: Span) -> Option<Diagnostic> {
    let is_example = is_of(written_host(address), "example");
    let found = is_example.then(|| reader(address, span));
    found.or_else(|| contact(address, span))
}

/// A number to which readers write, that is an example: its last digits are zeros.
pub(crate) fn number(number: &str, span: Span) -> Option<Diagnostic> {
    let help = "write the real number, or remove the line until you have one";
    number
        .ends_with(ZEROS)
        .then(|| reader(number, span).help(help))
}

/// Numbers with this end are examples: that of the comments in `site.yaml` is one.
const ZEROS: &str = "000000";

fn reader(address: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{address}` is an example: nobody reads what is sent there"),
    )
    .at(span, "")
    .help("write the real address, or remove the line until you have one")
}

/// An address of the portal that is an example.
pub(crate) fn check(url: &str, span: Span) -> Option<Diagnostic> {
    let host = written_host(url);
    let is_example = is_of(host, "example") || is_reserved(host) || is_of(host, OF_HELP);
    is_example.then(|| {
        Diagnostic::new(CODE, format!("`{host}` is an example and not an address"))
            .at(span, "")
            .help("write the address of your portal, or remove the line until you have one")
    })
}

/// The host in the comment of a new `site.yaml` and in the handbooks.
const OF_HELP: &str = "your-organisation.org";

/// An address of the command line that is an example.
pub(crate) fn option(url: &str) -> Option<Diagnostic> {
    // The place is that of no file: the report is made without it.
    let mut found = check(url, Span::start_of(FileId::FIRST))?;
    found.primary = None;
    Some(
        found.help("give the address of your portal, or leave `--base-url` out until you have one"),
    )
}
