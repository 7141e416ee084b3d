use crate::{Code, Diagnostic, Span};

/// A format of texts: the parser behind the `format` keyword of a schema.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// The value of the `format` keyword.
    pub name: &'static str,
    /// A regular expression that every text of the format matches, for tools that have only
    /// the exported schema. A text that matches need not have the format.
    pub pattern: Option<&'static str>,
    /// The greatest number of characters, for the same tools.
    pub max_length: Option<usize>,
    /// Decides whether a text has the format.
    pub check: fn(&str) -> Result<(), Mistake>,
    /// The help about a number that stands where a text of the format is wanted, if it can be told what it means.
    pub of_number: Option<fn(i64) -> Option<String>>,
}

/// The reason why a text does not have a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The kind of mistake.
    pub code: &'static Code,
    /// One sentence without a full stop.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl Mistake {
    /// The diagnostic for the place where the text stands.
    pub fn at(self, span: Span) -> Diagnostic {
        Diagnostic {
            help: self.help,
            ..Diagnostic::new(self.code, self.message).at(span, "")
        }
    }
}
