//! Invisible signs before a mark at the start of a line, which is then no mark.

use super::super::block::Block;
use super::{Leaf, Review, Run};
use crate::checks::pasted_text::Pasted;
use crate::checks::{malformed_block, stray_mark};
use spanned::is_invisible;

/// Looks at the start of a line. `is_first` is whether it is that of a paragraph. Whether there is such a
/// sign.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run, is_first: bool) -> bool {
    let text = &review.text[run.range.clone()];
    let Some((signs, mark)) = before_mark(text) else {
        return false;
    };
    // In the middle of a paragraph, a number can end a sentence, if it does not go on.
    if !is_first && number(mark).is_some_and(|it| !goes_on(review.text, run.range.start, it)) {
        return false;
    }
    let Some(sign) = text.chars().next() else {
        return false;
    };
    let start = run.range.start;
    let before = review.span(start..start + signs);
    let span = review.span(start..start + signs + mark.len());
    let found = if mark.starts_with('[') {
        let line = text[signs..].lines().next().unwrap_or_default();
        malformed_block::hidden(line.trim_end(), sign, span)
    } else {
        stray_mark::hidden(mark, sign, span)
    };
    // Signs of a copy are reported with a correction of their own.
    let is_pasted = text[..signs].chars().any(|it| Pasted::of(it).is_some());
    review.found.push(if is_pasted {
        found
    } else {
        found.fix(before, "")
    });
    true
}

/// Whether a line of a paragraph or an item has such a sign.
pub(super) fn is_in(text: &str, leaf: &Leaf) -> bool {
    let mut lines = leaf.runs.iter().filter(|run| run.begins_line);
    lines.any(|run| before_mark(&text[run.range.clone()]).is_some())
}

/// The number of an item.
fn number(mark: &str) -> Option<u8> {
    let digits = mark.len() - mark.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    mark[..digits].parse().ok()
}

/// Whether one of the lines right above begins with the number before this one, or one of those right
/// below with the number behind the first one.
fn goes_on(text: &str, at: usize, number_here: u8) -> bool {
    /// An item has seldom more lines.
    const LINES: usize = 12;
    let is_mark = |c: char| c == '>' || c.is_whitespace() || is_invisible(c);
    let is_number = |line: &str, wanted: u8| {
        let line = line.trim_start_matches(is_mark);
        mark(line).is_some() && number(line) == Some(wanted)
    };
    let is_words = |line: &&str| !line.trim_matches(is_mark).is_empty();
    if number_here == 1 {
        let below = text[at..].lines().skip(1).take(LINES);
        return below.take_while(is_words).any(|line| is_number(line, 2));
    }
    let start = text[..at].rfind('\n').unwrap_or(0);
    let above = text[..start].lines().rev().take(LINES);
    let before = number_here.saturating_sub(1);
    above
        .take_while(is_words)
        .any(|line| is_number(line, before))
}

/// The number of bytes of the invisible signs that a text begins with, and the mark behind them.
fn before_mark(text: &str) -> Option<(usize, &str)> {
    // Most lines are done here.
    if text.as_bytes().first()?.is_ascii() {
        return None;
    }
    let rest = text.trim_start_matches(is_invisible);
    let signs = text.len() - rest.len();
    (signs > 0).then_some(())?;
    Some((signs, &rest[..mark(rest)?]))
}

/// The length of the mark that a line begins with.
fn mark(line: &str) -> Option<usize> {
    if let Some(name) = line.strip_prefix("[!").and_then(|it| it.split_once(']')) {
        return Block::of_name(name.0).map(|_| name.0.len() + "[!]".len());
    }
    let of = |sign: char| line.len() - line.trim_start_matches(sign).len();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    // Signs before a number can belong to it: `+ 370 600 00000`, `- 5`, `> 5`.
    let is_sign = line.starts_with(['-', '*', '+', '>']);
    if is_sign && line[1..].trim_start().starts_with(char::is_numeric) {
        return None;
    }
    let length = match line.as_bytes().first()? {
        b'-' | b'*' | b'+' => 1,
        b'>' => return Some(1),
        b'#' if of('#') <= 6 => of('#'),
        b'0'..=b'9' if digits <= 2 && line[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return None,
    };
    let rest = &line[length..];
    (rest.starts_with(' ') && !rest.trim().is_empty()).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::before_mark;

    #[test]
    fn an_invisible_sign_before_a_mark_is_found_and_one_before_words_is_not() {
        for (text, mark) in [
            ("\u{200F}[!WARNING]", Some("[!WARNING]")),
            ("\u{200E}\u{200B}- نص", Some("-")),
            ("\u{FEFF}## Papers", Some("##")),
            ("\u{202B}1. نص", Some("1.")),
            ("\u{61C}> نص", Some(">")),
            ("\u{200F}نص", None),
            ("\u{200F}[نص](service:documents)", None),
            ("\u{200F}[!نص]", None),
            ("\u{200F}3.5 مليون", None),
            ("\u{200F}2026. ثم", None),
            ("\u{200F}-5", None),
            ("\u{200F}- 5 درجات", None),
            ("\u{200E}+ 370 600 00000", None),
            ("\u{200E}> 5 years", None),
            ("\u{200F}- ", None),
            ("– نص", None),
        ] {
            assert_eq!(before_mark(text).map(|(_, mark)| mark), mark, "{text}");
        }
    }
}
