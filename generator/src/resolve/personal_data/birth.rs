//! Whole dates of birth: with a name that was changed and a town, such a date names one person.

use crate::lexicon::{self, Key, Words};
use crate::locale::{is_digit, last_word, latin_digits};
use crate::markdown::Phrases;
use std::ops::Range;
use std::sync::LazyLock;

/// More bytes than a date has.
const LONGEST: usize = 60;

/// The most bytes from the words before a date to the date.
const FAR: usize = 80;

/// The most words between `date of birth` and a colon, and between a date and `doğdu`.
const FEW: usize = 3;

/// Words right before a date: `born on`.
static BORN: Words = Words::new(|| lexicon::of_all(Key::Born));

/// Words behind a date.
static BORN_AFTER: Words = Words::new(|| lexicon::of_all(Key::BornAfter));

/// `date of birth`.
static BIRTH_DATE: Words = Words::new(|| lexicon::of_all(Key::BirthDate));

/// The same, to look for all at once.
static BIRTH_DATE_PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(BIRTH_DATE.iter().copied()));

static BETWEEN: Words = Words::new(|| lexicon::of_all(Key::DocumentNumber));

static OF: Words = Words::new(|| lexicon::of_all(Key::DateOf));

/// The date of birth whose first digit is at a byte of a text.
pub(super) fn at(text: &str, digit: usize) -> Option<Range<usize>> {
    let date = date(text, digit)?;
    let near = text.floor_char_boundary(date.start.saturating_sub(FAR));
    (is_behind(&text[near..date.start]) || is_before(&text[date.end..])).then_some(date)
}

/// Whether the end of a text says that a date of birth follows.
fn is_behind(before: &str) -> bool {
    // A search for two bytes is not worth its preparation here.
    let paragraph = before.as_bytes().windows(2).rposition(|it| it == b"\n\n");
    let before = &before[paragraph.map_or(0, |at| at + 2)..];
    let small = before.to_lowercase();
    let bare = small.trim_end_matches(|c: char| c.is_whitespace() || "(:*_–-=".contains(c));
    let ends = |text: &str, words: &Words| words.iter().any(|word| ends_with_word(text, word));
    if ends(bare, &BORN) || ends(bare, &BIRTH_DATE) {
        return true;
    }
    if small[bare.len()..].contains(':') {
        // `The date of birth of Amal: 3 March 1991`.
        // Most dates behind a colon are of something else.
        let has_words = BIRTH_DATE_PHRASES.find_iter(bare).next().is_some();
        return has_words
            && BIRTH_DATE.iter().any(|word| {
                let at = bare.rfind(word);
                let rest = at.map(|at| &bare[at + word.len()..]);
                let is_few = |rest: &str| {
                    let is_name = |c: char| c.is_alphabetic() || c == ' ';
                    rest.split(' ').count() <= FEW && rest.chars().all(is_name)
                };
                rest.is_some_and(is_few)
            });
    }
    let word = last_word(bare);
    let rest = bare[..bare.len() - word.len()].trim_end();
    BETWEEN.contains(&word) && ends(rest, &BIRTH_DATE)
}

/// Whether a text begins with words that make the date before it one of birth.
fn is_before(after: &str) -> bool {
    let near = &after[..after.floor_char_boundary(FAR.min(after.len()))];
    let sentence = near.split(['.', ',', ';', ':', '!', '?', '\n']).next();
    let words = sentence.unwrap_or_default().split_whitespace();
    let mut words = words.take(FEW + 1);
    words.any(|word| BORN_AFTER.contains(&word.to_lowercase().as_str()))
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word)
        .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// The whole date whose first digit is at a byte: `3 March 1991`, `March 3, 1991`, `03/03/1991`, `1991-03-03`.
fn date(text: &str, digit: usize) -> Option<Range<usize>> {
    let (before, rest) = text.split_at(digit);
    if before.ends_with(|c: char| c.is_alphanumeric() || "+/.-".contains(c)) {
        return None;
    }
    let near = &rest[..rest.floor_char_boundary(LONGEST.min(rest.len()))];
    let (first, behind) = number(near)?;
    let end = |rest: &str| digit + near.len() - rest.len();
    if let Some(sign) = behind.chars().next().filter(|c| "./-".contains(*c))
        && let Some((second, third)) = number(&behind[1..])
        && let Some((third, rest)) = third.strip_prefix(sign).and_then(number)
        && [first, third].into_iter().any(is_year)
        && is_short(second)
        && [first, third].into_iter().any(is_short)
        && !rest.starts_with(['/', '-'])
    {
        return Some(digit..end(rest));
    }
    if !is_short(first) {
        return None;
    }
    if let Some((year, rest)) = behind.strip_prefix(", ").and_then(number)
        && is_year(year)
    {
        let month = last_word(before.trim_end_matches(' '));
        let start = before.trim_end_matches(' ').len() - month.len();
        return (!month.is_empty()).then(|| start..end(rest));
    }
    let behind = behind.strip_prefix('.').unwrap_or(behind);
    // `3rd`, `1er`.
    let suffix = word(behind);
    let behind = (suffix.chars().count() <= FEW).then(|| &behind[suffix.len()..])?;
    let (month, behind) = next(behind)?;
    let behind = behind.trim_start_matches(['.', ',']);
    let behind = next(behind)
        .filter(|(it, _)| OF.contains(it))
        .map_or(behind, |it| it.1);
    let (year, rest) = number(behind.strip_prefix([' ', '\u{a0}'])?)?;
    (!month.is_empty() && is_year(year)).then(|| digit..end(rest))
}

/// The next word but `of` behind a blank.
fn next(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix([' ', '\u{a0}'])?;
    let word = word(rest);
    let rest = &rest[word.len()..];
    if OF.contains(&word) && rest.starts_with(' ') && !rest[1..].starts_with(is_digit) {
        return next(rest);
    }
    Some((word, rest)).filter(|_| !word.is_empty())
}

fn word(text: &str) -> &str {
    &text[..text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len())]
}

/// The digits at the beginning of a text, and what is behind them.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| !is_digit(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn is_year(digits: &str) -> bool {
    let year = latin_digits(digits);
    year.len() == 4 && ["19", "20"].contains(&&year[..2])
}

/// Whether it can be a day or a month.
fn is_short(digits: &str) -> bool {
    latin_digits(digits)
        .parse()
        .is_ok_and(|it: u32| (1..=31).contains(&it))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first_by_digits as found;

    #[test]
    fn dates_of_birth_are_found_in_each_language() {
        for (text, date) in [
            ("Amal was born on 3 March 1991 in Mosul.", "3 March 1991"),
            ("She was born on March 3, 1991.", "March 3, 1991"),
            ("Born on the 3rd of March 1991, she", "3rd of March 1991"),
            ("The date of birth of Amal: 03/03/1991.", "03/03/1991"),
            ("Her date of birth is 1991-03-03.", "1991-03-03"),
            ("Elle est née le 3 mars 1991 à Mossoul", "3 mars 1991"),
            ("Né le 1er mars 1991", "1er mars 1991"),
            ("date de naissance : 03.03.1991", "03.03.1991"),
            ("Nació el 3 de marzo de 1991 en Mosul", "3 de marzo de 1991"),
            ("Fecha de nacimiento: 3/3/1991", "3/3/1991"),
            ("Она родилась 3 марта 1991 года", "3 марта 1991"),
            ("Дата рождения: 03.03.1991", "03.03.1991"),
            ("3 Mart 1991 tarihinde Musul'da doğdu", "3 Mart 1991"),
            ("Doğum tarihi: 03.03.1991", "03.03.1991"),
            ("ولدت في 3 مارس 1991 في الموصل", "3 مارس 1991"),
            ("تاريخ الميلاد: 3/3/1991", "3/3/1991"),
            (
                "Sie wurde am 3. März 1991 in Mossul geboren.",
                "3. März 1991",
            ),
            ("geboren am 3. März 1991", "3. März 1991"),
        ] {
            assert_eq!(found(text), Some(date), "{text}");
        }
    }

    #[test]
    fn dates_of_births_in_other_digits_are_found() {
        assert_eq!(found("ولدت في ٣ مارس ١٩٩١"), Some("٣ مارس ١٩٩١"));
        assert_eq!(found("وصلت في ٣ مارس ١٩٩١"), None);
    }

    #[test]
    fn other_dates_and_years_are_left() {
        for text in [
            "She was born in 1991, and came on 3 March 2024.",
            "Her son was born on 3 March. In 2024 they went home.",
            "Persons born before 1 January 2007 can ask.",
            "Persons born on or after 1 January 2007 can ask.",
            "The date of birth was wrong, so on 3 March 2024 she went back.",
            "The certificate of birth came on 3 March 2024.",
            "They wrote the date of birth: on page 3, 2024 edition.",
            "Elle est née en 1991 et partie le 3 mars 2024.",
            "La date de naissance manquait. Le 3 mars 2024, elle est revenue.",
            "Nació en Mosul; el 3 de marzo de 2024 volvió.",
            "Родилась в Мосуле. 3 марта 2024 года вернулась.",
            "3 Mart 2024 tarihinde döndü. Oğlu orada doğdu.",
            "3 Mart 2024'te geldi, kızı doğdu.",
            "ولدت في الموصل. وصلت في 3 مارس 2024.",
            "Sie ist in Mossul geboren. Am 3. März 2024 kam sie.",
            "Am 3. März 2024 kam sie; geboren ist sie in Mossul.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
