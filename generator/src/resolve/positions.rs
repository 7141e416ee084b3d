//! References become positions.

use super::entry::Entry;
use crate::kinds::{EntryIx, Kind, Position, References};
use std::collections::HashMap;

/// The position of every entry, by kind and id.
pub(super) struct Inventory(Vec<HashMap<String, EntryIx>>);

impl Inventory {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut kinds = vec![HashMap::new(); Kind::ALL.len()];
        for (position, entry) in entries.iter().enumerate() {
            kinds[entry.kind as usize].insert(entry.id.clone(), EntryIx::new(position));
        }
        Self(kinds)
    }

    pub(super) fn find(&self, kind: Kind, id: &str) -> Option<EntryIx> {
        self.0[kind as usize].get(id).copied()
    }

    /// Follows every reference of an entry's facts and every link of its texts, and returns
    /// the entries that the facts refer to, each once. `None` if a reference has no entry;
    /// that was reported.
    ///
    /// `references` is the number of references that the schema check found.
    pub(super) fn follow(&self, entry: &mut Entry, references: usize) -> Option<Vec<EntryIx>> {
        let mut targets = Vec::with_capacity(references);
        let mut visited = 0;
        entry.facts.references_mut(&mut |kind, position| {
            visited += 1;
            let found = match &*position {
                Position::Id(id) => self.find(kind, id),
                Position::Entry(ix) => Some(*ix),
            };
            if let Some(ix) = found {
                *position = Position::Entry(ix);
                targets.push(ix);
            }
        });
        // Otherwise a field is missing from `references_mut`, and its references are ignored.
        assert_eq!(
            visited, references,
            "`references_mut` of the kind `{}` must visit every reference",
            entry.kind
        );
        entry.follow_links(|kind, id| self.find(kind, id));
        let complete = targets.len() == visited;
        targets.sort_unstable();
        targets.dedup();
        complete.then_some(targets)
    }
}
