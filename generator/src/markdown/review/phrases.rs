//! Searches a text for several phrases at once.

use aho_corasick::packed::{self, Config, Searcher};
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, FindIter, Match, MatchKind, Span};
use std::cmp::Reverse;
use std::iter;
use std::ops::Range;

/// Phrases to search for. To make them costs more than to search a text: make them once.
pub(crate) struct Phrases {
    search: Search,
    /// Of each phrase, the first letter if it may be a capital one: the search has the rest.
    first: Vec<Option<char>>,
}

/// How a text is searched.
enum Search {
    /// Many bytes at once, which takes a tenth of the time: for a few phrases each, where the processor can do that.
    Packed(Vec<Part>),
    /// One byte after the other.
    Automaton(AhoCorasick),
}

/// Some of the phrases.
struct Part {
    searcher: Searcher,
    /// The number of the first one.
    first: usize,
}

/// The most parts: a list of more phrases is searched by an automaton.
const PARTS: usize = 4;

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
        Self {
            search: automaton(&mut builder, &phrases),
            first: vec![None; phrases.len()],
        }
    }

    fn of(phrases: Vec<(Option<char>, &str)>) -> Self {
        let (first, phrases): (Vec<Option<char>>, Vec<&str>) = phrases.into_iter().unzip();
        let search = packed(&phrases).map(Search::Packed);
        Self {
            search: search.unwrap_or_else(|| automaton(&mut AhoCorasick::builder(), &phrases)),
            first,
        }
    }

    /// What is found in a text, in its order: the number of the phrase, and its bytes.
    pub(crate) fn find_iter(&self, text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
        let mut matches = self.search.matches(text);
        let found = iter::from_fn(move || matches.next());
        found.filter_map(|(number, range)| {
            let Some(first) = self.first[number] else {
                return Some((number, range));
            };
            let letter = text[..range.start].chars().next_back()?;
            let is_first = letter.to_lowercase().next() == Some(first);
            let start = range.start - letter.len_utf8();
            is_first.then_some((number, start..range.end))
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

fn automaton(builder: &mut AhoCorasickBuilder, phrases: &[&str]) -> Search {
    let searcher = builder
        .match_kind(MatchKind::LeftmostLongest)
        .build(phrases);
    let searcher = searcher.unwrap_or_else(|error| unreachable!("they are few and short: {error}"));
    Search::Automaton(searcher)
}

/// `None` if the processor cannot do it, or for phrases that are too many or too short.
fn packed(phrases: &[&str]) -> Option<Vec<Part>> {
    /// As many as the library searches for at once, on most processors and on the others.
    const AT_ONCE: [usize; 2] = [64, 32];
    AT_ONCE.into_iter().find_map(|most| {
        let count = phrases.len().div_ceil(most);
        let size = phrases.len().div_ceil(count.clamp(1, PARTS)).max(1);
        let parts = phrases.chunks(size).enumerate().map(|(part, phrases)| {
            let mut config = Config::new();
            config.match_kind(packed::MatchKind::LeftmostLongest);
            Some(Part {
                searcher: config.builder().extend(phrases).build()?,
                first: part * size,
            })
        });
        parts.collect()
    })
}

/// The places of one search, as the number of a phrase and its bytes: where some begin at the same byte, the longest one.
enum Matches<'p, 't> {
    Packed {
        parts: &'p [Part],
        text: &'t str,
        /// The next place of each part.
        next: [Option<Match>; PARTS],
    },
    Automaton(FindIter<'p, 't>),
}

impl Search {
    fn matches<'p, 't>(&'p self, text: &'t str) -> Matches<'p, 't> {
        match self {
            Self::Automaton(searcher) => Matches::Automaton(searcher.find_iter(text)),
            Self::Packed(parts) => {
                let mut next = [None; PARTS];
                for (next, part) in next.iter_mut().zip(parts) {
                    *next = part.searcher.find(text);
                }
                Matches::Packed { parts, text, next }
            }
        }
    }
}

impl Matches<'_, '_> {
    fn next(&mut self) -> Option<(usize, Range<usize>)> {
        match self {
            Self::Automaton(found) => {
                let found = found.next()?;
                Some((found.pattern().as_usize(), found.range()))
            }
            Self::Packed { parts, text, next } => {
                let all = parts.iter().zip(&*next);
                let all = all.filter_map(|(part, found)| Some((part.first, (*found)?)));
                let (first, found) = all.min_by_key(|(_, it)| (it.start(), Reverse(it.end())))?;
                let rest = Span::from(found.end()..text.len());
                for (part, next) in parts.iter().zip(next) {
                    if next.is_some_and(|it| it.start() < rest.start) {
                        *next = part.searcher.find_in(*text, rest);
                    }
                }
                Some((first + found.pattern().as_usize(), found.range()))
            }
        }
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
    use std::ops::Range;

    #[test]
    fn a_phrase_of_one_letter_is_found_where_it_is() {
        let phrases = Phrases::with_capitals(&[], &["с", "начало"]);
        let found: Vec<_> = phrases.find_words("étape с 2008").collect();
        assert_eq!(found, [(0, 7..9)]);
    }

    /// The longest phrase at each byte, one after the other.
    fn one_by_one(phrases: &[String], text: &str) -> Vec<Range<usize>> {
        let (mut at, mut found) = (0, Vec::new());
        while at < text.len() {
            let here = phrases.iter().filter(|it| text[at..].starts_with(*it));
            let longest = here.map(String::len).max();
            found.extend(longest.map(|length| at..at + length));
            at += longest.unwrap_or(1);
        }
        found
    }

    #[test]
    fn few_phrases_and_many_are_found_alike() {
        let mut random = fastrand::Rng::with_seed(7);
        let mut word = |length| -> String { (0..length).map(|_| random.char('a'..='c')).collect() };
        let text = word(4000);
        for count in [0, 1, 20, 70, 150, 400] {
            let phrases: Vec<String> = (0..count).map(|it| word(3 + it % 6)).collect();
            let all = Phrases::new(phrases.iter().map(String::as_str));
            for end in [0, 2, 9, 40, text.len()] {
                let text = &text[..end];
                let found: Vec<_> = all.find_iter(text).collect();
                for (number, range) in &found {
                    assert_eq!(text[range.clone()], phrases[*number]);
                }
                let found: Vec<_> = found.into_iter().map(|it| it.1).collect();
                assert_eq!(found, one_by_one(&phrases, text), "{count} {end}");
            }
        }
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
