//! YAML whose every value knows its bytes, checked against JSON Schemas that are derived
//! from Rust types, with diagnostics for people and for machines.
//!
//! A program that reads files written by people wants to report all mistakes at once, each
//! at its own line and column, with a help that can be followed. This crate is the part of
//! such a program that does not depend on what the files are about:
//!
//! | module         | content                                                            |
//! |----------------|--------------------------------------------------------------------|
//! | [`Sources`]    | the files, their text and their paths                               |
//! | [`Span`]       | a range of bytes in one file                                        |
//! | [`Diagnostic`] | one mistake: its [`Code`], severity, message, places, help and fix  |
//! | [`render`]     | diagnostics for terminals, as JSON, as SARIF and for GitHub Actions |
//! | [`yaml`]       | YAML as a tree with spans, and from the tree to Rust types          |
//! | [`schema`]     | the checker: JSON Schema from a type, every mistake with its span   |
//! | [`silence`]    | comments that silence a warning, with a reason and an end date      |
//!
//! # Example
//!
//! ```
//! use schemars::JsonSchema;
//! use serde::Deserialize;
//! use spanned::{Diagnostics, Sources, schema::Schema, yaml};
//!
//! #[derive(Debug, Deserialize, JsonSchema)]
//! struct Shop {
//!     name: String,
//!     open: Vec<String>,
//! }
//!
//! let sources = Sources::in_memory(&[("shop.yaml", "nmae: Corner\nopen: [mon, 2]\n")]);
//! let file = sources.ids().next().unwrap();
//! let text = sources.text(file);
//! let mut diagnostics = Diagnostics::default();
//!
//! let schema = Schema::of::<Shop>(&[]);
//! let checked = yaml::parse(file, text, 0..text.len(), &mut diagnostics)
//!     .and_then(|node| schema.typed::<Shop>(&node, &mut diagnostics));
//!
//! assert!(checked.is_none());
//! diagnostics.finish(&sources, false);
//! let report = spanned::render::human(&diagnostics, &sources, false);
//! assert!(report.contains("did you mean `name`?"), "{report}");
//! assert!(report.contains("`open` must be a text, not a whole number"), "{report}");
//! ```

/// The example of the README is tested.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod codes;

mod characters;
mod code;
mod diagnostic;
mod diagnostics;
mod lines;
mod position;
pub mod render;
pub mod schema;
mod severity;
pub mod silence;
mod source;
mod span;
mod suggest;
mod work;
pub mod yaml;

pub use characters::{control_character, forbidden_character};
pub use code::Code;
pub use diagnostic::{Diagnostic, Fix, Label};
pub use diagnostics::Diagnostics;
pub use position::Position;
pub use severity::Severity;
pub use source::{FileId, SourceFile, Sources};
pub use span::Span;
pub use suggest::{
    Suggestions, did_you_mean, is_and, is_invisible, is_one_slip, nearest, other_comma, retype,
};
