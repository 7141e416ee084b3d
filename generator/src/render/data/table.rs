use serde_json::{Map, Value};
use std::borrow::Cow;

/// A value in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    List(Vec<String>),
    Flag(bool),
    Number(i64),
    /// The facts do not say.
    Unknown,
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub(super) fn optional(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Unknown, |text| Self::Text(text.into()))
    }
}

/// Rows of the same columns.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// Between the values of a list in one cell.
const SEPARATOR: &str = "; ";

/// Spreadsheets take a file for UTF-8 if it begins with this mark.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

impl Table {
    /// As RFC 4180, for spreadsheets.
    pub(super) fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.to_vec());
        let cells = |row: &[Cell]| -> Vec<String> { row.iter().map(in_spreadsheet).collect() };
        // Writing to memory cannot fail, and all rows have as many cells as there are columns.
        let mut written = writer.write_record(&self.columns);
        for row in &self.rows {
            written = written.and_then(|()| writer.write_record(cells(row)));
        }
        debug_assert!(written.is_ok(), "{written:?}");
        writer.into_inner().unwrap_or_default()
    }

    /// A list of objects whose keys are the columns.
    pub(super) fn json(&self) -> Value {
        let rows = self.rows.iter().map(|row| {
            let cells = self.columns.iter().zip(row);
            let cells = cells.map(|(column, cell)| ((*column).to_owned(), value(cell)));
            Value::Object(cells.collect::<Map<_, _>>())
        });
        rows.collect()
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => text.clone().into(),
        Cell::List(values) => values.clone().into(),
        Cell::Flag(flag) => (*flag).into(),
        Cell::Number(number) => (*number).into(),
        Cell::Unknown => Value::Null,
    }
}

fn in_spreadsheet(cell: &Cell) -> String {
    let text = match cell {
        Cell::Text(text) => Cow::Borrowed(text.as_str()),
        Cell::List(values) => values.join(SEPARATOR).into(),
        Cell::Flag(flag) => if *flag { "yes" } else { "no" }.into(),
        Cell::Number(number) => number.to_string().into(),
        Cell::Unknown => "".into(),
    };
    no_formula(text).into_owned()
}

/// A spreadsheet computes a cell that begins with one of these signs, and a formula can send the
/// other cells elsewhere ("CSV Injection", OWASP). An apostrophe in front makes it a text. The
/// last four are the wide forms that East Asian keyboards write.
const FORMULA_SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn no_formula(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(FORMULA_SIGNS) {
        format!("'{text}").into()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(cells: &[Cell]) -> String {
        let table = Table {
            columns: vec!["a", "b"],
            rows: vec![cells.to_vec()],
        };
        String::from_utf8(table.csv()).unwrap()
    }

    #[test]
    fn a_spreadsheet_reads_the_text_and_computes_nothing() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            let written = csv(&[Cell::text(formula), Cell::Unknown]);
            assert_eq!(written, format!("\u{feff}a,b\r\n'{formula},\r\n"));
        }
        let telephone = [Cell::text("tel:+37060000000"), Cell::Flag(true)];
        assert_eq!(csv(&telephone), "\u{feff}a,b\r\ntel:+37060000000,yes\r\n");
    }

    #[test]
    fn an_independent_reader_gets_the_same_cells() {
        let text = "Tea, \"coffee\"\nand عربى; 1";
        let list = Cell::List(vec!["x".into(), "y, z".into()]);
        let written = csv(&[Cell::text(text), list]);
        let body = written.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(body.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.iter().collect::<Vec<_>>(), [text, "x; y, z"]);
    }

    #[test]
    fn what_is_not_known_is_null_in_json() {
        let table = Table {
            columns: vec!["id", "since"],
            rows: vec![vec![Cell::text("x"), Cell::Unknown]],
        };
        assert_eq!(
            table.json(),
            serde_json::json!([{ "id": "x", "since": null }])
        );
    }
}
