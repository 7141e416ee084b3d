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
    #[schemars(length(min = 1))]
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
