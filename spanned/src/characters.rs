use crate::{Diagnostic, Span, codes};

/// The first character of `text` that no text may contain, and its byte.
///
/// Control characters other than tab and line breaks, and the noncharacters of Unicode
/// (section 23.7 of its standard), are never shown, and an XML file that contains one
/// cannot be read (XML 1.0, section 2.2).
pub fn forbidden_character(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = first_byte(bytes, from, may_begin_one) {
        let character = text[at..].chars().next()?;
        let code = u32::from(character);
        let control = character.is_control() && !matches!(character, '\t' | '\n' | '\r');
        let noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
        if control || noncharacter {
            return Some((at, character));
        }
        from = at + character.len_utf8();
    }
    None
}

/// The first byte from `from` on for which `is_one` returns `true`. Blocks without one are passed over whole, which
/// compilers turn into instructions for many bytes at once: for texts in which such a byte is rare.
fn first_byte(bytes: &[u8], from: usize, is_one: impl Fn(u8) -> bool) -> Option<usize> {
    const BLOCK: usize = 16;
    let rest = bytes.get(from..)?;
    let (blocks, _) = rest.as_chunks::<BLOCK>();
    let has_one = |block: &[u8; BLOCK]| block.iter().fold(false, |any, byte| any | is_one(*byte));
    let passed = blocks.iter().position(has_one).unwrap_or(blocks.len()) * BLOCK;
    let found = rest[passed..].iter().position(|byte| is_one(*byte))?;
    Some(from + passed + found)
}

/// Whether a [`forbidden_character`] may begin with a byte: all letters of most texts do not.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "without branches, a block of bytes is compared at once"
)]
#[inline]
fn may_begin_one(byte: u8) -> bool {
    let is_control = (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
    // U+F000 and up.
    is_control | (byte == 0x7F) | (byte == 0xC2) | (byte >= 0xEF)
}

/// The diagnostic for a [`forbidden_character`].
pub fn control_character(character: char, span: Span) -> Diagnostic {
    let code = u32::from(character);
    let message = format!("the text contains the character U+{code:04X}, which cannot be shown");
    Diagnostic::new(codes::CONTROL_CHARACTER, message)
        .at(span, "")
        .help("remove the character")
}

#[cfg(test)]
mod tests {
    use super::{first_byte, forbidden_character};

    #[test]
    fn the_first_byte_is_found_at_each_place() {
        let mut bytes = [b'a'; 100];
        for at in 0..bytes.len() {
            bytes[at] = b'b';
            for from in 0..=bytes.len() {
                let expected = (from <= at).then_some(at);
                assert_eq!(first_byte(&bytes, from, |it| it == b'b'), expected);
            }
            bytes[at] = b'a';
        }
        assert_eq!(first_byte(&bytes, 101, |_| true), None);
    }

    #[test]
    fn every_character_is_judged_by_itself() {
        for character in '\0'..=char::MAX {
            let code = u32::from(character);
            let control = character.is_control() && !"\t\n\r".contains(character);
            let noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
            let expected = (control || noncharacter).then_some((1, character));
            assert_eq!(forbidden_character(&format!("a{character}b")), expected);
        }
    }

    #[test]
    fn what_xml_and_screens_cannot_hold_is_found() {
        for text in ["", "a b\tc\r\nd", "السلامة", "🏠", "\u{FFFD}", "\u{200F}"] {
            assert_eq!(forbidden_character(text), None, "{text:?}");
        }
        for character in [
            '\0',
            '\u{1}',
            '\u{1B}',
            '\u{7F}',
            '\u{85}',
            '\u{FDD0}',
            '\u{FFFE}',
            '\u{10FFFF}',
        ] {
            let text = format!("é{character}b");
            assert_eq!(forbidden_character(&text), Some((2, character)));
        }
    }
}
