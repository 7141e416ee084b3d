//! Which characters are letters, from a table: the standard library searches a list for each letter that is not of ASCII,
//! which took a twelfth of a build with texts in Arabic and Russian.

use std::sync::LazyLock;

/// A bit for each character of two bytes and fewer in UTF-16; the others are rare.
static ALPHABETIC: LazyLock<Box<[u64]>> = LazyLock::new(|| {
    let row = |first: u32| {
        let is_set = |bit: &u32| char::from_u32(first + bit).is_some_and(char::is_alphabetic);
        (0..64).filter(is_set).fold(0, |row, bit| row | (1 << bit))
    };
    (0..0x1_0000).step_by(64).map(row).collect()
});

/// As [`char::is_alphabetic`].
pub(crate) fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    let code = c as usize;
    match ALPHABETIC.get(code / 64) {
        Some(row) => row & (1 << (code % 64)) != 0,
        None => c.is_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_alphabetic;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
        }
    }
}
