use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::portal::{LANGUAGES, built};
use serde_json::Value;

use super::{facts, items, json, small_site};

const TABLES: [(&str, &str, &str); 3] = [
    ("programmes", "programme", "programmes"),
    ("services", "service", "services"),
    ("contacts", "organisation", "organisations"),
];

/// The rows of a CSV file, each with its column's name, read by a library for spreadsheets.
fn rows(text: &str) -> Result<Vec<Vec<(String, String)>>> {
    let text = text.strip_prefix('\u{feff}').context("no mark for UTF-8")?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers()?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cells = headings.iter().zip(record.iter());
        rows.push(
            cells
                .map(|(name, cell)| (name.to_owned(), cell.to_owned()))
                .collect(),
        );
    }
    Ok(rows)
}

/// A JSON value as a cell.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

#[test]
fn csv_and_json_say_the_same() -> Result<()> {
    for lang in LANGUAGES {
        for (table, kind, folder) in TABLES {
            let csv = fs::read_to_string(built()?.join(format!("data/{lang}/{table}.csv")))?;
            let (rows, list) = (rows(&csv)?, json(&format!("data/{lang}/{table}.json"))?);
            assert_eq!(rows.len(), facts(kind, folder)?.len(), "{table}");
            assert_eq!(rows.len(), items(&list)?.len());
            for (row, object) in rows.iter().zip(items(&list)?) {
                for (name, text) in row {
                    let due = cell(&object[name.as_str()]);
                    let text = text.strip_prefix('\'').unwrap_or(text);
                    ensure!(text == due, "{table} {lang} {name}: {text:?}, {due:?}");
                }
            }
        }
    }
    Ok(())
}

/// A program for spreadsheets would compute such a cell, or make a sum of a telephone number.
#[test]
fn no_cell_is_a_formula_or_a_bare_telephone_number() -> Result<()> {
    let site = small_site()?;
    for (from, to) in [
        ("The small office", "=HYPERLINK(\\\"x\\\")"),
        ("Two rooms", "@Two rooms"),
    ] {
        let path = "content/organisations/small-office/en.md";
        let text = fs::read_to_string(site.path().join(path))?;
        let line = text
            .lines()
            .find(|line| line.contains(from))
            .context("no such line")?;
        let (key, value) = line.split_once(": ").context("no key")?;
        site.replace(
            path,
            line,
            &format!("{key}: \"{}\"", value.replace(from, to)),
        )?;
    }
    site.build(&[])?.expect_code(0)?;
    let csv = fs::read_to_string(site.public().join("data/en/contacts.csv"))?;
    let rows = rows(&csv)?;
    let value = |name: &str| {
        let found = rows[0].iter().find(|(it, _)| it == name);
        found.map(|(_, cell)| cell.as_str()).unwrap_or_default()
    };
    assert_eq!(value("title"), "'=HYPERLINK(\"x\")");
    assert_eq!(value("summary"), "'@Two rooms in Baghdad.");
    assert_eq!(value("whatsapp"), "https://wa.me/9647826892128");
    for row in &rows {
        for (name, cell) in row {
            ensure!(!cell.starts_with(['=', '+', '-', '@']), "{name}: {cell}");
        }
    }
    Ok(())
}
