//! Words that were not meant for readers, and characters that came with a copy.

use super::phrases::Phrases;
use super::promises::promised;
use super::{Review, Run, brackets, copied, legacy, lost};
use crate::checks::pasted_text::{self, Pasted};
use crate::checks::{placeholder_text, promise};
use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter, memchr2, memchr3, memchr3_iter};
use spanned::{Diagnostics, FileId, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// What editors write where words are still missing.
const PLACEHOLDERS: [&str; 14] = [
    "TODO",
    "FIXME",
    "TBD",
    "TBA",
    "[TBC]",
    "[insert",
    "[Insert",
    "[INSERT",
    "XXX",
    "XXXX",
    "XX.XX",
    "XX/XX",
    "DD.MM.",
    "Lorem ipsum",
];

static PLACEHOLDER_PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(PLACEHOLDERS));

/// A hyphen at the end of a line.
static BROKEN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("-\n"));

pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) {
    let text = &review.text[run.range.clone()];
    let found = placeholder_at(text);
    if let Some((at, placeholder)) = found.filter(|(_, it)| !review.is_lost(it)) {
        let start = run.range.start + at;
        let span = review.span(start..start + placeholder.len());
        review.found.push(placeholder_text::word(placeholder, span));
        return;
    }
    if let Some((at, phrase)) = promised(text) {
        let start = run.range.start + at;
        let span = review.span(start..start + phrase.len());
        review.found.push(promise::phrase(phrase, span));
    }
}

/// Whether question marks of a text stand for letters that it has lost, which is reported once.
pub(crate) fn has_lost_letters(text: &str) -> bool {
    lost::letters(text).is_some()
}

impl Review<'_, '_> {
    fn is_lost(&self, placeholder: &str) -> bool {
        let has_lost = || has_lost_letters(self.text);
        placeholder.starts_with('?') && *self.has_lost.get_or_init(has_lost)
    }
}

/// The first word of a value that stands for words still to be written.
pub(crate) fn placeholder(text: &str) -> Option<&str> {
    let word = placeholder_at(text).map(|(_, word)| word);
    word.or_else(|| {
        let words = text.trim();
        let has_marks_alone = words.len() > 1 && words.bytes().all(|byte| byte == b'?');
        has_marks_alone.then_some(words)
    })
}

/// Whether words between `<` and `>` stand for words still to be written.
pub(crate) fn are_to_fill(words: &str) -> bool {
    brackets::are_to_fill(words)
}

fn placeholder_at(text: &str) -> Option<(usize, &str)> {
    // Each of them has one of these letters, and most texts have none.
    let bytes = text.as_bytes();
    let has_letter =
        memchr3(b'D', b'X', b'L', bytes).is_some() || memchr2(b'B', b'[', bytes).is_some();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut found = has_letter
        .then(|| PLACEHOLDER_PHRASES.find_iter(text))
        .into_iter()
        .flatten();
    let placeholder = found.find_map(|(_, range)| {
        let placeholder = &text[range.clone()];
        let is_word = !is_letter(text[..range.start].chars().next_back())
            && (!is_letter(text[range.end..].chars().next()) || placeholder.contains('.'));
        is_word.then_some((range.start, placeholder))
    });
    let in_brackets = || {
        let range = brackets::find(text)?;
        Some((range.start, &text[range]))
    };
    placeholder.or_else(in_brackets).or_else(|| unknown(text))
}

/// Question marks in place of a fact: `at ??.`, `?? euro`. Two of them behind a word or at the end
/// of a sentence only ask.
fn unknown(text: &str) -> Option<(usize, &str)> {
    // Most texts have no such mark, and a search for two bytes costs more than one for the first.
    memchr(b'?', text.as_bytes())?;
    for (at, marks) in text.match_indices("??") {
        let before = text[..at].chars().next_back();
        let stands_alone = before.is_none_or(|c| c.is_whitespace() || "(€$£:".contains(c));
        if !stands_alone {
            continue;
        }
        let rest = text[at..].trim_start_matches('?');
        let next = rest.trim_start().chars().next();
        let continues = rest.starts_with(['.', ',', ';', ':', ')', '%', '/'])
            || (rest.starts_with(' ')
                && next.is_some_and(|c| c.is_lowercase() || "€$£".contains(c)));
        if continues {
            return Some((at, &text[at..at + marks.len()]));
        }
    }
    None
}

/// Reports characters that came with a copy from another program: each sort once in a file.
pub(crate) fn characters(file: FileId, text: &str, found: &mut Diagnostics) {
    let mut seen = Vec::new();
    let [first, second, third, fourth, fifth, sixth] = Pasted::FIRST_BYTES;
    let rest = memchr3_iter(fourth, fifth, sixth, text.as_bytes());
    for at in memchr3_iter(first, second, third, text.as_bytes()).chain(rest) {
        let Some((character, sort)) = text[at..]
            .chars()
            .next()
            .and_then(|it| Some((it, Pasted::of(it)?)))
        else {
            continue;
        };
        // A mark at the start of a file is no part of its text.
        if at > 0 && !seen.contains(&sort) {
            seen.push(sort);
            let end = at + character.len_utf8();
            let span = Span::new(file, at..end);
            let is_item = sort == Pasted::Private && is_mark(&text[..at], &text[end..]);
            found.push(if is_item {
                pasted_text::item(sort, character, span)
            } else {
                pasted_text::character(sort, character, span)
            });
        }
    }
    copied::letters(file, text, found);
    let lost = lost::letters(text);
    if lost.is_none()
        && let Some(range) = lost::inside_word(text)
    {
        found.push(pasted_text::lost_inside(Span::new(file, range)));
    }
    found.extend(lost.map(|range| pasted_text::lost(Span::new(file, range))));
    let (garbled, first) = wrong_encoding(text);
    if first.is_none()
        && let Some(it) = legacy::find(text)
    {
        let span = Span::new(file, it.first.clone());
        let meant = it.meant.as_deref();
        found.push(pasted_text::legacy((it.count, it.encodings), meant, span));
    }
    found.extend(first.map(|range| {
        let span = Span::new(file, range);
        pasted_text::garbled(garbled, is_wrong_throughout(text), span)
    }));
}

/// Whether a sign stands where the mark of an item would.
fn is_mark(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t', '>']);
    before.ends_with('\n') && after.starts_with([' ', '\t', '\u{a0}'])
}

/// Likewise in a text for readers, in which other programs leave words and line ends too.
pub(crate) fn pasted(file: FileId, text: &str, found: &mut Diagnostics) {
    characters(file, text, found);
    copied::look(file, text, found);
    if let Some(at) = brackets::turned(text) {
        found.push(pasted_text::turned(Span::new(file, at..at + 1)));
    }
    for at in BROKEN.find_iter(text.as_bytes()) {
        let before = text[..at].chars().next_back();
        let after = text[at + 2..].chars().next();
        if before.is_some_and(char::is_lowercase) && after.is_some_and(char::is_lowercase) {
            let word = text[..at]
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let start = at - word.len();
            let span = Span::new(file, start..at + 1);
            found.push(pasted_text::broken_word(span));
            return;
        }
    }
}

/// Whether all of a text is UTF-8 that was read as Windows-1252 and saved again: to undo that loses nothing.
fn is_wrong_throughout(text: &str) -> bool {
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(text);
    !is_lossy && std::str::from_utf8(&bytes).is_ok()
}

/// UTF-8 that was read as Latin-1 and saved again: `Ã©` for `é`, `â€™` for `’`. The number of places, and
/// the first one.
fn wrong_encoding(text: &str) -> (usize, Option<Range<usize>>) {
    let (mut count, mut first) = (0, None);
    // All letters by which this shows have the same first byte.
    for at in memchr_iter(0xC3, text.as_bytes()) {
        let mut chars = text[at..].chars();
        let (Some(c), Some(next)) = (chars.next(), chars.next()) else {
            break;
        };
        let is_continuation = matches!(next, '\u{80}'..='\u{BF}');
        let is_broken = match c {
            'Ã' | 'Ð' | 'Ñ' | 'Ø' | 'Ù' => {
                is_continuation && !matches!(next, '\u{A0}' | '\u{AB}' | '\u{BB}')
            }
            'â' => next == '€' || next == '\u{80}',
            _ => false,
        };
        if is_broken {
            count += 1;
            first.get_or_insert(at..at + c.len_utf8() + next.len_utf8());
        }
    }
    (count, first)
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn question_marks_that_only_ask_are_no_placeholder() {
        for (text, found) in [
            ("The office opens at ??.", Some("??")),
            ("It costs ?? euro.", Some("??")),
            ("Come before XX.XX.2026.", Some("XX.XX")),
            ("Call XXXX.", Some("XXXX")),
            ("The date is TBA.", Some("TBA")),
            ("[insert address here]", Some("[insert")),
            ("???", Some("???")),
            ("A test for TBC", None),
            ("Really??", None),
            ("Vraiment ??", None),
            ("Vraiment ?? Oui.", None),
            ("El siglo XX", None),
        ] {
            assert_eq!(placeholder(text), found, "{text}");
        }
    }
}
