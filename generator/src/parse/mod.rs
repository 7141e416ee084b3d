//! Second stage: YAML and Markdown become typed documents. Every mistake that a file
//! shows by itself is found here; what needs two files to see is [`resolve`](crate::resolve)'s.

mod blocks;
mod brand;
mod entry;
mod findings;
pub(crate) mod front_matter;
mod glossary;
mod in_texts;
mod keys;
mod layout;
mod media;
mod misplaced;
mod moved;
mod outside;
mod phones;
mod repeated;
mod rules;
mod schemas;
mod site;
mod typed;
mod words;

pub(crate) use blocks::{LazyDigests, blocks_in, blocks_of, yaml_of};
pub(crate) use brand::{BrandFiles, Logo};
pub(crate) use entry::{EntryDocument, Text};
pub(crate) use media::Media;
pub(crate) use moved::Moved;
pub(crate) use rules::{RuleDocument, RulesDocuments};
pub use schemas::{FileSchema, schemas};
pub(crate) use site::{SiteDocument, SiteText};
pub(crate) use words::OF_CONTACTS;

use crate::checks::bad_language_tag;
use crate::content::Glossary;
use crate::kinds::Kind;
use crate::read::{Input, MediaFile};
use layout::{EntryFiles, Layout, RulesFiles};
use rayon::prelude::*;
use schemas::Schemas;
use spanned::{Diagnostics, FileId, SourceFile, Sources};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// Everything that was read, typed.
#[derive(Debug)]
pub(crate) struct Documents {
    pub(crate) sources: Sources,
    /// `None` when `site.yaml` cannot be used: nothing else can be judged then.
    pub(crate) site: Option<SiteDocument>,
    pub(crate) entries: Vec<Arc<EntryDocument>>,
    pub(crate) rules: Arc<RulesDocuments>,
    /// By language tag; those with mistakes are not there.
    pub(crate) glossaries: BTreeMap<String, Glossary>,
    /// The files of all glossaries, by language tag.
    pub(crate) glossary_files: BTreeMap<String, FileId>,
    /// Entries whose directory is in a wrong place, which was reported.
    pub(crate) moved: Vec<Moved>,
    /// Files below `themes/`.
    pub(crate) theme_files: Vec<FileId>,
    /// Files below `static/`.
    pub(crate) static_files: Vec<(FileId, MediaFile)>,
}

/// Parses everything, in parallel.
pub(crate) fn parse(input: &Input, diagnostics: &mut Diagnostics) -> Documents {
    Parser::once().parse(input, diagnostics)
}

/// Parses files, and keeps what it has parsed: what depends on files that have not changed is
/// not parsed again.
pub(crate) struct Parser {
    schemas: &'static Schemas,
    /// By kind and id; `None` for a parser that is used once.
    entries: Option<Vec<HashMap<String, Kept<EntryDocument>>>>,
    rules: Option<Kept<RulesDocuments>>,
}

/// What a group of files makes, and what is wrong with them.
struct Kept<T> {
    files: Vec<Arc<SourceFile>>,
    document: Arc<T>,
    found: Diagnostics,
}

/// An entry that was parsed now, or before.
struct Parsed {
    document: Arc<EntryDocument>,
    found: Diagnostics,
    /// What a parser that keeps what it has parsed must remember.
    new: Option<Kept<EntryDocument>>,
}

impl<T> Kept<T> {
    /// Whether it was made from these files.
    fn is_of(&self, files: impl Iterator<Item = FileId>, sources: &Sources) -> bool {
        let mut kept = self.files.iter();
        let same = |id| {
            kept.next()
                .is_some_and(|file| Arc::ptr_eq(file, sources.source(id)))
        };
        let mut files = files;
        files.all(same) && kept.next().is_none()
    }
}

impl Parser {
    /// A parser that keeps nothing.
    fn once() -> Self {
        Self {
            schemas: Schemas::get(),
            entries: None,
            rules: None,
        }
    }

    /// A parser that keeps what it has parsed.
    pub(crate) fn keeping() -> Self {
        Self {
            entries: Some(Kind::ALL.iter().map(|_| HashMap::new()).collect()),
            ..Self::once()
        }
    }

    /// Parses everything, in parallel.
    pub(crate) fn parse(&mut self, input: &Input, diagnostics: &mut Diagnostics) -> Documents {
        diagnostics.extend(input.problems());
        let sources = &input.sources;
        let layout = Layout::of(sources, diagnostics);
        let site = site::parse(&layout, input, self.schemas, diagnostics);
        if let Some(site) = &site {
            let tags = site.facts.languages.iter().map(|it| it.tag.as_str());
            bad_language_tag::of_site(&tags.collect::<Vec<_>>(), sources, diagnostics);
        }
        let parsed: Vec<Parsed> = layout
            .entries
            .into_par_iter()
            .map(|files| self.entry(files, input))
            .collect();
        let mut entries = Vec::with_capacity(parsed.len());
        for Parsed {
            document,
            found,
            new,
        } in parsed
        {
            diagnostics.extend(found);
            if let (Some(new), Some(kept)) = (new, &mut self.entries) {
                kept[document.kind as usize].insert(document.id.clone(), new);
            }
            entries.push(document);
        }
        self.forget(&entries);
        if let Some(site) = &site {
            let tags = site.facts.languages.iter().map(|it| it.tag.as_str());
            outside::complete(&entries, &tags.collect::<Vec<_>>(), sources, diagnostics);
        }
        let languages = site.as_ref().map(|site| &site.facts.languages);
        let source_tag = languages.and_then(|it| Some(it.first()?.tag.as_str().to_owned()));
        Documents {
            rules: self.rules(&layout.rules, sources, diagnostics),
            sources: sources.clone(),
            site,
            entries,
            glossaries: glossary::parse(
                &layout.glossaries,
                source_tag.as_deref(),
                &self.schemas.glossary,
                sources,
                diagnostics,
            ),
            glossary_files: layout.glossaries,
            moved: layout.moved,
            theme_files: layout.theme_files,
            static_files: layout
                .static_files
                .into_iter()
                .filter_map(|id| Some((id, input.media.get(&id)?.clone())))
                .collect(),
        }
    }

    /// An entry, parsed or kept.
    fn entry(&self, files: EntryFiles, input: &Input) -> Parsed {
        let before = self.entries.as_ref();
        let before = before.and_then(|kept| kept[files.kind as usize].get(&files.id));
        if let Some(kept) = before.filter(|kept| kept.is_of(files.ids(), &input.sources)) {
            return Parsed {
                document: Arc::clone(&kept.document),
                found: kept.found.clone(),
                new: None,
            };
        }
        let keep = self.entries.as_ref();
        let sources = keep.map(|_| sources_of(files.ids(), &input.sources));
        let mut found = Diagnostics::default();
        let document = Arc::new(entry::parse(files, input, self.schemas, &mut found));
        Parsed {
            new: sources.map(|files| Kept {
                files,
                document: Arc::clone(&document),
                found: found.clone(),
            }),
            document,
            found,
        }
    }

    /// Forgets entries that are no longer there.
    fn forget(&mut self, entries: &[Arc<EntryDocument>]) {
        let Some(kept) = &mut self.entries else {
            return;
        };
        let all: usize = kept.iter().map(HashMap::len).sum();
        if all > entries.len() {
            let there = |document: &Arc<EntryDocument>| (document.kind, document.id.clone());
            let there: HashSet<(Kind, String)> = entries.iter().map(there).collect();
            for kept in kept {
                kept.retain(|id, entry| there.contains(&(entry.document.kind, id.clone())));
            }
        }
    }

    fn rules(
        &mut self,
        files: &RulesFiles,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Arc<RulesDocuments> {
        let kept = self.rules.as_ref();
        if let Some(kept) = kept.filter(|kept| kept.is_of(files.ids(), sources)) {
            diagnostics.extend(kept.found.iter().cloned());
            return Arc::clone(&kept.document);
        }
        let mut found = Diagnostics::default();
        let document = Arc::new(rules::parse(files, sources, self.schemas, &mut found));
        diagnostics.extend(found.iter().cloned());
        self.rules = self.entries.as_ref().map(|_| Kept {
            files: sources_of(files.ids(), sources),
            document: Arc::clone(&document),
            found,
        });
        document
    }
}

fn sources_of(files: impl Iterator<Item = FileId>, sources: &Sources) -> Vec<Arc<SourceFile>> {
    files.map(|id| Arc::clone(sources.source(id))).collect()
}
