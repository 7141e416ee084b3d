//! Films take much data: readers who pay for it must know how much.

use crate::checks::unknown_size;
use crate::kinds::Facts;
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::sync::Arc;

/// Reports films that can be opened and whose length or size is not known.
pub(super) fn check(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    for entry in entries {
        if let Some(Facts::Resource(resource)) = &entry.facts
            && resource.is_film_of_unknown_size()
        {
            diagnostics.push(unknown_size::film(entry.subject_at("url")));
        }
    }
}
