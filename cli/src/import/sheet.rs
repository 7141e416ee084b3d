//! A spreadsheet as a program saves it: comma-separated values.

use std::path::Path;

/// A spreadsheet with a line of headings.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A line under the headings.
#[derive(Debug)]
pub(super) struct Row {
    /// The line of the file, from 1.
    pub(super) line: u64,
    /// As many as there are headings, without blanks around them.
    pub(super) cells: Vec<String>,
}

/// What programs put between cells. Which one it is depends on the language of the computer.
const SEPARATORS: [u8; 4] = *b",;\t|";

impl Sheet {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it is no spreadsheet, for people.
    pub(super) fn read(file: &Path) -> Result<Self, String> {
        let text = homeward::read::text(file).map_err(|error| {
            let help = match error.kind() {
                std::io::ErrorKind::InvalidData => {
                    "\nhelp: save the spreadsheet as “CSV UTF-8”; it is not UTF-8 text now"
                }
                _ => "",
            };
            format!("cannot read `{}`: {error}{help}", file.display())
        })?;
        Self::of(&text).map_err(|why| format!("`{}`: {why}", file.display()))
    }

    fn of(text: &str) -> Result<Self, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator(text))
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut headings = Vec::new();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| error.to_string())?;
            let line = record.position().map_or(1, |at| line_of(text, at.byte()));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if headings.is_empty() {
                headings = cells;
                continue;
            }
            rows.push(sized(line, cells, headings.len())?);
        }
        if rows.is_empty() {
            return Err("there is no line under the headings".to_owned());
        }
        Ok(Self { headings, rows })
    }
}

/// The line in which a record begins, whose position is `byte` or a line break before it.
fn line_of(text: &str, byte: u64) -> u64 {
    let bytes = text.as_bytes();
    let at = usize::try_from(byte)
        .unwrap_or(bytes.len())
        .min(bytes.len());
    let breaks = bytes[at..]
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let start = at + breaks.count();
    let before = bytes[..start].iter().filter(|byte| **byte == b'\n');
    u64::try_from(before.count() + 1).unwrap_or(u64::MAX)
}

/// A row with as many cells as there are headings: programs leave out empty cells at the end.
fn sized(line: u64, mut cells: Vec<String>, width: usize) -> Result<Row, String> {
    if cells[width.min(cells.len())..]
        .iter()
        .any(|cell| !cell.is_empty())
    {
        return Err(format!(
            "line {line} has {} cells, and there are {width} headings",
            cells.len()
        ));
    }
    cells.resize(width, String::new());
    Ok(Row { line, cells })
}

/// What is most often in the first line, outside of quotation marks.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default().as_bytes();
    let count = |separator: &u8| {
        let mut inside = false;
        let counts = |byte: &&u8| {
            inside ^= **byte == b'"';
            !inside && **byte == *separator
        };
        first.iter().filter(counts).count()
    };
    let most = SEPARATORS.iter().rev().max_by_key(|it| count(it));
    most.copied().unwrap_or(b',')
}

/// The letters by which a spreadsheet names a column: A, B, …, Z, AA.
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.insert(0, b'A' + u8::try_from(digit).unwrap_or_default());
        rest = (rest - 1) / 26;
    }
    String::from_utf8(letters).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_whatever_its_separator() {
        for text in [
            "Name,Phone\nA,1\n",
            "\u{feff}Name;Phone\r\nA;1\r\n",
            "Name\tPhone\nA\t1",
            "\"Name\",\"Phone\"\n\"A\",\"1\"\n\n",
        ] {
            let sheet = Sheet::of(text).unwrap();
            assert_eq!(sheet.headings, ["Name", "Phone"], "{text:?}");
            assert_eq!(sheet.rows[0].cells, ["A", "1"], "{text:?}");
        }
    }

    #[test]
    fn rows_keep_their_lines() {
        for end in ["\n", "\r\n"] {
            let text = "Name,Address\n\n\"A\",\"x\ny\"\nB\n".replace('\n', end);
            let sheet = Sheet::of(&text).unwrap();
            let lines: Vec<u64> = sheet.rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [3, 5]);
            assert_eq!(sheet.rows[1].cells, ["B", ""]);
        }
    }

    #[test]
    fn a_cell_without_a_heading_is_refused() {
        assert!(Sheet::of("Name\nA,1\n").unwrap_err().contains("line 2"));
        assert!(Sheet::of("Name\n").is_err());
    }

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")] {
            assert_eq!(letters(column), name);
        }
    }
}
