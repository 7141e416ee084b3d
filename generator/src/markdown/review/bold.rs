//! Stars that readers would see, because a letter is next to them.

use super::Review;
use crate::checks::stray_mark;

/// Reports the stars at the byte `at` of a text, if a blank is missing next to them: between two signs that
/// are no letters, and a letter. Whether one is missing.
pub(super) fn glued(review: &mut Review<'_, '_>, at: usize) -> bool {
    const MARK: &str = "**";
    let text = review.text;
    let inner = &text[at + MARK.len()..];
    let Some(length) = inner.find(MARK).filter(|length| *length > 0) else {
        return false;
    };
    let (words, after) = (&inner[..length], &inner[length + MARK.len()..]);
    if words.contains("\n\n") {
        return false;
    }
    let before = text[..at].chars().next_back();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let place = if is_sign(last) && is_letter(after.chars().next()) {
        at + MARK.len() + length
    } else if is_letter(before) && is_sign(first) {
        at
    } else {
        return false;
    };
    let span = review.span(place..place + MARK.len());
    review.found.push(stray_mark::glued(place > at, span));
    true
}
