//! The examples of a Markdown page.

use super::answer;
use eligibility::model::{Persona, Questions};

/// A code block, with what belongs to it.
pub(super) struct Example<'a> {
    pub(super) line: usize,
    pub(super) info: &'a str,
    pub(super) code: String,
    /// The content of a block of findings that follows.
    pub(super) findings: String,
    /// The table that follows.
    pub(super) table: Option<Table>,
}

/// A table: the cells of its header, and of each row.
pub(super) struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// All code blocks of a page but those of findings and of commands.
pub(super) fn examples(text: &str) -> Vec<Example<'_>> {
    let mut examples: Vec<Example<'_>> = Vec::new();
    let mut lines = text.lines().zip(1_usize..).peekable();
    while let Some((line, number)) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let code = lines.by_ref().take_while(|(line, _)| *line != "```");
            let code: Vec<&str> = code.map(|(line, _)| line).collect();
            match info {
                "text findings" => {
                    let example = examples.last_mut().expect("findings of an example");
                    assert!(example.findings.is_empty(), "line {number}");
                    example.findings = code.join("\n");
                }
                "sh" | "text" | "markdown" => {}
                _ => examples.push(Example {
                    line: number,
                    info,
                    code: code.join("\n"),
                    findings: String::new(),
                    table: None,
                }),
            }
        } else if line.starts_with('|') {
            let mut rows = vec![cells(line)];
            while let Some((row, _)) = lines.next_if(|(line, _)| line.starts_with('|')) {
                rows.push(cells(row));
            }
            let header = rows.remove(0);
            rows.remove(0);
            let last = header.last().map(String::as_str);
            if matches!(last, Some("holds" | "outcome")) {
                let example = examples.last_mut().expect("a table of an example");
                assert!(example.table.is_none(), "line {number}");
                example.table = Some(Table { header, rows });
            }
        }
    }
    examples
}

fn cells(row: &str) -> Vec<String> {
    let row = row.trim().trim_matches('|');
    let cells = row.split('|').map(|cell| cell.trim().replace('`', ""));
    cells.collect()
}

impl Table {
    /// The person of each row, and the result.
    pub(super) fn people(&self, questions: &Questions) -> Vec<(Persona, String)> {
        let rows = self.rows.iter();
        let people = rows.map(|row| {
            assert_eq!(row.len(), self.header.len(), "{row:?}");
            let mut persona = Persona::default();
            for (id, cell) in self.header.iter().zip(row).take(row.len() - 1) {
                match id.as_str() {
                    "on" => persona.on = Some(cell.clone()),
                    "why" => {}
                    id => {
                        assert!(questions.questions.contains_key(id), "{id}");
                        let given = answer(cell);
                        persona.given.extend(given.map(|it| (id.to_owned(), it)));
                    }
                }
            }
            (persona, row.last().cloned().unwrap_or_default())
        });
        people.collect()
    }
}
