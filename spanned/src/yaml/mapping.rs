use super::{Key, Node, Value};
use crate::{Diagnostic, Diagnostics, codes};
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
        if let Some((first, before)) = self.find(&key.name) {
            let help = if can_be_one(before, &value) {
                format!("put both below one `{}:`", key.name)
            } else {
                "keep one of them".to_owned()
            };
            diagnostics.push(
                Diagnostic::new(
                    codes::DUPLICATE_KEY,
                    format!("duplicate key `{}`", key.name),
                )
                .at(key.span, "again here")
                .related(first.span, "first here")
                .help(help),
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

    fn find(&self, name: &str) -> Option<(&Key, &Node)> {
        let at = if self.positions.is_empty() {
            self.kept.iter().position(|(key, _)| key.name == name)
        } else {
            self.positions.get(name).copied()
        };
        let (key, value) = &self.kept[at?];
        Some((key, value))
    }

    pub(super) fn into_vec(self) -> Vec<(Key, Node)> {
        self.kept
    }
}

/// Whether two values of a key are blocks that have no key in common, or lists.
fn can_be_one(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Mapping(one), Value::Mapping(_)) => {
            !one.is_empty() && one.iter().all(|(key, _)| other.get(&key.name).is_none())
        }
        (Value::Sequence(one), Value::Sequence(other)) => !one.is_empty() && !other.is_empty(),
        _ => false,
    }
}
