//! Telephone numbers. The only module that names the crate that knows the numbering plans.

mod domestic_zero;
mod plans;
mod wanted;

pub(crate) use domestic_zero::without_domestic_zero;
pub(crate) use plans::Plans;
pub use wanted::WantedNumber;

use crate::locale;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};
use spanned::is_invisible;
use std::str::FromStr;

/// What the addresses begin with that open a conversation in the messenger `WhatsApp`; its number follows.
pub(crate) const WHATSAPP: [&str; 2] = ["https://wa.me/", "https://api.whatsapp.com/send?phone="];

/// The fewest digits of a number that is worth a comparison.
pub(crate) const FEWEST: usize = 7;

/// Whether a character may stand between the digits of a number: blanks, hyphens, dashes, dots, brackets,
/// slashes, and the invisible marks that programs put into lines from right to left.
pub(crate) fn is_between(c: char) -> bool {
    let is_seen = matches!(
        c,
        ' ' | '-' | '.' | '(' | ')' | '/' | '\u{A0}' | '\u{2009}' | '\u{202F}'
    );
    is_seen || matches!(c, '\u{2010}'..='\u{2014}') || is_invisible(c)
}

/// A number as people write it, in E.164: digits of any script, what may stand between them, `00`
/// instead of `+`, and `(0)` after the code of the country. What is no number stays as it is, so that a
/// check refuses it.
pub(crate) fn e164(text: &str) -> String {
    let mut number = String::with_capacity(text.len());
    for character in text.replace("(0)", "").chars() {
        match character {
            '+' if number.is_empty() => number.push('+'),
            other if is_between(other) => {}
            other => number.push(locale::latin_digit(other).unwrap_or(other)),
        }
    }
    match number.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => number,
    }
}

/// A number as people write it, in Latin digits, with `+` if it begins with the code of its country. `None` if
/// a text has something else than digits and what may stand between them, or no digit at all.
pub fn dialled(text: &str) -> Option<String> {
    let number = e164(text);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match number.strip_prefix('+') {
        Some(digits) => is_number(digits).then_some(number),
        // Only the code of a country makes a zero in brackets superfluous.
        None => is_number(&number).then(|| locale::latin_digits(text)),
    }
}

/// Whether what looks like a number, in Latin digits, is one that people call: an international one that can
/// exist, or one of a country, which begins with one zero and has blanks or signs between its digits or many digits.
/// Other numbers are those of letters and records.
pub(crate) fn may_be_called(text: &str) -> bool {
    const MANY: usize = 10;
    let number = e164(text);
    if number.starts_with('+') {
        return can_exist(&number);
    }
    let has_signs = text.trim().bytes().any(|byte| !byte.is_ascii_digit());
    number.starts_with('0') && (has_signs || number.len() >= MANY)
}

/// Whether two numbers, in Latin digits without zeros at the start, are the same: one may be as it is dialled
/// inside its country.
pub(crate) fn are_same(one: &str, other: &str) -> bool {
    one.ends_with(other) || other.ends_with(one)
}

/// Whether a number in E.164 can exist in its country.
pub(crate) fn can_exist(number: &str) -> bool {
    PhoneNumber::from_str(number).is_ok_and(|number| number.is_valid())
}

/// Whether a number in E.164 is that of a line in a house, in a plan that tells them from mobiles.
pub(crate) fn is_fixed_line(number: &str) -> bool {
    PhoneNumber::from_str(number).is_ok_and(|it| it.get_type() == PhoneNumberType::FixedLine)
}

/// The digits of the code of the country and of the rest of a number in E.164. `None` if it cannot be
/// read.
pub(crate) fn parts(number: &str) -> Option<(String, String)> {
    let read = PhoneNumber::from_str(number).ok()?;
    let national = read.get_national_significant_number();
    Some((read.country_code.to_string(), national))
}

/// What numbers of a country begin with, without `+`. `country` is the code of ISO 3166.
pub(crate) fn country_code(country: &str) -> Option<i32> {
    let region = Region::from_str(country).ok()?;
    PHONE_NUMBER_UTIL.get_country_code_for_region(region)
}

/// A number that people dial inside a country, if it begins with the code of this country: the code, and
/// the number in E.164. `country` is the code of ISO 3166.
pub(crate) fn with_own_code(number: &str, country: &str) -> Option<(String, String)> {
    // In North America, people dial 1 before the numbers of other places, too.
    const NORTH_AMERICA: &str = "1";
    let code = country_code(country)?.to_string();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if let Some(rest) = digits.strip_prefix("00") {
        let whole = format!("+{rest}");
        return (rest.starts_with(&code) && can_exist(&whole)).then_some((code, whole));
    }
    let whole = format!("+{digits}");
    let has_code = code != NORTH_AMERICA && digits.starts_with(&code) && can_exist(&whole);
    (has_code && !can_exist(&format!("+{code}{digits}"))).then_some((code, whole))
}

/// A number that people dial inside a country, in E.164: the one of a line or a mobile in its numbering plan.
/// `country` is the code of ISO 3166. `None` for all others, short codes among them: numbers that are free or
/// have a price of their own answer calls of one country, as a rule. `None` also for a number that may
/// lack its area code: its first digits would be taken for the code of another city, and a stranger would be called.
pub fn from_every_country(number: &str, country: &str) -> Option<String> {
    const LINES: [PhoneNumberType; 4] = [
        PhoneNumberType::FixedLine,
        PhoneNumberType::Mobile,
        PhoneNumberType::FixedLineOrMobile,
        PhoneNumberType::VoIP,
    ];
    let region = Region::from_str(country).ok()?;
    let read = PHONE_NUMBER_UTIL.parse(number, Some(region)).ok()?;
    let is_line = PHONE_NUMBER_UTIL.is_valid_number_for_region(&read, region)
        && LINES.contains(&read.get_type())
        && read.can_be_internationally_dialled()
        && is_whole(number, &read, region);
    is_line.then(|| read.format_as(PhoneNumberFormat::E164).into_owned())
}

/// Whether a number that people dial inside a country is sure to have its area code, if its plan has such codes.
fn is_whole(number: &str, read: &PhoneNumber, region: Region) -> bool {
    // The library does not tell the national prefix of a plan. These are all that plans have.
    const PREFIXES: [&str; 4] = ["0", "1", "8", "06"];
    let national = read.get_national_significant_number();
    let is_dropped = |prefix: &&str| {
        let longer = PHONE_NUMBER_UTIL.parse(format!("{prefix}{national}"), Some(region));
        longer.is_ok_and(|it| it.get_national_significant_number() == national)
    };
    let has_plan_prefix = PREFIXES.iter().any(is_dropped);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    // The prefix, which stands before area codes alone, is not a part of the number that was read.
    !has_plan_prefix || digits > national.len() || is_surely_mobile(read)
}

/// Whether a number is the one of a mobile, and so long that no area code before it would make a line of its country.
fn is_surely_mobile(read: &PhoneNumber) -> bool {
    const LONGEST_AREA_CODE: usize = 5;
    let is_mobile = matches!(
        read.get_type(),
        PhoneNumberType::Mobile | PhoneNumberType::FixedLineOrMobile
    );
    let is_line_with = |more: usize| {
        let national = read.get_national_significant_number();
        let longer = format!("+{}{national}{}", read.country_code, "0".repeat(more));
        PhoneNumber::from_str(&longer).is_ok_and(|longer| {
            PHONE_NUMBER_UTIL.is_possible_number_for_type(&longer, PhoneNumberType::FixedLine)
        })
    };
    is_mobile && !(1..=LONGEST_AREA_CODE).any(is_line_with)
}

/// The code of the country of a number in E.164; `None` if several countries share its code, as Canada and
/// the United States do, or if none has it.
pub(crate) fn region(number: &str) -> Option<String> {
    /// Which of their countries a number is of is not sure: free and mobile ones are of several.
    const SHARED: [i32; 2] = [1, 7];
    let read = PhoneNumber::from_str(number).ok()?;
    let is_shared = SHARED.contains(&read.country_code);
    let region = read.get_region_code().filter(|_| !is_shared)?;
    // Numbers of the whole world have a region of digits.
    let region = region.to_string();
    region
        .bytes()
        .all(|b| b.is_ascii_alphabetic())
        .then_some(region)
}

/// A number in E.164 with spaces, as people in its country group its digits: `+964 782 689 2128`.
/// Unchanged if it cannot be read.
pub(crate) fn grouped(number: &str) -> String {
    let read = PhoneNumber::from_str(number);
    read.map_or_else(
        |_| number.to_owned(),
        |read| {
            read.format_as(PhoneNumberFormat::International)
                .into_owned()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in [
            "+9647826892128",
            "+964 782 689 2128",
            "00964-782-689-2128",
            "+964 (0)782.689/2128",
            "\u{200E}+964\u{A0}7826892128\u{200E}",
            "+٩٦٤٧٨٢٦٨٩٢١٢٨",
        ] {
            assert_eq!(e164(text), "+9647826892128", "{text}");
        }
        assert_eq!(e164("0782 689 2128"), "07826892128");
        assert_eq!(e164("ask"), "ask");
    }

    #[test]
    fn no_digit_of_a_dialled_number_is_lost() {
        for (text, number) in [
            ("+964 782 689 2128", Some("+9647826892128")),
            ("\u{200E}00964-782-689-2128", Some("+9647826892128")),
            ("٠٠٩٦٤ ٧٨٢ 689 ٢١٢٨", Some("+9647826892128")),
            ("(0)800 ۱۲۳", Some("0800123")),
            ("+", None),
            ("-", None),
            ("", None),
            ("0800 12½", None),
            ("0800 123 +964", None),
        ] {
            assert_eq!(dialled(text).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn numbers_of_records_are_not_called() {
        for (text, expected) in [
            ("+964 782 689 2128", true),
            ("00964 782 689 2128", true),
            ("0782 689 2128", true),
            ("07826892128", true),
            ("0002026118", false),
            ("000 123 456 7", false),
            ("0123456", false),
        ] {
            assert_eq!(may_be_called(text), expected, "{text}");
        }
    }

    #[test]
    fn the_code_of_its_own_country_is_found_in_a_number() {
        for (number, country, found) in [
            ("421 850 211 262", "SK", true),
            ("00421 850 211 262", "SK", true),
            ("0850 211 262", "SK", false),
            ("850 211 262", "SK", false),
            ("44 20 7946 0958", "GB", true),
            ("020 7946 0958", "GB", false),
            ("1-888-242-2100", "CA", false),
            ("800 50 555", "IQ", false),
            // The code of the city of Kaunas.
            ("37 423 456", "LT", false),
            // The code of another country.
            ("0044 20 7946 0958", "SK", false),
        ] {
            let own = with_own_code(number, country);
            assert_eq!(own.is_some(), found, "{number} {own:?}");
        }
    }

    #[test]
    fn the_number_of_a_line_can_be_called_from_every_country() {
        for (number, country, expected) in [
            ("03012345678", "DE", Some("+493012345678")),
            ("07826892128", "IQ", Some("+9647826892128")),
            ("7826892128", "IQ", Some("+9647826892128")),
            ("612345678", "ES", Some("+34612345678")),
            // The zero belongs to the number.
            ("0649981234", "IT", Some("+390649981234")),
            // The code of North America is also the prefix there; all numbers have their area code.
            ("2024561111", "US", Some("+12024561111")),
            ("7400123456", "GB", Some("+447400123456")),
            ("052611111", "LT", Some("+37052611111")),
            // A number of Berlin without its area code: 231 is the one of Dortmund, 40 the one of Hamburg.
            ("23125000", "DE", None),
            ("404040", "DE", None),
            ("52611111", "LT", None),
            // A number of Vienna without its area code begins as mobiles do.
            ("6641234", "AT", None),
            ("06641234567", "AT", Some("+436641234567")),
            // A short code, a free number, one with a price of its own, one of another country.
            ("112", "DE", None),
            ("115", "DE", None),
            ("08001234567", "DE", None),
            ("09001234567", "DE", None),
            ("03012345678", "IQ", None),
            ("03012345678", "XX", None),
            // Too long for its plan, and too short.
            ("078268921281234", "IQ", None),
            ("0782", "IQ", None),
        ] {
            let found = from_every_country(number, country);
            assert_eq!(found.as_deref(), expected, "{number} {country}");
        }
    }

    #[test]
    fn a_number_is_of_one_country_or_of_none() {
        for (number, expected) in [
            ("+421252631597", Some("SK")),
            ("+3614905800", Some("HU")),
            ("+18554636395", None),
            ("+80012345678", None),
            ("ask", None),
        ] {
            assert_eq!(region(number).as_deref(), expected, "{number}");
        }
    }

    #[test]
    fn digits_are_grouped_and_none_is_lost() {
        for (number, shown) in [
            ("+9647826892128", "+964 782 689 2128"),
            ("+442079460958", "+44 20 7946 0958"),
        ] {
            assert!(can_exist(number), "{number}");
            assert_eq!(grouped(number), shown);
        }
        assert!(!can_exist("+9640000"));
        assert_eq!(grouped("80050555"), "80050555");
    }
}
