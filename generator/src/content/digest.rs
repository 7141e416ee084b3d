use std::fmt;
use std::str::FromStr;

/// The digest of one block of a text: a heading, a paragraph, a text of the front matter.
///
/// 24 bits are enough: it is compared with the digests of one text only, and a wrong match
/// hides one change in 16 million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct BlockDigest(u32);

/// Hexadecimal digits of a written digest.
const DIGITS: usize = 6;

impl BlockDigest {
    /// The digest of a block that was never translated. It is written as zeros, and no block
    /// has it.
    pub(crate) const NONE: Self = Self(0);

    /// The digest of a block: `place` is its key, or the sort of block, `text` its text.
    pub(crate) fn of(place: &str, text: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(place.as_bytes());
        hasher.update(&[0]);
        // How lines are broken is not part of what a text says.
        for word in text.split_whitespace() {
            hasher.update(word.as_bytes());
            hasher.update(b" ");
        }
        let hash = hasher.finalize();
        let [a, b, c, ..] = *hash.as_bytes();
        Self(u32::from_be_bytes([0, a, b, c]).max(1))
    }
}

impl fmt::Display for BlockDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0DIGITS$x}", self.0)
    }
}

impl FromStr for BlockDigest {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let is_digest = text.len() == DIGITS && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = is_digest.then(|| u32::from_str_radix(text, 16).ok());
        number.flatten().map(Self).ok_or(())
    }
}

/// The digests of the blocks of a text in the source language: what its translations are compared with.
#[derive(Debug, Clone, Default)]
pub(crate) struct SourceDigests {
    /// Of each text that has a key: in YAML, in front matter, in a file of UI strings.
    pub(crate) keyed: Vec<BlockDigest>,
    /// Of each block of the Markdown, in order.
    pub(crate) body: Vec<BlockDigest>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_as_it_was_written() {
        let digest = BlockDigest::of("title", "Safety");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!(BlockDigest::NONE.to_string(), "000000");
        for text in ["", "12345", "1234567", "12345g", "+12345"] {
            assert_eq!(text.parse::<BlockDigest>(), Err(()), "{text}");
        }
    }

    #[test]
    fn place_and_words_count_but_not_how_lines_are_broken() {
        let of = BlockDigest::of;
        assert_eq!(of("p", "one two"), of("p", "one\ntwo "));
        assert_ne!(of("p", "one two"), of("p", "onetwo"));
        assert_ne!(of("p", "one"), of("h2", "one"));
    }
}
