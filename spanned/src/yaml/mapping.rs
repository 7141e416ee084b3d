use super::{Key, Node};
use crate::{Diagnostic, Diagnostics, Span, codes};
use std::collections::HashMap;

/// The entries of a mapping while it is read: of a key that occurs twice the first value is
/// kept, and the second one is reported.
#[derive(Default)]
pub(super) struct Entries {
    kept: Vec<(Key, Node)>,
    /// The position of each key in `kept`, from the moment that there are many.
    positions: HashMap<String, usize>,
}

/// From so many keys on a search through all of them is slower than a table.
const MANY: usize = 16;

impl Entries {
    pub(super) fn push(&mut self, key: Key, value: Node, diagnostics: &mut Diagnostics) {
        if let Some(first) = self.find(&key.name) {
            diagnostics.push(
                Diagnostic::new(
                    codes::DUPLICATE_KEY,
                    format!("duplicate key `{}`", key.name),
                )
                .at(key.span, "again here")
                .related(first, "first here")
                .help("keep one of them"),
            );
            return;
        }
        if self.kept.len() >= MANY {
            if self.positions.is_empty() {
                let names = self.kept.iter().map(|(key, _)| key.name.clone());
                self.positions = names.zip(0..).collect();
            }
            self.positions.insert(key.name.clone(), self.kept.len());
        }
        self.kept.push((key, value));
    }

    fn find(&self, name: &str) -> Option<Span> {
        let at = if self.positions.is_empty() {
            self.kept.iter().position(|(key, _)| key.name == name)
        } else {
            self.positions.get(name).copied()
        };
        Some(self.kept[at?].0.span)
    }

    pub(super) fn into_vec(self) -> Vec<(Key, Node)> {
        self.kept
    }
}
