use super::catalog::{self, Entries, NotACatalog};
use super::{Author, NewFile, Translations};

/// What a PO file changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// The files to write; none if nothing has changed.
    pub files: Vec<NewFile>,
    /// The number of texts that differ from those of the site.
    pub texts: usize,
    /// Paths of files that cannot be written yet, for texts of them are missing.
    pub waiting: Vec<String>,
    /// Texts that were not taken.
    pub refused: Vec<Refused>,
}

/// A text that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its context in the PO file.
    pub context: String,
    /// Why.
    pub why: String,
}

impl Refused {
    pub(super) fn new(context: &str, why: &str) -> Self {
        Self {
            context: context.to_owned(),
            why: why.to_owned(),
        }
    }
}

impl Translations {
    /// What a PO file changes in the translations to a language. Texts that are fuzzy or empty
    /// are left as they are. `author` is recorded for translations that are not there yet.
    ///
    /// # Errors
    /// [`NotACatalog`] if the text is no PO file for the language.
    pub fn import(&self, tag: &str, po: &str, author: Author) -> Result<Import, NotACatalog> {
        let entries = catalog::read(tag, po)?;
        let mut import = Import::default();
        self.import_strings(tag, &entries, &mut import);
        for pair in self.corpus.pairs(tag) {
            self.import_text(&pair, &entries, author, &mut import);
        }
        for context in entries.without_unit(&self.units(tag)) {
            let why =
                "the text that it translates has changed or is gone since the file was exported";
            import.refused.push(Refused::new(context, why));
        }
        Ok(import)
    }
}

/// The text that a PO file has for a unit, if it is to be used.
pub(super) fn done<'e>(entries: &'e Entries, unit: &super::unit::Unit) -> Option<&'e [String]> {
    let entry = entries.get(unit).filter(|entry| entry.is_done())?;
    (entry.texts.len() == unit.translation.len()).then_some(&entry.texts)
}
