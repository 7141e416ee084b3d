use crate::{Code, Severity, Span};

/// A span and a text about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words; may be empty for the primary place.
    pub text: String,
}

/// A replacement of text that corrects the mistake.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    /// The text to replace.
    pub span: Span,
    /// The new text.
    pub replacement: String,
}

/// One mistake, or one fact that the report must contain.
///
/// A diagnostic knows bytes, not lines: [`render`](crate::render) converts spans to lines
/// and columns.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// The kind of mistake.
    pub code: &'static Code,
    /// The severity.
    pub severity: Severity,
    /// One sentence without a full stop.
    pub message: String,
    /// The place of the mistake; `None` if no file is at fault.
    pub primary: Option<Label>,
    /// Other relevant places.
    pub related: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
    /// The text to write instead, if there is exactly one good answer.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A diagnostic with the severity of its code, and without a place.
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            message: message.into(),
            primary: None,
            related: Vec::new(),
            help: None,
            fix: None,
        }
    }

    /// Sets the primary place.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.primary = Some(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Adds another relevant place.
    #[must_use]
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Proposes `replacement` for `span`, and names it in the help if there is no help yet.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        let replacement = replacement.into();
        if self.help.is_none() {
            self.help = Some(format!("did you mean `{replacement}`?"));
        }
        self.fix = Some(Fix { span, replacement });
        self
    }

    /// As [`fix`](Self::fix), if there is a guess.
    #[must_use]
    pub fn maybe_fix(self, span: Span, guess: Option<&str>) -> Self {
        match guess {
            Some(guess) => self.fix(span, guess),
            None => self,
        }
    }
}
