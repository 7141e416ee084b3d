use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Heading ids of one text: given ones as they are, others made from the heading's words.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    taken: BTreeSet<String>,
    /// The last number that was added to the words of a heading.
    last: HashMap<String, usize>,
    /// The number of ids that were tried.
    #[cfg(test)]
    tried: usize,
}

impl Slugs {
    /// Takes an id that the text gives; `false` if it is taken already, by another
    /// heading or by the templates.
    pub(super) fn take(&mut self, id: &str) -> bool {
        #[cfg(test)]
        {
            self.tried += 1;
        }
        !is_reserved(id) && self.taken.insert(id.to_owned())
    }

    /// Makes an id of a heading's words that no other heading has.
    pub(super) fn make(&mut self, title: &str) -> String {
        let words: Vec<String> = title
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let base = if words.is_empty() {
            "section".to_owned()
        } else {
            words.join("-")
        };
        let base = if is_reserved(&base) {
            format!("section-{base}")
        } else {
            base
        };
        let mut id = base.clone();
        let mut n = self.last.get(&base).copied().unwrap_or(1);
        while !self.take(&id) {
            n += 1;
            id = format!("{base}-{n}");
        }
        self.last.insert(base, n);
        id
    }
}

/// The name in the brackets at the end of a heading that have no sign of an anchor, `{name}`, and the bytes
/// of the brackets.
pub(super) fn unsigned(heading: &str) -> Option<(&str, Range<usize>)> {
    let inside = heading.strip_suffix('}')?;
    let open = inside.rfind('{')?;
    let name = inside[open + 1..].trim();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let fits = !name.is_empty() && name.chars().all(is_name);
    fits.then_some((name, open..heading.len()))
}

/// Whether an id begins like those that templates give to the blocks of a page. The link that
/// skips to the content points to one of them.
pub(super) fn is_reserved(id: &str) -> bool {
    id.starts_with("block-")
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn ids_are_words_in_any_script_and_never_twice() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.make("What it gives?"), "what-it-gives");
        assert_eq!(slugs.make("What it gives!"), "what-it-gives-2");
        assert_eq!(slugs.make("What it gives"), "what-it-gives-3");
        assert_eq!(slugs.make("المساعدة الطبية"), "المساعدة-الطبية");
        assert_eq!(slugs.make("…"), "section");
        assert!(!slugs.take("section"));
        assert!(!slugs.take("block-main"));
        assert_eq!(slugs.make("Block main"), "section-block-main");
    }

    #[test]
    fn a_number_that_is_taken_is_skipped() {
        let mut slugs = Slugs::default();
        assert!(slugs.take("steps-2"));
        let made: Vec<String> = (0..3).map(|_| slugs.make("Steps")).collect();
        assert_eq!(made, ["steps", "steps-3", "steps-4"]);
    }

    #[test]
    fn equal_headings_take_two_attempts_each() {
        let mut slugs = Slugs::default();
        for _ in 0..20_000 {
            slugs.make("Steps");
        }
        assert!(slugs.tried <= 2 * 20_000, "{}", slugs.tried);
    }
}
