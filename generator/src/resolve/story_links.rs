//! Texts that link to stories.

use crate::kinds::Kind;
use crate::markdown::LinkTarget;
use crate::parse::EntryDocument;
use spanned::Sources;
use std::collections::HashMap;
use std::sync::Arc;

/// The files whose texts link to a story, in any language: a translation may go on with what its source text has
/// left out. By the id of the story.
pub(super) fn files<'s>(
    entries: &[Arc<EntryDocument>],
    sources: &'s Sources,
) -> HashMap<String, Vec<&'s str>> {
    let mut found: HashMap<String, Vec<&str>> = HashMap::new();
    for text in entries.iter().flat_map(|it| it.texts.values().flatten()) {
        let path = sources.path(text.source);
        for link in &text.outline.links {
            if let LinkTarget::Entry {
                kind: Kind::Story,
                id,
                ..
            } = LinkTarget::parse(&link.url)
            {
                let paths = found.entry(id.to_owned()).or_default();
                if paths.last() != Some(&path) {
                    paths.push(path);
                }
            }
        }
    }
    found
}
