//! Marks with backslashes, as word processors write Markdown: `\\*\\*first\\*\\*`.

use super::{Leaf, Review};
use crate::checks::stray_mark;
use std::ops::Range;

/// A line that would begin an item, but for a backslash.
pub(super) struct Item {
    sign: char,
    number: u64,
    /// Its mark, with the backslash.
    mark: Range<usize>,
    is_told: bool,
}

/// Looks at a paragraph or an item. Whether its lines are items of a list with backslashes.
pub(super) fn look(review: &mut Review<'_, '_>, leaf: &Leaf) -> bool {
    let text = review.text;
    let is_escape = |at: usize| {
        text[..at].ends_with('\\') && text[at..].starts_with(|c: char| c.is_ascii_punctuation())
    };
    let escapes = |is_linked: bool| -> Vec<usize> {
        let runs = leaf.runs.iter().filter(|run| run.linked == is_linked);
        let starts = runs.map(|run| run.range.start);
        starts.filter(|at| is_escape(*at)).collect()
    };
    let signs = escapes(false);
    let first = leaf.runs.first().map_or(0, |run| run.range.start);
    let is_paragraph = leaf.paragraph.is_some();
    if is_paragraph {
        headings(review, &signs);
    } else {
        review.escaped = None;
    }
    pairs(review, &signs);
    pairs(review, &escapes(true));
    is_paragraph && items(review, &signs, first)
}

/// Words between two marks: `\*words\*`, `\_\_words\_\_`.
fn pairs(review: &mut Review<'_, '_>, signs: &[usize]) {
    let text = review.text;
    let mut open: Option<(char, Range<usize>)> = None;
    let mut rest = signs;
    while let [first, ..] = rest {
        let Some(sign) = text[*first..].chars().next() else {
            return;
        };
        let follow =
            |(at, it): (usize, &usize)| *it == first + 2 * at && text[*it..].starts_with(sign);
        let length = rest.iter().enumerate().take_while(|it| follow(*it)).count();
        rest = &rest[length.max(1)..];
        let mark = first - 1..first - 1 + 2 * length;
        // More of them are a line to write on, or drawn.
        let is_mark = match sign {
            '*' => length <= 3,
            '_' => length <= 2,
            '~' => length == 2,
            _ => false,
        };
        if !is_mark {
            continue;
        }
        let before = text[..mark.start].chars().next_back();
        let after = text[mark.end..].chars().next();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // Codes of telephones have one star: `*100#`.
        let is_star = sign == '*' && length == 1;
        let is_code = is_star && after.is_some_and(char::is_numeric);
        let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
        if let Some((_, start)) = open
            .as_ref()
            .filter(|(it, start)| *it == sign && start.len() == mark.len())
            && !is_blank(before)
            && !is_word(after)
        {
            let inner = &text[start.end..mark.start];
            let has_code = is_star && inner.contains("\\#");
            if inner.contains(char::is_alphabetic) && !has_code {
                let span = review.span(start.start..mark.end);
                let marks = sign.to_string().repeat(length);
                review.found.push(stray_mark::escaped(inner, &marks, span));
            }
            open = None;
        } else if begins_words(after) && !is_word(before) && !is_code {
            open = Some((sign, mark));
        }
    }
}

fn begins_words(character: Option<char>) -> bool {
    character.is_some_and(|c| c.is_alphanumeric() || matches!(c, '"' | '“' | '„' | '«' | '¿' | '¡'))
}

/// Whether a line begins at a byte, besides the marks of a quotation.
fn begins_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '>']);
    before.is_empty() || before.ends_with('\n')
}

/// `\## Words` and `\#\# Words`.
fn headings(review: &mut Review<'_, '_>, signs: &[usize]) {
    let text = review.text;
    for sign in signs {
        let start = sign - 1;
        if !text[*sign..].starts_with('#') || !begins_line(text, start) {
            continue;
        }
        let line = text[start..].lines().next().unwrap_or_default();
        let words = line.trim_start_matches(['\\', '#']);
        let marks = &line[..line.len() - words.len()];
        let level = marks.matches('#').count();
        if (2..=6).contains(&level) && words.starts_with(' ') && !words.trim().is_empty() {
            let heading = format!("{} {}", "#".repeat(level), words.trim());
            let span = review.span(start..start + line.trim_end().len());
            review
                .found
                .push(stray_mark::escaped_heading(&heading, span));
        }
    }
}

/// Lines such as `1\. Words` and `\- Words`, one after the other: one alone can be meant. `first` is where
/// the paragraph begins. Whether there are two of them.
fn items(review: &mut Review<'_, '_>, signs: &[usize], first: usize) -> bool {
    let text = review.text;
    let mut is_list = false;
    let mut begins = false;
    let mut last = review.escaped.take();
    for sign in signs {
        let Some(item) = item(text, *sign) else {
            continue;
        };
        // A paragraph that begins with other words ends the list.
        begins |= item.mark.start <= first;
        if !begins {
            last = None;
        }
        begins = true;
        let follows = |last: &Item| {
            let is_next = last.number + 1 == item.number && (last.is_told || last.number == 1);
            // Numbers before the same word are days: `1. Mai`.
            let is_next = is_next && first_word(text, &last.mark) != first_word(text, &item.mark);
            last.sign == item.sign && (item.number == 0 || is_next)
        };
        let mut is_told = false;
        if let Some(last) = last.filter(follows) {
            is_list = true;
            is_told = true;
            if !last.is_told {
                let mark = &text[last.mark.clone()];
                let span = review.span(last.mark);
                review.found.push(stray_mark::escaped_list(mark, span));
            }
        }
        last = Some(Item { is_told, ..item });
    }
    review.escaped = last.filter(|_| begins);
    is_list
}

/// The first word behind the mark of an item.
fn first_word<'a>(text: &'a str, mark: &Range<usize>) -> &'a str {
    let word = text[mark.end..].split_whitespace().next();
    word.unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric())
}

/// The item whose sign a backslash has made plain text.
fn item(text: &str, at: usize) -> Option<Item> {
    let sign = text[at..].chars().next()?;
    let rest = text[at + 1..].strip_prefix(' ')?.trim_start();
    // What is before a number can belong to it: a sign, or the day of a date.
    if rest.starts_with(char::is_numeric) {
        return None;
    }
    let before = &text[..at - 1];
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let start = before.len() - digits;
    let (number, is_sign) = match digits {
        0 => (0, matches!(sign, '-' | '*' | '+')),
        1 | 2 => (before[start..].parse().ok()?, matches!(sign, '.' | ')')),
        _ => return None,
    };
    (is_sign && !rest.is_empty() && begins_line(text, start)).then_some(Item {
        sign,
        number,
        mark: start..at + 1,
        is_told: false,
    })
}
