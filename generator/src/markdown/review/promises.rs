//! Promises that no portal can keep.

use super::last_bytes;
use super::phrases::Phrases;
use crate::lexicon::{self, Key, Words};
use memchr::memchr2_iter;
use std::sync::LazyLock;

const ENGLISH: &str = "en";

/// Promises in English.
static PROMISES: Words = Words::new(|| lexicon::of(ENGLISH, Key::Promise));

/// Words before a promise that make it none.
static NO_PROMISE: Words = Words::new(|| lexicon::of(ENGLISH, Key::NoPromise));

/// Promises in other languages.
static TRANSLATED: LazyLock<Translated> = LazyLock::new(|| {
    let languages = lexicon::languages().filter(|tag| *tag != ENGLISH);
    Translated::of(languages.map(|tag| {
        let promises = lexicon::of(tag, Key::Promise);
        (promises, lexicon::of(tag, Key::NoPromise))
    }))
});

/// Promises, and for each of them the words before it that make it none.
struct Translated {
    phrases: Phrases,
    open: Vec<Vec<&'static str>>,
}

impl Translated {
    /// The promises of each language, and its words that make them none. Languages can share a promise.
    fn of(languages: impl IntoIterator<Item = (Vec<&'static str>, Vec<&'static str>)>) -> Self {
        let (mut phrases, mut open): (Vec<&str>, Vec<Vec<&str>>) = (Vec::new(), Vec::new());
        for (promises, words) in languages {
            for phrase in promises {
                if let Some(at) = phrases.iter().position(|it| *it == phrase) {
                    open[at].extend(&words);
                } else {
                    phrases.push(phrase);
                    open.push(words.clone());
                }
            }
        }
        Self {
            phrases: Phrases::with_capitals(&[], &phrases),
            open,
        }
    }

    /// The first promise of a text, and the byte where it begins.
    fn first<'t>(&self, text: &'t str) -> Option<(usize, &'t str)> {
        self.phrases.find_iter(text).find_map(|(number, range)| {
            let before = &text[..range.start];
            let is_word = !before.ends_with(char::is_alphabetic);
            (is_word && !is_open(before, &self.open[number])).then(|| (range.start, &text[range]))
        })
    }
}

/// The first promise of a text that no portal can keep, as the text has it.
pub(crate) fn promised_phrase(text: &str) -> Option<&str> {
    let (at, phrase) = promised(text)?;
    text.get(at..at + phrase.len())
}

/// A phrase that promises, and the byte where it begins.
pub(super) fn promised(text: &str) -> Option<(usize, &str)> {
    // Every promise in English begins so, and most texts have none.
    let begins = |at: usize| {
        text[at..]
            .get(..4)
            .is_some_and(|it| it.eq_ignore_ascii_case("you "))
    };
    let starts = memchr2_iter(b'y', b'Y', text.as_bytes());
    let english = starts.filter(|at| begins(*at)).find_map(|at| {
        let phrase = PROMISES.iter().find(|phrase| {
            let words = text[at..].get(..phrase.len());
            words.is_some_and(|words| words.eq_ignore_ascii_case(phrase))
        })?;
        (!is_open(&text[..at], &NO_PROMISE)).then_some((at, *phrase))
    });
    english.or_else(|| TRANSLATED.first(text))
}

/// Whether the words of a sentence before a promise make it none.
fn is_open(before: &str, open: &[&str]) -> bool {
    /// More bytes than a sentence has that people can read.
    const FAR: usize = 400;
    let before = last_bytes(before, FAR);
    let sentence = before.rsplit(['.', '!', '?', '؟', ';']).next();
    let mut words = sentence.unwrap_or_default().split_whitespace();
    words.any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        open.contains(&word.to_lowercase().as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::{PROMISES, Translated, promised};
    use crate::lexicon::{self, Key};

    #[test]
    fn a_promise_is_no_condition() {
        for text in [
            "You are eligible for money.",
            "Good news: you will receive 500 euro.",
        ] {
            assert!(promised(text).is_some(), "{text}");
        }
        assert_eq!(
            promised("Bonne nouvelle : vous avez droit à 500 euros."),
            Some((17, "vous avez droit à"))
        );
        // Without a letter that only French has.
        assert_eq!(
            promised("Vous recevrez 500 euros."),
            Some((0, "Vous recevrez"))
        );
        for text in [
            "Usted viene derecho a la oficina.",
            "Demandez si vous avez droit à une aide.",
            "Что вы получите, зависит от программы.",
            "Nobody can say that you are eligible.",
            "Ask whether you are eligible.",
            "You may be eligible.",
            "If you are eligible, they tell you.",
        ] {
            assert!(promised(text).is_none(), "{text}");
        }
    }

    #[test]
    fn promises_are_looked_for_where_they_can_be() {
        for phrase in PROMISES.iter() {
            assert!(phrase.starts_with("you ") && phrase.is_ascii(), "{phrase}");
        }
        let all = lexicon::languages().filter(|tag| *tag != "en");
        for tag in all {
            for phrase in lexicon::of(tag, Key::Promise) {
                assert_eq!(promised(phrase), Some((0, phrase)), "{tag}");
            }
        }
    }

    #[test]
    fn languages_that_share_a_promise_have_their_own_conditions() {
        let one = (vec!["tiene derecho a"], vec!["si"]);
        let other = (vec!["tiene derecho a"], vec!["se"]);
        let both = Translated::of([one, other]);
        assert!(both.first("Tiene derecho a 500 euros.").is_some());
        for text in ["Si tiene derecho a", "Se tiene derecho a"] {
            assert_eq!(both.first(text), None, "{text}");
        }
    }
}
