//! What people mean who write a comparison or a day in words or signs.

use crate::Date;
use crate::model::operators_for;

/// The operators of a comparison in signs or words: `more_than: 2` for `> 2`, both limits for `2-5`.
pub fn comparison(text: &str) -> Option<String> {
    let text = text.trim();
    let (word, limit) = text.split_at(text.find(|c: char| c.is_ascii_digit() || c == '-')?);
    if let (Some(operator), Some(number)) = (limit_of(word), number(limit)) {
        return Some(format!("{operator}: {number}"));
    }
    if let Some(number) = text.strip_suffix('+').and_then(number) {
        return Some(format!("at_least: {number}"));
    }
    ["–", "..", " to ", "-"].iter().find_map(|between| {
        let (least, most) = text.split_once(between)?;
        let (least, most) = (number(least)?, number(most)?);
        Some(format!("at_least: {least}, at_most: {most}"))
    })
}

/// The operator of one limit that a sign or a word means.
fn limit_of(word: &str) -> Option<&'static str> {
    const LIMITS: [&str; 4] = ["at_least", "at_most", "more_than", "less_than"];
    let word = word.trim().replace(' ', "_");
    let own = LIMITS.iter().find(|limit| **limit == word);
    let meant = || match operators_for(&word) {
        [one] => LIMITS.iter().find(|limit| *limit == one),
        _ => None,
    };
    own.or_else(meant).copied()
}

fn number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// A day that is written as `15.03.2026`. Signs other than points are not read: the order of day
/// and month differs between countries.
pub(super) fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split('.').collect();
    let [day, month, year] = parts[..] else {
        return None;
    };
    Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_words_are_operators() {
        for (text, operators) in [
            ("> 2", Some("more_than: 2")),
            (">=3", Some("at_least: 3")),
            ("≤ 18", Some("at_most: 18")),
            ("< 18", Some("less_than: 18")),
            ("18+", Some("at_least: 18")),
            ("under 18", Some("less_than: 18")),
            ("at least 3", Some("at_least: 3")),
            ("3-5", Some("at_least: 3, at_most: 5")),
            ("3 to 5", Some("at_least: 3, at_most: 5")),
            ("three", None),
            ("3", None),
            ("> x", None),
        ] {
            assert_eq!(comparison(text).as_deref(), operators, "{text}");
        }
    }

    #[test]
    fn a_day_with_points() {
        let written = |text| day(text).map(|day| day.to_string());
        assert_eq!(written("15.03.2026").as_deref(), Some("2026-03-15"));
        assert_eq!(written("5.3.2026").as_deref(), Some("2026-03-05"));
        for other in [
            "30.02.2026",
            "15/03/2026",
            "15 March 2026",
            "2026.03.15",
            "15.03.26",
        ] {
            assert_eq!(written(other), None, "{other}");
        }
    }
}
