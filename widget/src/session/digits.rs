//! Numbers as people type them.

/// Reads a whole number in Western, Arabic-Indic, Persian, Devanagari or Bengali digits,
/// with spaces around it.
pub fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    if digits.is_empty() {
        return None;
    }
    digits
        .chars()
        .try_fold(0_i64, |sum, c| {
            sum.checked_mul(10)?.checked_add(i64::from(value(c)?))
        })
        .map(|number| sign * number)
}

/// The value of a digit, 0 to 9, of Latin (also as wide as an ideograph), Arabic, Persian, Devanagari or
/// Bengali. The generator reads digits by the same table.
pub fn value(c: char) -> Option<u32> {
    /// The zero of each script; its other digits follow.
    const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];
    ZEROS.iter().find_map(|zero| {
        (c as u32)
            .checked_sub(*zero as u32)
            .filter(|value| *value < 10)
    })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn reads_digits_of_several_scripts() {
        for (text, value) in [
            ("7", Some(7)),
            (" 12 ", Some(12)),
            ("٢٠٢٦", Some(2026)),
            ("۱۹۹۰", Some(1990)),
            ("२०२६", Some(2026)),
            ("২০২৬", Some(2026)),
            ("２０２６", Some(2026)),
            ("-3", Some(-3)),
            ("007", Some(7)),
            ("", None),
            ("-", None),
            ("1.5", None),
            ("twelve", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(number(text), value, "{text}");
        }
    }
}
