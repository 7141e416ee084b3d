use email_address::{EmailAddress, Options};
use spanned::schema::Mistake;
use spanned::{Code, Severity};

/// An e-mail address is malformed.
pub(crate) const CODE: &Code = &Code {
    name: "bad-email",
    severity: Severity::Error,
    summary: "An e-mail address is malformed.",
    explanation: "A letter to a malformed address never arrives, and the reader may not learn why. \
        Write the bare address, without a name or brackets.",
    wrong: "email: office(at)portal.example",
    right: "email: office@portal.example",
};

/// Whether `text` is an address that `mailto:` can take (RFC 5321).
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    // `Office <info@example.org>` has a display name, which `mailto:` does not take.
    let bare = Options::default().without_display_text();
    if EmailAddress::parse_with_options(text, bare).is_ok() {
        return Ok(());
    }
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not an e-mail address"),
        help: Some("write it like `name@example.org`".to_owned()),
    })
}
