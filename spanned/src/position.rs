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
    /// The position of a span.
    pub fn of(span: Span, sources: &Sources) -> Self {
        let text = sources.text(span.file);
        let (line, column) = line_and_column(text, span.start as usize);
        let (end_line, end_column) = line_and_column(text, span.end as usize);
        Self {
            line,
            column,
            end_line,
            end_column,
        }
    }
}

fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(byte)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::line_and_column;

    #[test]
    fn columns_count_characters_not_bytes() {
        assert_eq!(line_and_column("a: é\nb: x", 3), (1, 4));
        assert_eq!(line_and_column("a: é\nb: x", 5), (1, 5));
        assert_eq!(line_and_column("a: é\nb: x", 9), (2, 4));
        assert_eq!(line_and_column("a", 99), (1, 2));
    }
}
