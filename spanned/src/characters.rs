use crate::{Diagnostic, Span, codes};

/// The first character of `text` that no text may contain, and its byte.
///
/// Control characters other than tab and line breaks, and the noncharacters of Unicode
/// (section 23.7 of its standard), are never shown, and an XML file that contains one
/// cannot be read (XML 1.0, section 2.2).
pub fn forbidden_character(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(next) = bytes[from..].iter().position(|byte| may_begin_one(*byte)) {
        let at = from + next;
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

/// Whether a [`forbidden_character`] may begin with a byte: all letters of most texts do not.
fn may_begin_one(byte: u8) -> bool {
    match byte {
        b'\t' | b'\n' | b'\r' => false,
        0..b' ' | 0x7F | 0xC2 => true,
        // U+F000 and up.
        _ => byte >= 0xEF,
    }
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
