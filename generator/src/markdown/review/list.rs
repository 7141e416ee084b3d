//! Lists that no editor means: a number with a plus, days whose numbers Markdown counts anew.

use super::{Review, number};
use crate::checks::{bad_phone, stray_mark};
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
