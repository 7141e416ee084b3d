//! Searches a text for several phrases in one pass.

use aho_corasick::{AhoCorasick, MatchKind};

/// Phrases to search for. To make them costs more than to search a text: make them once.
pub(super) struct Phrases(AhoCorasick);

impl Phrases {
    /// Where two phrases begin at the same byte, the longer one is found.
    pub(super) fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(phrases);
        Self(searcher.unwrap_or_else(|error| unreachable!("they are few and short: {error}")))
    }

    /// What is found in a text, in its order: the number of the phrase, and the byte where it begins.
    pub(super) fn find_iter(&self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let found = self.0.find_iter(text);
        found.map(|it| (it.pattern().as_usize(), it.start()))
    }
}
