//! A number that is alone in words whose direction is not known.

use super::bounds::Bound;
use crate::locale::with_latin_digits;

/// A number in words.
pub(super) struct Number<'w> {
    pub(super) words: &'w str,
    pub(super) value: i64,
}

/// The only number in the words, if it has two digits, as those of all the bounds have, and is none of
/// them. Smaller numbers are often written in letters, greater ones are years and amounts.
pub(super) fn number<'w>(words: &[&'w str], bounds: &[Bound]) -> Option<Number<'w>> {
    const COMPARED: std::ops::Range<i64> = 10..100;
    let mut only = None;
    for words in words {
        let latin = with_latin_digits(words);
        let digits = latin.split(|c: char| !c.is_numeric());
        for digits in digits.filter(|it| !it.is_empty()) {
            if only.is_some() {
                return None;
            }
            let value = digits.parse().ok()?;
            only = Some(Number { words, value });
        }
    }
    let only = only.filter(|it| COMPARED.contains(&it.value))?;
    // Over 17 is 18 or older.
    let can_mean = [only.value - 1, only.value, only.value + 1];
    let mut meant = bounds.iter().flat_map(|it| &it.numbers);
    let is_meant = meant.any(|number| can_mean.contains(number));
    let are_compared = bounds.iter().all(|it| COMPARED.contains(&it.first));
    (!is_meant && are_compared).then_some(only)
}
