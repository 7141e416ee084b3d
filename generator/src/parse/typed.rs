use serde::de::DeserializeOwned;
use spanned::schema::Schema;
use spanned::yaml::{self, Node};
use spanned::{Diagnostics, FileId};
use std::ops::Range;

/// Parses, checks and types the bytes `range` of a file. The tree is `None` if it is not
/// well-formed YAML, the value if it has any error; each is reported.
pub(super) fn typed<T: DeserializeOwned>(
    file: FileId,
    text: &str,
    range: Range<usize>,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) -> (Option<Node>, Option<T>) {
    let node = yaml::parse(file, text, range, diagnostics);
    let value = node
        .as_ref()
        .and_then(|node| schema.typed(node, diagnostics));
    (node, value)
}
