//! What the page of the portal shows of the translations.
//!
//! Every file of every language has a status, and most of them are complete. Those are counted, and not kept.

use super::corpus::{Corpus, SourceText};
use super::status::{self, FileState, FileStatus};
use crate::content::Translation;
use crate::parse::Text;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// The translations to a language.
#[derive(Debug)]
pub(crate) struct Overview {
    /// The language's tag.
    pub(crate) language: String,
    /// The files that are not complete, or that no person has read, by path.
    pub(crate) open: Vec<FileStatus>,
    /// The number of the other files of each kind, in the order of the first files.
    done: Vec<(String, usize)>,
}

impl Overview {
    /// The number of files; of one kind, if `kind` is given.
    pub(crate) fn texts(&self, kind: Option<&str>) -> usize {
        self.done(kind) + self.open_of(kind).count()
    }

    /// The number of files in a state; of one kind, if `kind` is given.
    pub(crate) fn count(&self, state: FileState, kind: Option<&str>) -> usize {
        let open = self.open_of(kind).filter(|file| file.state == state);
        let done = match state {
            FileState::Complete => self.done(kind),
            FileState::Stale | FileState::Incomplete | FileState::Missing => 0,
        };
        done + open.count()
    }

    /// The number of files that a machine made and no person has read.
    pub(crate) fn unreviewed(&self, kind: Option<&str>) -> usize {
        self.open_of(kind).filter(|file| file.unreviewed).count()
    }

    /// The kinds, in the order of their first files.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = &str> {
        self.done.iter().map(|(kind, _)| kind.as_str())
    }

    fn done(&self, kind: Option<&str>) -> usize {
        let of_kind = self.done.iter();
        let of_kind = of_kind.filter(|(it, _)| kind.is_none_or(|kind| it == kind));
        of_kind.map(|(_, files)| files).sum()
    }

    fn open_of(&self, kind: Option<&str>) -> impl Iterator<Item = &FileStatus> {
        let files = self.open.iter();
        files.filter(move |file| kind.is_none_or(|kind| file.kind == kind))
    }

    fn push(&mut self, kind: &str, open: Option<FileStatus>) {
        let at = self.done.iter().position(|(it, _)| it == kind);
        let at = at.unwrap_or_else(|| {
            self.done.push((kind.to_owned(), 0));
            self.done.len() - 1
        });
        match open {
            Some(file) => self.open.push(file),
            None => self.done[at].1 += 1,
        }
    }
}

impl Corpus {
    /// The state of the translations to each language, in the order of the site.
    pub(crate) fn overviews(&self) -> Vec<Overview> {
        let tags = self.languages.tags().skip(1);
        tags.map(|tag| self.overview(tag)).collect()
    }

    fn overview(&self, tag: &str) -> Overview {
        let mut overview = Overview {
            language: tag.to_owned(),
            open: Vec::new(),
            done: Vec::new(),
        };
        let strings = self.strings_status(tag);
        let kind = strings.kind.clone();
        overview.push(&kind, is_open(&strings).then_some(strings));
        let texts = self.texts.par_iter().filter(|text| text.appears_in(tag));
        let texts = texts.filter_map(|text| {
            let status = match self.up_to_date(text, tag) {
                Some(made) if !made.is_draft() => return Some((text.kind, None)),
                Some(_) => unreviewed(text, tag),
                None => status::status_of(&self.pair(text, tag)?),
            };
            Some((text.kind, is_open(&status).then(|| Box::new(status))))
        });
        for (kind, open) in texts.collect::<Vec<_>>() {
            overview.push(kind, open.map(|status| *status));
        }
        overview
    }

    /// The record of a translation that has the source text as it is, and as many headings and gaps.
    /// A paragraph that was deleted in such a translation is not noticed: this does not divide it into
    /// blocks, which costs as much as to render it.
    fn up_to_date<'a>(&self, text: &'a SourceText, tag: &str) -> Option<&'a Translation> {
        let source = text.text_in(self.source_tag())?;
        let translation = text.text_in(tag)?;
        let made = translation.words.translation.as_ref()?;
        let parts = |text: &Text| (text.outline.headings.len(), text.words.gaps.len());
        let is_up_to_date = source.digests.are_those_of(&made.record(), &self.sources)
            && parts(source) == parts(translation)
            && !self.is_copy(text, tag);
        is_up_to_date.then_some(made)
    }
}

/// The status of a complete translation that a machine made and no person has read.
fn unreviewed(text: &SourceText, tag: &str) -> FileStatus {
    FileStatus {
        kind: text.kind.to_owned(),
        path: text.path(tag),
        state: FileState::Complete,
        unreviewed: true,
        texts: None,
        stale: Vec::new(),
        missing: Vec::new(),
        english: BTreeSet::new(),
        source: Some(text.file),
        open: Vec::new(),
    }
}

fn is_open(status: &FileStatus) -> bool {
    status.state != FileState::Complete || status.unreviewed
}
