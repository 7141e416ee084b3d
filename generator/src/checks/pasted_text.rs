mod left;

pub(crate) use left::Left;

use spanned::{Code, Diagnostic, Severity, Span};

/// A text has characters that came with a copy from another program.
pub(crate) const CODE: &Code = &Code {
    name: "pasted-text",
    severity: Severity::Warning,
    summary: "A text has characters that came with a copy from another program.",
    explanation: "Texts that are copied from a PDF, a web page or a word processor bring characters that \
        no one sees: marks that turn the direction of the words after them, hyphens inside \
        words, two letters in one, letters of another alphabet that look the same. Search does not find \
        such words, and screen readers read them wrongly. Delete the word and type it again. Programs \
        that translate or write texts, messengers and word processors also leave signs and sentences of \
        their own. Delete these. Where a text ends in the middle of a sentence, or speaks of a table or a step that it does not have, a part of it was perhaps not copied.",
    wrong: "The birth certi\u{AD}ficate.",
    right: "The birth certificate.",
};

/// A sort of character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pasted {
    Direction,
    Invisible,
    SoftHyphen,
    Ligature,
    Letters,
    Lost,
    /// A sign that only the font of a word processor has.
    Private,
}

impl Pasted {
    /// The first bytes of all these characters in UTF-8.
    pub(crate) const FIRST_BYTES: [u8; 6] = [0xC2, 0xE2, 0xEE, 0xEF, 0xF3, 0xF4];

    /// The sort of a character that is not meant.
    pub(crate) fn of(character: char) -> Option<Self> {
        Some(match character {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Self::Direction,
            '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Self::Invisible,
            '\u{AD}' => Self::SoftHyphen,
            '\u{FB00}'..='\u{FB06}' => Self::Ligature,
            // Not the brackets and the signs that have no other form.
            '\u{FB50}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}' => {
                Self::Letters
            }
            '\u{FFFC}' | '\u{FFFD}' => Self::Lost,
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
                Self::Private
            }
            _ => return None,
        })
    }

    fn words(self) -> &'static str {
        match self {
            Self::Direction => "an invisible mark turns the direction of the words after it",
            Self::Invisible => "there is an invisible character in the text",
            Self::SoftHyphen => "there is an invisible hyphen inside a word",
            Self::Ligature => "this is one character for several letters",
            Self::Letters => {
                "these are shapes of Arabic letters, not letters: their order may be reversed"
            }
            Self::Lost => "a character was lost when this text was copied",
            Self::Private => {
                "only the font of a word processor has this sign: phones show it as a box"
            }
        }
    }
}

/// A character that came with a copy.
pub(crate) fn character(sort: Pasted, character: char, span: Span) -> Diagnostic {
    let letters = match character {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => "",
    };
    let code = format!("U+{:04X}", u32::from(character));
    let help = match letters {
        "" if sort == Pasted::Private => {
            "delete this sign and all others like it, and write words where it stood for something"
                .to_owned()
        }
        "" => "delete the word and type it again".to_owned(),
        letters => format!("write `{letters}`"),
    };
    let found = Diagnostic::new(CODE, format!("{} ({code})", sort.words()))
        .at(span, "")
        .help(help);
    // Without a letter that is lost or wrong, a word is another one.
    match sort {
        Pasted::Letters | Pasted::Lost | Pasted::Private => found,
        _ => found.fix(span, letters),
    }
}

/// Such a character in the place of the mark of an item.
pub(crate) fn item(sort: Pasted, character: char, span: Span) -> Diagnostic {
    let code = u32::from(character);
    Diagnostic::new(CODE, format!("{} (U+{code:04X})", sort.words()))
        .at(span, "")
        .help("delete this sign and the blank behind it, and write `- ` in its place, in each line that has one")
}

/// Signs that were letters before a text was saved in another encoding: the number of places, whether the
/// whole file is so, and the first place. A file that has many of them cannot be read, and is not published.
pub(crate) fn garbled(count: usize, is_whole_file: bool, first: Span) -> Diagnostic {
    const MANY: usize = 3;
    if count < MANY {
        return Diagnostic::new(
            CODE,
            "these signs were letters before the text was saved in another encoding",
        )
        .at(first, "")
        .help("delete the word and type it again");
    }
    let (message, help) = if is_whole_file {
        (
            format!("the file was saved in a wrong encoding: {count} letters became other signs"),
            "take the file from an older copy; or save it with the encoding Windows-1252 (ANSI), open it again as UTF-8, and read it through",
        )
    } else {
        // In a file with other letters, the program that saves it would replace those.
        (
            format!(
                "the text was saved in a wrong encoding: in {count} places, letters became other signs"
            ),
            "take these words from an older copy of the file, or copy them again from where they came; then read them through",
        )
    };
    let mut found = Diagnostic::new(CODE, message)
        .at(first, "the first of them")
        .help(help);
    found.severity = Severity::Error;
    found
}

/// Words in an old encoding, which was read as that of Western Europe: how many, which encodings it can be, and what the
/// first of them was.
pub(crate) fn legacy(
    (count, encodings): (usize, &str),
    meant: Option<&str>,
    first: Span,
) -> Diagnostic {
    let message =
        format!("{count} words have wrong letters: their text was saved in an old encoding");
    let was = meant.map_or_else(String::new, |it| {
        format!("; the first of them is probably `{it}`")
    });
    let help = format!(
        "open the file from which they come with its encoding, {encodings}, and copy them again{was}"
    );
    let mut found = Diagnostic::new(CODE, message)
        .at(first, "the first of them")
        .help(help);
    found.severity = Severity::Error;
    found
}

/// Letters that a program has replaced by question marks: nothing can bring them back.
pub(crate) fn lost(first: Span) -> Diagnostic {
    let mut found = Diagnostic::new(
        CODE,
        "the letters were lost when the file was saved: question marks stand for them",
    )
    .at(first, "the first of them")
    .help("take the file from an older copy, or write these words again; then save it with the encoding UTF-8");
    found.severity = Severity::Error;
    found
}

/// A question mark inside a word.
pub(crate) fn lost_inside(word: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "a question mark stands inside a word: an apostrophe or a letter was lost when the text was copied or saved",
    )
    .at(word, "")
    .help("write the letter or the apostrophe here and in the other words of this text; if it ends a question, put a space behind it")
}

/// A bracket that closes stands before words, where one that opens should.
pub(crate) fn turned(bracket: Span) -> Diagnostic {
    Diagnostic::new(CODE, "the brackets around these words are turned round")
        .at(bracket, "this one closes")
        .help("write `(` where the words begin, and `)` behind the last of them; on a page from right to left, they are shown the right way round")
}

/// What another program has left.
pub(crate) fn left(left: Left, span: Span) -> Diagnostic {
    let (message, help) = left.words();
    Diagnostic::new(CODE, message).at(span, "").help(help)
}

/// The code of a link to an address.
pub(crate) fn field(address: &str, span: Span) -> Diagnostic {
    let (message, help) = Left::Field.words();
    let help = help.replace("https://example.org/", address);
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("{help}; most often the words are behind the code"))
}

/// A letter of another alphabet in a word, which looks like the letter that is meant.
pub(crate) fn lookalike(word: &str, letter: char, meant: &str, span: Span) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(letter));
    let message = format!("`{letter}` ({code}) in this word is a letter of another alphabet");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!(
            "write `{meant}`; `{word}` looks the same, but search does not find it, and an address does not work"
        ))
        .fix(span, meant)
}

/// A word of an Arabic text with the Persian letters for yeh or kaf, among several.
pub(crate) fn keyboard(word: &str, span: Span) -> Diagnostic {
    let message = format!("this Arabic text has Persian letters, such as in `{word}`");
    Diagnostic::new(CODE, message)
        .at(span, "the first such word")
        .help("write `ك` in place of `ک`, and `ي` or `ى` in place of `ی`, in the whole text: search and programs that read aloud take such words for others")
}

/// A word with letters that the language of its text does not have, among several.
pub(crate) fn neighbour(tag: &str, word: &str, span: Span) -> Diagnostic {
    let message = format!("`{tag}` does not have all letters of `{word}`, and of other words here");
    Diagnostic::new(CODE, message)
        .at(span, "the first such word")
        .help(format!(
            "this paragraph is probably in another language: write it in `{tag}`; words that are meant in another one have a mark, `[words](lang:uk)`"
        ))
}

/// A long paragraph without any letter that its language has besides those from a to z.
pub(crate) fn plain_letters(tag: &str, letters: &str, span: Span) -> Diagnostic {
    let message = format!("this paragraph has no letter of `{tag}` besides those from a to z");
    Diagnostic::new(CODE, message)
        .at(span, "its first line")
        .help(format!("write its words with their own letters, such as {letters}: without them some words are read as others, and search does not find them"))
}

/// A word that is broken at the end of a line.
pub(crate) fn broken_word(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this word is broken at the end of the line")
        .at(span, "readers would see the hyphen")
        .help("write the whole word on one line")
}

/// The number of a step that no list of the text has; `last` is that of its last step.
pub(crate) fn no_step(written: &str, last: u64, span: Span) -> Diagnostic {
    let message = format!("the text speaks of `{written}`, and its last step is {last}");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("write the number that the step has in this text; if it is one of another page, link to it: `[step 6](page:…)`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_begins_with_a_byte_that_is_looked_for() {
        let all = ('\0'..=char::MAX).filter(|it| Pasted::of(*it).is_some());
        let mut bytes: Vec<u8> = all.map(|it| it.to_string().as_bytes()[0]).collect();
        bytes.dedup();
        assert_eq!(bytes, Pasted::FIRST_BYTES);
    }

    #[test]
    fn signs_of_private_fonts_are_told_and_those_of_all_fonts_are_not() {
        for sign in ['\u{E000}', '\u{F0B7}', '\u{F0FC}', '\u{F8FF}', '\u{F0000}'] {
            assert_eq!(Pasted::of(sign), Some(Pasted::Private), "{sign:?}");
        }
        for text in [
            "• passport ✓ ✔ → ☎ ✉",
            "🏠 👨\u{200D}👩\u{200D}👧 🇮🇶 1\u{FE0F}\u{20E3}",
            "جواز السفر، تأشيرة؛ مال؟",
            "می\u{200C}خواهم گذرنامه",
            "паспорт № 5 — «виза»",
            "ပတ်စပို့ ፓስፖርት। पासपोर्ट",
            "Straße, œuvre, đồng, ışık €",
            "護照、簽證。𠮷野",
        ] {
            assert!(text.chars().all(|it| Pasted::of(it).is_none()), "{text}");
        }
    }
}
