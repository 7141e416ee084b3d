use super::sheet::{Sheet, letters};
use std::fmt::Write as _;

/// A mistake in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mistake {
    /// The line of the file, from 1.
    pub(super) line: u64,
    /// The column, from 0; `None` if it is of the row as a whole.
    pub(super) column: Option<usize>,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Mistake {
    /// What a person has to know of a cell; there is nothing to do if it is right.
    pub(super) fn told(line: u64, column: usize, message: String) -> Self {
        Self {
            line,
            column: Some(column),
            message,
            help: None,
        }
    }

    /// As people read it: `contacts.csv:7: C “E-mail”: …`.
    pub(super) fn text(&self, file: &str, sheet: &Sheet) -> String {
        let mut text = format!("{file}:{}: ", self.line);
        if let Some(column) = self.column {
            let _ = write!(text, "{} “{}”: ", letters(column), sheet.headings[column]);
        }
        text.push_str(&self.message);
        if let Some(help) = &self.help {
            let _ = write!(text, "\n  help: {help}");
        }
        text
    }
}
