//! Numbers in the front matter of a translation.

use super::super::untranslated::body;
use super::numbers;
use crate::blocks::NOT_TEXTS;
use crate::checks::translation_differs;
use crate::markdown::lines;
use crate::parse::Text;
use spanned::{Diagnostic, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The numbers that each key of a text has.
pub(super) type Numbers<'a> = BTreeMap<&'a str, BTreeSet<String>>;

/// The numbers that the front matter of a file has.
pub(super) fn of(text: &str) -> Numbers<'_> {
    let mut found = Numbers::new();
    each(text, |key, _, number| {
        let of_key = found.entry(key).or_default();
        of_key.extend(number.map(|(number, _)| number));
    });
    found
}

/// The first number of a translation that its source text does not have below the same key.
pub(super) fn other(text: &Text, known: &Numbers<'_>, sources: &Sources) -> Option<Diagnostic> {
    let mut found = None;
    each(sources.text(text.source), |key, start, number| {
        let (Some((number, range)), Some(known)) = (number, known.get(key)) else {
            return;
        };
        if found.is_none() && !known.contains(&number) {
            let place = Span::new(text.source, start + range.start..start + range.end);
            found = Some(translation_differs::number_of(key, &number, place));
        }
    });
    found
}

/// Visits each key and each of its numbers, with the byte from which its place counts.
fn each<'t>(text: &'t str, mut see: impl FnMut(&'t str, usize, Option<(String, Range<usize>)>)) {
    let Some((end, _)) = body(text) else { return };
    let mut key = "";
    for (start, line) in lines(&text[..end]) {
        let mut from = 0;
        if let Some((own, _)) = line.split_once(':').filter(|(own, _)| is_key(own)) {
            key = own;
            from = own.len();
            see(key, start, None);
        }
        // Digits of other scripts are not ASCII.
        let may_have = line
            .bytes()
            .any(|byte| !byte.is_ascii() || byte.is_ascii_digit());
        if !may_have || line.starts_with('#') || NOT_TEXTS.contains(&key) || is_escaped(line) {
            continue;
        }
        let mut at = start + from;
        // In a body, a brace begins the id of a heading, which is no number; here a mapping.
        for part in line[from..].split('{') {
            for number in numbers(part) {
                see(key, at, Some(number));
            }
            at += part.len() + 1;
        }
    }
}

/// Whether a line has a character by its number.
fn is_escaped(line: &str) -> bool {
    let mut escapes = line.match_indices('\\').map(|(at, _)| &line[at + 1..]);
    escapes.any(|it| it.starts_with(['u', 'U', 'x']))
}

/// Whether what is before a colon is a key of the first level.
fn is_key(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_alphabetic()) && !words.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn numbers_are_found_by_their_keys() {
        let text = "---\ntitle: 1999\nsummary: >\n  In 2001: ١٬٢٠٠ people\n# 2002\ncriteria: { plan: { title: 300, text: \"400\" } }\n\
            gaps:\n  - \"\\u00a02003\"\ntranslation: { source: \"193193\" }\n---\n2004\n";
        let found = of(text);
        let found = found.into_iter();
        let found: Vec<(&str, String)> = found
            .map(|(key, all)| (key, all.into_iter().collect::<Vec<_>>().join(" ")))
            .collect();
        let expected = [
            ("criteria", "300 400"),
            ("gaps", ""),
            ("summary", "1200 2001"),
            ("title", "1999"),
            ("translation", ""),
        ];
        let expected = expected.map(|(key, all)| (key, all.to_owned()));
        assert_eq!(found, expected);
    }
}
