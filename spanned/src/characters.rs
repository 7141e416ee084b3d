use crate::{Diagnostic, Span, codes};

/// The first character of `text` that no text may contain, and its byte.
///
/// Control characters other than tab and line breaks, and the noncharacters of Unicode
/// (section 23.7 of its standard), are never shown, and an XML file that contains one
/// cannot be read (XML 1.0, section 2.2).
pub fn forbidden_character(text: &str) -> Option<(usize, char)> {
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r');
    if text.bytes().all(plain) {
        return None;
    }
    text.char_indices().find(|(_, character)| {
        let code = u32::from(*character);
        let control = character.is_control() && !matches!(character, '\t' | '\n' | '\r');
        let noncharacter = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
        control || noncharacter
    })
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
    use super::forbidden_character;

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
