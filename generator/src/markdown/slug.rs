use std::collections::BTreeSet;

/// Heading ids of one text: given ones first, others made from the heading's words.
#[derive(Debug, Default)]
pub(super) struct Slugs(BTreeSet<String>);

impl Slugs {
    /// Takes an id that the text gives; `false` when it is taken already.
    pub(super) fn take(&mut self, id: &str) -> bool {
        self.0.insert(id.to_owned())
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
        let mut id = base.clone();
        let mut n = 1;
        while !self.take(&id) {
            n += 1;
            id = format!("{base}-{n}");
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn ids_are_words_in_any_script_and_never_twice() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.make("What it gives?"), "what-it-gives");
        assert_eq!(slugs.make("What it gives!"), "what-it-gives-2");
        assert_eq!(slugs.make("المساعدة الطبية"), "المساعدة-الطبية");
        assert_eq!(slugs.make("…"), "section");
        assert!(!slugs.take("section"));
    }
}
