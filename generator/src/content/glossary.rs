use super::ById;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// The beginning of a word, in any case. It may have more than one word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(from = "String")]
#[schemars(with = "String", inline)]
pub(crate) struct Stem {
    /// As the glossary has it.
    text: String,
    lower: String,
}

impl From<String> for Stem {
    fn from(text: String) -> Self {
        let lower = text.chars().flat_map(char::to_lowercase).collect();
        Self { text, lower }
    }
}

impl fmt::Display for Stem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A term of the glossary in one language.
#[derive(Debug, Clone, Default, Hash, Deserialize, JsonSchema)]
pub(crate) struct Term {
    /// How the language says it: the beginning of the word, so that all its endings are found.
    /// More than one for a word whose forms begin differently.
    #[serde(rename = "use")]
    #[schemars(inner(length(min = 1)))]
    pub(crate) stems: Vec<Stem>,
    /// Beginnings of words that are not used for it.
    #[serde(default)]
    #[schemars(inner(length(min = 1)))]
    pub(crate) avoid: Vec<Stem>,
}

/// `content/glossary/<lang>.yaml`: the words of one language, and what makes its texts hard to
/// read. Texts of a language with such a file are checked.
#[derive(Debug, Clone, Default, Hash, Deserialize, JsonSchema)]
pub(crate) struct Glossary {
    /// By name; the names are the same in all languages. Also as a list whose items have an `id`.
    #[serde(default)]
    pub(crate) terms: ById<Term>,
    /// Beginnings of words that many readers do not know, each with a plain word instead.
    #[serde(default)]
    pub(crate) jargon: BTreeMap<Stem, String>,
    /// The largest number of words in a sentence.
    #[serde(default = "longest")]
    #[schemars(range(min = 5, max = 100))]
    pub(crate) words: usize,
}

fn longest() -> usize {
    25
}

/// The words of a text, to look for the beginnings of words.
#[derive(Debug)]
pub(crate) struct Words<'a> {
    text: &'a str,
    /// The text in lower case, so that each of many stems is compared as bytes.
    lower: String,
    /// Where words begin, in the text and in lower case; in Arabic also where they begin after
    /// a letter in front of them.
    starts: Vec<(usize, usize)>,
}

/// Letters that Arabic writes in front of a word: and, so, with, to, like, the.
const ARABIC_PREFIXES: &str = "وفبلكا";

impl<'a> Words<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut starts = Vec::new();
        let mut lower = String::with_capacity(text.len());
        let mut is_start = true;
        for (at, c) in text.char_indices() {
            let is_letter = c.is_alphanumeric();
            if is_start && is_letter {
                starts.push((at, lower.len()));
            }
            is_start = !is_letter || (is_start && ARABIC_PREFIXES.contains(c));
            lower.extend(c.to_lowercase());
        }
        Self {
            text,
            lower,
            starts,
        }
    }

    /// The first word that begins with a stem.
    pub(crate) fn find(&self, stem: &Stem) -> Option<Range<usize>> {
        let start = self.start(stem)?;
        // A letter can have more or fewer bytes in lower case.
        let mut rest = stem.lower.len();
        let mut end = self.text.len();
        for (at, c) in self.text[start..].char_indices() {
            if rest == 0 && !c.is_alphanumeric() {
                end = start + at;
                break;
            }
            rest = rest.saturating_sub(c.to_lowercase().map(char::len_utf8).sum());
        }
        Some(start..end)
    }

    /// Whether a word begins with a stem.
    pub(crate) fn has(&self, stem: &Stem) -> bool {
        self.start(stem).is_some()
    }

    /// Where the first word that begins with a stem starts.
    fn start(&self, stem: &Stem) -> Option<usize> {
        let (lower, stem) = (self.lower.as_bytes(), stem.lower.as_bytes());
        let mut starts = self.starts.iter();
        let found = starts.find(|(_, start)| lower[*start..].starts_with(stem));
        found.map(|(start, _)| *start)
    }
}

#[cfg(test)]
mod tests {
    use super::{Stem, Words};

    #[test]
    fn stems_are_found_where_words_begin() {
        for (text, stem, found) in [
            ("Ask the Staff.", "staff", Some("Staff")),
            ("a flagstaff", "staff", None),
            ("les équipes", "équipe", Some("équipes")),
            ("إلى الفريق", "فريق", Some("فريق")),
            ("وللفريق", "فريق", Some("فريق")),
            ("сотрудники", "сотрудник", Some("сотрудники")),
            ("go back", "go back", Some("go back")),
            // Two characters in lower case.
            ("in İSTANBUL, at", "i\u{307}stan", Some("İSTANBUL")),
            ("", "x", None),
        ] {
            let range = Words::of(text).find(&Stem::from(stem.to_owned()));
            assert_eq!(range.map(|range| &text[range]), found, "{text}");
        }
    }
}
