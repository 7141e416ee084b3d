//! Types and constant words of a schema.

use super::check::Checker;
use super::keyword;
use crate::yaml::{Node, Value};
use serde_json::Value as Json;

impl<'s> Checker<'s, '_> {
    /// The types that a schema accepts, in any of its branches; empty if it names none.
    pub(super) fn types(&self, schema: &'s Json) -> Vec<&'s str> {
        let schema = self.follow(schema);
        for branches in ["anyOf", "oneOf"] {
            if let Some(branches) = keyword(schema, branches).and_then(Json::as_array) {
                return branches.iter().flat_map(|it| self.types(it)).collect();
            }
        }
        match keyword(schema, "type") {
            Some(Json::String(one)) => vec![one],
            Some(Json::Array(several)) => several.iter().filter_map(Json::as_str).collect(),
            _ if !allowed_words(schema).is_empty() => vec!["string"],
            _ => Vec::new(),
        }
    }

    pub(super) fn is_null(&self, schema: &'s Json) -> bool {
        self.types(schema) == ["null"]
    }

    pub(super) fn type_fits(&self, node: &Node, schema: &'s Json) -> bool {
        let wanted = self.types(schema);
        wanted.is_empty()
            || match &node.value {
                Value::Null => wanted.contains(&"null"),
                Value::Bool(_) => wanted.contains(&"boolean"),
                Value::Int(_) => wanted.contains(&"integer") || wanted.contains(&"number"),
                Value::Float(_) => wanted.contains(&"number"),
                Value::Text(_) => wanted.contains(&"string"),
                Value::Sequence(_) => wanted.contains(&"array"),
                Value::Mapping(_) => wanted.contains(&"object"),
            }
    }
}

pub(super) fn allowed_words(schema: &Json) -> Vec<&str> {
    let listed = keyword(schema, "enum")
        .and_then(Json::as_array)
        .into_iter()
        .flatten();
    let constant = keyword(schema, "const").into_iter();
    listed.chain(constant).filter_map(Json::as_str).collect()
}
