//! Where the keys of facts are.

use spanned::Span;
use spanned::yaml::{Node, Value};

/// Keys of the facts that checks of other stages point at.
const KEYS: [&str; 37] = [
    "check_due",
    "checked",
    "code",
    "consent",
    "consent.given",
    "consent.reference",
    "consent.until",
    "contact.email",
    "contact.website",
    "country",
    "delivery",
    "draft",
    "ends",
    "host_countries",
    "host_country",
    "megabytes",
    "menu",
    "minutes",
    "names_changed",
    "origin_countries",
    "origin_country",
    "photo",
    "photo.consent.given",
    "photo.consent.reference",
    "photo.consent.until",
    "published",
    "region",
    "retrieved",
    "review",
    "role",
    "services",
    "since",
    "starts",
    "status",
    "type",
    "url",
    "withdrawn",
];

/// Whether the place of a key is kept.
pub(super) fn is_known(key: &str) -> bool {
    KEYS.contains(&key)
}

/// The places of the keys that facts have.
pub(super) fn spans(facts: &Node) -> Vec<(&'static str, Span)> {
    let mut spans: Vec<_> = KEYS.iter().filter_map(|key| span_of(key, facts)).collect();
    spans.shrink_to_fit();
    spans
}

/// A path of keys of the facts and its span: that of the value if it is on one line, else that of
/// the last key.
fn span_of(path: &'static str, facts: &Node) -> Option<(&'static str, Span)> {
    let (above, key) = path.rsplit_once('.').unwrap_or(("", path));
    let mut above = above.split('.').filter(|key| !key.is_empty());
    let block = above.try_fold(facts, |block, key| block.get(key))?;
    let Value::Mapping(entries) = &block.value else {
        return None;
    };
    let (name, value) = entries.iter().find(|(name, _)| name.name == key)?;
    let span = match value.value {
        Value::Mapping(_) | Value::Sequence(_) => name.span,
        _ => value.span,
    };
    Some((path, span))
}
