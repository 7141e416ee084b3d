//! Numbers that a spreadsheet has shortened: `9.64783E+12`.

use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

static EXPONENT: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("E+"));

/// The first of them.
pub(crate) fn shortened(text: &str) -> Option<Range<usize>> {
    let mut all = EXPONENT.find_iter(text.as_bytes());
    all.find_map(|at| {
        let digits = text[at + 2..].bytes().take_while(u8::is_ascii_digit);
        let end = at + 2 + digits.count();
        let before = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        let whole = before.strip_suffix(['.', ','])?;
        let start = whole.strip_suffix(|c: char| c.is_ascii_digit())?.len();
        let has_more = text[..start].ends_with(|c: char| c.is_alphanumeric())
            || text[end..].starts_with(|c: char| c.is_alphanumeric());
        let is_number = before.len() < at && end > at + 2 && !has_more;
        is_number.then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn shortened_numbers_are_told_from_other_words() {
        for (text, number) in [
            ("| 9.64783E+12 |", Some("9.64783E+12")),
            ("Tél. 9,64783E+12", Some("9,64783E+12")),
            ("اتصل: 9.64783E+12.", Some("9.64783E+12")),
            ("Vitamin E+5", None),
            ("the level E+", None),
            ("clase 1E+2", None),
            ("Seite 3.5 E+7", None),
            ("EE+964 782", None),
            ("план 1.2E+А", None),
            ("1.5e+3", None),
        ] {
            let found = shortened(text).map(|it| &text[it]);
            assert_eq!(found, number, "{text}");
        }
    }
}
