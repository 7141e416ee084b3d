//! Units as a PO file (GNU gettext manual, chapter 3, "The Format of PO Files"). The only module
//! that names the crate for PO files.

use super::plural_forms::PluralForms;
use super::po_syntax::first_bad_line;
use super::unit::Unit;
use crate::blocks::variables;
use polib::catalog::Catalog;
use polib::message::{Message, MessageFlags};
use polib::metadata::CatalogMetadata;
use polib::po_file;
use std::collections::{HashMap, HashSet};
use std::io::BufWriter;

/// The reason why a text is not a PO file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotACatalog {
    /// A line has another form.
    #[error("line {0} is not one of a PO file")]
    Line(usize),
    /// The crate that reads PO files refuses it.
    #[error("this is not a PO file: {0}")]
    Refused(String),
    /// It says that it is for another language.
    #[error("this PO file is for the language `{found}`, not for `{wanted}`")]
    Language {
        /// The language of the header.
        found: String,
        /// The language of the command line.
        wanted: String,
    },
}

/// A text of a PO file, as a person left it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The text of each form; one for a text without forms.
    pub(super) texts: Vec<String>,
    /// Whether a person must look at it before it is used.
    pub(super) is_fuzzy: bool,
    /// What translators have written to each other.
    pub(super) note: String,
    /// The source's form for many things.
    pub(super) plural: Option<String>,
    /// Its place in the file.
    at: usize,
}

impl Entry {
    pub(super) fn has_words(&self) -> bool {
        self.texts.iter().any(|it| !it.is_empty())
    }

    /// Whether it is to be used.
    pub(super) fn is_done(&self) -> bool {
        !self.is_fuzzy && !self.texts.is_empty() && self.texts.iter().all(|it| !it.is_empty())
    }
}

/// Texts by context and source text.
#[derive(Debug, Default)]
pub(super) struct Entries(HashMap<(String, String), Entry>);

impl Entries {
    pub(super) fn get(&self, unit: &Unit) -> Option<&Entry> {
        let (context, source) = unit.key();
        let of = |source: &str| self.0.get(&(context.to_owned(), source.to_owned()));
        of(source).or_else(|| of(unit.english.as_deref()?))
    }

    /// Whether there is a translation.
    pub(super) fn have_words(&self) -> bool {
        self.0.values().any(Entry::has_words)
    }

    /// Takes out what [`get`](Self::get) finds.
    pub(super) fn take(&mut self, unit: &Unit) -> Option<Entry> {
        let (context, source) = unit.key();
        let mut of = |source: &str| self.0.remove(&(context.to_owned(), source.to_owned()));
        of(source).or_else(|| of(unit.english.as_deref()?))
    }

    /// The translations, each with its context and its source text, in the order of the file.
    pub(super) fn into_list(self) -> Vec<(String, String, Entry)> {
        let list = self.0.into_iter().filter(|(_, entry)| entry.has_words());
        let list = list.map(|((context, source), entry)| (context, source, entry));
        let mut list: Vec<_> = list.collect();
        list.sort_by_key(|(.., entry)| entry.at);
        list
    }

    /// The contexts of translations that belong to no unit, in their order.
    pub(super) fn without_unit(&self, units: &[Unit]) -> Vec<&str> {
        let texts = units.iter().flat_map(|unit| {
            let texts = [Some(&unit.source), unit.english.as_ref()];
            let texts = texts.into_iter().flatten();
            texts.map(|text| (unit.context.as_str(), text.as_str()))
        });
        let known: HashSet<(&str, &str)> = texts.collect();
        let others = self.0.iter().filter(|((context, source), entry)| {
            entry.is_done() && !known.contains(&(context.as_str(), source.as_str()))
        });
        let mut contexts: Vec<&str> = others.map(|((context, _), _)| context.as_str()).collect();
        contexts.sort_unstable();
        contexts
    }
}

/// Writes units as a PO file. `day` is `YYYY-MM-DD`; `notes` are lines for its head.
pub(super) fn write(tag: &str, day: &str, notes: &[String], units: &[Unit]) -> String {
    let forms = PluralForms::of(tag);
    let mut metadata = CatalogMetadata::new();
    "Homeward".clone_into(&mut metadata.project_id_version);
    metadata.pot_creation_date = format!("{day} 00:00+0000");
    metadata.po_revision_date = format!("{day} 00:00+0000");
    "Homeward <https://homeward.invalid/>".clone_into(&mut metadata.last_translator);
    tag.clone_into(&mut metadata.language_team);
    "1.0".clone_into(&mut metadata.mime_version);
    "text/plain; charset=UTF-8".clone_into(&mut metadata.content_type);
    "8bit".clone_into(&mut metadata.content_transfer_encoding);
    metadata.language = tag.replace('-', "_");
    metadata.plural_rules.nplurals = forms.map_or(1, |forms| forms.categories.len());
    forms
        .map_or("0", |forms| forms.formula)
        .clone_into(&mut metadata.plural_rules.expr);
    let mut catalog = Catalog::new(metadata);
    for unit in units {
        catalog.append_or_update(message(unit));
    }
    let mut bytes = BufWriter::new(Vec::new());
    // A vector takes all that is written.
    let _ = po_file::write(&catalog, &mut bytes);
    let bytes = bytes.into_inner().unwrap_or_default();
    let notes = notes.iter().flat_map(|note| ["# ", note, "\n"]);
    let notes: String = notes.collect();
    format!("{notes}{}", String::from_utf8_lossy(&bytes).trim_start())
}

fn message(unit: &Unit) -> Message {
    let mut flags = MessageFlags::new();
    let is_translated = unit.translation.iter().any(|it| !it.is_empty());
    if unit.is_stale && is_translated {
        flags.add_flag("fuzzy");
    }
    let plural = unit.plural.as_deref();
    if !variables(plural.unwrap_or(&unit.source)).is_empty() && unit.context.starts_with("ui ") {
        // Tools then check that no `{name}` is lost.
        flags.add_flag("python-brace-format");
    }
    let mut message = match &unit.plural {
        None => Message::build_singular(),
        Some(_) => Message::build_plural(),
    };
    message
        .with_translator_comments(unit.note.clone())
        .with_extracted_comments(unit.comments.join("\n"))
        .with_source(unit.reference())
        .with_flags(flags)
        .with_msgctxt(unit.context.clone())
        .with_msgid(unit.source.clone());
    match &unit.plural {
        None => {
            let text = unit.translation.first().cloned().unwrap_or_default();
            message.with_msgstr(text).done()
        }
        Some(plural) => message
            .with_msgid_plural(plural.clone())
            .with_msgstr_plural(unit.translation.clone())
            .done(),
    }
}

/// Reads a PO file for a language.
///
/// # Errors
/// [`NotACatalog`] if it is none, or one for another language.
pub(super) fn read(tag: &str, text: &str) -> Result<Entries, NotACatalog> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(line) = first_bad_line(text) {
        return Err(NotACatalog::Line(line));
    }
    // polib panics if one begins the file. They are comments, which nobody here reads.
    let text: String = text
        .split_inclusive('\n')
        .filter(|line| line.trim_end() != "#")
        .collect();
    let refused = |error: po_file::POParseError| NotACatalog::Refused(error.to_string());
    let catalog = po_file::parse_from_reader(text.as_bytes()).map_err(refused)?;
    let found = catalog.metadata.language.replace('_', "-");
    if !found.is_empty() && found != tag {
        let wanted = tag.to_owned();
        return Err(NotACatalog::Language { found, wanted });
    }
    let mut entries = HashMap::new();
    for (at, message) in catalog.messages().enumerate() {
        let texts = match (message.msgstr(), message.msgstr_plural()) {
            (Ok(text), _) => vec![text.to_owned()],
            (_, Ok(texts)) => texts.clone(),
            _ => Vec::new(),
        };
        let key = (
            message.msgctxt().unwrap_or_default().to_owned(),
            message.msgid().to_owned(),
        );
        let is_fuzzy = message.is_fuzzy();
        let note = message.translator_comments().to_owned();
        let plural = message.msgid_plural().ok().map(str::to_owned);
        let entry = Entry {
            texts,
            is_fuzzy,
            note,
            plural,
            at,
        };
        entries.insert(key, entry);
    }
    Ok(Entries(entries))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unit(context: &str, source: &str, translation: &str) -> Unit {
        Unit {
            context: context.to_owned(),
            comments: vec!["a note".to_owned()],
            path: "content/en.md".to_owned(),
            line: Some(2),
            source: source.to_owned(),
            note: String::new(),
            english: None,
            plural: None,
            translation: vec![translation.to_owned()],
            is_stale: false,
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read_as_it_was_written(
            source in "[ -~\n\t\u{a0}-\u{d7ff}]{1,200}",
            translation in "[ -~\n\t\u{a0}-\u{d7ff}]{1,200}",
        ) {
            let unit = unit("c", &source, &translation);
            let text = write("fr", "2026-11-21", &[], std::slice::from_ref(&unit));
            let entries = read("fr", &text).unwrap();
            prop_assert_eq!(&entries.get(&unit).unwrap().texts, &[translation]);
        }

        #[test]
        fn no_text_is_a_fault_of_the_program(text in "([msgidctxrplu#\"\\[\\]0-9n\\\\ ,.:~|\n]|msgid \"|\"\n){0,60}") {
            let _ = read("fr", &text);
        }
    }

    #[test]
    fn a_file_can_begin_with_an_empty_comment() {
        let text = write("fr", "2026-11-21", &[], &[unit("a", "x", "y")]);
        for start in ["#\n", "#\n#\r\n", "#\n# Translators:\n#\n"] {
            let entries = read("fr", &format!("{start}{text}")).unwrap();
            assert!(entries.get(&unit("a", "x", "y")).is_some(), "{start:?}");
        }
        assert!(read("fr", "#").is_ok());
    }

    #[test]
    fn a_file_for_another_language_is_refused() {
        let text = write("fr", "2026-11-21", &[], &[]);
        let error = read("ar", &text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "this PO file is for the language `fr`, not for `ar`"
        );
        assert_eq!(read("fr", "hello").unwrap_err(), NotACatalog::Line(1));
    }

    #[test]
    fn a_stale_text_is_fuzzy_and_a_text_without_translation_is_not_done() {
        let stale = Unit {
            is_stale: true,
            ..unit("a", "x", "y")
        };
        let open = unit("b", "x", "");
        let text = write("fr", "2026-11-21", &[], &[stale.clone(), open.clone()]);
        let entries = read("fr", &text).unwrap();
        assert!(entries.get(&stale).unwrap().is_fuzzy);
        assert!(!entries.get(&stale).unwrap().is_done());
        assert!(!entries.get(&open).unwrap().is_fuzzy);
        assert!(!entries.get(&open).unwrap().is_done());
    }
}
