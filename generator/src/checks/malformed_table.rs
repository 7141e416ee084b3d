use spanned::{Code, Diagnostic, Severity, Span};

/// A row of a table has more cells than the head of the table.
pub(crate) const CODE: &Code = &Code {
    name: "malformed-table",
    severity: Severity::Error,
    summary: "A row of a table has more cells than the head of the table.",
    explanation: "A table has as many columns as its first row. What a row has beyond them is not shown: \
        readers would miss it. Add a column to the first two lines of the table, or remove the \
        cell. A bar that is part of a text is written `\\|`.",
    wrong: "| Day | Place |\n|---|---|\n| Monday | Baghdad | closed |",
    right: "| Day | Place | State |\n|---|---|---|\n| Monday | Baghdad | closed |",
};

/// A row with `cells` cells in a table with `columns` columns.
pub(crate) fn row(cells: usize, columns: usize, span: Span) -> Diagnostic {
    if cells < columns {
        let message = format!(
            "this row has {cells} cells, and its table has {columns} columns: is a cell missing?"
        );
        return Diagnostic::new(CODE, message)
            .at(span, "its last columns are empty")
            .help("write the cell that is missing where it belongs; one that is empty on purpose is a blank between two bars, `| |`");
    }
    Diagnostic::new(
        CODE,
        format!("this row has {cells} cells, and its table has {columns} columns"),
    )
    .at(span, "the last cell is not shown")
    .help("if a `|` belongs to the words of a cell, write `\\|`; else add a column to the first two lines of the table, and a cell to each other row")
}
