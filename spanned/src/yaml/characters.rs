//! Texts without characters that cannot be shown. Escapes in YAML can name some that a file
//! itself must not contain.

use super::{Node, Value};
use crate::characters::{control_character, forbidden_character};
use crate::{Diagnostics, Span};

/// Reports the first forbidden character of each key and text.
pub(super) fn check(node: &Node, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Text(text) => report(text, node.span, diagnostics),
        Value::Sequence(items) => items.iter().for_each(|item| check(item, diagnostics)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                report(&key.name, key.span, diagnostics);
                check(value, diagnostics);
            }
        }
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
    }
}

fn report(text: &str, span: Span, diagnostics: &mut Diagnostics) {
    if let Some((_, character)) = forbidden_character(text) {
        diagnostics.push(control_character(character, span));
    }
}
