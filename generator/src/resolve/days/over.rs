//! Days that are over, up to which readers shall do something: `Apply before 30 June 2025`; and days to come on which
//! something has ended.

use super::Written;
use crate::Date;
use crate::checks::wrong_day;
use crate::lexicon::{self, Key, Words};
use spanned::{Diagnostic, FileId, Span};

/// What readers can do up to a day, or what is open up to then.
static APPLY: Words = Words::new(|| lexicon::of_all(Key::Apply));

/// Words before a day up to which it can be done.
static UNTIL: Words = Words::new(|| lexicon::of_all(Key::Until));

/// `The deadline is`.
static DEADLINE: Words = Words::new(|| lexicon::of_all(Key::Deadline));

/// With these words before it, a sentence tells of the past or says who is meant.
static PAST: Words = Words::new(|| lexicon::of_all(Key::Past));

/// Words for what has ended.
static ENDED: Words = Words::new(|| lexicon::of_all(Key::Ended));

/// Looks at the dates of a text.
pub(super) fn check(file: FileId, text: &str, dates: &[Written], today: Date) -> Vec<Diagnostic> {
    let to_come = dates
        .iter()
        .filter(|it| is_to_come(it, text, today) && has_ended(it, text));
    let to_come = to_come
        .map(|it| wrong_day::to_come(&text[it.range.clone()], Span::new(file, it.range.clone())));
    let mut found: Vec<Diagnostic> = to_come.collect();
    let over = dates
        .iter()
        .filter(|it| is_over(it, text, today) && is_last_day(it, text));
    found.extend(
        over.map(|it| wrong_day::over(&text[it.range.clone()], Span::new(file, it.range.clone()))),
    );
    found
}

fn is_to_come(date: &Written, text: &str, today: Date) -> bool {
    day(date, text).is_some_and(|it| it > today)
}

/// The day of a date, if it is in the calendar.
fn day(date: &Written, text: &str) -> Option<Date> {
    let day = format!("{}-{:02}-{:02}", date.year(text), date.month, date.day);
    day.parse().ok()
}

/// Whether the words before a date say that something has ended on it.
fn has_ended(date: &Written, text: &str) -> bool {
    /// More letters than a word such as `on` has: `ended on 31 December`.
    const BETWEEN: usize = 4;
    let before = text[date.line..date.range.start].to_lowercase();
    let bare = before.trim_end_matches(|c: char| c.is_whitespace() || c == '*');
    let shorter = bare.trim_end_matches(char::is_alphabetic);
    let is_short = bare[shorter.len()..].chars().count() <= BETWEEN;
    let words = [Some(bare), is_short.then_some(shorter.trim_end())];
    let mut words = words.into_iter().flatten();
    words.any(|it| behind(it, &ENDED).is_some())
}

fn is_over(date: &Written, text: &str, today: Date) -> bool {
    day(date, text).is_some_and(|it| it < today)
}

/// The most words between what readers do and `until`.
const BETWEEN: usize = 3;

/// Whether readers shall do something up to a date.
fn is_last_day(date: &Written, text: &str) -> bool {
    let before = &text[date.line..date.range.start];
    let sentence = before.rsplit(['.', '!', '?', ';', '؟', '؛', '|']).next();
    let small = sentence.unwrap_or_default().to_lowercase();
    let mut words = small.split(|c: char| !c.is_alphabetic());
    if words.any(|word| PAST.contains(&word)) {
        return false;
    }
    let is_sign = |c: char| c.is_whitespace() || "*_:(".contains(c);
    let bare = small.trim_end_matches(is_sign);
    if behind(bare, &DEADLINE).is_some() {
        return true;
    }
    UNTIL.iter().any(|until| {
        let Some(rest) = before_word(bare, until) else {
            return false;
        };
        let mut rest = rest.trim_end_matches(is_sign);
        // Some words can be between: `apply here before`, `ask for this help until`.
        (0..=BETWEEN).any(|_| {
            let is_behind = behind(rest, &APPLY).is_some();
            let shorter = rest.trim_end_matches(char::is_alphabetic);
            rest = shorter.strip_suffix(' ').unwrap_or_default();
            is_behind
        })
    })
}

/// What is before one of some words, if a text ends with it.
fn behind<'t>(text: &'t str, words: &Words) -> Option<&'t str> {
    words.iter().find_map(|word| before_word(text, word))
}

fn before_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_suffix(word)?;
    (!rest.ends_with(char::is_alphanumeric)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::super::{date_before, years};
    use super::is_last_day;
    use super::is_over;
    use crate::locale::DayNames;

    fn found(tag: &str, text: &str) -> usize {
        let names = DayNames::of(tag).unwrap();
        let today = "2026-11-21".parse().unwrap();
        let dates = years(text).filter_map(|at| date_before(text, at, &names));
        let over = dates.filter(|it| is_over(it, text, today) && is_last_day(it, text));
        over.count()
    }

    #[test]
    fn last_days_that_are_over_are_found_in_each_language() {
        for (tag, text) in [
            ("en", "Apply before 30 June 2025."),
            ("en", "You can apply here until June 30, 2025."),
            ("en", "Registration is open until 1 January 2020."),
            ("en", "**Deadline:** 30 June 2025"),
            ("fr", "Inscrivez-vous avant le 30 juin 2025."),
            (
                "fr",
                "Les inscriptions sont ouvertes jusqu’au 30 juin 2025.",
            ),
            ("es", "Inscríbase antes del 30 de junio de 2025."),
            ("es", "Fecha límite: 30 de junio de 2025"),
            ("de", "Melden Sie sich an bis zum 30. Juni 2025."),
            ("ru", "Регистрация открыта до 30 июня 2025 года."),
            ("tr", "Son başvuru tarihi: 30 Haziran 2025"),
            ("ar", "التسجيل مفتوح حتى 30 يونيو 2025"),
        ] {
            assert_eq!(found(tag, text), 1, "{text}");
        }
    }

    #[test]
    fn the_past_and_days_to_come_are_left() {
        for (tag, text) in [
            ("en", "Apply before 30 June 2027."),
            ("en", "Apply before 21 November 2026."),
            ("en", "Registration was open until 30 June 2025."),
            ("en", "If you arrived before 30 June 2025, you can apply."),
            ("en", "Apply if you arrived before 30 June 2025."),
            (
                "en",
                "Those who did not apply before 30 June 2025 can still come.",
            ),
            (
                "en",
                "Persons who register before 30 June 2025 pay nothing.",
            ),
            ("en", "She applied before 30 June 2025."),
            (
                "en",
                "The office is open. Until 30 June 2025 it had one room.",
            ),
            (
                "fr",
                "Les inscriptions étaient ouvertes jusqu’au 30 juin 2025.",
            ),
            (
                "fr",
                "Si vous êtes arrivé avant le 30 juin 2025, inscrivez-vous.",
            ),
            (
                "es",
                "El plazo estuvo abierto hasta el 30 de junio de 2025.",
            ),
            ("es", "Quien llegó antes del 30 de junio de 2025"),
            ("de", "Die Anmeldung war offen bis zum 30. Juni 2025."),
            ("ru", "Регистрация была открыта до 30 июня 2025 года."),
            ("ru", "Приехавшие до 30 июня 2025 года"),
            ("tr", "30 Haziran 2025 tarihinden önce gelenler"),
            ("ar", "كان التسجيل مفتوح حتى 30 يونيو 2025"),
            ("ar", "من وصل قبل 30 يونيو 2025"),
        ] {
            assert_eq!(found(tag, text), 0, "{text}");
        }
    }
}
