//! Signs of HTML.

use super::CODE;
use spanned::{Diagnostic, Span};

/// What is wrong with a sign of HTML.
pub(super) const SEEN: &str = "readers would see this sign of HTML";
/// What to do with one whose meaning is not known.
pub(super) const HELP: &str = "type the character itself: `&`, or a blank";

/// A sign of HTML that readers would see; `meant` is the character for which it stands.
pub(crate) fn entity(meant: Option<char>, span: Span) -> Diagnostic {
    let help = match meant {
        Some(c) if c.is_whitespace() => "type a blank in its place".to_owned(),
        Some(c) if !c.is_control() && c != '`' => format!("type the character itself: `{c}`"),
        _ => HELP.to_owned(),
    };
    Diagnostic::new(CODE, SEEN).at(span, "").help(help)
}
