//! Lists that no editor means: a number with a plus, days whose numbers Markdown counts anew.

use super::super::pieces::Piece;
use super::{Leaf, Review, counted, number};
use crate::checks::{bad_phone, stray_mark};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The items of a list.
#[derive(Default)]
pub(super) struct Items {
    /// Those that have numbers: the number, and the bytes that it is written with.
    numbered: Vec<(u64, Range<usize>)>,
    /// The others: the blanks before the mark, and where the mark is.
    marked: Vec<(usize, usize)>,
}

/// Looks at the beginning of an item.
pub(super) fn item(review: &mut Review<'_, '_>, item: &Range<usize>) {
    let slice = &review.text[item.clone()];
    let start = item.start + slice.len() - slice.trim_start().len();
    let slice = slice.trim_start();
    if slice.starts_with(['-', '*', '+'])
        && let Some(items) = review.lists.last_mut()
    {
        let blanks = blanks_before(review.text, start);
        items.marked.extend(blanks.map(|blanks| (blanks, start)));
    }
    if let Some(rest) = slice.strip_prefix('+') {
        plus(review, start, rest);
        return;
    }
    let digits = slice.bytes().take_while(u8::is_ascii_digit).count();
    if let Ok(number) = slice[..digits].parse()
        && let Some(items) = review.lists.last_mut()
    {
        // The full stop or the bracket belongs to the number.
        items.numbered.push((number, start..start + digits + 1));
    }
}

/// Looks at the numbers of a list that ends.
pub(super) fn end(review: &mut Review<'_, '_>) {
    let Some(items) = review.lists.pop() else {
        return;
    };
    if let Some(start) = one_blank(&items.marked) {
        let line = review.text[start..].lines().next();
        let line = line.unwrap_or_default().trim_end();
        let span = review.span(start..start + line.len());
        review.found.push(stray_mark::one_blank(line, span));
    }
    let items = items.numbered;
    let Some((first, _)) = items.first() else {
        return;
    };
    // Whoever lets Markdown count writes the first number of all.
    let is_counted = *first <= 1 && items.iter().all(|(number, _)| number == first);
    let mut shown = *first..;
    let wrong = items.iter().find_map(|(number, range)| {
        let shown = shown.next()?;
        (*number != shown).then_some((shown, range))
    });
    if let Some((shown, range)) = wrong.filter(|_| !is_counted) {
        let written = &review.text[range.clone()];
        let found = stray_mark::renumbered(written, shown, review.span(range.clone()));
        review.found.push(found);
    }
}

/// Looks at the words of an item.
pub(super) fn words(review: &mut Review<'_, '_>, leaf: &Leaf) {
    let items = review.lists.last().filter(|_| leaf.is_item);
    if let Some((1, number)) = items.and_then(|it| it.numbered.last()) {
        counted::in_one_line(review, leaf, number.clone());
    }
}

/// The blanks before the mark of an item, behind the marks of quotations. `None` if something else is there.
fn blanks_before(text: &str, mark: usize) -> Option<usize> {
    let line = text[..mark].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..mark];
    let blanks = before.len() - before.trim_end_matches(' ').len();
    let quote = before[..before.len() - blanks].trim_end_matches(['>', ' ']);
    // Behind `>`, the first blank is no part of the line.
    let is_quoted = blanks < before.len();
    quote
        .is_empty()
        .then(|| blanks.saturating_sub(usize::from(is_quoted)))
}

/// The first item with one blank before it, between items that have none.
fn one_blank(items: &[(usize, usize)]) -> Option<usize> {
    let at = items.iter().position(|(blanks, _)| *blanks == 1)?;
    let (above, below) = items.split_at(at);
    let is_between = !above.is_empty()
        && above.iter().all(|(blanks, _)| *blanks == 0)
        && below.iter().any(|(blanks, _)| *blanks == 0);
    is_between.then(|| items[at].1)
}

/// An item that begins with a plus: `rest` is what follows the plus at the byte `start`.
fn plus(review: &mut Review<'_, '_>, start: usize, rest: &str) {
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let digits = &rest[blanks..];
    let Some(said) = number::after_plus(digits) else {
        return;
    };
    if bad_phone::international(&format!("+{said}")).is_ok() {
        let mark = start..start + 1 + blanks;
        let span = review.span(start..mark.end + said.len());
        let found = stray_mark::plus(said, review.span(mark), span);
        review.found.push(found);
    }
}

/// Reports an item that has nothing but an item: `1. 1. passport`.
pub(super) fn doubled(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    for (at, (piece, outer)) in pieces.iter().enumerate() {
        if !matches!(piece, Piece::Markdown(Event::Start(Tag::Item))) {
            continue;
        }
        let [
            (Piece::Markdown(Event::Start(Tag::List(_))), list),
            (_, inner),
            ..,
        ] = &pieces[at + 1..]
        else {
            continue;
        };
        let (outer, list) = (&review.text[outer.clone()], &review.text[list.clone()]);
        // Several items are a list in the first line of an item.
        let is_alone = inner.len() == list.len() && outer.ends_with(list);
        let (Some(mark), Some(second)) = (
            outer.split_whitespace().next(),
            list.split_whitespace().next(),
        ) else {
            continue;
        };
        let begin = &outer[..outer.len() - list.len()];
        if is_alone && !begin.contains('\n') {
            let start = inner.start - begin.trim_start().len();
            let span = review.span(start..inner.start + second.len());
            let found = stray_mark::item_in_item(mark, second, span);
            review.found.push(found);
        }
    }
}

/// A list that is open or has just ended.
struct List {
    /// The number of its first item; `None` without numbers.
    start: Option<u64>,
    items: u64,
    /// Where its first item begins.
    first: usize,
    /// The lists right before it.
    before: Vec<List>,
}

/// Reports a list without numbers that cuts a list with numbers in two: the numbers go on behind it.
pub(super) fn cut(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let mut open: Vec<List> = Vec::new();
    // The lists right before the place.
    let mut ended: Vec<List> = Vec::new();
    for (piece, range) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::List(start))) => {
                if let (Some(number), [.., numbered, inner]) = (*start, ended.as_slice())
                    && let (Some(first), None) = (numbered.start, inner.start)
                    && number > 1
                    && number == first.saturating_add(numbered.items)
                {
                    review.cut_by(inner.first, number);
                }
                open.push(List {
                    start: *start,
                    items: 0,
                    first: range.start,
                    before: std::mem::take(&mut ended),
                });
            }
            Piece::Markdown(Event::End(TagEnd::List(_))) => {
                if let Some(mut list) = open.pop() {
                    ended = std::mem::take(&mut list.before);
                    ended.push(list);
                }
            }
            Piece::Markdown(Event::Start(Tag::Item)) => {
                ended.clear();
                if let Some(list) = open.last_mut() {
                    list.items += 1;
                }
            }
            _ => ended.clear(),
        }
    }
}

impl Review<'_, '_> {
    /// `at` is where the list without numbers begins, `number` the one that follows it.
    fn cut_by(&mut self, at: usize, number: u64) {
        let line = self.text[at..].lines().next().unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        let span = self.span(at + indent..at + line.trim_end().len());
        let blanks = format!("{}. ", number - 1).len();
        self.found.push(stray_mark::cut(line.trim(), blanks, span));
    }
}

#[cfg(test)]
mod tests {
    use super::{blanks_before, one_blank};

    #[test]
    fn one_blank_between_items_without_blanks_is_found() {
        for (text, found) in [
            (
                "- papers\n - passport\n - visa\n- money",
                Some("- passport"),
            ),
            ("> - papers\n>  - passport\n> - money", Some("- passport")),
            ("- أوراق\n - جواز\n- مال", Some("- جواز")),
            ("- papers\n- passport\n- visa\n- money", None),
            ("- papers\n - passport\n - visa", None),
            (" - papers\n - passport\n - visa", None),
            (" - papers\n- passport\n - visa", None),
            (">- papers\n> - passport\n>- money", None),
            ("> - papers\n> - passport\n> - money", None),
            ("- papers\n  - passport\n- money", None),
            ("- бумаги\n\t- паспорт\n- деньги", None),
            ("", None),
        ] {
            let marks = text.match_indices("- ").map(|(at, _)| at);
            let items = marks.filter_map(|at| Some((blanks_before(text, at)?, at)));
            let items: Vec<(usize, usize)> = items.collect();
            let found_at = one_blank(&items).and_then(|at| text[at..].lines().next());
            assert_eq!(found_at, found, "{text}");
        }
    }
}
