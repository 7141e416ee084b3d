//! Digits of the scripts in which portals are written. Their table is in the self-check, which reads
//! what people type into it.

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
    let bytes = text.as_bytes();
    let mut rest = bytes.iter().enumerate();
    rest.any(|(at, byte)| may_begin_digit(*byte) && begins_with_digit(&bytes[at..]))
}

/// Whether [`begins_with_digit`] may be true for bytes that begin so.
pub(crate) fn may_begin_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | 0xD9 | 0xDB | 0xE0 | 0xEF)
}

/// Whether a text (as UTF-8) begins with a digit.
pub(crate) fn begins_with_digit(bytes: &[u8]) -> bool {
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
        assert!(has_digit("اتصل ٧"));
        assert!(!has_digit("اتصل بنا"));
    }
}
