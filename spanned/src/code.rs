use crate::Severity;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// A kind of diagnostic, with a stable name and its documentation.
///
/// Programs declare one constant for each kind of mistake that they can report. Two codes
/// with the same name are equal.
#[derive(Debug)]
pub struct Code {
    /// The stable name, in lower case with hyphens: `unknown-key`.
    pub name: &'static str,
    /// The severity, unless a diagnostic or a strict run changes it.
    pub severity: Severity,
    /// The meaning, in one sentence.
    pub summary: &'static str,
    /// The reason for the check and the way to correct the mistake, in Markdown.
    pub explanation: &'static str,
    /// Input that has the mistake. Empty where no short example exists.
    pub wrong: &'static str,
    /// The same input without the mistake.
    pub right: &'static str,
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name.cmp(other.name)
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
