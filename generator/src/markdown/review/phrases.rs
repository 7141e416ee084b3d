//! Searches a text for several phrases in one pass.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::ops::Range;

/// Phrases to search for. To make them costs more than to search a text: make them once.
pub(crate) struct Phrases {
    searcher: AhoCorasick,
    /// Of each phrase, the first letter if it may be a capital one: the searcher has the rest.
    first: Vec<Option<char>>,
}

impl Phrases {
    /// Where two phrases begin at the same byte, the longer one is found.
    pub(crate) fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        Self::of(phrases.into_iter().map(|phrase| (None, phrase)).collect())
    }

    /// `exact` as they are; then `others`, whose first letters may be capital ones.
    pub(crate) fn with_capitals(exact: &[&str], others: &[&str]) -> Self {
        let exact = exact.iter().map(|phrase| (None, *phrase));
        Self::of(exact.chain(divided(others)).collect())
    }

    /// Phrases in small letters, whose Latin letters may all be capital ones.
    pub(crate) fn in_any_case<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let phrases: Vec<&str> = phrases.into_iter().collect();
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true);
        Self::built(&mut builder, vec![None; phrases.len()], &phrases)
    }

    /// Likewise few phrases, of which every text has the rare letters: to look for those first takes three times
    /// as long.
    pub(crate) fn of_common_letters(phrases: &[&str]) -> Self {
        let (first, phrases): (Vec<Option<char>>, Vec<&str>) = divided(phrases).unzip();
        Self::built(AhoCorasick::builder().prefilter(false), first, &phrases)
    }

    fn of(phrases: Vec<(Option<char>, &str)>) -> Self {
        let (first, phrases): (Vec<Option<char>>, Vec<&str>) = phrases.into_iter().unzip();
        Self::built(&mut AhoCorasick::builder(), first, &phrases)
    }

    fn built(builder: &mut AhoCorasickBuilder, first: Vec<Option<char>>, phrases: &[&str]) -> Self {
        let searcher = builder
            .match_kind(MatchKind::LeftmostLongest)
            .build(phrases);
        Self {
            searcher: searcher
                .unwrap_or_else(|error| unreachable!("they are few and short: {error}")),
            first,
        }
    }

    /// What is found in a text, in its order: the number of the phrase, and its bytes.
    pub(crate) fn find_iter(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.searcher.find_iter(text).filter_map(|found| {
            let number = found.pattern().as_usize();
            let Some(first) = self.first[number] else {
                return Some((number, found.range()));
            };
            let letter = text[..found.start()].chars().next_back()?;
            let is_first = letter.to_lowercase().next() == Some(first);
            let start = found.start() - letter.len_utf8();
            is_first.then_some((number, start..found.end()))
        })
    }

    /// As [`find_iter`](Self::find_iter), without what is a part of a longer word.
    pub(crate) fn find_words(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.find_iter(text).filter(|(_, range)| {
            !text[..range.start].ends_with(char::is_alphanumeric)
                && !text[range.end..].starts_with(char::is_alphanumeric)
        })
    }
}

/// The first letter of each phrase, and the rest of it.
fn divided<'a>(phrases: &[&'a str]) -> impl Iterator<Item = (Option<char>, &'a str)> {
    phrases.iter().map(|phrase| {
        let mut letters = phrase.chars();
        let first = letters.next();
        // Nothing would be left of one letter, and nothing is found at every byte.
        if letters.as_str().is_empty() {
            return (None, *phrase);
        }
        (first, letters.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn a_phrase_of_one_letter_is_found_where_it_is() {
        let phrases = Phrases::with_capitals(&[], &["с", "начало"]);
        let found: Vec<_> = phrases.find_words("étape с 2008").collect();
        assert_eq!(found, [(0, 7..9)]);
    }

    #[test]
    fn only_the_first_letter_may_be_a_capital_one() {
        let phrases = Phrases::with_capitals(&["Error!"], &["tiene derecho a", "işte çeviri"]);
        for (text, found) in [
            ("Tiene derecho a 500 euros", Some((1, 0..15))),
            ("usted tiene derecho a", Some((1, 6..21))),
            ("Usted viene derecho a casa", None),
            ("iene derecho a", None),
            ("Tiene Derecho a", None),
            ("İşte çeviri:", Some((2, 0..14))),
            ("error! Error!", Some((0, 7..13))),
        ] {
            assert_eq!(phrases.find_iter(text).next(), found, "{text}");
        }
    }

    #[test]
    fn latin_letters_may_be_capital_ones() {
        let phrases = Phrases::in_any_case(["real name", "real name is", "имя"]);
        for (text, found) in [
            ("Her Real Name is", Some((1, 4..16))),
            ("REAL NAME:", Some((0, 0..9))),
            ("имя", Some((2, 0..6))),
            ("Имя", None),
        ] {
            assert_eq!(phrases.find_iter(text).next(), found, "{text}");
        }
    }
}
