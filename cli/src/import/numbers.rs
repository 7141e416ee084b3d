//! Telephone numbers as people write them into one cell.

/// A number in a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// With the code of its country.
    International(String),
    /// Its digits, which work within one country.
    Domestic(String),
    /// What a spreadsheet has made of a number that was too long for it: `4.79E+10`.
    Rounded(String),
    /// Something else.
    Unreadable(String),
}

/// The numbers of a cell.
pub(super) fn numbers(cell: &str) -> Vec<Number> {
    // With a comma it would be two numbers.
    let parts = cell.split([';', '/', '|', '\n']).map(str::trim);
    let parts = parts.flat_map(|part| {
        let commas = if is_rounded(part) { "" } else { "," };
        part.split(|c| commas.contains(c)).map(str::trim)
    });
    parts.filter(|part| !part.is_empty()).map(number).collect()
}

/// Whether a text is a number with an exponent, as spreadsheets write long numbers.
fn is_rounded(text: &str) -> bool {
    let Some((digits, exponent)) = text.trim_start_matches('+').split_once(['E', 'e']) else {
        return false;
    };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut parts = digits.split(['.', ',', '\u{66B}']);
    is_digits(exponent) && parts.clone().count() <= 2 && parts.all(is_digits)
}

fn number(text: &str) -> Number {
    if is_rounded(text) {
        return Number::Rounded(text.to_owned());
    }
    let addresses = ["tel:", "sms:"].iter();
    let bare = addresses.fold(text, |text, address| {
        text.strip_prefix(address).unwrap_or(text)
    });
    match homeward::dialled(bare) {
        None => Number::Unreadable(text.to_owned()),
        Some(number) if number.starts_with('+') => Number::International(bare.to_owned()),
        Some(digits) => Number::Domestic(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_as_people_write_them() {
        let international = |text: &str| Number::International(text.to_owned());
        let domestic = |text: &str| Number::Domestic(text.to_owned());
        for (cell, want) in [
            (
                "+964 782 689 2128",
                vec![international("+964 782 689 2128")],
            ),
            ("tel:+9647826892128", vec![international("+9647826892128")]),
            (
                "00370 (600) 00000; 0800-123",
                vec![international("00370 (600) 00000"), domestic("0800123")],
            ),
            (
                "0800 123 / 0800 124",
                vec![domestic("0800123"), domestic("0800124")],
            ),
            ("4,79E+10", vec![Number::Rounded("4,79E+10".into())]),
            (
                "4.79e10; 0800 124",
                vec![Number::Rounded("4.79e10".into()), domestic("0800124")],
            ),
            ("٠٧٨٢ 689 ٢١٢٨", vec![domestic("07826892128")]),
            (
                "٠٠٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨",
                vec![international("٠٠٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨")],
            ),
            ("\u{200E}+964 782", vec![international("\u{200E}+964 782")]),
            ("(0)800\u{2011}123", vec![domestic("0800123")]),
            ("0800 12½", vec![Number::Unreadable("0800 12½".into())]),
            ("ask Amal", vec![Number::Unreadable("ask Amal".into())]),
            ("-", vec![Number::Unreadable("-".into())]),
            ("", vec![]),
        ] {
            assert_eq!(numbers(cell), want, "{cell}");
        }
    }
}
