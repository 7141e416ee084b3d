//! Numbers in the front matter of a translation.

use super::numbers::{self, Counted, DIGITS, Found, is_other, numbers};
use super::slips::{Numbered, in_place};
use crate::blocks::NOT_TEXTS;
use crate::checks::translation_differs;
use crate::locale::latin_digit;
use crate::markdown::lines;
use crate::parse::front_matter::body;
use crate::parse::{OF_CONTACTS, Text};
use spanned::{Diagnostic, Sources, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// The numbers that each key of a text has.
pub(super) type Numbers<'a> = BTreeMap<&'a str, Vec<Found>>;

/// The numbers that the front matter of a file has.
pub(super) fn of(text: &str) -> Numbers<'_> {
    let mut found = Numbers::new();
    each(text, numbers, |key, number| {
        found.entry(key).or_default().extend(number);
    });
    found
}

/// The first number of a translation that its source text does not have below the same key. Of keys about
/// contacts, only what stands in the same place is compared here, and all else by [`contact`].
pub(super) fn other(
    tag: &str,
    original: &Text,
    known: &Numbers<'_>,
    text: &Text,
    sources: &Sources,
) -> Option<Diagnostic> {
    of(sources.text(text.source)).iter().find_map(|(key, own)| {
        let wanted = known.get(key)?.as_slice();
        let number = || {
            numbers::differing(
                tag,
                Some(key),
                (original.source, wanted),
                (text.source, own),
            )
        };
        let number = (!OF_CONTACTS.contains(key)).then(number).flatten();
        let numbered = |text: &Text, numbers| Numbered {
            file: text.source,
            text: sources.text(text.source),
            numbers,
        };
        number.or_else(|| in_place(tag, numbered(text, own), numbered(original, wanted)))
    })
}

/// The first number below a key about contacts that is another one than in the source text. There, numbers are
/// those of telephones, houses and post offices: every digit counts.
pub(super) fn contact(
    original: &Text,
    known: &Numbers<'_>,
    text: &Text,
    sources: &Sources,
) -> Option<Diagnostic> {
    if !OF_CONTACTS.iter().any(|key| known.contains_key(key)) {
        return None;
    }
    let of = |text: &Text| {
        let mut found = BTreeMap::<&str, Vec<Found>>::new();
        each(sources.text(text.source), runs, |key, number| {
            if OF_CONTACTS.contains(&key) {
                found.entry(key).or_default().extend(number);
            }
        });
        found
    };
    let (wanted, own) = (of(original), of(text));
    wanted.iter().find_map(|(key, wanted)| {
        let own = own.get(key)?;
        let place = |of: &Text, range: &Range<usize>| Span::new(of.source, range.clone());
        let (here, there) = (only_in(own, wanted), only_in(wanted, own));
        if let (Some((number, at)), Some((other, of_source))) = (here.first(), there.first()) {
            return Some(translation_differs::other_number(
                number,
                other,
                place(text, at),
                place(original, of_source),
            ));
        }
        let is_long = |it: &&Found| it.0.len() >= DIGITS;
        if let Some((number, at)) = here.into_iter().find(is_long) {
            return Some(translation_differs::number_of(key, number, place(text, at)));
        }
        let (lost, of_source) = there.into_iter().find(is_long)?;
        let at = own
            .first()
            .map_or(text.title_span, |(_, at)| place(text, at));
        let of_source = place(original, of_source);
        Some(translation_differs::lost(key, lost, at, of_source))
    })
}

/// More numbers than an address has. Of so many, each is not searched in all others.
const MOST: usize = 100;

/// The numbers of two digits or more that are not among others. Those may be grouped in another way.
fn only_in<'a>(numbers: &'a [Found], others: &[Found]) -> Vec<&'a Found> {
    let (own, all) = (Counted::of(numbers), Counted::of(others));
    let joined = others.iter().map(|(number, _)| number.as_str());
    let joined: String = joined.take(MOST).collect();
    let is_missing = |number: &str| match number.len() {
        0 | 1 => false,
        2 => is_other(number, &own, &all),
        _ => !all.has(number) && (numbers.len() > MOST || !joined.contains(number)),
    };
    let missing = numbers.iter();
    missing.filter(|(number, _)| is_missing(number)).collect()
}

/// The digits that stand together in a text.
fn runs(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (at, c) in text.char_indices() {
        let Some(digit) = latin_digit(c) else {
            continue;
        };
        let end = at + c.len_utf8();
        match found.last_mut().filter(|(_, range)| range.end == at) {
            Some((number, range)) => {
                number.push(digit);
                range.end = end;
            }
            None => found.push((digit.to_string(), at..end)),
        }
    }
    found
}

/// Visits each key and each of its numbers, which `find` finds in a part of the text.
fn each<'t>(
    text: &'t str,
    find: fn(&str) -> Vec<Found>,
    mut see: impl FnMut(&'t str, Option<Found>),
) {
    let Some((end, _)) = body(text) else { return };
    let mut key = "";
    for (start, line) in lines(&text[..end]) {
        let mut from = 0;
        if let Some((own, _)) = line.split_once(':').filter(|(own, _)| is_key(own)) {
            key = own;
            from = own.len();
            see(key, None);
        }
        // Digits of other scripts are not ASCII.
        let may_have = line
            .bytes()
            .any(|byte| !byte.is_ascii() || byte.is_ascii_digit());
        let line = without_comment(line, from);
        if !may_have || line.starts_with('#') || NOT_TEXTS.contains(&key) || is_escaped(line) {
            continue;
        }
        let mut at = start + from;
        // In a body, a brace begins the id of a heading, which is no number; here a mapping.
        for part in line[from..].split('{') {
            for (number, range) in find(part) {
                see(key, Some((number, at + range.start..at + range.end)));
            }
            at += part.len() + 1;
        }
    }
}

/// A line of YAML without its comment, in which a silenced warning has a date. What is before the byte
/// `from` is the key.
fn without_comment(line: &str, from: usize) -> &str {
    let value = line[from..].trim_start_matches([':', '-', ' ']);
    let start = line.len() - value.len();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    // A number sign inside quotation marks begins no comment.
    let first = quote.and_then(|quote| value.rfind(quote)).unwrap_or(0);
    let comment = value[first..].find(" #").map(|at| start + first + at);
    comment.map_or(line, |at| &line[..at])
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
        let text = "---\ntitle: 1999\nsummary: >\n  In 2001: ١٬٢٠٠ people\n# 2002\nnote: \"No #2005 \" # 2006\nplain: 2007 # 2008\ncriteria: { plan: { title: 300, text: \"400\" } }\n\
            gaps:\n  - \"\\u00a02003\"\ntranslation: { source: \"193193\" }\n---\n2004\n";
        let found = of(text);
        let found = found.into_iter();
        let found: Vec<(&str, String)> = found
            .map(|(key, all)| (key, all.into_iter().map(|(number, _)| number)))
            .map(|(key, all)| (key, all.collect::<Vec<_>>().join(" ")))
            .collect();
        let expected = [
            ("criteria", "300 400"),
            ("gaps", ""),
            ("note", "2005"),
            ("plain", "2007"),
            ("summary", "2001 1200"),
            ("title", "1999"),
            ("translation", ""),
        ];
        let expected = expected.map(|(key, all)| (key, all.to_owned()));
        assert_eq!(found, expected);
    }
}
