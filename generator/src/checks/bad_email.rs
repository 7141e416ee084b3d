use email_address::{EmailAddress, Options};
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span, retype};

/// An e-mail address is malformed.
pub(crate) const CODE: &Code = &Code {
    name: "bad-email",
    severity: Severity::Error,
    summary: "An e-mail address is malformed, or nobody reads what is sent to it.",
    explanation: "A letter to a malformed address never arrives, and the reader may not learn why. \
        From an address such as `noreply@…`, programs send letters; nobody reads the answers. \
        An address with `?` or `&` can send the letter to others too. \
        Write the bare address, without a name or brackets.",
    wrong: "email: office(at)portal.example",
    right: "email: office@portal.example",
};

/// Whether `text` is an address that `mailto:` can take (RFC 5321).
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    if is_of_program(text) {
        return Err(Mistake {
            code: CODE,
            message: format!("nobody reads what is sent to `{text}`"),
            help: Some("write an address that a person reads each day".to_owned()),
        });
    }
    // These begin the parameters of a `mailto:` address, or an escape in it: a reader's
    // letter could get another receiver, or words that the reader has not written.
    let parameters = text.contains(['?', '&', '#', '%', '/', '"']);
    // `Office <info@example.org>` has a display name, which `mailto:` does not take.
    let bare = Options::default().without_display_text();
    // Without a dot it is the name of a machine in a local network.
    let is_public = text
        .rsplit_once('@')
        .is_some_and(|(_, host)| host.contains('.'));
    if !parameters
        && retype(text).is_none()
        && is_public
        && EmailAddress::parse_with_options(text, bare).is_ok()
    {
        return Ok(());
    }
    Err(mistake(text))
}

/// Whether only programs send letters from an address.
fn is_of_program(address: &str) -> bool {
    const NAMES: [&str; 3] = ["noreply", "donotreply", "nepasrepondre"];
    let name = address.split('@').next().unwrap_or_default();
    let letters = name.chars().filter(char::is_ascii_alphabetic);
    let letters: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    NAMES.contains(&letters.as_str())
}

/// A link `mailto:…` or `<…>` in a text, whose address is not one.
pub(crate) fn link(address: &str, span: Span) -> Option<Diagnostic> {
    Some(check(address).err()?.at(span))
}

/// A link that has an address and not its scheme.
pub(crate) fn without_scheme(address: &str, span: Span) -> Diagnostic {
    let link = format!("mailto:{address}");
    Diagnostic::new(
        CODE,
        format!("the link `{address}` does not begin with `mailto:`"),
    )
    .at(span, "")
    .help(format!("write `{link}`"))
    .fix(span, link)
}

/// What to write for an address with parameters behind it.
fn alone(text: &str) -> Option<String> {
    let (address, _) = text.split_once('?')?;
    check(address).ok()?;
    Some(format!(
        "write the address alone, without `?` and what is behind it: `{address}`"
    ))
}

fn mistake(text: &str) -> Mistake {
    Mistake {
        code: CODE,
        message: format!("`{text}` is not an e-mail address"),
        help: retype(text)
            .or_else(|| alone(text))
            .or_else(|| Some("write it like `name@example.org`".to_owned())),
    }
}
