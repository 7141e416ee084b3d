//! Numbers with a direction in a text: "under 18", "18 or older".

use super::bounds::Side;
use crate::lexicon::{self, Key};
use crate::locale;
use std::sync::{LazyLock, OnceLock};

/// A number with its direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) side: Side,
    /// The numbers that it can mean: under 18 is 17 or less.
    pub(super) numbers: [i64; 2],
    /// As written.
    pub(super) text: String,
}

/// Whether the number itself is left out.
#[derive(Clone, Copy)]
enum Edge {
    With,
    Without,
}

use Edge::{With, Without};
use Side::{From, UpTo};

/// Words with a direction.
type Words = Vec<(&'static str, Side, Edge)>;

const BEFORE: [(Key, Side, Edge); 4] = [
    (Key::LessThan, UpTo, Without),
    (Key::AtMost, UpTo, With),
    (Key::MoreThan, From, Without),
    (Key::AtLeast, From, With),
];

const AFTER: [(Key, Side, Edge); 4] = [
    (Key::LessThanAfter, UpTo, Without),
    (Key::AtMostAfter, UpTo, With),
    (Key::MoreThanAfter, From, Without),
    (Key::AtLeastAfter, From, With),
];

/// The words of a language: those before a number, those after it, and those between the first
/// and the number that say nothing.
struct Language {
    before: Words,
    after: Words,
    between: Vec<&'static str>,
}

/// Each language is read when a text is in it.
static LANGUAGES: LazyLock<Vec<(&str, OnceLock<Language>)>> = LazyLock::new(|| {
    let languages = lexicon::languages();
    languages.map(|tag| (tag, OnceLock::new())).collect()
});

fn language(tag: &str) -> Option<&'static Language> {
    let primary = locale::primary_language(tag);
    let found = LANGUAGES.iter().find(|(tag, _)| *tag == primary);
    found.map(|(tag, language)| language.get_or_init(|| Language::of(tag)))
}

/// The most words between a number and the words after it: "18 years or older".
const APART: usize = 2;

/// The numbers with a direction in a text.
pub(super) fn of(text: &str, tag: &str) -> Vec<Phrase> {
    let Some(language) = language(tag) else {
        return Vec::new();
    };
    let text = text.to_lowercase();
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| locale::digit_value(c).is_some()) {
        let start = rest + start;
        let length = text[start..].find(|c: char| locale::digit_value(c).is_none());
        let end = length.map_or(text.len(), |length| start + length);
        rest = end;
        let digits = text[start..end].chars().filter_map(locale::digit_value);
        let number = digits.fold(0_i64, |number, digit| {
            number.saturating_mul(10).saturating_add(i64::from(digit))
        });
        let before = language.direction_before(&text[..start]);
        let both = before.or_else(|| language.direction_after(&text[end..]));
        let Some((words, side, edge)) = both else {
            continue;
        };
        let figure = &text[start..end];
        let step = match (edge, side) {
            (With, _) => 0,
            (Without, From) => 1,
            (Without, UpTo) => -1,
        };
        found.push(Phrase {
            side,
            numbers: [number, number.saturating_add(step)],
            text: if before.is_some() {
                format!("{words} {figure}")
            } else {
                format!("{figure} {words}")
            },
        });
    }
    found
}

impl Language {
    fn of(tag: &str) -> Self {
        let words = |keys: [(Key, Side, Edge); 4]| {
            let keys = keys.into_iter();
            let all = keys.flat_map(|(key, side, edge)| {
                let words = lexicon::of(tag, key).into_iter();
                words.map(move |words| (words, side, edge))
            });
            all.collect()
        };
        Self {
            before: words(BEFORE),
            after: words(AFTER),
            between: lexicon::of(tag, Key::Age),
        }
    }

    fn direction_before(&self, text: &str) -> Option<(&'static str, Side, Edge)> {
        let mut text = text.trim_end();
        for between in &self.between {
            text = text.strip_suffix(between).unwrap_or(text).trim_end();
        }
        let ends = |words: &str| {
            let before = text.strip_suffix(words);
            before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
        };
        let fitting = self.before.iter().filter(|(words, ..)| ends(words));
        fitting.max_by_key(|(words, ..)| words.len()).copied()
    }

    fn direction_after(&self, text: &str) -> Option<(&'static str, Side, Edge)> {
        let sentence = text
            .split(['.', ',', ';', '?', '!', '،', '؟', '\n'])
            .next()?;
        let words: Vec<&str> = sentence.split_whitespace().collect();
        (0..=APART).find_map(|skipped| {
            let rest = words.get(skipped..)?.join(" ");
            let begins = |words: &str| {
                let after = rest.strip_prefix(words);
                after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            };
            let fitting = self.after.iter().filter(|(words, ..)| begins(words));
            fitting.max_by_key(|(words, ..)| words.len()).copied()
        })
    }
}
