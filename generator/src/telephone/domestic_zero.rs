//! The zero before a number that is dialled inside its country alone.

use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};
use std::str::FromStr;

/// A number in E.164 without the zero that people dial inside its country alone, if it has it behind the code of the
/// country. In some plans, such as that of Italy, the zero belongs to the number.
pub(crate) fn without_domestic_zero(number: &str) -> Option<String> {
    /// The codes of countries have one to three digits.
    const LONGEST: usize = 3;
    let digits = number.strip_prefix('+')?;
    // To read a number takes time, and most have no zero there.
    if !digits.bytes().skip(1).take(LONGEST).any(|it| it == b'0') {
        return None;
    }
    let read = PhoneNumber::from_str(number).ok();
    let read = read.filter(PhoneNumber::is_valid)?;
    let code = read.country_code.to_string();
    let has_zero = digits.strip_prefix(&code)?.starts_with('0');
    let right = read.format_as(PhoneNumberFormat::E164);
    (has_zero && right != number).then(|| right.into_owned())
}

#[cfg(test)]
mod tests {
    use super::without_domestic_zero;

    #[test]
    fn the_zero_of_calls_inside_a_country_is_told_from_that_of_a_number() {
        for (number, right) in [
            ("+4210252630023", Some("+421252630023")),
            ("+4402079460958", Some("+442079460958")),
            ("+96407826892128", Some("+9647826892128")),
            ("+421252630023", None),
            // The zero belongs to the numbers of Italy, San Marino and the Ivory Coast.
            ("+390649981234", None),
            ("+3780549882345", None),
            ("+2250707070707", None),
            ("+42100", None),
            ("0252630023", None),
        ] {
            let found = without_domestic_zero(number);
            assert_eq!(found.as_deref(), right, "{number}");
        }
    }
}
