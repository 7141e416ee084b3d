use super::aligned::Aligned;
use super::corpus::{Corpus, Pair, RULES, SITE};
use super::strings::StringsPair;
use super::{Translations, UnknownLanguage};
use crate::blocks::changes;
use rayon::prelude::*;
use serde::Serialize;
use spanned::FileId;
use std::collections::BTreeSet;
use std::ops::Range;

/// The name of UI strings among the kinds.
const INTERFACE: &str = "interface";

/// The state of the translation of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// It is there, and says what the source text says.
    Complete,
    /// It is there, but a part of the source text is new or has changed.
    Stale,
    /// A part of it is not there.
    Incomplete,
    /// It is not there, or repeats the source text.
    Missing,
}

/// The translation of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileStatus {
    /// The kind of content: `page`, `programme`, …, `site`, `rules`, or `interface`.
    pub kind: String,
    /// Its path below the site's folder, whether it is there or not.
    pub path: String,
    /// Whether it is there and up to date.
    pub state: FileState,
    /// Whether a machine made it and no person has read it.
    pub unreviewed: bool,
    /// The number of texts in the source file; `None` where nothing had to be counted.
    pub texts: Option<usize>,
    /// The blocks of the source text that have changed since it was made, in words.
    pub stale: Vec<String>,
    /// The places of texts that it does not have.
    pub missing: Vec<String>,
    /// Those of them that the file has in English.
    #[serde(skip)]
    pub english: BTreeSet<String>,
    /// The source file; `None` for UI strings, which may be those of the program.
    #[serde(skip)]
    pub(crate) source: Option<FileId>,
    /// The bytes of the source file of each text that is new or has changed; `None` for texts
    /// that were removed.
    #[serde(skip)]
    pub(crate) open: Vec<Option<Range<usize>>>,
}

impl FileStatus {
    /// Whether its texts belong to no page of their own.
    pub(crate) fn is_without_page(&self) -> bool {
        [INTERFACE, SITE, RULES].contains(&self.kind.as_str())
    }
}

/// The translations to a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageStatus {
    /// The language's tag.
    pub language: String,
    /// Each file of the source language that has texts, by path.
    pub files: Vec<FileStatus>,
}

impl LanguageStatus {
    /// The number of files in a state; of one kind, if `kind` is given.
    pub fn count(&self, state: FileState, kind: Option<&str>) -> usize {
        let files = self.of_kind(kind);
        files.filter(|file| file.state == state).count()
    }

    /// The number of files that a machine made and no person has read.
    pub fn unreviewed(&self, kind: Option<&str>) -> usize {
        self.of_kind(kind).filter(|file| file.unreviewed).count()
    }

    /// The files of a kind, or all.
    pub fn of_kind<'a>(
        &'a self,
        kind: Option<&'a str>,
    ) -> impl Iterator<Item = &'a FileStatus> + 'a {
        let files = self.files.iter();
        files.filter(move |file| kind.is_none_or(|kind| file.kind == kind))
    }

    /// The kinds, in the order of their first files.
    pub fn kinds(&self) -> Vec<&str> {
        let mut kinds: Vec<&str> = Vec::new();
        for file in &self.files {
            if !kinds.contains(&file.kind.as_str()) {
                kinds.push(&file.kind);
            }
        }
        kinds
    }
}

impl Translations {
    /// What is translated to a language, and what is not.
    ///
    /// # Errors
    /// [`UnknownLanguage`] if the site is not translated to it.
    pub fn status(&self, tag: &str) -> Result<LanguageStatus, UnknownLanguage> {
        self.known(tag)?;
        Ok(self.corpus.status(tag))
    }
}

impl Corpus {
    /// What is translated to a language, and what is not.
    fn status(&self, tag: &str) -> LanguageStatus {
        let texts = self.texts.par_iter().filter(|text| text.appears_in(tag));
        let texts = texts.filter_map(|text| Some(status_of(&self.pair(text, tag)?)));
        let mut files = vec![self.strings_status(tag)];
        files.extend(texts.collect::<Vec<_>>());
        LanguageStatus {
            language: tag.to_owned(),
            files,
        }
    }

    pub(super) fn strings_status(&self, tag: &str) -> FileStatus {
        let pair = StringsPair::of(self, tag);
        let names = |wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
            let keys = pair.source.iter().map(|it| it.message.key.as_str());
            keys.filter(|key| wanted(key))
                .map(|key| format!("`{key}`"))
                .collect()
        };
        // In a draft, each text is there and none is translated.
        let is_draft = pair.record.as_ref().is_some_and(BTreeSet::is_empty);
        let missing = names(&|key| is_draft || pair.translated(key).is_none());
        let changed: Vec<String> = pair
            .source
            .iter()
            .filter(|it| !is_draft && pair.translated(&it.message.key).is_some())
            .filter(|it| pair.is_stale(it))
            .map(|it| format!("`{}`", it.message.key))
            .collect();
        let texts = pair.source.len();
        FileStatus {
            kind: INTERFACE.to_owned(),
            texts: Some(texts),
            path: pair.path,
            state: match (missing.len(), changed.len()) {
                (0, 0) => FileState::Complete,
                (0, _) => FileState::Stale,
                (all, _) if all == texts => FileState::Missing,
                _ => FileState::Incomplete,
            },
            unreviewed: false,
            stale: changed,
            missing,
            english: pair.english.iter().map(|key| format!("`{key}`")).collect(),
            source: None,
            open: Vec::new(),
        }
    }
}

pub(super) fn status_of(pair: &Pair<'_>) -> FileStatus {
    let aligned = Aligned::of(pair);
    let texts = aligned.blocks.iter().filter(|it| it.source.is_text());
    let mut status = FileStatus {
        kind: pair.kind.to_owned(),
        path: pair.path.clone(),
        state: FileState::Missing,
        unreviewed: false,
        texts: Some(texts.clone().count()),
        stale: Vec::new(),
        missing: Vec::new(),
        english: BTreeSet::new(),
        source: Some(pair.source),
        open: Vec::new(),
    };
    let Some(translation) = &pair.translation else {
        return status;
    };
    let made = translation.made;
    status.unreviewed = made.is_some_and(|made| made.is_draft());
    let missing = texts.filter(|it| pair.is_untranslated || it.translation.is_none());
    for block in missing {
        status.missing.push(format!("`{}`", block.source.place()));
        status.open.push(Some(block.source.range()));
    }
    if pair.is_untranslated {
        return status;
    }
    let record = made.map(|made| made.record());
    if let Some(record) = &record {
        for change in changes(record, &pair.source_blocks) {
            status.stale.push(change.block);
            // A new text is missing as well.
            if !status.open.contains(&change.range) {
                status.open.push(change.range);
            }
        }
    }
    let is_current = aligned.blocks.iter().all(|it| it.is_current);
    if !is_current && status.stale.is_empty() && status.missing.is_empty() {
        status.stale = vec!["the whole text: it does not record the blocks of its source".into()];
    }
    status.state = match (status.missing.is_empty(), status.stale.is_empty()) {
        (true, true) => FileState::Complete,
        (true, false) => FileState::Stale,
        (false, _) => FileState::Incomplete,
    };
    status
}
