//! What is left of links that are not read as links: words in square brackets, and references.

use super::super::target::LinkTarget;
use super::{Leaf, Review, Run, last_bytes};
use memchr::memchr2_iter;
use std::ops::Range;

/// Adds what a run has: whether it was a link is known when all entries are.
pub(super) fn look(review: &mut Review<'_, '_>, leaf: &Leaf, run: &Run) {
    /// Each is compared with all links of its text: more of them would cost much.
    const MOST: usize = 200;
    let text = &review.text[run.range.clone()];
    for at in memchr2_iter(b'[', b':', text.as_bytes()) {
        let found = if text.as_bytes()[at] == b':' {
            reference(text, at)
        } else {
            bracketed(text, at).filter(|_| !is_quoted(review, leaf, run.range.start + at))
        };
        if let Some(range) = found
            && review.loose.len() < MOST
        {
            let start = run.range.start;
            let span = review.span(start + range.start..start + range.end);
            review.loose.push(span);
        }
    }
}

/// Words in brackets, with the brackets.
fn bracketed(text: &str, at: usize) -> Option<Range<usize>> {
    /// No title and no words of a link are longer.
    const LONGEST: usize = 200;
    let rest = &text.as_bytes()[at + 1..];
    let end = rest
        .iter()
        .take(LONGEST)
        .position(|byte| matches!(byte, b'[' | b']'))?;
    let is_end = rest[end] == b']' && !matches!(rest.get(end + 1), Some(b'(' | b'[' | b':'));
    let words = &text[at + 1..at + 1 + end];
    let has_letters = words.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    (is_end && has_letters).then_some(at..at + end + 2)
}

/// A reference such as `service:legal-support`, whose colon is at the byte `colon`.
fn reference(text: &str, colon: usize) -> Option<Range<usize>> {
    let before = &text[..colon];
    let start = before
        .trim_end_matches(|c: char| c.is_ascii_lowercase())
        .len();
    let is_word = before[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let is_id =
        |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-#_".contains(byte);
    let length = text.as_bytes()[colon + 1..]
        .iter()
        .take_while(|it| is_id(it))
        .count();
    let end = colon + 1 + length;
    let is_reference = matches!(
        LinkTarget::parse(&text[start..end]),
        LinkTarget::Entry { .. } | LinkTarget::Phone(_) | LinkTarget::List(_)
    );
    let goes_on = text[end..].starts_with(|c: char| c.is_alphanumeric());
    (start < colon && length > 1 && !is_word && !goes_on && is_reference).then_some(start..end)
}

/// Whether a place is between quotation marks: there, editors put words of their own into brackets.
fn is_quoted(review: &Review<'_, '_>, leaf: &Leaf, at: usize) -> bool {
    /// More bytes than a sentence has that people can read.
    const FAR: usize = 800;
    let is_mark = |c: char| {
        matches!(
            c,
            '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』'
        )
    };
    let (Some(first), Some(last)) = (leaf.runs.first(), leaf.runs.last()) else {
        return false;
    };
    let before = last_bytes(&review.text[first.range.start..at], FAR);
    let after = &review.text[at..last.range.end];
    let after = &after[..after.floor_char_boundary(FAR.min(after.len()))];
    review.in_quote > 0 || (before.contains(is_mark) && after.contains(is_mark))
}

#[cfg(test)]
mod tests {
    use super::{bracketed, reference};

    #[test]
    fn what_can_be_left_of_a_link_is_found_and_nothing_else() {
        for (text, found) in [
            (")service:legal-support([", Some("service:legal-support")),
            (
                "see programme:small-help#steps.",
                Some("programme:small-help#steps"),
            ),
            ("phone:iom", Some("phone:iom")),
            ("list:services", Some("list:services")),
            ("services:legal-support", None),
            ("my-service:legal", None),
            ("service: legal", None),
            ("phone:+37052", None),
            ("list:milk", None),
            ("Phone:iom", None),
            ("service:Legal", None),
        ] {
            let colon = text.find(':').unwrap();
            let range = reference(text, colon);
            assert_eq!(range.map(|it| &text[it]), found, "{text}");
        }
        for (text, found) in [
            ("[Legal support] may", true),
            ("[…]", false),
            ("[1]", false),
            ("[a [b]", false),
            ("[a](", false),
            ("[open", false),
        ] {
            assert_eq!(bracketed(text, 0).is_some(), found, "{text}");
        }
    }
}
