//! Telephone numbers with the plus behind them, as programs show them between Arabic words: `9647826892128+`.

use super::{Review, Run};
use crate::checks::bad_phone;
use memchr::memchr_iter;
use std::ops::Range;

/// As many digits as no amount before a plus has.
const FEWEST: usize = 10;

pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) {
    if let Some((range, number)) = find(&review.text[run.range.clone()]) {
        let span = review.span(run.range.start + range.start..run.range.start + range.end);
        review.found.push(bad_phone::plus_behind(&number, span));
    }
}

/// The first of them, and the number as it is dialled.
fn find(text: &str) -> Option<(Range<usize>, String)> {
    let mut signs = memchr_iter(b'+', text.as_bytes());
    signs.find_map(|plus| {
        let before = &text[..plus];
        let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &before[rest.len()..];
        let is_part = |c: char| c.is_alphanumeric() || "+-.,/:_=$€£".contains(c);
        let is_alone =
            !rest.ends_with(is_part) && !text[plus + 1..].starts_with(is_digit_or_letter);
        let number = format!("+{digits}");
        let is_number =
            digits.len() >= FEWEST && is_alone && bad_phone::international(&number).is_ok();
        is_number.then(|| (rest.len()..plus + 1, number))
    })
}

fn is_digit_or_letter(c: char) -> bool {
    c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_plus_behind_a_number_is_told_from_other_signs() {
        for (text, number) in [
            ("اتصل على 9647826892128+ الآن", Some("+9647826892128")),
            ("Call 9647826892128+.", Some("+9647826892128")),
            ("Appelez le +9647826892128", None),
            ("plus de 10000000000+ dinars", None),
            ("9647826892128 +9647826892129", None),
            ("9647826892128+9647826892129", None),
            ("mayores de 18+", None),
            ("ab 18+ und 1000+", None),
            ("id-9647826892128+", None),
            ("١٨+ عاما", None),
        ] {
            let found = find(text).map(|(_, number)| number);
            assert_eq!(found.as_deref(), number, "{text}");
        }
    }
}
