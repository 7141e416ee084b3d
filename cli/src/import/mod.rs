//! `homeward import`: entries from a spreadsheet.
//!
//! [`sheet`] reads it, [`columns`] finds out what its columns are, [`entry`] makes the files of each
//! row. The library checks them together with the site before one of them is written; [`verdict`]
//! brings what is wrong back to lines and columns.

mod columns;
mod entry;
mod mistake;
mod numbers;
mod sheet;
mod verdict;
mod words;

use crate::arguments::LinkArgs;
use crate::clock::today;
use crate::exit;
use crate::new::form::{Form, Sort};
use crate::out::say;
use crate::summary::count;
use clap::{Args, Subcommand, ValueEnum};
use columns::Columns;
use entry::{Entry, Reader};
use homeward::publish::{self, PublishError};
use homeward::{Failure, Inventory, Request};
use mistake::Mistake;
use sheet::{Sheet, letters};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    #[command(subcommand)]
    command: ImportCommand,
}

#[derive(Debug, Subcommand)]
enum ImportCommand {
    /// Make entries of the rows of a spreadsheet, saved as CSV UTF-8.
    ///
    /// Without `--write` it says what it would make, and everything that is wrong.
    Csv(CsvArgs),
}

#[derive(Debug, Args)]
struct CsvArgs {
    /// The file. Its first line has the headings, in any order.
    file: PathBuf,
    /// What a row is.
    #[arg(long, value_enum)]
    kind: ImportKind,
    /// The key of a column whose heading does not say it: `--column "Bezeichnung=title"`. Without a
    /// key the column is left out. Can be repeated.
    #[arg(long = "column", value_name = "HEADING=KEY", value_parser = heading_key)]
    columns: Vec<(String, String)>,
    /// A value of all rows: `--set sources=leaflet`. Can be repeated. A cell that is not empty wins.
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = heading_key)]
    values: Vec<(String, String)>,
    /// Write the files. No file is written while anything is wrong, and none is ever replaced.
    #[arg(long)]
    write: bool,
    /// Folder that holds `content/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    #[command(flatten)]
    links: LinkArgs,
}

/// The kinds that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ImportKind {
    /// A type of help.
    Service,
    /// An organisation, with its telephone numbers and addresses.
    Organisation,
}

impl ImportKind {
    fn name(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organisation => "organisation",
        }
    }
}

fn heading_key(text: &str) -> Result<(String, String), String> {
    // A heading may contain `=`, a key does not.
    let (heading, key) = text
        .rsplit_once('=')
        .ok_or("write a name, `=` and a value")?;
    Ok((heading.trim().to_owned(), key.trim().to_owned()))
}

pub(crate) fn run(args: &ImportArgs) -> u8 {
    let ImportCommand::Csv(args) = &args.command;
    let inventory = match homeward::inventory(&args.site, &args.links.allow_link) {
        Ok(inventory) => inventory,
        Err(error) => return failed(&error.into()),
    };
    let Some(form) = Form::of(args.kind.name()) else {
        return exit::INTERNAL;
    };
    let read = Sheet::read(&args.file).and_then(|sheet| {
        let columns = Columns::of(&sheet, &form, &args.columns)?;
        Ok((sheet, columns))
    });
    let (sheet, columns) = match read {
        Ok(read) => read,
        Err(message) => {
            say!("error: {message}");
            return exit::USAGE;
        }
    };
    let shared = match shared(args, &form) {
        Ok(shared) => shared,
        Err(message) => {
            say!("error: {message}");
            return exit::USAGE;
        }
    };
    let reader = Reader {
        form: &form,
        inventory: &inventory,
        columns: &columns,
        shared: &shared,
    };
    say!("{}", taken(&sheet, &columns));
    let (entries, mut mistakes) = entries(&reader, &sheet);
    let files = paths(&entries, &form, &inventory);
    let request = Request {
        draft: true,
        links: args.links.allow_link.clone(),
        ..Request::new(&args.site, today())
    };
    let verdict = match verdict::of(&request, &form, &entries, &files) {
        Ok(verdict) => verdict,
        Err(failure) => return failed(&failure),
    };
    // A value that is not known is left out of the file: that it is missing there says nothing new.
    let follows = |missing: &Mistake| {
        let keys = columns.of.iter();
        let mut keys = keys.filter(|(key, _)| missing.message.starts_with(&format!("`{key}` is")));
        let column = keys.next().map(|(_, column)| *column);
        let same = |it: &Mistake| it.line == missing.line && it.column == column;
        missing.column.is_none() && column.is_some() && mistakes.iter().any(same)
    };
    let more: Vec<Mistake> = verdict
        .mistakes
        .into_iter()
        .filter(|mistake| !follows(mistake))
        .collect();
    mistakes.extend(more);
    mistakes.sort();
    mistakes.dedup();
    let name = args.file.display().to_string();
    let converted = entries.iter().flat_map(|entry| &entry.converted);
    let texts =
        |of: &[Mistake]| -> Vec<String> { of.iter().map(|it| it.text(&name, &sheet)).collect() };
    let reports = [
        ("", converted.map(|it| it.text(&name, &sheet)).collect()),
        ("error: ", texts(&mistakes)),
        ("error: ", verdict.elsewhere.clone()),
        ("warning: ", texts(&verdict.warnings)),
    ];
    for (sort, texts) in &reports {
        for text in texts {
            say!("{sort}{text}");
        }
    }
    if !mistakes.is_empty() || !verdict.elsewhere.is_empty() {
        let errors = count(mistakes.len() + verdict.elsewhere.len(), "error");
        say!("{errors}; no file was written");
        return exit::CONTENT;
    }
    for entry in &entries {
        say!(
            "{name}:{}: {} `{}`, “{}”",
            entry.line,
            form.kind,
            entry.id,
            entry.title
        );
    }
    let number = count(entries.len(), &form.kind);
    if !args.write {
        say!("{number}; nothing is wrong. To write the files, add `--write`");
        return exit::FINE;
    }
    match write(&entries, &form, &inventory, &args.site) {
        Ok(()) => {
            say!("{number} written");
            exit::FINE
        }
        Err(error) => failed(&error.into()),
    }
}

fn failed(failure: &Failure) -> u8 {
    exit::told(failure)
}

/// The values of all rows.
fn shared(args: &CsvArgs, form: &Form) -> Result<BTreeMap<String, String>, String> {
    // The day of the last comparison with a source is no one's guess; that of the next one is.
    let mut values = form.defaults(today());
    values.retain(|key, _| key == "check_due");
    for (key, value) in &args.values {
        if form.field(key).is_none() {
            let known = form.fields.iter().map(|field| field.key.as_str());
            return Err(crate::summary::unknown("key", key, known));
        }
        values.insert(key.clone(), value.clone());
    }
    Ok(values)
}

/// What is taken from the spreadsheet, and what is not.
fn taken(sheet: &Sheet, columns: &Columns) -> String {
    let name = |column: usize| format!("{} “{}”", letters(column), sheet.headings[column]);
    let mut lines: Vec<(usize, String)> = columns
        .of
        .iter()
        .map(|(key, column)| (*column, format!("{} is `{key}`", name(*column))))
        .collect();
    lines.extend(columns.left.iter().map(|column| {
        let filled = |row: &&sheet::Row| !row.cells[*column].is_empty();
        let cells = count(sheet.rows.iter().filter(filled).count(), "cell");
        (*column, format!("{} is not taken: {cells}", name(*column)))
    }));
    lines.sort();
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    lines.join("\n")
}

/// The entries of all rows, and what is wrong with cells. No entry has a name that is taken.
fn entries(reader: &Reader<'_>, sheet: &Sheet) -> (Vec<Entry>, Vec<Mistake>) {
    let mut mistakes = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    let taken = reader.inventory.entries.iter();
    let taken = taken.filter(|entry| entry.kind == reader.form.kind);
    let taken: BTreeSet<&str> = taken.map(|entry| entry.id.as_str()).collect();
    for row in &sheet.rows {
        let mistake = |column: Option<usize>, message: String, help: &str| Mistake {
            line: row.line,
            column,
            message,
            help: Some(help.to_owned()),
        };
        let title = reader.columns.of.get(columns::TITLE).copied();
        if title.is_some_and(|column| row.cells[column].is_empty()) {
            mistakes.push(mistake(
                title,
                "the title is missing".into(),
                "give it a title, or delete the row",
            ));
            continue;
        }
        let Some(entry) = reader.entry(row, &mut mistakes) else {
            continue;
        };
        let other = entries.iter().find(|other| other.id == entry.id);
        let column = reader.columns.of.get(columns::ID).copied().or(title);
        if taken.contains(entry.id.as_str()) {
            mistakes.push(mistake(
                column,
                format!(
                    "there is a {} `{}` already; it is not changed",
                    reader.form.kind, entry.id
                ),
                "delete the row, or give it another name in a column `id`",
            ));
        } else if let Some(other) = other {
            mistakes.push(mistake(
                column,
                format!("line {} is `{}` too", other.line, entry.id),
                if form_has_numbers(reader.form) {
                    "if it is the same one, write one row, with `;` between two telephone numbers; if not, give one of them another name in a column `id`"
                } else {
                    "if it is the same one, delete one row; if not, give one of them another name in a column `id`"
                },
            ));
        } else {
            entries.push(entry);
        }
    }
    (entries, mistakes)
}

/// Whether entries of a kind have telephone numbers.
fn form_has_numbers(form: &Form) -> bool {
    form.fields.iter().any(|field| field.sort == Sort::Phones)
}

/// The paths of the facts and the text of each entry, below the site.
fn paths(entries: &[Entry], form: &Form, inventory: &Inventory) -> Vec<[String; 2]> {
    let of = |entry: &Entry| {
        let directory = format!("content/{}/{}", form.folder, entry.id);
        [
            format!("{directory}/{}.yaml", form.kind),
            format!("{directory}/{}.md", inventory.language),
        ]
    };
    entries.iter().map(of).collect()
}

fn write(
    entries: &[Entry],
    form: &Form,
    inventory: &Inventory,
    site: &Path,
) -> Result<(), PublishError> {
    let schemas = site.join("schemas");
    publish::create_dir(&schemas)?;
    publish::write_file(&schemas.join(format!("{}.json", form.kind)), &form.schema)?;
    for entry in entries {
        let directory = inventory.content.join(&form.folder).join(&entry.id);
        publish::create_dir(&directory)?;
        let facts = directory.join(format!("{}.yaml", form.kind));
        publish::write_new(&facts, &entry.facts.text)?;
        let words = directory.join(format!("{}.md", inventory.language));
        publish::write_new(&words, &entry.words.text)?;
    }
    Ok(())
}
