use spanned::{Code, Diagnostic, Severity, Span};

/// A text has characters that came with a copy from another program.
pub(crate) const CODE: &Code = &Code {
    name: "pasted-text",
    severity: Severity::Warning,
    summary: "A text has characters that came with a copy from another program.",
    explanation: "Texts that are copied from a PDF, a web page or a word processor bring characters that \
        no one sees: marks that turn the direction of the words after them, hyphens inside \
        words, two letters in one. Search does not find such words, and screen readers read them \
        wrongly. Delete the word and type it again.",
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
    Lost,
    WrongEncoding,
}

impl Pasted {
    /// No character before this one is of any sort.
    pub(crate) const FIRST: char = '\u{AD}';

    /// The sort of a character that is not meant.
    pub(crate) fn of(character: char) -> Option<Self> {
        Some(match character {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Self::Direction,
            '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Self::Invisible,
            '\u{AD}' => Self::SoftHyphen,
            '\u{FB00}'..='\u{FB06}' => Self::Ligature,
            '\u{FFFC}' | '\u{FFFD}' => Self::Lost,
            _ => return None,
        })
    }

    fn words(self) -> &'static str {
        match self {
            Self::Direction => "an invisible mark turns the direction of the words after it",
            Self::Invisible => "there is an invisible character in the text",
            Self::SoftHyphen => "there is an invisible hyphen inside a word",
            Self::Ligature => "this is one character for several letters",
            Self::Lost => "a character was lost when this text was copied",
            Self::WrongEncoding => {
                "these signs were letters before the file was saved in another encoding"
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
        "" => "delete the word and type it again".to_owned(),
        letters => format!("write `{letters}`"),
    };
    Diagnostic::new(CODE, format!("{} ({code})", sort.words()))
        .at(span, "")
        .help(help)
        .fix(span, letters)
}

/// A word that is broken at the end of a line.
pub(crate) fn broken_word(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this word is broken at the end of the line")
        .at(span, "readers would see the hyphen")
        .help("write the whole word on one line")
}
