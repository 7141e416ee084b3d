//! Translations as work: what is missing or behind, and the exchange with translators' tools.
//!
//! [`Translations::open`] reads a site. [`status`](Translations::status) counts;
//! [`export`](Translations::export) writes a PO file, [`import`](Translations::import) returns
//! the files that a PO file changes, [`confirm`](Translations::confirm) those that record that a
//! translation is true again. Nothing here writes to disk: the caller does, with
//! [`publish`](crate::publish).

mod aligned;
mod catalog;
mod confirm;
mod corpus;
mod export;
mod facts;
mod first_page;
mod import;
mod import_strings;
mod import_texts;
mod kept;
mod language;
mod overview;
mod plural_forms;
mod po_syntax;
mod pseudo;
mod record;
mod status;
mod strings;
#[cfg(test)]
mod tests;
mod unit;

pub(crate) use corpus::Corpus;
pub(crate) use overview::Overview;

pub use catalog::NotACatalog;
pub use confirm::ConfirmError;
pub use facts::{LanguageFacts, NoLanguageFacts};
pub use first_page::FirstPage;
pub use import::{Import, Refused};
pub use kept::{Export, ExportError, can_be_invented};
pub use language::{NewLanguage, NewLanguageError};
pub use pseudo::Pseudo;
pub use status::{FileState, FileStatus, LanguageStatus};
pub use strings::draft_strings;

pub(crate) use record::with_record;

use crate::content::{Glossary, Method};
use crate::read::{self, Input, ReadError};
use crate::{Request, parse};
use spanned::{Diagnostics, Sources};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A site, for those who translate it.
#[derive(Debug)]
pub struct Translations {
    input: Input,
    corpus: Corpus,
    glossaries: BTreeMap<String, Glossary>,
}

/// A file as it is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Where it is on disk.
    pub path: PathBuf,
    /// Its path below the site's folder.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// Who has made what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// A machine.
    Machine,
    /// A person.
    Person,
}

impl From<Author> for Method {
    fn from(author: Author) -> Self {
        match author {
            Author::Machine => Self::Machine,
            Author::Person => Self::Person,
        }
    }
}

/// The reason why a site cannot be opened for translation.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no site to read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// `site.yaml` has mistakes.
    #[error("`site.yaml` has mistakes; see `homeward check`")]
    Site,
}

/// A language that the site does not have, or that needs no translation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}\nhelp: {help}")]
pub struct UnknownLanguage {
    message: String,
    help: String,
}

impl UnknownLanguage {
    fn of(tag: &str, known: &[String]) -> Self {
        Self {
            message: format!("the site is not translated to `{tag}`"),
            help: match known {
                [] => "add a language with `homeward new language`".to_owned(),
                _ => format!("choose one of {}", known.join(", ")),
            },
        }
    }

    fn source(tag: &str, strings: &str) -> Self {
        Self {
            message: format!("`{tag}` is the first language: nothing is translated to it"),
            help: format!(
                "write its texts into their own files; the words of buttons and headings are in `{strings}{tag}.ftl`"
            ),
        }
    }
}

impl Translations {
    /// Reads a site.
    ///
    /// # Errors
    /// [`OpenError`] if there is none, or `site.yaml` has mistakes.
    pub fn open(request: &Request) -> Result<Self, OpenError> {
        let input = read::read_linked(&request.site, &request.links)?;
        Self::of(input)
    }

    pub(crate) fn of(input: Input) -> Result<Self, OpenError> {
        // Mistakes are the business of `homeward check`.
        let mut ignored = Diagnostics::default();
        let documents = parse::parse(&input, &mut ignored);
        let corpus = Corpus::of(&documents).ok_or(OpenError::Site)?;
        Ok(Self {
            input,
            corpus,
            glossaries: documents.glossaries,
        })
    }

    /// The tags of the languages that are translated to.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.corpus.languages.tags().skip(1)
    }

    /// The tags of all languages, the source language first.
    pub fn all_languages(&self) -> impl Iterator<Item = &str> {
        self.corpus.languages.tags()
    }

    /// How many texts of the first page are in a language, the source language or another. `None` if the
    /// program has all strings of it in the language. `english` are texts, by path, with which the source language
    /// began: words of it that are still there are in English.
    pub fn first_page(&self, tag: &str, english: &[(String, String)]) -> Option<FirstPage> {
        self.corpus.first_page(tag, english)
    }

    /// The paths of texts of the first page that the source language has only in English; `english` is as for
    /// [`first_page`](Self::first_page).
    pub fn still_english(&self, english: &[(String, String)]) -> Vec<String> {
        self.corpus.still_english(english)
    }

    fn source_tag(&self) -> &str {
        self.corpus.source_tag()
    }

    fn sources(&self) -> &Sources {
        &self.input.sources
    }

    fn known(&self, tag: &str) -> Result<(), UnknownLanguage> {
        let known: Vec<String> = self.languages().map(str::to_owned).collect();
        if known.iter().any(|it| it == tag) {
            return Ok(());
        }
        Err(if tag == self.source_tag() {
            UnknownLanguage::source(tag, &self.corpus.strings)
        } else {
            UnknownLanguage::of(tag, &known)
        })
    }

    fn new_file(&self, name: &str, text: String) -> NewFile {
        let [content, themes, _] = self.input.directories();
        let path = match name.split_once('/') {
            Some(("content", below)) => content.join(below),
            Some(("themes", below)) => themes.join(below),
            _ => PathBuf::from(name),
        };
        NewFile {
            path,
            name: name.to_owned(),
            text,
        }
    }
}
