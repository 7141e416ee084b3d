//! Marks at the start of a line that are no marks, because the blank behind them is not that of the space bar.

use super::{Leaf, Review, Run};
use crate::checks::stray_mark;

/// Looks at the start of a line. Whether there is such a blank behind a mark.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) -> bool {
    let Some((mark, blanks)) = found(review.text, run) else {
        return false;
    };
    let Some(sign) = blanks.chars().next() else {
        return false;
    };
    let start = run.range.start;
    let end = start + mark.len();
    let blank = review.span(end..end + blanks.len());
    let span = review.span(start..end + blanks.len());
    review
        .found
        .push(stray_mark::other_blank(mark, sign, blank, span));
    true
}

/// Whether a line of a paragraph or an item has such a blank.
pub(super) fn is_in(text: &str, leaf: &Leaf) -> bool {
    let mut lines = leaf.runs.iter().filter(|run| run.begins_line);
    lines.any(|run| found(text, run).is_some())
}

/// The mark, and the blanks behind it.
fn found<'t>(text: &'t str, run: &Run) -> Option<(&'t str, &'t str)> {
    let (mark, blanks) = before_blank(&text[run.range.clone()])?;
    let number = mark.trim_end_matches(['.', ')']);
    // A day and its month have such a blank between them: `1. Januar`.
    let is_item = number.len() == mark.len()
        || number
            .parse()
            .is_ok_and(|it| goes_on(text, run.range.start, it));
    is_item.then_some((mark, blanks))
}

/// Blanks that no keyboard has on its widest key, and that look like the one that it has.
fn is_other(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii() && !matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The mark that a line begins with, and all blanks behind it, if the first one is no usual one.
fn before_blank(line: &str) -> Option<(&str, &str)> {
    let length = match line.as_bytes().first()? {
        b'-' | b'*' | b'+' => 1,
        b'#' => line.bytes().take_while(|byte| *byte == b'#').count(),
        b'0'..=b'9' => line.bytes().take_while(u8::is_ascii_digit).count() + 1,
        _ => return None,
    };
    let (mark, rest) = line.split_at_checked(length)?;
    let is_mark = match mark.as_bytes() {
        [b'#', ..] => length <= 6,
        [b'0'..=b'9', ..] => length <= 3 && mark.ends_with(['.', ')']),
        _ => true,
    };
    let words = rest.trim_start_matches(|c: char| c == ' ' || is_other(c));
    // Behind a plus or a minus, a number belongs to its sign.
    let is_sign = mark.starts_with(['-', '+']) && words.starts_with(char::is_numeric);
    let fits = is_mark && rest.starts_with(is_other) && !is_sign && !words.trim().is_empty();
    fits.then(|| (mark, &rest[..rest.len() - words.len()]))
}

/// Whether the line before or behind the one at `at` begins with the number before or behind this one.
fn goes_on(text: &str, at: usize, number: u8) -> bool {
    let begins = |line: Option<&str>, wanted: Option<u8>| {
        let line = line.unwrap_or_default();
        let line = line.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let rest = &line[digits..];
        rest.starts_with(['.', ')']) && line[..digits].parse().ok() == wanted && wanted.is_some()
    };
    let is_words = |line: &&str| !line.trim().is_empty();
    let start = text[..at].rfind('\n').unwrap_or(0);
    let before = text[..start].lines().rev().find(is_words);
    let behind = text[at..].lines().skip(1).find(is_words);
    begins(before, number.checked_sub(1)) || begins(behind, number.checked_add(1))
}

#[cfg(test)]
mod tests {
    use super::before_blank;

    #[test]
    fn another_blank_behind_a_mark_is_found() {
        for (line, mark) in [
            ("-\u{a0}passport", Some("-")),
            ("*\u{202f} passport", Some("*")),
            ("##\u{a0}Papers", Some("##")),
            ("1.\u{a0}passport", Some("1.")),
            ("12)\u{3000}passport", Some("12)")),
            ("- passport", None),
            ("-\u{a0}5 degrees", None),
            ("+\u{a0}370 600 00000", None),
            ("2026.\u{a0}Then", None),
            ("5\u{a0}euros", None),
            ("5€\u{a0}more", None),
            ("-\u{a0}", None),
            ("–\u{a0}passport", None),
        ] {
            assert_eq!(before_blank(line).map(|it| it.0), mark, "{line:?}");
        }
    }
}
