//! What the library says about the entries of a spreadsheet, at the lines and columns they come
//! from.

use super::entry::Entry;
use super::mistake::Mistake;
use crate::new::form::Form;
use homeward::{Failure, Findings, Request};
use spanned::codes::MISSING_KEY;
use spanned::{Diagnostic, Position, Severity};
use std::collections::BTreeSet;

/// What is wrong with a site that has the entries of a spreadsheet.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub(super) mistakes: Vec<Mistake>,
    pub(super) warnings: Vec<Mistake>,
    /// Errors in other files that the site does not have without the entries.
    pub(super) elsewhere: Vec<String>,
}

/// Checks the site with the entries of the kind of a form. `files` are the paths of their facts and texts.
///
/// # Errors
/// When there is no site.
pub(super) fn of(
    request: &Request,
    form: &Form,
    entries: &[Entry],
    files: &[[String; 2]],
) -> Result<Verdict, Failure> {
    let texts: Vec<(String, String)> = entries
        .iter()
        .zip(files)
        .flat_map(|(entry, [facts, words])| {
            [
                (facts.clone(), entry.facts.text.clone()),
                (words.clone(), entry.words.text.clone()),
            ]
        })
        .collect();
    let before = homeward::check_with(request, &[])?;
    let known: BTreeSet<String> = errors(&before).map(|it| described(it, &before)).collect();
    let after = homeward::check_with(request, &texts)?;
    let mut verdict = Verdict::default();
    for diagnostic in after.diagnostics() {
        let place = diagnostic.primary.as_ref().map(|label| label.span);
        let path = place.map(|span| after.sources().path(span.file));
        let found = path.and_then(|path| place_in(entries, files, path));
        match (found, place) {
            (Some((entry, lines)), Some(span)) => {
                let line = Position::of(span, after.sources()).line;
                // What is missing is in no column; its place is the beginning of the block.
                let is_missing = diagnostic.code.name == MISSING_KEY.name;
                let column = lines.get(line.saturating_sub(1)).copied().flatten();
                let key = diagnostic.message.split('`').nth(1);
                let key = key.filter(|key| is_missing && form.field(key).is_some());
                let mistake = Mistake {
                    line: entry.line,
                    column: column.filter(|_| !is_missing),
                    message: diagnostic.message.clone(),
                    help: match key {
                        Some(key) => Some(to_add(key)),
                        None => diagnostic.help.clone(),
                    },
                };
                if diagnostic.severity == Severity::Error {
                    verdict.mistakes.push(mistake);
                } else {
                    verdict.warnings.push(mistake);
                }
            }
            _ if diagnostic.severity == Severity::Error => {
                let described = described(diagnostic, &after);
                if !known.contains(&described) {
                    verdict.elsewhere.push(described);
                }
            }
            _ => {}
        }
    }
    Ok(verdict)
}

/// How to give a value that rows lack.
fn to_add(key: &str) -> String {
    let meaning = match key {
        "checked" => {
            ", the day on which a person compared the row with its source, such as `2026-01-31`"
        }
        "check_due" => ", the day by which a person should compare it again, such as `2026-07-31`",
        "sources" => ", with the id of a source of the portal",
        _ => "",
    };
    format!("add a column `{key}`{meaning}; or give all rows one value: `--set {key}=…`")
}

/// The entry of a file, and the column of each of its lines.
fn place_in<'e>(
    entries: &'e [Entry],
    files: &[[String; 2]],
    path: &str,
) -> Option<(&'e Entry, &'e [Option<usize>])> {
    let mut all = entries.iter().zip(files);
    all.find_map(|(entry, [facts, words])| {
        if path == facts {
            Some((entry, entry.facts.columns.as_slice()))
        } else {
            (path == words).then_some((entry, entry.words.columns.as_slice()))
        }
    })
}

fn errors(findings: &Findings) -> impl Iterator<Item = &Diagnostic> {
    let all = findings.diagnostics().iter();
    all.filter(|it| it.severity == Severity::Error)
}

/// A mistake in another file, in a line.
fn described(diagnostic: &Diagnostic, findings: &Findings) -> String {
    let place = diagnostic.primary.as_ref().map(|label| {
        let path = findings.sources().path(label.span.file);
        let line = Position::of(label.span, findings.sources()).line;
        format!("{path}:{line}: ")
    });
    format!("{}{}", place.unwrap_or_default(), diagnostic.message)
}
