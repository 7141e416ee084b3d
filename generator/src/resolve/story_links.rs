//! Texts that link to stories.

use crate::kinds::Kind;
use crate::markdown::LinkTarget;
use crate::parse::EntryDocument;
use spanned::{Sources, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// What links to a story, in any language: a translation may go on with what its source text has left out.
#[derive(Debug, Default)]
pub(super) struct Linking<'s> {
    /// The files whose texts link to it.
    pub(super) files: Vec<&'s str>,
    /// The links that take their words from its title.
    pub(super) without_words: Vec<Span>,
}

/// What links to each story, by its id.
pub(super) fn linking<'s>(
    entries: &[Arc<EntryDocument>],
    sources: &'s Sources,
) -> HashMap<String, Linking<'s>> {
    let mut found: HashMap<String, Linking<'_>> = HashMap::new();
    for text in entries.iter().flat_map(|it| it.texts.values().flatten()) {
        let path = sources.path(text.source);
        for link in &text.outline.links {
            if let LinkTarget::Entry {
                kind: Kind::Story,
                id,
                ..
            } = LinkTarget::parse(&link.url)
            {
                let linking = found.entry(id.to_owned()).or_default();
                if linking.files.last() != Some(&path) {
                    linking.files.push(path);
                }
                let before = &sources.text(text.source)[..link.span.range().start];
                if before.ends_with("[](") {
                    linking.without_words.push(link.span);
                }
            }
        }
    }
    found
}
