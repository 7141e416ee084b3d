//! Translations that count as up to date, and say something else than their source text.

mod front;
mod parts;

use super::languages::Lang;
use super::text_settings::TextSettings;
use super::untranslated::body;
use crate::checks::translation_differs;
use crate::markdown::LinkTarget;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostic, Diagnostics, Span};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a source text has, for all its translations.
struct Known<'a> {
    parts: Option<parts::Source<'a>>,
    of_keys: front::Numbers<'a>,
    of_body: BTreeSet<String>,
}

impl<'a> Known<'a> {
    fn of(text: &'a str) -> Self {
        let numbers = numbers_of_body(text).into_iter();
        Self {
            parts: parts::Source::of(text),
            of_keys: front::of(text),
            of_body: numbers.map(|(number, _)| number).collect(),
        }
    }
}

/// Compares headings, paragraphs, links and numbers.
pub(super) fn check(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (languages, sources) = (settings.languages, settings.sources);
    let source_tag = languages.tag(Lang::SOURCE);
    let Some(Some(original)) = entry.texts.get(source_tag) else {
        return;
    };
    let mut known: Option<Known<'_>> = None;
    for (tag, text) in &entry.texts {
        let Some(text) = text.as_ref().filter(|_| tag != source_tag) else {
            continue;
        };
        let record = text.words.translation.as_ref();
        // One that is out of date is reported as such.
        if languages.find(tag).is_none()
            || record.is_none_or(|it| !original.digests.are_those_of(&it.record(), sources))
        {
            continue;
        }
        let known = known.get_or_insert_with(|| Known::of(sources.text(original.source)));
        let missing = || parts::missing(known.parts.as_ref()?, text, sources);
        diagnostics.extend(heading(original, text).or_else(missing));
        diagnostics.extend(link(original, text));
        diagnostics.extend(front::other(text, &known.of_keys, sources));
        let found = numbers_of_body(sources.text(text.source));
        let other = found
            .into_iter()
            .find(|(number, _)| !known.of_body.contains(number));
        diagnostics.extend(other.map(|(number, range)| {
            translation_differs::number(&number, Span::new(text.source, range))
        }));
    }
}

/// The first heading of the source text that a translation does not have.
fn heading(original: &Text, text: &Text) -> Option<Diagnostic> {
    let there: BTreeSet<&str> = text
        .outline
        .headings
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    let mut headings = original.outline.headings.iter();
    let missing = headings.find(|it| !there.contains(it.id.as_str()))?;
    Some(translation_differs::heading(
        &missing.id,
        &missing.title,
        text.title_span,
    ))
}

/// The first link to an entry that a translation does not have.
fn link(original: &Text, text: &Text) -> Option<Diagnostic> {
    let there: BTreeSet<&str> = entries(text).collect();
    let missing = entries(original).find(|url| !there.contains(url))?;
    Some(translation_differs::link(missing, text.title_span))
}

/// The links of a text to entries, telephone numbers and lists, without the names of headings.
fn entries(text: &Text) -> impl Iterator<Item = &str> {
    let links = text.outline.links.iter().filter(|link| !link.image);
    links.filter_map(|link| match LinkTarget::parse(&link.url) {
        LinkTarget::Entry { .. } | LinkTarget::Phone(_) | LinkTarget::List(_) => {
            link.url.split('#').next()
        }
        _ => None,
    })
}

/// The fewest digits of a number that is compared: smaller ones are often words in another language.
const DIGITS: usize = 3;

/// The numbers below the front matter, with their places in the file.
fn numbers_of_body(text: &str) -> Vec<(String, Range<usize>)> {
    let (start, body) = body(text).unwrap_or((0, text));
    let found = numbers(body).into_iter();
    let found = found.map(|(number, range)| (number, start + range.start..start + range.end));
    found.collect()
}

/// The numbers that readers see, in Latin digits without signs between them, with their places.
fn numbers(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut next = 0;
    while let Some(skipped) = bytes[next..]
        .iter()
        .position(|byte| may_be_of_interest(*byte))
    {
        let at = next + skipped;
        if !is_of_interest(&bytes[at..]) {
            next = at + 1;
            continue;
        }
        let mut chars = text[at..]
            .char_indices()
            .map(|(below, c)| (at + below, c))
            .peekable();
        let Some((_, c)) = chars.next() else { break };
        next = at + c.len_utf8();
        // Addresses of links, ids of headings, and HTML are no numbers for readers.
        let closing = match c {
            '(' if text[..at].ends_with(']') => Some(')'),
            '{' => Some('}'),
            '<' => Some('>'),
            _ => None,
        };
        if let Some(closing) = closing {
            let rest = &text[next..];
            next += rest.find([closing, '\n']).unwrap_or(rest.len());
            continue;
        }
        let Some(first) = digit(c) else { continue };
        let mut number = String::from(first);
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.peek().copied() {
            if let Some(digit) = digit(c) {
                number.push(digit);
            } else if !(SEPARATORS.contains(&c) && three_digits(&text[at + c.len_utf8()..])) {
                break;
            }
            if digit(c).is_some() {
                end = at + c.len_utf8();
            }
            next = at + c.len_utf8();
            chars.next();
        }
        if number.len() >= DIGITS {
            found.push((number, at..end));
        }
    }
    found
}

/// Whether [`is_of_interest`] may be true for bytes that begin so.
fn may_be_of_interest(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'(' | b'{' | b'<' | 0xD9 | 0xDB)
}

/// Whether bytes begin with a digit (as UTF-8) or with what is left out.
fn is_of_interest(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'0'..=b'9' | b'(' | b'{' | b'<', ..] | [0xD9, 0xA0..=0xA9, ..] | [0xDB, 0xB0..=0xB9, ..]
    )
}

/// What languages write between groups of three digits.
const SEPARATORS: [char; 7] = [' ', '\u{a0}', '\u{202f}', ',', '.', '’', '٬'];

fn three_digits(text: &str) -> bool {
    let digits = text.chars().take_while(|c| digit(*c).is_some()).count();
    digits == 3
}

/// A digit of Latin, Arabic or Persian as one of Latin.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::numbers_of_body;

    #[test]
    fn numbers_are_compared_without_their_signs() {
        let all = |text: &str| {
            let text = format!("---\ntitle: 1999\n---\n{text}");
            let found = numbers_of_body(&text).into_iter();
            found.map(|(number, _)| number).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("It ended in 2023.", vec!["2023"]),
            (
                "10,000 or 10 000 or ١٠٬٠٠٠ people",
                vec!["10000", "10000", "10000"],
            ),
            (
                "Call 12 people, [see](https://a.test/2024) {#year-2020}",
                vec![],
            ),
            ("in 2021, 2022 and 2023", vec!["2021", "2022", "2023"]),
        ] {
            assert_eq!(all(text), want, "{text}");
        }
    }
}
