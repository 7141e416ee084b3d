use super::Span;
use crate::read::Sources;

/// A place as people count: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) end_line: usize,
    pub(crate) end_column: usize,
}

impl Position {
    pub(crate) fn of(span: Span, sources: &Sources) -> Self {
        let text = sources.text(span.source);
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
