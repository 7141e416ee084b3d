use crate::{Sources, Span};

/// A span as people count: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Position {
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column after the last character.
    pub end_column: usize,
}

impl Position {
    /// The position of a span. The first call for a file reads it once; further calls do not
    /// depend on its length.
    pub fn of(span: Span, sources: &Sources) -> Self {
        let text = sources.text(span.file);
        let lines = sources.lines(span.file);
        let (line, column) = lines.position(text, span.start as usize);
        let (end_line, end_column) = lines.position(text, span.end as usize);
        Self {
            line,
            column,
            end_line,
            end_column,
        }
    }
}
