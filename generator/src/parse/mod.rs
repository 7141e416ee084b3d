//! Second stage: YAML and Markdown become typed documents. Every mistake that a file
//! shows by itself is found here; what needs two files to see is [`resolve`](crate::resolve)'s.

mod entry;
pub(crate) mod front_matter;
mod layout;
mod rules;
mod schemas;
mod site;
mod typed;

pub(crate) use entry::{EntryDocument, Media, Text};
pub(crate) use rules::{RuleDocument, RulesDocuments};
pub use schemas::{FileSchema, schemas};
pub(crate) use site::SiteDocument;

use crate::kinds::Kind;
use crate::read::Input;
use layout::{EntryFiles, Layout, RulesFiles};
use rayon::prelude::*;
use schemas::Schemas;
use spanned::{Diagnostics, FileId, SourceFile, Sources};
use std::collections::HashMap;
use std::sync::Arc;

/// Everything that was read, typed.
#[derive(Debug)]
pub(crate) struct Documents {
    pub(crate) sources: Sources,
    /// `None` when `site.yaml` cannot be used: nothing else can be judged then.
    pub(crate) site: Option<SiteDocument>,
    pub(crate) entries: Vec<Arc<EntryDocument>>,
    pub(crate) rules: Arc<RulesDocuments>,
    /// Files below `themes/`.
    pub(crate) theme_files: Vec<FileId>,
}

/// Parses everything, in parallel.
pub(crate) fn parse(input: &Input, diagnostics: &mut Diagnostics) -> Documents {
    Parser::once().parse(input, diagnostics)
}

/// Parses files, and keeps what it has parsed: what depends on files that have not changed is
/// not parsed again.
pub(crate) struct Parser {
    schemas: Schemas,
    /// By kind and id; `None` for a parser that is used once.
    entries: Option<HashMap<EntryKey, Kept<EntryDocument>>>,
    rules: Option<Kept<RulesDocuments>>,
}

/// The kind and the id of an entry.
type EntryKey = (Kind, String);

/// What a group of files makes, and what is wrong with them.
struct Kept<T> {
    files: Vec<Arc<SourceFile>>,
    document: Arc<T>,
    found: Diagnostics,
}

impl<T> Kept<T> {
    /// Whether it was made from these files.
    fn is_of(&self, files: &[Arc<SourceFile>]) -> bool {
        let same = |(kept, file)| Arc::ptr_eq(kept, file);
        self.files.len() == files.len() && self.files.iter().zip(files).all(same)
    }
}

impl Parser {
    /// A parser that keeps nothing.
    fn once() -> Self {
        Self {
            schemas: Schemas::new(),
            entries: None,
            rules: None,
        }
    }

    /// A parser that keeps what it has parsed.
    pub(crate) fn keeping() -> Self {
        Self {
            entries: Some(HashMap::new()),
            ..Self::once()
        }
    }

    /// Parses everything, in parallel.
    pub(crate) fn parse(&mut self, input: &Input, diagnostics: &mut Diagnostics) -> Documents {
        diagnostics.extend(input.problems());
        let sources = &input.sources;
        let layout = Layout::of(sources, diagnostics);
        let site = site::parse(&layout, sources, diagnostics);
        let kept = self.entries.as_ref();
        let parsed: Vec<(Option<EntryKey>, Kept<EntryDocument>)> = layout
            .entries
            .into_par_iter()
            .map(|files| self.entry(files, input, kept))
            .collect();
        let mut entries = Vec::with_capacity(parsed.len());
        let mut new = HashMap::with_capacity(self.entries.as_ref().map_or(0, |_| parsed.len()));
        for (key, entry) in parsed {
            entries.push(Arc::clone(&entry.document));
            match key {
                Some(key) => {
                    diagnostics.extend(entry.found.iter().cloned());
                    new.insert(key, entry);
                }
                None => diagnostics.extend(entry.found),
            }
        }
        self.entries = self.entries.as_ref().map(|_| new);
        Documents {
            rules: self.rules(&layout.rules, sources, diagnostics),
            sources: sources.clone(),
            site,
            entries,
            theme_files: layout.theme_files,
        }
    }

    /// An entry, parsed or kept; with its key if it is to be kept.
    fn entry(
        &self,
        files: EntryFiles,
        input: &Input,
        kept: Option<&HashMap<EntryKey, Kept<EntryDocument>>>,
    ) -> (Option<EntryKey>, Kept<EntryDocument>) {
        let key = kept.map(|_| (files.kind, files.id.clone()));
        let sources: Vec<Arc<SourceFile>> = match &key {
            Some(_) => files
                .ids()
                .map(|id| Arc::clone(input.sources.source(id)))
                .collect(),
            None => Vec::new(),
        };
        let before = key.as_ref().and_then(|key| kept?.get(key));
        if let Some(before) = before.filter(|before| before.is_of(&sources)) {
            let same = Kept {
                files: sources,
                document: Arc::clone(&before.document),
                found: before.found.iter().cloned().collect(),
            };
            return (key, same);
        }
        let mut found = Diagnostics::default();
        let document = entry::parse(files, input, &self.schemas, &mut found);
        let new = Kept {
            files: sources,
            document: Arc::new(document),
            found,
        };
        (key, new)
    }

    fn rules(
        &mut self,
        files: &RulesFiles,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Arc<RulesDocuments> {
        let of: Vec<Arc<SourceFile>> = files
            .ids()
            .map(|id| Arc::clone(sources.source(id)))
            .collect();
        if let Some(kept) = self.rules.as_ref().filter(|kept| kept.is_of(&of)) {
            diagnostics.extend(kept.found.iter().cloned());
            return Arc::clone(&kept.document);
        }
        let mut found = Diagnostics::default();
        let document = Arc::new(rules::parse(files, sources, &self.schemas, &mut found));
        diagnostics.extend(found.iter().cloned());
        self.rules = self.entries.as_ref().map(|_| Kept {
            files: of,
            document: Arc::clone(&document),
            found,
        });
        document
    }
}
