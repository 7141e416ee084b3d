//! Marks of a heading that readers would see, and levels that are skipped.

use super::super::slug;
use super::{Review, sections};
use crate::checks::stray_mark::{self, Stray};
use crate::checks::{bad_anchor, heading_level};
use std::ops::Range;

/// Looks at a heading of a level.
pub(super) fn look(review: &mut Review<'_, '_>, level: u8, range: &Range<usize>) {
    let slice = review.text[range.clone()].trim_end();
    let span = review.span(range.start..range.start + slice.len());
    if !sections::has_title(slice) {
        review.found.push(stray_mark::seen(Stray::Empty, span));
        return;
    }
    if let Some((words, sign)) = underlined(slice) {
        let span = review.span(range.start..range.start + words.len());
        review.found.push(heading_level::underlined(sign, span));
        return;
    }
    if let Some((_, anchor)) = slice.rsplit_once("{#")
        && let Some(anchor) = anchor.strip_suffix('}')
        && let Some((_, rest)) = anchor.split_once(char::is_whitespace)
        && !rest.trim_start().starts_with('.')
    {
        review.found.push(bad_anchor::blanks(anchor, span));
    }
    if let Some((name, braces)) = slug::unsigned(slice) {
        let span = review.span(range.start + braces.start..range.start + braces.end);
        review.found.push(bad_anchor::without_sign(name, span));
    }
    if let Some((before, rest)) = slice.rsplit_once("{#")
        && let Some((name, after)) = rest.split_once('}')
        && !after.is_empty()
        && !name.contains(char::is_whitespace)
    {
        let start = range.start + before.len();
        let span = review.span(start..start + name.len() + "{#}".len());
        let stray = if after.contains(char::is_alphabetic) {
            Stray::AnchorInside
        } else {
            Stray::Anchor
        };
        review.found.push(stray_mark::seen(stray, span));
    }
    if let Some((_, name)) = slice.rsplit_once(" (#")
        && let Some(name) = name.strip_suffix(')')
        && !name.contains(char::is_whitespace)
    {
        let end = range.start + slice.len();
        let span = review.span(end - name.len() - "(#)".len()..end);
        review.found.push(stray_mark::seen(Stray::Anchor, span));
    }
    if level > review.level + 1 {
        review
            .found
            .push(heading_level::skipped(review.level + 1, level, span));
    }
    review.level = level;
}

/// The words of a paragraph that the line below them makes a heading, and the sign of that line. With `=`,
/// people write headings too: it is told where the words are a sentence.
pub(super) fn underlined(heading: &str) -> Option<(&str, char)> {
    let (words, line) = heading.rsplit_once('\n')?;
    let words = words.trim_end();
    let line = line.trim_start_matches(['>', ' ']).trim_end();
    let sign = line.chars().next()?;
    let is_one = line.chars().all(|c| c == sign);
    let is_sentence = words.ends_with(['.', '!', '…', '۔', '。', '።', '।']) || words.contains('\n');
    (is_one && (sign == '-' || sign == '=' && is_sentence)).then_some((words, sign))
}
