//! Days and hours, which can have as many digits as telephone numbers.

use super::is_dash;
use crate::locale::{digit_value, is_digit};
use crate::telephone::is_between;

/// As many groups as two days have, and one more.
const GROUPS: usize = 7;

/// As many digits as a year has.
const LONGEST: usize = 4;

/// A group of digits.
struct Group<'t> {
    /// What is between it and the group before it.
    gap: &'t str,
    value: u32,
    /// The number of its digits; of a long one, not all are counted.
    digits: usize,
    /// The byte of the text at which it ends.
    end: usize,
}

impl Group<'_> {
    /// Whether it has one or two digits and a value from `least` to `most`.
    fn is_in(&self, least: u32, most: u32) -> bool {
        self.digits <= 2 && (least..=most).contains(&self.value)
    }

    /// Whether it is a year of our time, also in the calendars of Iran and of Islam.
    fn is_year(&self) -> bool {
        self.digits == LONGEST && matches!(self.value / 100, 13 | 14 | 19 | 20)
    }

    /// Whether it is hours and minutes in one.
    fn is_time(&self) -> bool {
        self.digits == LONGEST && self.value <= 2400
    }
}

/// The bytes of a day or of hours at the beginning of a text: `01.02.2027`, `05.02.–07.02.2027`,
/// `09.00-17.00`. It looks no further than these are long.
pub(super) fn length(text: &str) -> Option<usize> {
    let groups = groups(text);
    day(&groups)
        .or_else(|| hours(&groups))
        .or_else(|| ends(&groups))
}

/// The byte at which the group of digits ends that has the byte `start`, if it is a year or minutes: what
/// follows is something else.
pub(super) fn end_of_group(text: &str, start: usize) -> Option<usize> {
    let before = text[..start].trim_end_matches(is_digit);
    let rest = text[start..].find(|c| !is_digit(c));
    let end = rest.map_or(text.len(), |rest| start + rest);
    let is_year = || {
        groups(&text[before.len()..end])
            .first()
            .is_some_and(Group::is_year)
    };
    (end > start && (before.ends_with(':') || is_year())).then_some(end)
}

fn groups(text: &str) -> Vec<Group<'_>> {
    /// As many signs as a dash with blanks has.
    const WIDEST: usize = 3;
    let mut found: Vec<Group<'_>> = Vec::new();
    // Where the gap begins, and how many signs it has.
    let mut gap = (0, 0);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let Some(value) = digit_value(c) else {
            gap.1 += 1;
            if !is_between(c) || gap.1 > WIDEST {
                break;
            }
            continue;
        };
        if let Some(group) = found.last_mut().filter(|group| group.end == at) {
            group.digits += 1;
            if group.digits > LONGEST {
                break;
            }
            group.value = 10 * group.value + value;
            group.end = end;
        } else if found.len() < GROUPS {
            found.push(Group {
                gap: &text[gap.0..at],
                value,
                digits: 1,
                end,
            });
        } else {
            break;
        }
        gap = (end, 0);
    }
    found
}

/// A day with its year. In France, `06.12.34.56.78` is a telephone number.
fn day(groups: &[Group<'_>]) -> Option<usize> {
    let [day, month, year, rest @ ..] = groups else {
        return None;
    };
    let is_sign = |c: char| matches!(c, '.' | '/' | '-' | '\u{2010}' | '\u{2011}');
    let has_sign = month.gap.contains(is_sign) && month.gap == year.gap;
    let goes_on = rest.first().is_some_and(|next| next.gap == year.gap);
    let has_year = year.is_year() || (year.digits == 2 && !goes_on);
    (has_sign && is_day(day, month) && has_year).then_some(year.end)
}

/// Hours with a dash between them: `0800–1600`.
fn hours(groups: &[Group<'_>]) -> Option<usize> {
    let [first, last, ..] = groups else {
        return None;
    };
    let are_hours = last.gap.contains(is_dash) && first.is_time() && last.is_time();
    are_hours.then_some(last.end)
}

/// The first and the last of some hours or days.
fn ends(groups: &[Group<'_>]) -> Option<usize> {
    let [hour, minute, last_hour, last_minute, rest @ ..] = groups else {
        return None;
    };
    let is_time = |hour: &Group<'_>, minute: &Group<'_>| hour.is_in(0, 24) && minute.is_in(0, 59);
    let are_times = is_time(hour, minute) && is_time(last_hour, last_minute);
    let are_days = is_day(hour, minute) && is_day(last_hour, last_minute);
    let is_hyphen = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}') || is_dash(c);
    let is_range = minute.gap == "." && last_minute.gap == "." && last_hour.gap.contains(is_hyphen);
    if !is_range || !(are_times || are_days) {
        return None;
    }
    let year = rest.first().filter(|it| it.gap == "." && it.is_year());
    Some(year.unwrap_or(last_minute).end)
}

fn is_day(one: &Group<'_>, other: &Group<'_>) -> bool {
    let in_order = |day: &Group<'_>, month: &Group<'_>| day.is_in(1, 31) && month.is_in(1, 12);
    in_order(one, other) || in_order(other, one)
}
