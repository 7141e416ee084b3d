//! Digits of the scripts in which portals are written.

/// The zero of each script; its other digits follow.
const ZEROS: [char; 5] = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}'];

/// The value of a digit, 0 to 9, of Latin, Arabic, Persian, Devanagari or Bengali.
pub(crate) fn digit_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let after = |zero: &char| u32::from(c).checked_sub(u32::from(*zero));
    ZEROS.iter().filter_map(after).find(|value| *value < 10)
}

/// A digit as one of Latin. `None` if it is not a digit.
pub(crate) fn latin_digit(c: char) -> Option<char> {
    digit_value(c).and_then(|value| char::from_digit(value, 10))
}

/// A text with its digits as Latin ones.
pub(crate) fn with_latin_digits(text: &str) -> String {
    text.chars().map(|c| latin_digit(c).unwrap_or(c)).collect()
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
            ("a/:٪²Ⅳ", "a/:٪²Ⅳ"),
        ] {
            assert_eq!(with_latin_digits(text), latin);
        }
    }
}
