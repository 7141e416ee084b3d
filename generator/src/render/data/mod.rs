//! What other programs read: tables for spreadsheets, the same as JSON, and lists in the Human
//! Services Data Specification (HSDS) of Open Referral.
//!
//! All of it is what the pages of organisations, programmes and services show, in the language of
//! the file. No story is in it, so no consent can be exceeded.

mod hsds;
mod identifiers;
mod rows;
mod table;

use super::address::absolute;
use super::page::Page;
use crate::kinds::{EntryIx, Kind};
use crate::plan::{DataFile, DataTable, HsdsList, TableFormat};
use serde::Serialize;
use serde_json::Value;

/// The bytes of a file for other programs.
pub(super) fn render(page: &Page<'_>, file: DataFile) -> Vec<u8> {
    match file {
        DataFile::Table(table, format) => {
            let table = match table {
                DataTable::Programmes => rows::programmes(page),
                DataTable::Services => rows::services(page),
                DataTable::Contacts => rows::contacts(page),
            };
            match format {
                TableFormat::Csv => table.csv(),
                TableFormat::Json => json(&table.json()),
            }
        }
        DataFile::Hsds(HsdsList::Organizations) => json(&hsds::organizations(page)),
        DataFile::Hsds(HsdsList::Services) => json(&hsds::services(page)),
    }
}

fn json(value: &Value) -> Vec<u8> {
    // Maps with strings as keys: serialisation cannot fail.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// All entries of a kind that have a page in the language of the file.
fn entries<'p>(page: &Page<'p>, kind: Kind) -> &'p [EntryIx] {
    page.frame.site.of_kind(kind, page.frame.lang)
}

/// The address of an entry's page; below the site's root where the portal has no address.
fn page_of(page: &Page<'_>, ix: EntryIx) -> String {
    let site = page.frame.site;
    let path = site.path(ix, page.frame.lang);
    absolute(site, path).unwrap_or_else(|| path.to_owned())
}

/// A value class as facts write it: `after_return`.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}
