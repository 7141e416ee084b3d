//! Paragraphs and items that are pasted twice.

use super::super::pieces::Piece;
use super::Review;
use crate::checks::repeated_value;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// So many words, or bytes of a script without blanks between words, are no refrain and no name.
const WORDS: usize = 5;
const BYTES: usize = 60;

/// So many words are no sentence that a text says in several places.
const LONG: usize = 12;

/// Reports a paragraph or an item that is right behind the same one, or else a long one that is further below.
pub(super) fn look(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let mut last_paragraph: Option<Range<usize>> = None;
    let mut last_item: Option<Range<usize>> = None;
    let mut is_told = false;
    for (piece, range) in pieces {
        let Piece::Markdown(Event::Start(tag)) = piece else {
            continue;
        };
        let (last, is_item) = match tag {
            Tag::Paragraph => (&mut last_paragraph, false),
            Tag::Item => (&mut last_item, true),
            _ => continue,
        };
        let Some(first) = last.replace(range.clone()) else {
            continue;
        };
        let (one, other) = (words(review.text, &first), words(review.text, range));
        // Most of them differ in their lengths.
        if one.len() != other.len() || review.text[one.clone()] != review.text[other.clone()] {
            continue;
        }
        let is_gap = |c: char| c.is_whitespace() || c == '>';
        let between = review.text.get(first.end..range.start);
        let is_next = between.is_some_and(|it| it.chars().all(is_gap));
        if is_next && is_long(&review.text[other.clone()]) {
            let [first, again] = [one, other].map(|it| first_line(review, &it));
            let found = repeated_value::paragraph(is_item, again, first);
            review.found.push(found);
            is_told = true;
        }
    }
    if !is_told {
        self::again(review, pieces);
    }
}

/// Reports a long paragraph that a text has twice, with other ones between: half of a text that was pasted again has
/// new names of headings, and the same words.
fn again(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let starts = pieces.iter().filter_map(|(piece, range)| match piece {
        Piece::Markdown(Event::Start(Tag::Paragraph)) => Some(words(review.text, range)),
        _ => None,
    });
    let mut all: Vec<Range<usize>> = starts.filter(|range| range.len() >= BYTES).collect();
    // Most of them differ in their lengths.
    all.sort_by_key(|range| (range.len(), &review.text[range.clone()], range.start));
    let twice = all.windows(2).find(|pair| {
        let [first, other] = [&pair[0], &pair[1]];
        let is_same =
            first.len() == other.len() && review.text[first.clone()] == review.text[other.clone()];
        is_same && is_of(LONG, &review.text[first.clone()])
    });
    if let Some([first, other]) = twice.map(|pair| [pair[0].clone(), pair[1].clone()]) {
        let [first, again] = [first, other].map(|it| first_line(review, &it));
        review
            .found
            .push(repeated_value::paragraph(false, again, first));
    }
}

/// A paragraph or an item without its mark.
pub(super) fn words(text: &str, range: &Range<usize>) -> Range<usize> {
    let slice = text[range.clone()].trim_end_matches(|c: char| c.is_whitespace() || c == '>');
    let bare = slice.trim_start_matches(|c: char| c.is_whitespace());
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match bare.as_bytes().get(digits) {
        // More digits are a year.
        Some(b'.' | b')') if matches!(digits, 1 | 2) => digits + 1,
        Some(b'-' | b'*' | b'+') if digits == 0 && bare[1..].starts_with(' ') => 1,
        _ => 0,
    };
    let words = bare[mark..].trim_start();
    let end = range.start + slice.len();
    end - words.len()..end
}

pub(super) fn is_long(words: &str) -> bool {
    is_of(WORDS, words)
}

/// Whether a text has so many words, or as many bytes of a script without blanks.
fn is_of(count: usize, words: &str) -> bool {
    let is_word = |word: &&str| word.contains(char::is_alphabetic);
    let bytes = || words.bytes().filter(|byte| !byte.is_ascii()).count();
    words.split_whitespace().filter(is_word).take(count).count() == count
        || (!words.contains(' ') && bytes() >= BYTES)
}

pub(super) fn first_line(review: &Review<'_, '_>, range: &Range<usize>) -> spanned::Span {
    let line = review.text[range.clone()]
        .lines()
        .next()
        .unwrap_or_default();
    review.span(range.start..range.start + line.trim_end().len())
}
