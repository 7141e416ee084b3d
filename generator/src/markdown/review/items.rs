//! Lines that were meant as items of a list, and begin with marks that are none of Markdown.

use crate::checks::stray_mark::Stray;
use std::collections::HashMap;

/// What stands for the first two items of a list, in signs that Markdown does not count.
const FIRST_TWO: [(&str, &str); 12] = [
    ("1", "2"),
    ("a", "b"),
    ("A", "B"),
    ("i", "ii"),
    ("I", "II"),
    ("α", "β"),
    ("а", "б"),
    ("А", "Б"),
    ("أ", "ب"),
    ("ا", "ب"),
    ("الف", "ب"),
    ("ሀ", "ለ"),
];

/// Arrows that are typed with signs of ASCII.
const ARROWS: [&str; 6] = ["--", "->", "=>", "-->", "==>", "~>"];

/// The first line of a paragraph that is an item, and what it was meant as; `lines` are at least two.
pub(super) fn first(lines: &[&str]) -> Option<(usize, Stray)> {
    let two = |is_item: &dyn Fn(&str) -> bool| {
        let mut items = (0..lines.len()).filter(|at| is_item(lines[*at]));
        let first = items.next()?;
        items.next().map(|_| first)
    };
    let dash = |line: &str| line.starts_with(['–', '—']);
    let hyphen = |line: &str| {
        let rest = line.strip_prefix('-');
        rest.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    let row = |line: &str| {
        let mut cells = line.trim_end().split('\t');
        let has_cell = |cell: Option<&str>| cell.is_some_and(|it| it.chars().nth(1).is_some());
        has_cell(cells.next()) && has_cell(cells.next()) && cells.next().is_none()
    };
    // Word writes the signs of a list in a list as this letter. In Spanish it is a word: `o bien`.
    let circle = |line: &str| {
        let rest = line.strip_prefix("o ");
        rest.is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase))
    };
    two(&dash)
        .or_else(|| two(&circle))
        .or_else(|| two(&hyphen))
        .or_else(|| counted(lines))
        .or_else(|| signs(lines))
        .map(|at| (at, Stray::Bullet))
        .or_else(|| two(&row).map(|at| (at, Stray::Table)))
}

/// Lines that begin with `a)` and `b)`, `(1)` and `(2)`, `i.` and `ii.`, `1-` and `2-`.
fn counted(lines: &[&str]) -> Option<usize> {
    let marks = lines.iter().enumerate().filter_map(|(at, line)| {
        let (mark, words) = line.split_once(char::is_whitespace)?;
        let number = mark.strip_suffix([')', '.', '-', '/'])?;
        // With a full stop, one letter can be the first name of a person, or the beginning of `i. e.`.
        let is_letter = number.chars().count() == 1 && !number.starts_with(char::is_numeric);
        let is_small = number.starts_with(char::is_lowercase);
        let next = words.split_whitespace().next().unwrap_or_default();
        let is_short = next.ends_with('.') && next.chars().count() <= 2;
        let is_name = mark.ends_with('.') && is_letter && (!is_small || is_short);
        (!is_name).then_some((at, number.trim_start_matches('(')))
    });
    let marks: Vec<(usize, &str)> = marks.collect();
    let begins = |pair: &&[(usize, &str)]| {
        let two = pair.first().map(|it| it.1).zip(pair.get(1).map(|it| it.1));
        two.is_some_and(|two| FIRST_TWO.contains(&two))
    };
    let first = marks.windows(2).find(begins)?;
    first.first().map(|(at, _)| *at)
}

/// Lines that begin with the same sign, such as an arrow or a tick.
fn signs(lines: &[&str]) -> Option<usize> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(sign) = sign(line) else { continue };
        if let Some(first) = seen.insert(sign, at) {
            return Some(first);
        }
    }
    None
}

/// The sign before the first blank, if it is one that people put before items. Signs of money, of numbers and
/// of sentences belong to the words behind them.
fn sign(line: &str) -> Option<&str> {
    let (sign, _) = line.split_once(char::is_whitespace)?;
    let is_one = (1..=3).contains(&sign.chars().count()) && sign.chars().all(is_before_items);
    (is_one || ARROWS.contains(&sign)).then_some(sign)
}

/// Arrows, shapes, signs and emoji, with what joins emoji.
fn is_before_items(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}'
        | '\u{25A0}'..='\u{27BF}'
        | '\u{27F0}'..='\u{27FF}'
        | '\u{2900}'..='\u{297F}'
        | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{FE0F}'
        | '\u{200D}'
        | '\u{2022}'
        | '\u{2043}'
        | '\u{2219}'
        | '\u{22C5}')
}

#[cfg(test)]
mod tests {
    use super::{Stray, first};

    #[test]
    fn lines_with_marks_of_other_programs_are_items() {
        for (lines, at) in [
            (["Bring:", "→ passport", "→ visa"], Some((1, Stray::Bullet))),
            (["✅ passport", "✅ visa", ""], Some((0, Stray::Bullet))),
            (["-- one", "-- two", ""], Some((0, Stray::Bullet))),
            (["(1) one", "(2) two", ""], Some((0, Stray::Bullet))),
            (["1- one", "2- two", ""], Some((0, Stray::Bullet))),
            (["i. one", "ii. two", ""], Some((0, Stray::Bullet))),
            (["o Passport", "o Visa", ""], Some((0, Stray::Bullet))),
            (["o bien", "o no", ""], None),
            (["أ- جواز", "ب- تأشيرة", ""], Some((0, Stray::Bullet))),
            (
                ["Paper\tOffice", "Visa\tEmbassy", ""],
                Some((0, Stray::Table)),
            ),
            // Words that go on in the next line.
            (["« Oui »,", "« Non »,", "dit-elle"], None),
            (["A. Smith said", "that she and", "B. Jones left"], None),
            (["(2) two", "(3) three", ""], None),
            (["… and", "… or", ""], None),
            (["€ 20", "€ 30", ""], None),
            (["☎ 112", "✉ post", ""], None),
            (["₺ 500", "₺ 250", ""], None),
            (["٪ ٢٠", "٪ ٣٠", ""], None),
            (["− 5", "− 10", ""], None),
            (["A: Yes", "B: No", ""], None),
            (["أ. محمد", "ب. علي", ""], None),
            (["i. e. there", "ii. not", ""], None),
            (["الف) یک", "ب) دو", ""], Some((0, Stray::Bullet))),
        ] {
            assert_eq!(first(&lines), at, "{lines:?}");
        }
    }
}
