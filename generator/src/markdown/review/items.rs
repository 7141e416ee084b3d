//! Lines that were meant as items of a list, and begin with marks that are none of Markdown.

use crate::checks::stray_mark::Stray;

/// What stands for the first two items of a list, in signs that Markdown does not count.
const FIRST_TWO: [(&str, &str); 8] = [
    ("1", "2"),
    ("a", "b"),
    ("A", "B"),
    ("i", "ii"),
    ("I", "II"),
    ("а", "б"),
    ("أ", "ب"),
    ("ا", "ب"),
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
    two(&dash)
        .or_else(|| two(&hyphen))
        .or_else(|| counted(lines))
        .or_else(|| signs(lines))
        .map(|at| (at, Stray::Bullet))
        .or_else(|| two(&row).map(|at| (at, Stray::Table)))
}

/// Lines that begin with `a)` and `b)`, `(1)` and `(2)`, `i.` and `ii.`, `1-` and `2-`.
fn counted(lines: &[&str]) -> Option<usize> {
    let marks = lines.iter().enumerate().filter_map(|(at, line)| {
        let (mark, _) = line.split_once(char::is_whitespace)?;
        let number = mark.strip_suffix([')', '.', '-', '/', ':'])?;
        // A capital letter with a full stop can be the first name of a person.
        let is_name = mark.ends_with('.') && matches!(number, "A" | "B");
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
    let mut seen: Vec<(usize, &str)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(sign) = sign(line) else { continue };
        match seen.iter().find(|(_, it)| *it == sign) {
            Some((first, _)) => return Some(*first),
            None => seen.push((at, sign)),
        }
    }
    None
}

/// The sign before the first blank: no letter, no quotation mark, nothing that belongs to the words.
fn sign(line: &str) -> Option<&str> {
    let (sign, _) = line.split_once(char::is_whitespace)?;
    let is_other = |c: char| {
        !c.is_ascii() && !c.is_alphanumeric() && !"«»‹›“”„‘’‚…€£¥¿¡§№。、《》「」".contains(c)
    };
    let is_sign = (1..=3).contains(&sign.chars().count()) && sign.chars().all(is_other);
    (is_sign || ARROWS.contains(&sign)).then_some(sign)
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
        ] {
            assert_eq!(first(&lines), at, "{lines:?}");
        }
    }
}
