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

#[cfg(test)]
mod tests {
    use crate::schema::Schema;
    use crate::{Diagnostics, Sources, yaml};

    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is used")]
    struct Item {
        id: String,
        title: Option<String>,
        shape: Option<Vec<Item>>,
    }

    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is used")]
    struct Document {
        #[schemars(extend("x-named-by" = "id"))]
        items: Vec<Item>,
    }

    #[test]
    fn each_mistake_is_at_its_own_place() {
        let schema = Schema::of::<Document>(&[]);
        for (text, wanted) in [
            ("items: [{ id: a }, { id: b }]", vec![]),
            (
                "items: [{ id: a }, { id: b }, { title: a, id: 'a' }, { id: \"a\" }]",
                vec![("duplicate-key", "'a'"), ("duplicate-key", "\"a\"")],
            ),
            ("items: [{ title: a }]", vec![("missing-key", "title")]),
            ("items: [a: { title: b }]", vec![("missing-key", "a")]),
            ("items: [a: ]", vec![("missing-key", "a")]),
            // A key that an item may have is no name.
            ("items: [title: ]", vec![("missing-key", "title")]),
            // Lists without names in a list with names.
            ("items: [{ id: a, shape: [{ id: b }, { id: b }] }]", vec![]),
        ] {
            let sources = Sources::in_memory(&[("a.yaml", text)]);
            let file = sources.ids().next().unwrap();
            let mut found = Diagnostics::default();
            let node = yaml::parse(file, text, 0..text.len(), &mut found).unwrap();
            schema.check(&node, &mut found);
            let found: Vec<_> = found
                .iter()
                .map(|it| {
                    let span = it.primary.as_ref().unwrap().span;
                    (it.code.name, &text[span.range()])
                })
                .collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
