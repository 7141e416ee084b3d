//! The checker: one JSON Schema, derived from a Rust type, checks a YAML tree and serves
//! editors' tools.
//!
//! Every mistake is reported at its own span, with a suggestion where there is a good one.
//! The checker reads the part of JSON Schema 2020-12 that `schemars` derives; a test compares
//! it with a complete validator. The keyword `format` names a [`Format`] of the caller; the
//! keyword `x-kind` marks a text as a [`Reference`]. The keyword `x-named-by` of a list is the key
//! that has the name of each item: no two items have the same. The keyword `x-needs` of a block names a
//! key that helps name with the required ones.

mod check;
mod export;
mod format;
mod lists;
mod mapping;
mod messages;
mod named_items;
mod reference;
mod types;

pub use format::{Format, Mistake};
pub use reference::Reference;

use crate::yaml::{self, Node, Value};
use crate::{Diagnostic, Diagnostics, codes};
use check::Checker;
use export::Export;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

/// What a keyword of a schema says. Schemas have few: to compare their names takes a fifth of the time of hashing one.
fn keyword<'s>(schema: &'s Json, name: &str) -> Option<&'s Json> {
    let mut all = schema.as_object()?.iter();
    all.find(|(it, _)| *it == name).map(|(_, value)| value)
}

/// A JSON Schema, ready to check files.
#[derive(Debug)]
pub struct Schema {
    json: Json,
    formats: &'static [Format],
}

impl Schema {
    /// The schema of a type, as serde reads it. `formats` are the formats that it names;
    /// a format that is not among them fits every text.
    pub fn of<T: JsonSchema>(formats: &'static [Format]) -> Self {
        let generator = SchemaSettings::draft2020_12().with_transform(Export { formats });
        let generator = generator.into_generator();
        Self {
            json: generator.into_root_schema_for::<T>().to_value(),
            formats,
        }
    }

    /// The schema as JSON (dialect 2020-12).
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// Checks `node`, reports every mistake, and returns the references it found. If no
    /// error was reported, the value can be read as the type of the schema.
    pub fn check(&self, node: &Node, diagnostics: &mut Diagnostics) -> Vec<Reference> {
        let first_key = match &node.value {
            Value::Mapping(entries) => entries.first().map_or("", |(key, _)| key.name.as_str()),
            _ => "",
        };
        let mut checker = Checker {
            root: &self.json,
            formats: self.formats,
            diagnostics,
            references: Vec::new(),
            first_key,
            is_item: false,
        };
        checker.node(node, &self.json, None);
        checker.references
    }

    /// Checks `node` and reads it as `T`, the type that the schema was derived from. The
    /// value is `None` if there is an error; the references are found in both cases.
    pub fn read<T: DeserializeOwned>(
        &self,
        node: &Node,
        diagnostics: &mut Diagnostics,
    ) -> (Option<T>, Vec<Reference>) {
        let mut found = Diagnostics::default();
        let references = self.check(node, &mut found);
        let mut value = None;
        if !found.has_errors() {
            match yaml::from_node(node) {
                Ok(typed) => value = Some(typed),
                // The schema accepted a value that the type refuses.
                Err(error) => found.push(
                    Diagnostic::new(
                        codes::WRONG_TYPE,
                        format!("the file cannot be read: {error}"),
                    )
                    .at(node.span, ""),
                ),
            }
        }
        diagnostics.extend(found);
        (value, references)
    }

    /// As [`read`](Self::read), for a type without references.
    pub fn typed<T: DeserializeOwned>(
        &self,
        node: &Node,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        self.read(node, diagnostics).0
    }
}
