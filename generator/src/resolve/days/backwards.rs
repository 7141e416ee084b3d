//! Spans of hours on days of the week whose end is before their beginning: `Monday to Friday, 16:00 to 8:00`.

use super::Days;
use super::hours::HourWords;
use crate::checks::wrong_day;
use crate::lexicon::{self, Key, Words};
use crate::locale::next_latin_digit;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// The end that is before the beginning is that of the next day, if such a word is near.
static NIGHT: Words = Words::new(|| lexicon::of_all(Key::Night));

/// Minutes of the day from which hours are those of the afternoon, and of an evening. Earlier ones are
/// perhaps written without `am` and `pm`: `9 to 5`.
const AFTERNOON: u32 = 13 * 60;
const EVENING: u32 = 18 * 60;

/// More bytes than words before or behind a day of the week that belong to it.
const NEAR: usize = 160;

/// The first of them that is not said to be a night.
pub(super) fn check(
    file: FileId,
    text: &str,
    days: &Days,
    words: &HourWords,
) -> Option<Diagnostic> {
    let mut named = days.weekdays.places(text);
    named.find_map(|day| {
        let rest = &text[day.end..];
        let near = &rest[..rest.floor_char_boundary(NEAR)];
        // A number is not cut in two.
        let rest = if near.len() < rest.len() {
            near.rfind(' ').map_or("", |blank| &near[..blank])
        } else {
            near
        };
        let ends = ['\n', ';', '!', '?', '(', '؛'];
        let words_behind = rest.split(ends).next().unwrap_or_default();
        let words_behind = words_behind.split(". ").next().unwrap_or_default();
        let range = span(words_behind, days, words)?;
        let first = text.floor_char_boundary(day.start.saturating_sub(NEAR));
        let before = text[first..day.start].rsplit('\n').next();
        let behind = rest.split('\n').next();
        let around = [before, behind].map(|it| it.unwrap_or_default().to_lowercase());
        let is_night = |word: &&str| around.iter().any(|it| it.contains(word));
        if NIGHT.iter().any(is_night) {
            return None;
        }
        let range = day.end + range.start..day.end + range.end;
        let written = &text[range.clone()];
        Some(wrong_day::backwards(written, Span::new(file, range)))
    })
}

/// The first span of hours in the words behind a day of the week whose end is before its beginning.
fn span(words_behind: &str, days: &Days, words: &HourWords) -> Option<Range<usize>> {
    let hours = hours(words_behind, words);
    let mut pairs = hours.windows(2);
    pairs.find_map(|pair| {
        let [(first, from), (last, to)] = pair else {
            return None;
        };
        let between = &words_behind[first.end..last.start];
        let next = words_behind[last.end..].split_whitespace().next();
        let is_date =
            next.is_some_and(|it| days.names.month(it.trim_matches(['.', ','])).is_some());
        let is_backwards = (AFTERNOON..EVENING).contains(from) && to < from && *to > 0;
        (is_backwards && !is_date && words.is_between(between)).then_some(first.start..last.end)
    })
}

/// Hours, with their minutes since midnight, and numbers that can be hours.
fn hours(text: &str, words: &HourWords) -> Vec<(Range<usize>, u32)> {
    let sure = words.all(text);
    // With `am` and `pm`, they are looked at elsewhere.
    let plain = sure.iter().filter(|it| it.half.is_none());
    let mut all: Vec<(Range<usize>, u32)> =
        plain.map(|it| (it.range.clone(), it.minutes)).collect();
    let mut at = 0;
    while let Some(start) = next_latin_digit(text.as_bytes(), at) {
        let known = sure.iter().find(|it| it.range.contains(&start));
        let bare = bare_hour(text, start, words);
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        at = match (known, &bare) {
            (Some(known), _) => known.range.end,
            (None, Some((range, _))) => range.end,
            (None, None) => start + digits,
        };
        all.extend(bare.filter(|_| known.is_none()));
    }
    all.sort_unstable_by_key(|(range, _)| range.start);
    all
}

/// The number that begins at a byte, if it can be an hour: `16`, `16 h`, `16.30`.
fn bare_hour(text: &str, start: usize, words: &HourWords) -> Option<(Range<usize>, u32)> {
    /// Other numbers behind a full stop are those of months.
    const MINUTES: [(&str, u32); 4] = [(".00", 0), (".15", 15), (".30", 30), (".45", 45)];
    let is_digit = |c: char| c.is_ascii_digit();
    let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    // Longer ones are those of telephones.
    if digits > 2 {
        return None;
    }
    let hour: u32 = text[start..start + digits].parse().ok()?;
    let rest = &text[start + digits..];
    let mut minutes = MINUTES.iter();
    let minutes = minutes.find(|(written, _)| rest.starts_with(written));
    let end = start + digits + minutes.map_or(0, |(written, _)| written.len());
    let end = end + words.oclock(&text[end..]);
    let after = &text[end..];
    let is_part = |c: char| c.is_alphanumeric() || ":.,/+#$€£%".contains(c);
    let goes_on = after.starts_with(|c: char| c.is_alphanumeric() || ":/%€$£".contains(c))
        || after
            .strip_prefix(['.', ','])
            .is_some_and(|it| it.starts_with(is_digit));
    let is_alone = !text[..start].ends_with(is_part) && !goes_on;
    let minutes = 60 * hour + minutes.map_or(0, |(_, it)| *it);
    (is_alone && minutes <= 24 * 60).then_some((start..end, minutes))
}

#[cfg(test)]
mod tests {
    use super::super::Days;
    use super::super::hours::HourWords;
    use super::super::relative::RelativeDays;
    use super::super::weekdays::Weekdays;
    use super::check;
    use crate::locale::DayNames;
    use spanned::Sources;

    #[test]
    fn hours_the_wrong_way_round_are_told_from_nights() {
        for (tag, text, wanted) in [
            ("en", "Monday to Friday, 16:00 to 8:00, from Canada", true),
            ("en", "Monday to Friday, 16 to 8, from Canada", true),
            ("en", "Monday: 17:30–9:00", true),
            ("fr", "Du lundi au vendredi, de 16 h à 8 h", true),
            ("fr", "Du lundi au vendredi, 16h–8h", true),
            ("es", "De lunes a viernes, de 16 a 8 horas", true),
            ("tr", "Pazartesi–Cuma, 16.00–8.00", true),
            ("de", "Montag bis Freitag, 16 bis 8 Uhr", true),
            ("ar", "من الاثنين إلى الجمعة، من 16:00 إلى 8:00", true),
            ("en", "Monday to Friday, 8:00 to 16:00", false),
            ("en", "Monday to Friday, 9 to 5", false),
            ("en", "Monday to Friday, 22:00 to 6:00", false),
            ("en", "Monday to Friday, 16:00 to 8:00 the next day", false),
            ("en", "At night, Monday to Friday, 16:00 to 8:00", false),
            ("en", "Monday to Friday, 14:00–0:00, 14:00–24:00", false),
            ("en", "Monday, 8:00–12:00, 14:00–16:00", false),
            ("en", "from Friday 16 to 8 December", false),
            ("en", "The helpline: 16:00 to 8:00", false),
            ("en", "on Friday, 16 of 8 people", false),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let file = sources.ids().next().unwrap();
            let names = DayNames::of(tag).unwrap();
            let days = Days {
                weekdays: Weekdays::of(&names),
                relative: RelativeDays::of(tag),
                names,
            };
            let found = check(file, text, &days, HourWords::of(tag));
            assert_eq!(found.is_some(), wanted, "{text}");
        }
    }
}
