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
    if let Some((words, line)) = slice.rsplit_once('\n') {
        let line = line.trim_start_matches(['>', ' ']).trim_end();
        if !line.is_empty() && line.bytes().all(|b| b == b'-') {
            let span = review.span(range.start..range.start + words.trim_end().len());
            review.found.push(heading_level::underlined(span));
            return;
        }
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
