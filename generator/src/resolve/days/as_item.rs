//! A day at the beginning of a paragraph that Markdown reads as an item: `18. November 2026: closed`.

use super::years;
use crate::checks::wrong_day;
use crate::locale::DayNames;
use crate::markdown::{Fences, lines};
use spanned::{Diagnostic, FileId, Span};

/// The first such day of a text.
pub(super) fn check(file: FileId, text: &str, names: &DayNames) -> Option<Diagnostic> {
    let mut fences = Fences::default();
    // Whether a paragraph would begin with the next line, and whether it would be part of a list.
    let (mut is_start, mut in_list) = (true, false);
    for (at, line) in lines(text) {
        if fences.have(line) {
            continue;
        }
        let words = line.trim_end();
        if words.is_empty() {
            is_start = true;
            continue;
        }
        let item = item(words);
        if let Some((digits, sign, rest)) = item
            && is_start
            && !in_list
            && is_day(&words[..digits], rest, names)
            && !goes_on(&text[at + line.len()..])
        {
            let span = Span::new(file, at..at + words.len());
            return Some(wrong_day::as_item(&words[..digits], sign, span));
        }
        let is_inside = words.starts_with([' ', '\t']);
        in_list = item.is_some() || (in_list && (is_inside || !is_start));
        is_start = words.starts_with('#') || words == "---";
    }
    None
}

/// A line with the mark of a numbered item: how many digits, the sign behind them, and the words.
fn item(line: &str) -> Option<(usize, char, &str)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let sign = line[digits..]
        .chars()
        .next()
        .filter(|c| matches!(c, '.' | ')'))?;
    let rest = line[digits + 1..].strip_prefix(' ')?;
    (digits > 0).then_some((digits, sign, rest.trim_start()))
}

/// Whether a number and the words behind it are a day. A name of a month can be another word: `2. May I go?`
fn is_day(number: &str, words: &str, names: &DayNames) -> bool {
    let is_number = number.parse().is_ok_and(|it: u32| (1..=31).contains(&it));
    let end = words.find(|c: char| !c.is_alphabetic());
    let (month, behind) = words.split_at(end.unwrap_or(words.len()));
    if !is_number || names.month(month).is_none() {
        return false;
    }
    let next = behind.trim_start();
    let has_year = years(next).next() == Some(0);
    let has_sign = behind.trim_end().is_empty() || behind.starts_with([':', ',', '،']);
    has_year || has_sign || (names.day_has_stop() && number != "1")
}

/// Whether a list has another item behind its first one.
fn goes_on(behind: &str) -> bool {
    let mut is_start = false;
    for (_, line) in lines(behind) {
        let words = line.trim_end();
        if item(words).is_some() {
            return true;
        }
        if is_start && !words.is_empty() && !words.starts_with([' ', '\t']) {
            return false;
        }
        is_start = words.is_empty();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::locale::DayNames;
    use spanned::Sources;

    #[test]
    fn a_day_alone_is_no_item() {
        for (tag, text, is_told) in [
            (
                "en",
                "Open.\n\n18. November 2026: the office moved.\n\nAsk.",
                true,
            ),
            ("en", "## News\n18. November 2026", true),
            ("de", "18. November: das Büro zieht um.", true),
            ("de", "18. November ist geschlossen.", true),
            ("en", "18\\. November 2026: moved", false),
            ("en", "2. May I bring my children?", false),
            ("en", "1. March 2026: apply\n2. June 2026: go", false),
            (
                "en",
                "1. March 2026: apply\n\n   Ask.\n\n2. June 2026: go",
                false,
            ),
            ("en", "1. Ask\n\n2. June 2026: go", false),
            ("en", "until\n18. November 2026", false),
            ("en", "```\n18. November 2026\n```", false),
            ("en", "18. People came.", false),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let file = sources.ids().next().unwrap();
            let names = DayNames::of(tag).unwrap();
            assert_eq!(check(file, text, &names).is_some(), is_told, "{text}");
        }
    }
}
