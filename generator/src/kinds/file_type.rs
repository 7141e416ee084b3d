use crate::content::formats;
use schemars::JsonSchema;
use spanned::Diagnostics;
use spanned::schema::{Reference, Schema};
use spanned::yaml::Node;

/// Checks a tree and reads it as `T`.
type Read<T> = fn(&Schema, &Node, &mut Diagnostics) -> (Option<T>, Vec<Reference>);

/// One type of file of an entry: its schema, and how its tree becomes a value.
pub(crate) struct FileType<T> {
    /// The schema.
    pub(crate) schema: Schema,
    read: Read<T>,
}

/// The schema of a type of ours.
pub(crate) fn schema_of<T: JsonSchema>() -> Schema {
    Schema::of::<T>(formats::ALL)
}

impl<T> FileType<T> {
    /// Files that are written as `F`, with `read` to check them and convert them.
    pub(super) fn new<F: JsonSchema>(read: Read<T>) -> Self {
        Self {
            schema: schema_of::<F>(),
            read,
        }
    }

    /// Checks a tree and reads it. The value is `None` if there is an error.
    pub(crate) fn read(
        &self,
        node: &Node,
        diagnostics: &mut Diagnostics,
    ) -> (Option<T>, Vec<Reference>) {
        (self.read)(&self.schema, node, diagnostics)
    }
}
