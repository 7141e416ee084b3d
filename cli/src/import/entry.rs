//! A row of a spreadsheet as the files of an entry.

use super::columns::{ADDRESS, Columns, ID, MESSENGERS, NOTE, NUMBERS, SUMMARY, TEXT, TITLE};
use super::mistake::Mistake;
use super::numbers::{Number, numbers};
use super::sheet::Row;
use super::words::{chosen, flag, several};
use crate::new::form::{Field, Form, Sort};
use crate::new::name::new_country;
use crate::new::write::written;
use homeward::Inventory;
use spanned::did_you_mean;
use std::collections::BTreeMap;

/// A text that knows which column each of its lines comes from.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) text: String,
    pub(super) columns: Vec<Option<usize>>,
}

impl Lines {
    fn push(&mut self, line: &str, column: Option<usize>) {
        for part in line.split('\n') {
            self.text.push_str(part);
            self.text.push('\n');
            self.columns.push(column);
        }
    }
}

/// The files of an entry.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    /// The line of its row.
    pub(super) line: u64,
    pub(super) facts: Lines,
    pub(super) words: Lines,
    /// Numbers that were written in another way than in the row: a person has to see each of them.
    pub(super) converted: Vec<Mistake>,
}

/// What the rows of a spreadsheet become entries with.
pub(super) struct Reader<'a> {
    pub(super) form: &'a Form,
    pub(super) inventory: &'a Inventory,
    pub(super) columns: &'a Columns,
    /// Values that all rows have.
    pub(super) shared: &'a BTreeMap<String, String>,
}

impl Reader<'_> {
    /// The entry of a row. What is wrong is added to `mistakes`.
    pub(super) fn entry(&self, row: &Row, mistakes: &mut Vec<Mistake>) -> Option<Entry> {
        let title = self.cell(row, TITLE)?;
        let id = match self.cell(row, ID) {
            Some((id, _)) => Some(id.to_owned()),
            None => homeward::id_of(title.0),
        };
        let Some(id) = id else {
            mistakes.push(Mistake {
                line: row.line,
                column: Some(title.1),
                message: "the title has no letters from a to z, and names the folder".to_owned(),
                help: Some("add a column `id` with letters a to z, digits and hyphens".to_owned()),
            });
            return None;
        };
        let mut converted = Vec::new();
        Some(Entry {
            facts: self.facts(row, mistakes, &mut converted),
            converted,
            words: self.words(row),
            title: title.0.to_owned(),
            line: row.line,
            id,
        })
    }

    /// A cell of a key, if it is not empty, and its column.
    fn cell<'r>(&self, row: &'r Row, key: &str) -> Option<(&'r str, usize)> {
        let column = *self.columns.of.get(key)?;
        // Our own tables have an apostrophe in front of what could be a formula.
        let cell = row.cells[column].as_str();
        let cell = cell.strip_prefix('\'').unwrap_or(cell);
        (!cell.is_empty()).then_some((cell, column))
    }

    fn facts(&self, row: &Row, mistakes: &mut Vec<Mistake>, converted: &mut Vec<Mistake>) -> Lines {
        let kind = &self.form.kind;
        let mut lines = Lines::default();
        lines.push(
            &format!("# yaml-language-server: $schema=../../../schemas/{kind}.json"),
            None,
        );
        let phones = self.phones(row, mistakes, converted);
        let mut open: Vec<&str> = Vec::new();
        for field in &self.form.fields {
            let path: Vec<&str> = field.key.split('.').collect();
            let Some((name, blocks)) = path.split_last() else {
                continue;
            };
            if field.sort == Sort::Phones && !phones.is_empty() {
                continue;
            }
            let Some((value, column)) = self.value(row, field, mistakes) else {
                continue;
            };
            open_blocks(&mut lines, &mut open, blocks, column);
            let indent = "  ".repeat(blocks.len());
            let value = written(&value, &field.sort);
            lines.push(&format!("{indent}{name}: {value}"), column);
        }
        if phones.is_empty() {
            return lines;
        }
        if !lines.text.lines().any(|line| line == CONTACT) {
            lines.push(CONTACT, None);
        }
        with_phones(&lines, &phones)
    }

    /// The value of a field as `homeward new` takes it, and its column.
    fn value(
        &self,
        row: &Row,
        field: &Field,
        mistakes: &mut Vec<Mistake>,
    ) -> Option<(String, Option<usize>)> {
        let Some((cell, column)) = self.cell(row, &field.key) else {
            return Some((self.shared.get(&field.key)?.clone(), None));
        };
        let mut mistake = |word: &str| {
            let choices = field.choices(self.inventory);
            let names = choices.iter().flat_map(|(id, words)| {
                let other = Some(words.as_str()).filter(|words| words != id);
                std::iter::once(id.as_str()).chain(other)
            });
            let is_country = field.sort.refers_to() == Some("country");
            let code = is_country
                .then(|| self.inventory.country_code(word))
                .flatten();
            let near = match code {
                Some(code) => Some(new_country(word, &code)),
                None => did_you_mean(word, names),
            };
            let few: Vec<String> = choices
                .iter()
                .take(8)
                .map(|(id, _)| format!("`{id}`"))
                .collect();
            mistakes.push(Mistake {
                line: row.line,
                column: Some(column),
                message: format!("“{word}” is not known here"),
                help: near
                    .or_else(|| (!few.is_empty()).then(|| format!("such as {}", few.join(", ")))),
            });
        };
        let mut one = |sort: &Sort, word: &str| match sort {
            Sort::Words(_) | Sort::Reference(_) | Sort::Citations => {
                let found = chosen(word, &field.choices(self.inventory));
                let found = found.or_else(|| self.country(field, word));
                if found.is_none() {
                    mistake(word);
                }
                found
            }
            Sort::Flag => Some(flag(word)),
            Sort::Text | Sort::Number | Sort::Phones | Sort::Many(_) => Some(word.to_owned()),
        };
        let value = match &field.sort {
            Sort::Many(sort) => several(cell, |word| one(sort, word)),
            Sort::Citations => several(cell, |word| one(&Sort::Citations, word)),
            sort => one(sort, cell)?,
        };
        (!value.is_empty()).then_some((value, Some(column)))
    }

    /// The id of the country of the site that a word means by its code or by its usual name.
    fn country(&self, field: &Field, word: &str) -> Option<String> {
        field.sort.refers_to().filter(|kind| *kind == "country")?;
        let code = self.inventory.country_code(word)?;
        self.inventory.country_of_code(&code).map(str::to_owned)
    }

    fn phones(
        &self,
        row: &Row,
        mistakes: &mut Vec<Mistake>,
        converted: &mut Vec<Mistake>,
    ) -> Vec<(String, usize)> {
        let country = self.form.field("country");
        let country = country.and_then(|field| self.value(row, field, &mut Vec::new()));
        let country = country.map(|(id, _)| id);
        let is_told = country.is_none() && self.cell(row, "country").is_some();
        let mut found: Vec<(Number, Vec<&str>, usize)> = Vec::new();
        for (key, channel) in NUMBERS {
            let Some((cell, column)) = self.cell(row, key) else {
                continue;
            };
            for number in numbers(cell) {
                let number = match self.abroad(&number, country.as_deref()) {
                    Some((message, whole)) => {
                        converted.push(Mistake::told(row.line, column, message));
                        whole
                    }
                    None => number,
                };
                match found.iter_mut().find(|(other, _, _)| *other == number) {
                    Some((_, channels, _)) => channels.push(channel),
                    None => found.push((number, vec![channel], column)),
                }
            }
        }
        let line = |(number, channels, column): (Number, Vec<&str>, usize)| {
            let mut refuse = |message, help: &str| {
                mistakes.push(Mistake {
                    line: row.line,
                    column: Some(column),
                    message,
                    help: Some(help.to_owned()),
                });
                None
            };
            let number = match number {
                Number::International(number) => format!("number: \"{number}\""),
                Number::Domestic(digits) => {
                    let Some(country) = &country else {
                        // What is wrong is the cell with the country.
                        if is_told {
                            return None;
                        }
                        return refuse(
                            format!(
                                "“{digits}” works in one country alone, and the row names none"
                            ),
                            "write it with the code of the country, such as +964 …, or add a column `country`",
                        );
                    };
                    let mut messengers = MESSENGERS.iter();
                    if let Some((_, name)) = messengers.find(|(it, _)| channels.contains(it)) {
                        return refuse(
                            format!(
                                "{name} does not find “{digits}”, which works in one country alone"
                            ),
                            "write it with the code of the country, such as +964 …, or move it to a column `phone`",
                        );
                    }
                    format!("domestic: \"{digits}\", country: {country}")
                }
                Number::Rounded(text) => {
                    return refuse(
                        format!(
                            "the spreadsheet has rounded this number: “{text}” has lost its digits"
                        ),
                        "format the column as text, and copy the number from where it came from, in the form +964 …",
                    );
                }
                Number::Unreadable(text) => {
                    return refuse(
                        format!("“{text}” is not a telephone number"),
                        "write digits, and `;` between two numbers",
                    );
                }
            };
            let channels = if channels == ["call"] {
                String::new()
            } else {
                format!(", channels: [{}]", channels.join(", "))
            };
            Some((format!("    - {{ {number}{channels} }}"), column))
        };
        found.into_iter().filter_map(line).collect()
    }

    /// A number for calls inside a country as one for calls from every country, if its numbering plan has such
    /// a one, and what is said of it.
    fn abroad(&self, number: &Number, country: Option<&str>) -> Option<(String, Number)> {
        let Number::Domestic(digits) = number else {
            return None;
        };
        let code = self.inventory.countries.get(country?)?;
        let whole = homeward::from_every_country(digits, code)?;
        let message = format!("“{digits}” → {whole}, for calls from every country");
        Some((message, Number::International(whole)))
    }

    fn words(&self, row: &Row) -> Lines {
        let mut lines = Lines::default();
        lines.push("---", None);
        for key in [TITLE, SUMMARY, ADDRESS, NOTE] {
            if let Some((cell, column)) = self.cell(row, key) {
                // In JSON's quotation marks a value is one line of YAML.
                lines.push(&format!("{key}: {}", serde_json::json!(cell)), Some(column));
            }
        }
        lines.push("---", None);
        if let Some((text, column)) = self.cell(row, TEXT) {
            lines.push(text, Some(column));
        }
        lines
    }
}

/// Opens the blocks of keys that a field is in, as far as they are not open.
fn open_blocks<'b>(
    lines: &mut Lines,
    open: &mut Vec<&'b str>,
    blocks: &[&'b str],
    column: Option<usize>,
) {
    let shared = open.iter().zip(blocks).take_while(|(a, b)| a == b).count();
    for (depth, block) in blocks.iter().enumerate().skip(shared) {
        lines.push(&format!("{}{block}:", "  ".repeat(depth)), column);
    }
    *open = blocks.to_vec();
}

/// The line that opens the block with all ways to reach an organisation.
const CONTACT: &str = "contact:";

/// The same lines with telephone numbers as the first key of `contact`.
fn with_phones(lines: &Lines, phones: &[(String, usize)]) -> Lines {
    let mut all = Lines::default();
    for (line, column) in lines.text.lines().zip(&lines.columns) {
        all.push(line, *column);
        if line == CONTACT {
            all.push("  phones:", None);
            for (phone, column) in phones {
                all.push(phone, Some(*column));
            }
        }
    }
    all
}
