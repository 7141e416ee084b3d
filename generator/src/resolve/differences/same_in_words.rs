//! Numbers of one or two digits that say the same in another language.

use super::numbers::Counted;
use crate::locale::primary_language;

/// Whether a number in a translation into `tag` can say what another one says in the source text, or the other
/// way round.
pub(super) fn is_way_to_say(tag: &str, one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (one.parse::<u32>(), other.parse::<u32>()) else {
        return false;
    };
    has_other_calendar(tag) || one == other || ways(tag, one).any(|it| it == other)
}

/// Whether a number of a text can be said by one that only the other text has.
pub(super) fn is_said(tag: &str, number: &str, own: &Counted<'_>, others: &Counted<'_>) -> bool {
    let Ok(number) = number.parse::<u32>() else {
        return false;
    };
    let has = |number: u32| {
        let number = number.to_string();
        others.count(&number) > own.count(&number)
    };
    // "Before 1 July" is "until 30 June".
    let is_end_of_month = (28..=31).contains(&number);
    (is_end_of_month && has(1)) || ways(tag, number).any(has)
}

/// The numbers that can say a number: "under 18" is "up to 17" elsewhere, and 14 days are 15 in France. In East
/// Africa, hours are counted from the morning.
fn ways(tag: &str, number: u32) -> impl Iterator<Item = u32> {
    let is_from_morning = ["am", "om", "so", "sw", "ti"].contains(&primary_language(tag));
    let steps = [1, 6].into_iter().take(1 + usize::from(is_from_morning));
    steps.flat_map(move |step| [number.saturating_sub(step), number + step])
}

/// Whether days, months and years have other numbers in a language.
pub(super) fn has_other_calendar(tag: &str) -> bool {
    ["am", "fa", "ps", "prs", "ti"].contains(&primary_language(tag))
}
