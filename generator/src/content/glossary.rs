use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// A term of the glossary in one language.
#[derive(Debug, Clone, Default, Hash, Deserialize, JsonSchema)]
pub(crate) struct Term {
    /// How the language says it: the beginning of the word, so that all its endings are found.
    /// More than one for a word whose forms begin differently.
    #[serde(rename = "use")]
    #[schemars(inner(length(min = 1)))]
    pub(crate) stems: Vec<String>,
    /// Beginnings of words that are not used for it.
    #[serde(default)]
    #[schemars(inner(length(min = 1)))]
    pub(crate) avoid: Vec<String>,
}

/// `content/glossary/<lang>.yaml`: the words of one language, and what makes its texts hard to
/// read. Texts of a language with such a file are checked.
#[derive(Debug, Clone, Default, Hash, Deserialize, JsonSchema)]
pub(crate) struct Glossary {
    /// By name; the names are the same in all languages.
    #[serde(default)]
    pub(crate) terms: BTreeMap<String, Term>,
    /// Beginnings of words that many readers do not know, each with a plain word instead.
    #[serde(default)]
    pub(crate) jargon: BTreeMap<String, String>,
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
    /// Where words begin, and in Arabic also where they begin after a letter in front of them.
    starts: Vec<usize>,
}

/// Letters that Arabic writes in front of a word: and, so, with, to, like, the.
const ARABIC_PREFIXES: &str = "وفبلكا";

impl<'a> Words<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut starts = Vec::new();
        let mut is_start = true;
        for (at, c) in text.char_indices() {
            let is_letter = c.is_alphanumeric();
            if is_start && is_letter {
                starts.push(at);
            }
            is_start = !is_letter || (is_start && ARABIC_PREFIXES.contains(c));
        }
        Self { text, starts }
    }

    /// The first word that begins with a stem, in any case. A stem may have more than one word.
    pub(crate) fn find(&self, stem: &str) -> Option<Range<usize>> {
        let starts = self.starts.iter();
        let mut found = starts.filter_map(|start| {
            let length = prefix(&self.text[*start..], stem)?;
            let end = start + length;
            let rest = self.text[end..].find(|c: char| !c.is_alphanumeric());
            Some(*start..rest.map_or(self.text.len(), |rest| end + rest))
        });
        found.next()
    }
}

/// The bytes of `text` that are `stem` in another case.
fn prefix(text: &str, stem: &str) -> Option<usize> {
    let mut wanted = stem.chars().flat_map(char::to_lowercase).peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(at);
        }
        for lower in c.to_lowercase() {
            if wanted.next()? != lower {
                return None;
            }
        }
    }
    wanted.next().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::Words;

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
            ("", "x", None),
        ] {
            let range = Words::of(text).find(stem);
            assert_eq!(range.map(|range| &text[range]), found, "{text}");
        }
    }
}
