//! What the texts of an entry have that only the whole entry can judge.

use spanned::yaml::{Node, Value};
use spanned::{FileId, Span};

#[derive(Default)]
pub(super) struct InTexts {
    /// Facts in front matter: an entry has its facts once.
    pub(super) facts: Vec<FactsInText>,
    /// The titles of texts without words: a withdrawn story needs none.
    pub(super) empty: Vec<Span>,
}

/// Facts in the front matter of a text, below the key [`FACTS`].
pub(super) struct FactsInText {
    pub(super) source: FileId,
    pub(super) key: Span,
    pub(super) node: Node,
}

/// The key of the facts in front matter. Editors in a browser write an entry as one form, and
/// so as one file for the source language.
const FACTS: &str = "facts";

/// Takes the facts out of the front matter of a text, if they are there.
pub(super) fn take_facts(source: FileId, front: &mut Node) -> Option<FactsInText> {
    let Value::Mapping(entries) = &mut front.value else {
        return None;
    };
    let at = entries.iter().position(|(key, _)| key.name == FACTS)?;
    let (key, node) = entries.remove(at);
    Some(FactsInText {
        source,
        key: key.span,
        node,
    })
}
