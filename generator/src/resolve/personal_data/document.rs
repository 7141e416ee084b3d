//! Numbers of passports, identity cards and files, by the words before them.

use crate::lexicon::{self, Key, Words};
use crate::locale::{is_digit, latin_digits};
use std::ops::Range;

/// The fewest digits of such a number if it has letters too, and if it has none.
pub(super) const FEWEST: (usize, usize) = (5, 6);

/// The most bytes between the words and the number.
pub(super) const FAR: usize = 60;

/// The most letters of a word that can end with a full stop (`No.`), and of a series (`AB 1234567`).
const SHORT: usize = 3;

static BETWEEN: Words = Words::new(|| lexicon::of_all(Key::DocumentNumber));

static CURRENCIES: Words = Words::new(|| lexicon::of_all(Key::Currency));

/// The number behind words for a document, which end at the byte `end` of a text.
pub(super) fn behind(text: &str, end: usize) -> Option<Range<usize>> {
    let start = start(text, end)?;
    let length = length(&text[start..]);
    let is_one = is_number(&text[start..start + length]) && !is_other(&text[start..], length);
    is_one.then_some(start..start + length)
}

/// Where a number begins behind the byte `end` of a text, if only words such as "number" are between.
fn start(text: &str, end: usize) -> Option<usize> {
    let ending = word(&text[end..]);
    // `passports: 125430 in 2026` counts them.
    if ending.ends_with('s') {
        return None;
    }
    let mut at = end + ending.len();
    // Behind a whole word, a full stop ends the sentence; `No.` and `Nr.` have one of their own.
    let last = text[..at].rsplit(|c: char| !c.is_alphabetic()).next();
    let mut may_stop = last.is_some_and(is_short);
    let mut in_brackets = false;
    let limit = text.floor_char_boundary(end + FAR);
    while at < limit {
        let rest = &text[at..];
        let c = rest.chars().next()?;
        if is_digit(c) {
            return Some(at);
        }
        if ".:#№°º=-–*_( \u{a0}\r\n".contains(c) {
            if c == '.' && !may_stop {
                return None;
            }
            in_brackets |= c == '(';
            at += c.len_utf8();
            continue;
        }
        let word = word(rest);
        if !word.is_empty() && BETWEEN.contains(&word.to_lowercase().as_str()) {
            may_stop = is_short(word);
            at += word.len();
        } else {
            return is_series(word, &rest[word.len()..], in_brackets).then_some(at);
        }
    }
    None
}

/// The letters at the beginning of a text.
fn word(text: &str) -> &str {
    let is_part = |c: char| c.is_alphabetic() && !matches!(c, 'º' | 'ª');
    &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())]
}

fn is_short(word: &str) -> bool {
    word.chars().count() <= SHORT
}

/// Whether letters are the first ones of a number. Brackets can also have a law or a project: `(EU) 2016/679`.
fn is_series(letters: &str, rest: &str, in_brackets: bool) -> bool {
    let count = letters.chars().count();
    let digits = rest.trim_start_matches([' ', '-']);
    let in_row = digits.chars().take_while(|c| is_digit(*c)).count();
    if !(1..=SHORT).contains(&count) || in_row == 0 {
        return false;
    }
    let is_long = in_row > FEWEST.0;
    if digits.len() == rest.len() {
        return is_long || !in_brackets;
    }
    // `EUR 12500` is an amount, and `et 250 000` goes on.
    let is_round = latin_digits(digits)
        .get(..in_row)
        .is_some_and(|it| it.ends_with("00"));
    count < SHORT && letters.chars().all(char::is_uppercase) && is_long && !is_round && !in_brackets
}

/// The bytes of a number at the beginning of a text: letters and digits, with a sign between two groups.
fn length(text: &str) -> usize {
    /// No number of a document is longer.
    const LONGEST: usize = 80;
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        // A list of numbers, each behind the other.
        if at > LONGEST {
            return 0;
        }
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

fn is_year(group: &str) -> bool {
    let year = latin_digits(group);
    year.len() == 4 && ["13", "14", "19", "20"].contains(&&year[..2])
}

/// Whether it is a number of a document, and no day, year, amount, law or judgment.
fn is_number(written: &str) -> bool {
    let digits = latin_digits(written);
    let has_letters = written.chars().any(char::is_alphabetic);
    let fewest = if has_letters { FEWEST.0 } else { FEWEST.1 };
    let mut groups = written.split(|c: char| !c.is_alphanumeric());
    let is_time = groups.all(|group| group.chars().count() <= 2 || is_year(group));
    let is_round = !has_letters && digits.ends_with("000");
    digits.len() >= fewest && (has_letters || !is_time) && !is_round && !is_of_year(written)
}

/// Whether it has the form of a law or a judgment: `29217/12`, `C-411/10`, `2016/679`.
fn is_of_year(written: &str) -> bool {
    let Some((before, after)) = written.rsplit_once(['/', '-']) else {
        return false;
    };
    let count = after.chars().count();
    let is_digits = after.chars().all(is_digit);
    let ends = is_digits && (count == 2 || is_year(after));
    ends || (is_year(before) && count <= 4)
}

/// Whether the number at the beginning of a text is a telephone, or an amount: in groups of thousands, or before a
/// currency.
fn is_other(text: &str, length: usize) -> bool {
    let (written, after) = text.split_at(length);
    let after = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if written.chars().any(char::is_alphabetic) {
        return false;
    }
    let mut groups = written.split([' ', '.']);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    let in_thousands = first.chars().count() <= 3
        && rest.peek().is_some()
        && rest.all(|group| group.chars().count() == 3);
    let next = word(after);
    let is_code = next.len() == 3 && next.bytes().all(|byte| byte.is_ascii_uppercase());
    let small = next.to_lowercase();
    let is_phone = latin_digits(first).starts_with('0') && written.contains([' ', '-', '/']);
    let is_currency = is_code
        || after.starts_with(|c| "$£€¥₹₺₽₴₾₼₦؋﷼%‰٪".contains(c))
        || CURRENCIES.iter().any(|stem| small.starts_with(stem));
    is_phone || is_currency || (in_thousands && (written.contains('.') || !next.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::phrases::{Clue, find};
    use super::behind;

    #[test]
    fn numbers_of_documents_are_told_from_laws_days_and_amounts() {
        for (text, wanted) in [
            ("Her passport number is A1234567.", Some("A1234567")),
            ("Passport No. AB 1234567, issued", Some("AB 1234567")),
            ("passport: C01X00T47", Some("C01X00T47")),
            ("passport (A1234567)", Some("A1234567")),
            ("Aktenzeichen 7845123-439", Some("7845123-439")),
            ("Seine Passnummer lautet L8452137.", Some("L8452137")),
            ("Паспорт серии 4509 123456", Some("4509 123456")),
            ("رقم جواز السفر: أ١٢٣٤٥٦٧", Some("أ١٢٣٤٥٦٧")),
            ("T.C. Kimlik No: 12345678901", Some("12345678901")),
            ("n° de dossier 2024/12345", Some("2024/12345")),
            ("Expediente n.º 7845123", Some("7845123")),
            ("Passport number: 123 456 789.", Some("123 456 789")),
            ("Her passport ended on 01.02.2027.", None),
            ("passport 01.02.2027", None),
            ("He had a passport. 20261121 is a number.", None),
            ("A passport cost 1234567 rials.", None),
            ("passport: 250 000 dinars", None),
            ("passport: 125.500 dinars", None),
            ("passport: 125500 dinars", None),
            ("جواز السفر: 125500 دينار", None),
            ("passport: EUR 125500", None),
            ("passport: 125500 AFN", None),
            ("passport: 125 500 were paid", None),
            ("un passeport et 250123 dinars", None),
            ("a residence permit for 250123", None),
            ("passport, 2026, 2027", None),
            ("residence permits: 125430 in 2026", None),
            ("residence permit 2019-2026", None),
            ("residence permit (EU) 2016/679", None),
            ("residence permit (AsylG 2015/1722)", None),
            ("residence permit (L 2016679)", None),
            ("the case number 29217/12", None),
            ("case number C-411/10", None),
            ("case no. 10486/2010", None),
            ("residence permit 2003/109/EC", None),
            ("паспорт за 250123 динара", None),
            ("паспорт и 250123", None),
            ("pasaporte con 250123", None),
            ("identity card – 0770 123 4567", None),
            ("Notfallnummer: 0800123456", None),
            ("case 20261121, law 2008-05-15-35", None),
        ] {
            let documents = find(text, true)
                .into_iter()
                .filter(|it| it.0 == Clue::Document);
            let found = documents.filter_map(|(_, words)| behind(text, words.end));
            let found = found.map(|it| &text[it]).next();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
