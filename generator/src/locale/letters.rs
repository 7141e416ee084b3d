//! Which characters are letters, from a table: the standard library searches a list for each letter that is not of ASCII,
//! which took a twelfth of a build with texts in Arabic and Russian.

use std::sync::OnceLock;

/// The characters of a block.
const BLOCK: usize = 256;

/// A bit for each character of two bytes and fewer in UTF-16; the others are rare. A block is filled when the first of its
/// characters is met: texts have characters of a few blocks.
static BLOCKS: [OnceLock<[u64; BLOCK / 64]>; 0x1_0000 / BLOCK] =
    [const { OnceLock::new() }; 0x1_0000 / BLOCK];

/// The bits of the characters from `first` on.
fn block(first: usize) -> [u64; BLOCK / 64] {
    let mut rows = [0; BLOCK / 64];
    for bit in 0..BLOCK {
        let c = u32::try_from(first + bit).ok().and_then(char::from_u32);
        if c.is_some_and(char::is_alphabetic) {
            rows[bit / 64] |= 1 << (bit % 64);
        }
    }
    rows
}

/// As [`char::is_alphabetic`].
pub(crate) fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    let (number, bit) = (c as usize / BLOCK, c as usize % BLOCK);
    match BLOCKS.get(number) {
        Some(rows) => {
            let rows = rows.get_or_init(|| block(number * BLOCK));
            rows[bit / 64] & (1 << (bit % 64)) != 0
        }
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
