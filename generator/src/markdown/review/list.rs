//! Lists that no editor means: a number with a plus, days whose numbers Markdown counts anew.

use super::super::pieces::Piece;
use super::{Review, number};
use crate::checks::{bad_phone, stray_mark};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The items of a list that have numbers: the number, and the bytes that it is written with.
#[derive(Default)]
pub(super) struct Items(Vec<(u64, Range<usize>)>);

/// Looks at the beginning of an item.
pub(super) fn item(review: &mut Review<'_, '_>, item: &Range<usize>) {
    let slice = &review.text[item.clone()];
    let start = item.start + slice.len() - slice.trim_start().len();
    let slice = slice.trim_start();
    if let Some(rest) = slice.strip_prefix('+') {
        plus(review, start, rest);
        return;
    }
    let digits = slice.bytes().take_while(u8::is_ascii_digit).count();
    if let Ok(number) = slice[..digits].parse()
        && let Some(items) = review.lists.last_mut()
    {
        // The full stop or the bracket belongs to the number.
        items.0.push((number, start..start + digits + 1));
    }
}

/// Looks at the numbers of a list that ends.
pub(super) fn end(review: &mut Review<'_, '_>) {
    let Some(Items(items)) = review.lists.pop() else {
        return;
    };
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
