//! Digits of the scripts in which portals are written. Their table is in the self-check, which reads
//! what people type into it.

use super::bytes::{next_byte, next_where};
use homeward_widget::session::digits;

/// The value of a digit, 0 to 9, of any script that the self-check reads.
pub(crate) fn digit_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    digits::value(c)
}

/// A digit as one of Latin. `None` if it is not a digit.
pub(crate) fn latin_digit(c: char) -> Option<char> {
    digit_value(c).and_then(|value| char::from_digit(value, 10))
}

/// Whether a character is a digit.
pub(crate) fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

/// A text with its digits as Latin ones.
pub(crate) fn with_latin_digits(text: &str) -> String {
    text.chars().map(|c| latin_digit(c).unwrap_or(c)).collect()
}

/// The digits of a text, as Latin ones, and nothing else of it.
pub(crate) fn latin_digits(text: &str) -> String {
    text.chars().filter_map(latin_digit).collect()
}

/// Whether a text has a digit. Its bytes tell: most texts have none, and to read each of their letters costs
/// more than all that is looked for.
pub(crate) fn has_digit(text: &str) -> bool {
    next_digit(text.as_bytes(), 0).is_some()
}

/// Whether a text (as UTF-8) has a digit that is not of Latin.
pub(crate) fn has_other_digit(bytes: &[u8]) -> bool {
    let is_other = |bytes: &[u8]| !bytes[0].is_ascii() && begins_with_digit(bytes);
    next_where(bytes, 0, may_begin_other_digit, is_other).is_some()
}

/// The place of the next digit of a text (as UTF-8), from the byte `start` on.
pub(crate) fn next_digit(bytes: &[u8], start: usize) -> Option<usize> {
    let may = |one: u8, two: u8| is_latin(one) | may_begin_other_digit(one, two);
    next_where(bytes, start, may, begins_with_digit)
}

/// Likewise the place of the next Latin digit.
pub(crate) fn next_latin_digit(bytes: &[u8], start: usize) -> Option<usize> {
    next_byte(bytes, start, is_latin)
}

// Without `inline`, a call for each byte can be left where the compiler divides the crate: that takes ten times as long.
#[inline]
fn is_latin(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// Whether a digit of another script may begin with two bytes. Arabic letters begin like Arabic digits, so that one byte
/// tells nothing.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "a branch would look at one pair after the other"
)]
#[inline]
fn may_begin_other_digit(one: u8, two: u8) -> bool {
    ((one == 0xD9) & (two.wrapping_sub(0xA0) < 10))
        | ((one == 0xDB) & (two.wrapping_sub(0xB0) < 10))
        | (one == 0xE0)
        | ((one == 0xEF) & (two == 0xBC))
}

/// Whether a text (as UTF-8) begins with a digit.
#[inline]
fn begins_with_digit(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'0'..=b'9', ..]
            | [0xD9, 0xA0..=0xA9, ..]
            | [0xDB, 0xB0..=0xB9, ..]
            | [0xE0, 0xA5 | 0xA7, 0xA6..=0xAF, ..]
            | [0xEF, 0xBC, 0x90..=0x99, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_each_script_are_read() {
        for (text, latin) in [
            ("0123456789", "0123456789"),
            ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
            ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
            ("०१२३४५६७८९", "0123456789"),
            ("০১২৩৪৫৬৭৮৯", "0123456789"),
            ("０１２３４５６７８９", "0123456789"),
            ("a/:٪²Ⅳ", "a/:٪²Ⅳ"),
        ] {
            assert_eq!(with_latin_digits(text), latin);
        }
        assert_eq!(latin_digits("+٩٦٤ 7-²"), "9647");
    }

    #[test]
    fn bytes_tell_what_the_table_tells() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let mut bytes = [0; 4];
            let text = c.encode_utf8(&mut bytes);
            assert_eq!(has_digit(text), is_digit(c), "{c:?}");
        }
        for digit in ["7", "٧", "۷", "७", "৭", "７"] {
            for before in 0..100 {
                for after in [0, 100] {
                    let (before, after) = ("ك٪".repeat(before), "a".repeat(after));
                    let text = format!("{before}{digit}{after}");
                    let found = next_digit(text.as_bytes(), 0);
                    assert_eq!(found, Some(before.len()), "{text}");
                    let is_latin = digit == "7";
                    assert_eq!(has_other_digit(text.as_bytes()), !is_latin, "{text}");
                    let found = next_latin_digit(text.as_bytes(), 0);
                    assert_eq!(found, is_latin.then_some(before.len()), "{text}");
                    assert_eq!(
                        next_digit(text.as_bytes(), before.len() + digit.len()),
                        None
                    );
                }
            }
        }
        assert!(!has_digit("اتصل بنا"));
    }
}
