//! Lists whose items have names: a key of each item, which the keyword `x-named-by` of the list names.

use super::check::Checker;
use super::messages::named;
use crate::yaml::{Node, Value};
use crate::{Diagnostic, codes};
use serde_json::Value as Json;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The keyword.
pub(super) const NAMED_BY: &str = "x-named-by";

impl Checker<'_, '_> {
    /// Reports items that have the name of an item before them.
    pub(super) fn named_once(&mut self, items: &[Node], name: &str) {
        let mut seen = HashMap::new();
        let named = items.iter().filter_map(|item| {
            let node = item.get(name)?;
            Some((node.text()?, node.span))
        });
        for (text, span) in named {
            match seen.entry(text) {
                Entry::Vacant(place) => {
                    place.insert(span);
                }
                Entry::Occupied(first) => self.diagnostics.push(
                    Diagnostic::new(
                        codes::DUPLICATE_KEY,
                        format!("duplicate `{name}`: `{text}`"),
                    )
                    .at(span, "again here")
                    .related(*first.get(), "first here")
                    .help("keep one of them, or give one of them another name"),
                ),
            }
        }
    }
}

/// An item that has its name as a key, `- plan: { … }`, as a mapping would have it. `schema` is that of
/// the items, and `key` that of the list.
pub(super) fn name_as_key(
    item: &Node,
    name: &str,
    schema: &Json,
    key: Option<&str>,
) -> Option<Diagnostic> {
    let Value::Mapping(entries) = &item.value else {
        return None;
    };
    let [(only, value)] = entries.as_slice() else {
        return None;
    };
    let is_block = matches!(value.value, Value::Mapping(_) | Value::Null);
    let is_known = schema["properties"].get(&only.name).is_some();
    (is_block && !is_known).then(|| {
        let (only, span) = (&only.name, only.span);
        let message = format!("`{name}` is missing in {}", named(key));
        let help = format!(
            "write `{name}: {only}`, and the other keys of the item in the same column below it"
        );
        Diagnostic::new(codes::MISSING_KEY, message)
            .at(
                span,
                format!("the name of an item of a list is the value of `{name}`"),
            )
            .help(help)
    })
}
