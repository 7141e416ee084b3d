//! Hours that the text of an event names with its day, and that are not those of its facts.

use super::hours::HourWords;
use super::{OF, day};
use crate::checks::{Subject, contradicting_facts};
use crate::date::Period;
use crate::locale::DayNames;
use spanned::{Diagnostic, FileId, Span};

/// Doors open before an event begins, and people stay after its end: so many minutes.
const AROUND: u32 = 60;

/// The first sentence of a text that names the day of an event of one day, and hours of which none is near those
/// of its facts. Without the day, hours can be those of an office.
pub(super) fn check(
    event: Subject<'_>,
    period: Period,
    (file, text, start): (FileId, &str, usize),
    names: &DayNames,
    words: &HourWords,
) -> Option<Diagnostic> {
    let (hour, minute) = period.starts.time?;
    let minutes = |(hour, minute): (u8, u8)| 60 * u32::from(hour) + u32::from(minute);
    let begins = minutes((hour, minute));
    let ends = period.ends;
    if ends.is_some_and(|it| it.date != period.starts.date) {
        return None;
    }
    let ends = ends.and_then(|it| it.time).map_or(24 * 60, minutes);
    let (_, month, day) = period.starts.date.civil();
    let is_near = |it: u32| it + AROUND >= begins && it <= ends + AROUND;
    sentences(&text[start..])
        .into_iter()
        .find_map(|(at, sentence)| {
            let hours = words.all(sentence);
            let first = hours.first()?;
            if hours.iter().any(|it| is_near(it.minutes)) || !has_day(sentence, (day, month), names)
            {
                return None;
            }
            let range = start + at + first.range.start..start + at + first.range.end;
            let said = &text[range.clone()];
            let starts = format!("{hour}:{minute:02}");
            let place = Span::new(file, range);
            Some(contradicting_facts::hour_of_event(
                event, &starts, said, place,
            ))
        })
}

/// Whether a sentence names a day and its month.
fn has_day(sentence: &str, (wanted, of): (u32, u32), names: &DayNames) -> bool {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !OF.contains(word));
    let words: Vec<&str> = words.collect();
    words.windows(2).any(|pair| {
        let is =
            |number: &str, name: &str| names.month(name) == Some(of) && day(number) == Some(wanted);
        is(pair[0], pair[1]) || is(pair[1], pair[0])
    })
}

/// The sentences of a text, and where each begins. A full stop behind a short number or one letter ends none.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = &text[end..];
        let ends = match c {
            '.' => rest.starts_with(char::is_whitespace) && !is_short(&text[start..at]),
            '!' | '?' | '؟' | '。' | '।' => true,
            '\n' => rest.starts_with(['\n', '-', '*', '#', '|']),
            _ => false,
        };
        if ends {
            found.push((start, &text[start..end]));
            start = end;
        }
    }
    found.push((start, &text[start..]));
    found
}

/// Whether the word before a full stop is the number of a day, or a letter.
fn is_short(before: &str) -> bool {
    let rest = before.trim_end_matches(char::is_alphanumeric);
    let word = before[rest.len()..].chars().count();
    let is_number = before.ends_with(|c: char| c.is_ascii_digit());
    !rest.ends_with(':') && (word == 1 || is_number && word <= 2)
}

#[cfg(test)]
mod tests {
    use super::super::hours::HourWords;
    use super::check;
    use crate::checks::Subject;
    use crate::date::Period;
    use crate::locale::DayNames;
    use spanned::{Sources, Span};

    #[test]
    fn other_hours_on_the_day_of_an_event_are_told() {
        let day = "8 December 2026";
        let whole = Some("2026-12-08T12:00");
        for (tag, text, ends, wanted) in [
            (
                "en",
                format!("We meet on Tuesday, {day}, from 14:00 to 16:00."),
                whole,
                Some("14:00"),
            ),
            ("en", format!("On {day} at 2 pm."), whole, Some("2 pm")),
            ("en", format!("On {day} at 8:00."), None, Some("8:00")),
            (
                "fr",
                "Le mardi 8 décembre, à 14 h.".to_owned(),
                whole,
                Some("14 h"),
            ),
            (
                "es",
                "El 8 de diciembre a las 14:00.".to_owned(),
                whole,
                Some("14:00"),
            ),
            (
                "de",
                "Am 8. Dezember 2026 um 14 Uhr.".to_owned(),
                whole,
                Some("14 Uhr"),
            ),
            (
                "en",
                format!("We meet on {day}, at 10:00, and eat at 14:00."),
                whole,
                None,
            ),
            ("en", format!("On {day}, doors open at 9:30."), whole, None),
            ("en", format!("On {day} at 14:00."), None, None),
            (
                "en",
                format!("We meet on {day}. Call from 14:00 to 16:00."),
                whole,
                None,
            ),
            (
                "en",
                "Register until 7 December, 18:00.".to_owned(),
                whole,
                None,
            ),
            (
                "en",
                format!("On {day}, at 10 am (9 am in Lagos)."),
                whole,
                None,
            ),
        ] {
            let sources = Sources::in_memory(&[("a.md", &*text)]);
            let file = sources.ids().next().unwrap();
            let event = Subject {
                kind: "event",
                folder: "events",
                id: "session",
                span: Span::start_of(file),
            };
            let period = Period {
                starts: "2026-12-08T10:00".parse().unwrap(),
                ends: ends.map(|it| it.parse().unwrap()),
            };
            let names = DayNames::of(tag).unwrap();
            let words = HourWords::of(tag);
            let found = check(event, period, (file, &text, 0), &names, words);
            let found = found.map(|it| it.message);
            let said = found.as_deref().and_then(|it| it.split('`').nth(1));
            assert_eq!(said, wanted, "{text}");
        }
    }
}
