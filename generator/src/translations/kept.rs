//! What an export keeps of the PO file whose place it takes: the words of a translator that the site does not have,
//! for an import did not take them or there was none. Tools of gettext do the same (`msgmerge`).

use super::catalog::{self, Entries, Entry, NotACatalog};
use super::unit::Unit;
use super::{Translations, UnknownLanguage};
use crate::Date;
use crate::blocks::with_plain_variables;
use std::collections::{HashMap, VecDeque};

#[cfg(test)]
mod tests;

/// The note in the head of a file whose translations are invented: nobody keeps those.
pub(super) const INVENTED: &str =
    "Its translations are invented, to test pages: nobody is to read them.";
/// What begins each line of a translation that belongs to no text.
const GONE: &str = "#~";

/// A PO file that takes the place of another one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Export {
    /// Its text.
    pub po: String,
    /// The number of translations that are in it because the other file had them: the site does not.
    pub kept: usize,
    /// How many of them are fuzzy: the source text has changed, or the site has another translation.
    pub fuzzy: usize,
    /// The number of translations that belong to no text of the site now. They are comments at the end of the file.
    pub gone: usize,
}

/// The reason why a PO file cannot take the place of another one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The site is not translated to the language.
    #[error(transparent)]
    Language(#[from] UnknownLanguage),
    /// The other file is none for the language.
    #[error(transparent)]
    NotACatalog(#[from] NotACatalog),
    /// The other file has translations, and the new one invented ones.
    #[error("it has translations, whose place invented ones would take")]
    Invented,
}

impl Translations {
    /// The PO file of [`export`](Self::export), to take the place of another one: translations of the other one
    /// stay in it, although the site does not have them.
    ///
    /// # Errors
    /// [`ExportError`] if the site is not translated to the language, or the other file is none for it.
    pub fn export_over(&self, old: &str, tag: &str, today: Date) -> Result<Export, ExportError> {
        let entries = catalog::read(tag, old)?;
        if is_invented(old) {
            let po = self.export(tag, today, None)?;
            return Ok(Export {
                po,
                ..Export::default()
            });
        }
        let (notes, mut units) = self.export_parts(tag)?;
        let mut export = Export::default();
        let gone = keep(&mut units, entries, &mut export);
        export.po = catalog::write(tag, &today.to_string(), &notes, &units);
        let paragraphs = paragraphs_of_gone(tag, &gone, old);
        if !paragraphs.is_empty() {
            let text = paragraphs.join("\n\n");
            export.po = format!("{}\n\n{text}\n", export.po.trim_end());
        }
        Ok(export)
    }
}

/// Whether invented translations may take the place of a PO file: it has invented ones, or none.
///
/// # Errors
/// [`ExportError`] if not.
pub fn can_be_invented(tag: &str, old: &str) -> Result<(), ExportError> {
    let entries = catalog::read(tag, old)?;
    if is_invented(old) || !(entries.have_words() || old.contains(GONE)) {
        Ok(())
    } else {
        Err(ExportError::Invented)
    }
}

fn is_invented(po: &str) -> bool {
    let mut head = po.lines().take_while(|line| line.starts_with('#'));
    head.any(|line| line.trim_start_matches(['#', ' ']) == INVENTED)
}

/// Puts the translations of a file into units, and returns those that belong to none.
fn keep(units: &mut [Unit], mut entries: Entries, export: &mut Export) -> Vec<Unit> {
    let mut others = Vec::new();
    let mut gone = Vec::new();
    for unit in units.iter_mut() {
        let Some(entry) = entries.take(unit) else {
            others.push(unit);
            continue;
        };
        unit.note.clone_from(&entry.note);
        if !entry.has_words() {
            continue;
        }
        if entry.texts.len() == unit.translation.len() {
            put(unit, entry, None, export);
        } else {
            let (context, source) = unit.key();
            gone.push(unit_of(context.to_owned(), source.to_owned(), entry));
        }
    }
    let mut left: HashMap<String, VecDeque<(String, Entry)>> = HashMap::new();
    let mut order = Vec::new();
    for (context, source, entry) in entries.into_list() {
        order.push(context.clone());
        left.entry(context).or_default().push_back((source, entry));
    }
    // Those of which the source text is another one now.
    for unit in others {
        let is_open = !has_translation(unit) || unit.is_stale;
        let forms = unit.translation.len();
        let of_place = left.get_mut(&unit.context);
        let has_forms = |(_, entry): &(String, Entry)| entry.texts.len() == forms;
        let of_place = of_place.filter(|it| is_open && it.front().is_some_and(has_forms));
        if let Some((source, entry)) = of_place.and_then(VecDeque::pop_front) {
            unit.note.clone_from(&entry.note);
            put(unit, entry, Some(&source), export);
        }
    }
    for context in order {
        let next = left.get_mut(&context).and_then(VecDeque::pop_front);
        gone.extend(next.map(|(source, entry)| unit_of(context, source, entry)));
    }
    export.gone = gone.len();
    gone
}

/// Puts a translation into a unit. `source` is the text that it was made from, if that is another one now.
fn put(unit: &mut Unit, entry: Entry, source: Option<&str>, export: &mut Export) {
    let is_done = entry.is_done() && source.is_none();
    if has_same_words(&entry.texts, &unit.translation) {
        // Whoever took the mark away has looked at it.
        unit.is_stale &= !is_done;
        return;
    }
    let is_other = has_translation(unit) && !unit.is_stale;
    if is_other {
        let texts = unit.translation.join(" / ");
        unit.comments.push(format!("The portal has: {texts}"));
    }
    if let Some(source) = source {
        unit.comments.push(format!("Translated from: {source}"));
    }
    unit.translation = entry.texts;
    unit.is_stale = is_other || !is_done;
    export.kept += 1;
    export.fuzzy += usize::from(unit.is_stale);
}

/// Whether the site has a translation, and not the source text in its place.
fn has_translation(unit: &Unit) -> bool {
    let mut texts = unit.translation.iter();
    texts.any(|it| !it.is_empty() && *it != unit.source)
}

/// Whether readers would see the same words.
fn has_same_words(some: &[String], others: &[String]) -> bool {
    let plain = |texts: &[String]| -> Vec<Vec<String>> {
        let texts = texts.iter().map(|text| with_plain_variables(text));
        texts
            .map(|text| text.split_whitespace().map(str::to_owned).collect())
            .collect()
    };
    plain(some) == plain(others)
}

/// A translation that belongs to no text of the site.
fn unit_of(context: String, source: String, entry: Entry) -> Unit {
    Unit {
        context,
        comments: Vec::new(),
        path: String::new(),
        line: None,
        source,
        note: entry.note,
        english: None,
        plural: entry.plural,
        translation: entry.texts,
        is_stale: false,
    }
}

/// Translations as comments, and those that the file had as comments before.
fn paragraphs_of_gone(tag: &str, gone: &[Unit], old: &str) -> Vec<String> {
    let old = old.replace("\r\n", "\n");
    let is_gone = |paragraph: &&str| {
        let mut lines = paragraph.lines();
        paragraph.lines().any(|line| line.starts_with(GONE)) && lines.all(|it| it.starts_with('#'))
    };
    let before = old.split("\n\n").map(str::trim).filter(is_gone);
    let mut paragraphs: Vec<String> = before.map(str::to_owned).collect();
    let new = catalog::write(tag, "", &[], gone);
    // Its head is the first one.
    for paragraph in new.trim().split("\n\n").skip(1) {
        let line = |line: &str| {
            if line.starts_with('#') {
                line.to_owned()
            } else {
                format!("{GONE} {line}")
            }
        };
        let paragraph: Vec<String> = paragraph.lines().map(line).collect();
        let paragraph = paragraph.join("\n");
        if !paragraphs.contains(&paragraph) {
            paragraphs.push(paragraph);
        }
    }
    paragraphs
}
