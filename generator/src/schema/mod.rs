//! The shape of every YAML file: one JSON Schema, derived from the Rust types, checks
//! the file (all mistakes at once, each at its own place) and serves editors' tools.
//!
//! The checker reads the part of JSON Schema 2020-12 that the types use; a test compares
//! it with a complete validator. Formats name the parsers of [`formats`]; `x-kind` marks
//! a text as a reference to an entry of that kind.

mod check;
mod files;
pub(crate) mod formats;
mod mapping;
mod precise;
mod say;
mod types;

pub use files::{FileSchema, files};

use crate::content::Reference;
use crate::diagnostics::Diagnostics;
use crate::yaml::Node;
use check::Check;
use precise::Precise;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

/// A JSON Schema, ready to check files.
#[derive(Debug)]
pub(crate) struct Schema(Json);

impl Schema {
    /// The schema of a type, as serde reads it.
    pub(crate) fn of<T: JsonSchema>() -> Self {
        let generator = SchemaSettings::draft2020_12().with_transform(Precise);
        let generator = generator.into_generator();
        Self(generator.into_root_schema_for::<T>().to_value())
    }

    /// Checks `node`, reports every mistake, and returns the references it found. Where
    /// nothing was reported, the value can be deserialised.
    pub(crate) fn check(&self, node: &Node, diagnostics: &mut Diagnostics) -> Vec<Reference> {
        let mut check = Check {
            root: &self.0,
            diagnostics,
            references: Vec::new(),
        };
        check.node(node, &self.0, None);
        check.references
    }
}
