//! The signs that languages write in numbers.

use super::{Formats, is_known, primary_language};

/// What a language writes between thousands, and what before parts of a whole. `None` where no one has recorded
/// it, and for languages whose countries differ: Mexico writes `1,500`, and Spain `1.500`.
pub(crate) fn separators(tag: &str) -> Option<(char, char)> {
    let is_of_many = matches!(primary_language(tag), "es" | "ar") && !tag.contains('-');
    let is_sure = !is_of_many && is_known(tag);
    let million = is_sure.then(|| Formats::of(tag).number(1_000_000))?;
    let thousands = million.chars().find(|c| !c.is_numeric())?;
    match thousands {
        '.' => Some((thousands, ',')),
        ',' | '\'' | '’' => Some((thousands, '.')),
        c if c.is_whitespace() => Some((thousands, ',')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::separators;

    #[test]
    fn languages_have_their_signs() {
        for (tag, wanted) in [
            ("en", Some((',', '.'))),
            ("de", Some(('.', ','))),
            ("tr", Some(('.', ','))),
            ("fr", Some(('\u{202f}', ','))),
            ("ru", Some(('\u{a0}', ','))),
            ("es", None),
            ("ar", None),
            ("zxx", None),
        ] {
            assert_eq!(separators(tag), wanted, "{tag}");
        }
    }
}
