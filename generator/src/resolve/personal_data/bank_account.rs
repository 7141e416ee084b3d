//! Numbers of bank accounts. The only module that names the crate for them.

use iban::BaseIban;
use std::ops::Range;

/// The lengths that such a number can have: Norway has the shortest.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;

/// The number of a bank account (IBAN) whose first digit is at a byte of a text: with the right check digits, of any
/// country. The list of countries of the crate is as old as the crate.
pub(super) fn around(text: &str, digit: usize) -> Option<Range<usize>> {
    let start = digit.checked_sub(2)?;
    let bytes = text.as_bytes();
    let begins = bytes[start..digit].iter().all(u8::is_ascii_alphabetic)
        && bytes.get(digit + 1).is_some_and(u8::is_ascii_digit);
    let is_start = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
    let length = (begins && is_start).then(|| number(&text[start..]));
    Some(start..start + length.flatten()?)
}

/// The bytes of the number at the beginning of a text. It can be written in groups.
fn number(text: &str) -> Option<usize> {
    let mut compact = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_ascii_alphanumeric() {
            compact.push(c.to_ascii_uppercase());
        } else if !is_between(c) {
            return None;
        }
        if compact.len() > *LENGTHS.end() {
            return None;
        }
        let ends = c.is_ascii_alphanumeric()
            && chars
                .peek()
                .is_none_or(|(_, next)| !next.is_ascii_alphanumeric());
        if ends && LENGTHS.contains(&compact.len()) && compact.parse::<BaseIban>().is_ok() {
            return Some(at + c.len_utf8());
        }
    }
    None
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '-' | '\u{a0}' | '\u{202f}' | '\n')
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn only_numbers_with_right_check_digits_are_found() {
        for (text, wanted) in [
            (
                "To LT60 1010 0123 4567 8901, please.",
                Some("LT60 1010 0123 4567 8901"),
            ),
            ("de89370400440532013000", Some("de89370400440532013000")),
            (
                "IBAN:DE89 3704 0044 0532 0130 00 and then",
                Some("DE89 3704 0044 0532 0130 00"),
            ),
            ("NO93 8601 1117 947", Some("NO93 8601 1117 947")),
            (
                "в банке GB82-WEST-1234-5698-7654-32.",
                Some("GB82-WEST-1234-5698-7654-32"),
            ),
            ("DE88 3704 0044 0532 0130 00", None),
            ("law AB12 3456, room CD34", None),
            ("XDE89370400440532013000", None),
        ] {
            let mut digits = text.match_indices(|c: char| c.is_ascii_digit());
            let found = digits.find_map(|(at, _)| around(text, at));
            let found = found.map(|it| &text[it]);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
