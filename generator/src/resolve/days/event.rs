//! Hours and days that the text of an event names, and that are not those of its facts.

use super::hours::{Hour, HourWords};
use super::{OF, day};
use crate::checks::{Subject, contradicting_facts};
use crate::date::Period;
use crate::lexicon::{self, Key};
use crate::locale::DayNames;
use crate::markdown::Phrases;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// Phrases before the hour at which an event begins.
static BEGINS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::with_capitals(&[], &lexicon::of_all(Key::EventBegins)));

/// Doors open before an event begins, and people stay after its end: so many minutes.
const AROUND: u32 = 60;

/// The first sentence of a text or of a value above it that names the day of an event of one day, and hours of which
/// none is near those of its facts, or that says when the event begins. Other hours can be those of an office. Or, where no sentence names the day, the first one
/// with the hour at which the event begins and another day.
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
    let date = period.starts.date;
    let (_, month, day) = date.civil();
    let is_near = |it: u32| it + AROUND >= begins && it <= ends + AROUND;
    let begins_at = format!("begins at {hour}:{minute:02}");
    let told = |facts: &str, at: usize, range: &Range<usize>| {
        let range = at + range.start..at + range.end;
        let said = &text[range.clone()];
        contradicting_facts::time_of_event(event, facts, said, Span::new(file, range))
    };
    let mut other = None;
    let mut is_named = false;
    let below = sentences(&text[start..]).into_iter();
    let below = below.map(|(at, sentence)| (start + at, sentence));
    let all = values(&text[..start]).chain(below);
    for (at, sentence) in all {
        let days = days(sentence, names);
        let is_its_day = days.iter().any(|it| it.date == (day, month));
        is_named |= is_its_day;
        // To look for hours takes time, and most sentences name no day.
        let Some(first_day) = days.first() else {
            let first = hour_of_beginning(sentence, words).filter(|it| !is_near(it.minutes));
            // The same hour can be in two zones.
            let is_other = |it: &Hour| {
                !words.all(sentence).iter().any(|hour| is_near(hour.minutes)) && it.range.start > 0
            };
            if let Some(first) = first.filter(is_other) {
                return Some(told(&begins_at, at, &first.range));
            }
            continue;
        };
        let hours = words.all(sentence);
        if is_its_day {
            let is_other = !hours.iter().any(|it| is_near(it.minutes));
            if let Some(first) = hours.first().filter(|_| is_other) {
                return Some(told(&begins_at, at, &first.range));
            }
        } else if other.is_none() && hours.iter().any(|it| it.minutes == begins) {
            other = Some(told(&format!("is on {date}"), at, &first_day.range));
        }
    }
    other.filter(|_| !is_named)
}

/// The hour of a sentence without a day that says when the event begins. Other hours are those of an office, or of
/// a part of the event.
fn hour_of_beginning(sentence: &str, words: &HourWords) -> Option<Hour> {
    let range = BEGINS.find_words(sentence).next()?.1;
    let before = sentence[..range.start].trim_end_matches(|c: char| !c.is_alphanumeric());
    // In front matter, a key is before the words.
    let is_start = before.is_empty() || sentence[before.len()..].starts_with(": ");
    let mut hours = words.all(sentence).into_iter();
    let hour = hours.find(|it| it.range.start >= range.end)?;
    let between = sentence[range.end..hour.range.start].chars();
    let is_next = between
        .clone()
        .all(|c| matches!(c, '.' | '*' | '_') || c.is_whitespace());
    (is_start && is_next).then_some(hour)
}

/// The sentences of the values of a front matter, and where each begins.
fn values(front: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let lines = front.split_inclusive('\n').map(move |line| {
        at += line.len();
        (at - line.len(), line)
    });
    lines.flat_map(|(start, line)| {
        let sentences = sentences(line).into_iter();
        sentences.map(move |(at, sentence)| (start + at, sentence))
    })
}

/// A day and its month in a sentence.
struct Named {
    range: Range<usize>,
    date: (u32, u32),
}

fn days(sentence: &str, names: &DayNames) -> Vec<Named> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for part in sentence.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !word.is_empty() && !OF.contains(&word) {
            words.push(at..at + word.len());
        }
        at += part.len();
    }
    let pairs = words.windows(2).filter_map(|pair| {
        let [one, other] = [&sentence[pair[0].clone()], &sentence[pair[1].clone()]];
        let of = |number: &str, name: &str| Some((day(number)?, names.month(name)?));
        let date = of(one, other).or_else(|| of(other, one))?;
        let range = pair[0].start..pair[1].end;
        Some(Named { range, date })
    });
    pairs.collect()
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
    use super::{check, values};
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
                "We meet on 4 December 2026 at 10:00.".to_owned(),
                whole,
                Some("4 December"),
            ),
            (
                "fr",
                "Le 9 décembre, à 10 h.".to_owned(),
                whole,
                Some("9 décembre"),
            ),
            (
                "en",
                format!("On {day}, and not on 9 December at 10:00."),
                whole,
                None,
            ),
            (
                "en",
                format!("Last time we met on 4 May at 10:00. Come on {day}."),
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
            assert_eq!(said(tag, &text, ends).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn an_hour_of_beginning_needs_no_day() {
        let whole = Some("2026-12-08T12:00");
        for (tag, text, wanted) in [
            (
                "en",
                "The session begins at 14:00. It is free.",
                Some("14:00"),
            ),
            ("en", "It is free. **We begin at** 14:00.", Some("14:00")),
            ("ru", "Встреча начинается в 14:00.", Some("14:00")),
            ("tr", "Toplantı saat 14:00’te başlıyor.", Some("14:00")),
            ("ar", "تبدأ الجلسة في الساعة 14:00.", Some("14:00")),
            ("en", "Registration begins at 8:00.", None),
            ("en", "If the session begins at 14:00, come.", None),
            ("en", "The session begins at 10:30.", None),
        ] {
            assert_eq!(said(tag, text, whole).as_deref(), wanted, "{text}");
        }
    }

    /// What is told of the text of an event that begins at ten.
    fn said(tag: &str, text: &str, ends: Option<&str>) -> Option<String> {
        let sources = Sources::in_memory(&[("a.md", text)]);
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
        let found = check(event, period, (file, text, 0), &names, words)?;
        found.message.split('`').nth(1).map(str::to_owned)
    }

    #[test]
    fn values_of_the_front_matter_are_sentences_of_their_own() {
        let front = "---\ntitle: Day\nsummary: Come on 3 December at 14:00. It is free.\n---\n";
        let found: Vec<&str> = values(front)
            .map(|(at, it)| {
                assert!(front[at..].starts_with(it));
                it.trim()
            })
            .filter(|it| !it.is_empty())
            .collect();
        let wanted = [
            "---",
            "title: Day",
            "summary: Come on 3 December at 14:00.",
            "It is free.",
            "---",
        ];
        assert_eq!(found, wanted);
    }
}
