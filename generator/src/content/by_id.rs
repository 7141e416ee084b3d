//! Values that have an id each. A file has them in one of two shapes, which mean the same: keys
//! (`counsellor: { use: [a counsellor] }`), or a list (`- { id: counsellor, use: [a counsellor] }`).
//! People write keys; forms of an editor in the browser can only add to lists.

use schemars::JsonSchema;
use serde::Deserialize;
use spanned::Span;
use spanned::yaml::{Key, Node, Value};
use std::collections::BTreeMap;

/// Values by their ids, in either shape.
#[derive(Debug, Clone, Hash, Deserialize, JsonSchema)]
#[serde(from = "Shape<T>")]
#[schemars(with = "Shape<T>", inline)]
pub(crate) struct ById<T> {
    values: BTreeMap<String, T>,
    is_list: bool,
}

/// As a file has them.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
enum Shape<T> {
    Keys(BTreeMap<String, T>),
    #[schemars(extend("x-named-by" = ID))]
    List(Vec<Named<T>>),
}

/// An item of a list.
#[derive(Deserialize, JsonSchema)]
#[schemars(inline)]
struct Named<T> {
    /// The name of the item, which no other item of the list has: `- id: name`.
    #[schemars(length(min = 1), extend("x-form-hint" = "The id of the item: the same in all languages, and no other item has it."))]
    id: String,
    #[serde(flatten)]
    value: T,
}

/// The key of an item of a list that has its id.
pub(crate) const ID: &str = "id";

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self {
            values: BTreeMap::new(),
            is_list: false,
        }
    }
}

impl<T> From<Shape<T>> for ById<T> {
    fn from(shape: Shape<T>) -> Self {
        match shape {
            Shape::Keys(values) => Self {
                values,
                is_list: false,
            },
            Shape::List(items) => Self {
                values: items.into_iter().map(|it| (it.id, it.value)).collect(),
                is_list: true,
            },
        }
    }
}

impl<T> ById<T> {
    /// The value with an id.
    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.values.get(id)
    }

    /// All of them, by id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.values.iter()
    }

    /// Whether the file has a list: then a new value is an item.
    pub(crate) fn is_list(&self) -> bool {
        self.is_list
    }
}

/// The id of an item of a list, and its place. `None` for an item that has none.
pub(crate) fn id_of_item(item: &Node) -> Option<(&str, Span)> {
    let id = item.get(ID)?;
    Some((id.text()?, id.span))
}

/// The values of a tree in either shape, each with its id. Items without an id are left out.
pub(crate) fn values(node: &Node) -> Vec<(Key, &Node)> {
    match &node.value {
        Value::Mapping(entries) => entries.iter().map(|(key, it)| (key.clone(), it)).collect(),
        Value::Sequence(items) => {
            let named = items.iter().filter_map(|item| {
                let (name, span) = id_of_item(item)?;
                let name = name.to_owned();
                Some((Key { span, name }, item))
            });
            named.collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{ById, values};
    use crate::content::{Glossary, formats};
    use proptest::prelude::*;
    use spanned::schema::Schema;
    use spanned::yaml::{self, Node};
    use spanned::{Diagnostics, Sources};
    use std::collections::BTreeMap;

    /// Some YAML as a glossary, and its tree.
    fn read(text: &str) -> (Node, Option<Glossary>) {
        let sources = Sources::in_memory(&[("content/glossary/en.yaml", text)]);
        let file = sources.ids().next().unwrap();
        let mut found = Diagnostics::default();
        let node = yaml::parse(file, text, 0..text.len(), &mut found).unwrap();
        let glossary = Schema::of::<Glossary>(formats::ALL).typed(&node, &mut found);
        assert_eq!(glossary.is_none(), found.has_errors(), "{text}");
        (node, glossary)
    }

    fn shown<T: std::fmt::Debug>(values: &ById<T>) -> Vec<String> {
        let each = values.iter().map(|(id, value)| format!("{id}: {value:?}"));
        each.collect()
    }

    proptest! {
        #[test]
        fn both_shapes_are_the_same_values(
            terms in prop::collection::btree_map(
                "[a-z][a-z -]{0,6}[a-z]",
                (prop::collection::vec("[a-zé]{1,5}", 1..3), prop::option::of("[a-z]{1,5}")),
                1..5,
            ),
            id_first in any::<bool>(),
        ) {
            let mut lines = [vec!["terms:".to_owned()], vec!["terms:".to_owned()]];
            for (id, (stems, avoid)) in &terms {
                let avoid = avoid.as_ref().map(|it| format!(", avoid: [\"{it}\"]"));
                let words = format!("use: {stems:?}{}", avoid.unwrap_or_default());
                lines[0].push(format!("  \"{id}\": {{ {words} }}"));
                lines[1].push(if id_first {
                    format!("  - {{ id: \"{id}\", {words} }}")
                } else {
                    format!("  - {{ {words}, id: \"{id}\" }}")
                });
            }
            let texts = lines.map(|lines| lines.join("\n"));
            let [(mapping, one), (list, other)] = texts.each_ref().map(|text| read(text));
            let (one, other) = (one.unwrap().terms, other.unwrap().terms);
            prop_assert_eq!(one.iter().count(), terms.len());
            prop_assert_eq!(shown(&one), shown(&other));
            prop_assert_eq!((one.is_list(), other.is_list()), (false, true));
            // The places of the ids are those of the very texts.
            for (node, text) in [(&mapping, &texts[0]), (&list, &texts[1])] {
                let found = values(node.get("terms").unwrap());
                let found: BTreeMap<_, _> =
                    found.iter().map(|(key, _)| (&key.name, &text[key.span.range()])).collect();
                let want: Vec<_> = terms.keys().map(|id| format!("\"{id}\"")).collect();
                prop_assert_eq!(found.keys().copied().collect::<Vec<_>>(), terms.keys().collect::<Vec<_>>());
                prop_assert_eq!(found.values().copied().collect::<Vec<_>>(), want);
            }
        }
    }

    #[test]
    fn a_list_that_is_not_right_is_refused() {
        for text in [
            "terms: [{ use: [a] }]",
            "terms: [{ id: a, use: [a] }, { id: a, use: [b] }]",
            "terms: [{ id: a, use: [a], more: b }]",
            "terms: [{ id: '', use: [a] }]",
            "terms: [a]",
            "terms: [[a]]",
        ] {
            assert!(read(text).1.is_none(), "{text}");
        }
    }
}
