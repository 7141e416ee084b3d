//! Numbers of telephones in facts that are written as inside their country: the country of the facts says what they are
//! from everywhere.

use crate::checks::bad_phone;
use crate::locale::country_code;
use crate::telephone::from_every_country;
use spanned::yaml::Node;
use spanned::{Diagnostics, Span};

/// Completes the reports about such numbers. `text` is that of the file of the facts.
pub(super) fn complete(text: &str, facts: &Node, diagnostics: &mut Diagnostics) {
    let country = || {
        let id = facts.get("country").and_then(Node::text)?;
        country_code("en", &id.replace('-', " "))
    };
    let file = facts.span.file;
    diagnostics.complete(|found| {
        let is_own = |span: &Span| bad_phone::is_general(found) && span.file == file;
        let place = found.primary.as_ref().map(|it| it.span).filter(is_own);
        let written = place.and_then(|it| text.get(it.range()));
        let number =
            written.and_then(|it| from_every_country(it.trim_matches(['"', '\'']), &country()?));
        if let Some(number) = number {
            found.help = Some(bad_phone::in_its_country(&number));
        }
    });
}
