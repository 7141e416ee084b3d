use crate::blocks::changes;
use crate::checks::{missing_provenance, stale_translation};
use crate::content::Translation;
use crate::parse::{LazyDigests, blocks_of};
use spanned::{Diagnostic, FileId, Sources, Span};

/// The source text of translations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Original<'a> {
    pub(super) file: FileId,
    pub(super) digests: &'a LazyDigests,
}

impl Original<'_> {
    /// A translation names this text, and this text has not changed since.
    pub(super) fn check(
        self,
        translation: Option<&Translation>,
        place: Span,
        sources: &Sources,
    ) -> Option<Diagnostic> {
        let current = self.digests.whole(sources);
        let Some(translation) = translation else {
            let path = sources.path(place.file);
            return Some(missing_provenance::absent(current, path, place));
        };
        let record = translation.record();
        if self.digests.are_those_of(&record, sources) {
            return None;
        }
        let source = blocks_of(self.file, sources)?;
        let changes = changes(&record, &source).into_iter().map(|change| {
            let place = change.range.map(|range| Span::new(self.file, range));
            (change.block, place)
        });
        let path = sources.path(place.file);
        Some(stale_translation::of(
            &changes.collect::<Vec<_>>(),
            current,
            path,
            place,
        ))
    }
}
