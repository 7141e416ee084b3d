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

use crate::read::Input;
use layout::Layout;
use rayon::prelude::*;
use schemas::Schemas;
use spanned::{Diagnostics, FileId, Sources};
use std::sync::Arc;

/// Everything that was read, typed.
#[derive(Debug)]
pub(crate) struct Documents {
    pub(crate) sources: Sources,
    /// `None` when `site.yaml` cannot be used: nothing else can be judged then.
    pub(crate) site: Option<SiteDocument>,
    pub(crate) entries: Vec<Arc<EntryDocument>>,
    pub(crate) rules: RulesDocuments,
    /// Files below `themes/`.
    pub(crate) theme_files: Vec<FileId>,
}

/// Parses everything, in parallel.
pub(crate) fn parse(input: Input, diagnostics: &mut Diagnostics) -> Documents {
    let Input { sources, media } = input;
    let layout = Layout::of(&sources, diagnostics);
    let site = site::parse(&layout, &sources, diagnostics);
    let schemas = Schemas::new();
    let parsed: Vec<(EntryDocument, Diagnostics)> = layout
        .entries
        .into_par_iter()
        .map(|files| {
            let mut found = Diagnostics::default();
            (
                entry::parse(files, &sources, &media, &schemas, &mut found),
                found,
            )
        })
        .collect();
    let mut entries = Vec::with_capacity(parsed.len());
    for (entry, found) in parsed {
        entries.push(Arc::new(entry));
        diagnostics.extend(found);
    }
    let rules = rules::parse(&layout.rules, &sources, &schemas, diagnostics);
    Documents {
        sources,
        site,
        entries,
        rules,
        theme_files: layout.theme_files,
    }
}
