use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span};

/// The name of an account is an address or has characters that names do not have.
pub(crate) const CODE: &Code = &Code {
    name: "bad-account",
    severity: Severity::Error,
    summary: "The name of an account is an address or has characters that names do not have.",
    explanation: "The page makes the address of an account from its name. Write the name alone: what \
        follows the last `/` in the address of the account.",
    wrong: r#"social: { facebook: "https://www.facebook.com/iq.mrc" }"#,
    right: "social: { facebook: iq.mrc }",
};

/// A link to an account of the messenger `Telegram` with `@` in the address.
pub(crate) fn telegram(url: &str, span: Span) -> Option<Diagnostic> {
    let name = url.strip_prefix("https://t.me/@")?;
    let right = format!("https://t.me/{name}");
    let message = format!("`{url}` has `@` before the name of the account");
    let found = Diagnostic::new(CODE, message).at(span, "");
    Some(found.help(format!("write `{right}`")).fix(span, right))
}

/// Whether `text` is the name of an account, with or without `@`.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '-');
    if !text.is_empty() && text.chars().all(is_part) {
        return Ok(());
    }
    let end = text.split(['?', '#']).next().unwrap_or(text);
    let end = end.trim_end_matches('/').rsplit('/').next().unwrap_or(end);
    let name = end.trim_start_matches('@');
    let help = if text.contains('/') && !name.is_empty() && name.chars().all(is_part) {
        format!("write the name alone: `{name}`")
    } else {
        "write the name alone, without blanks: `red.cross`".to_owned()
    };
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not the name of an account"),
        help: Some(help),
    })
}
