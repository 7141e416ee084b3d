//! Numbers of passports, identity cards and files, by the words before them.

use crate::lexicon::{self, Key, Words};
use crate::locale::{has_digit, is_digit, latin_digits};
use crate::markdown::Phrases;
use std::ops::Range;
use std::sync::LazyLock;

/// The fewest digits of such a number if it has letters too, and if it has none.
const FEWEST: (usize, usize) = (5, 6);

/// The most bytes between the words and the number.
const FAR: usize = 60;

static DOCUMENTS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(lexicon::of_all(Key::Document)));

static BETWEEN: Words = Words::new(|| lexicon::of_all(Key::DocumentNumber));

/// The first number of a document in a text.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    if !has_digit(text) || text.chars().filter(|c| is_digit(*c)).count() < FEWEST.0 {
        return None;
    }
    let lower = lowered(text);
    DOCUMENTS.find_iter(&lower).find_map(|(_, words)| {
        let start = number_after(&lower, words.end)?;
        let length = length(&text[start..]);
        is_number(&text[start..start + length]).then_some(start..start + length)
    })
}

/// A text in small letters, each at the byte where it was.
fn lowered(text: &str) -> String {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(small).collect()
}

/// Where a number begins behind the byte `end` of a text, if only words such as "number" are between.
fn number_after(text: &str, end: usize) -> Option<usize> {
    let word = text[end..].find(|c: char| !c.is_alphabetic())?;
    let mut at = end + word;
    // Behind a whole word, a full stop ends the sentence; `No.` and `Nr.` have one of their own.
    let last = text[..at].rsplit(|c: char| !c.is_alphabetic()).next();
    let is_short = |word: &str| word.chars().count() <= 3;
    let mut may_stop = last.is_some_and(is_short);
    let limit = text.floor_char_boundary(end + FAR);
    while at < limit {
        let rest = &text[at..];
        let c = rest.chars().next()?;
        if is_digit(c) {
            return Some(at);
        }
        if c.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic())?;
            let word = &rest[..length];
            let is_series = is_short(word) && {
                let next = rest[length..].trim_start_matches([' ', '-']);
                next.starts_with(is_digit)
            };
            if BETWEEN.contains(&word) {
                may_stop = is_short(word);
                at += length;
            } else if is_series {
                return Some(at);
            } else {
                return None;
            }
        } else if (c == '.' && !may_stop) || !" .:#№°º=-–*_(\u{a0}\n".contains(c) {
            return None;
        } else {
            at += c.len_utf8();
        }
    }
    None
}

/// The bytes of a number at the beginning of a text: letters and digits, with a sign between two groups.
fn length(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let goes_on = c.is_alphanumeric()
            || (matches!(c, ' ' | '-' | '/' | '.') && next.is_some_and(is_digit));
        if !goes_on {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Whether it is a number of a document, and no day, year or amount.
fn is_number(written: &str) -> bool {
    let digits = latin_digits(written);
    let has_letters = written.chars().any(char::is_alphabetic);
    let fewest = if has_letters { FEWEST.0 } else { FEWEST.1 };
    let is_year = |group: &str| {
        let century = latin_digits(group);
        century.len() == 4 && ["13", "14", "19", "20"].contains(&&century[..2])
    };
    let mut groups = written.split(|c: char| !c.is_alphanumeric());
    let is_time = groups.all(|group| group.chars().count() <= 2 || is_year(group));
    let is_amount = !has_letters && digits.ends_with("000");
    digits.len() >= fewest && (has_letters || !is_time) && !is_amount
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn numbers_of_documents_are_told_from_days_and_amounts() {
        for (text, wanted) in [
            ("Her passport number is A1234567.", Some("A1234567")),
            ("Passport No. AB 1234567, issued", Some("AB 1234567")),
            ("passport: C01X00T47", Some("C01X00T47")),
            ("Aktenzeichen 7845123-439", Some("7845123-439")),
            ("Seine Passnummer lautet L8452137.", Some("L8452137")),
            ("Паспорт серии 4509 123456", Some("4509 123456")),
            ("رقم جواز السفر: أ١٢٣٤٥٦٧", Some("أ١٢٣٤٥٦٧")),
            ("T.C. Kimlik No: 12345678901", Some("12345678901")),
            ("n° de dossier 2024/12345", Some("2024/12345")),
            ("Her passport ended on 01.02.2027.", None),
            ("passport 01.02.2027", None),
            ("He had a passport. 20261121 is a number.", None),
            ("A passport cost 1234567 rials.", None),
            ("passport: 250 000 dinars", None),
            ("passport, 2026, 2027", None),
            ("residence permit 2019-2026", None),
            ("case 20261121, law 2008-05-15-35", None),
        ] {
            let found = find(text).map(|it| &text[it]);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
