//! What facts show by themselves: values that are written twice, and addresses that report who
//! follows them.

use crate::checks::{repeated_value, tracking_link};
use spanned::Diagnostics;
use spanned::yaml::{Node, Value};
use std::collections::HashMap;

/// Looks at every value of some facts.
pub(super) fn check(node: &Node, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Text(text) if text.starts_with("https://") => {
            diagnostics.extend(tracking_link::check(text, node.span));
        }
        Value::Sequence(items) => {
            let mut seen = HashMap::new();
            for item in items {
                if let Some(name) = name(item)
                    && let Some(first) = seen.insert(name, item.span)
                {
                    diagnostics.push(repeated_value::in_list(name, item.span, first));
                }
                check(item, diagnostics);
            }
        }
        Value::Mapping(entries) => {
            for (_, value) in entries {
                check(value, diagnostics);
            }
        }
        _ => {}
    }
}

/// The text of an item that makes it different from the others: the item itself, or a telephone
/// number. The same source can be cited for two things.
fn name(item: &Node) -> Option<&str> {
    let value = match &item.value {
        Value::Mapping(_) => &item.get("number")?.value,
        value => value,
    };
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
