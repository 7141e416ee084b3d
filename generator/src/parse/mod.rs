//! Second stage: YAML and Markdown become typed documents. Every mistake that a file
//! shows by itself is found here; what needs two files to see is [`resolve`](crate::resolve)'s.

mod entry;
mod front_matter;
mod layout;
mod rules;
mod site;

pub(crate) use entry::{EntryDocument, Media, Text};
pub(crate) use rules::{RuleDocument, RulesDocuments};
pub(crate) use site::SiteDocument;

use crate::content::{Facts, Kind, Words};
use crate::diagnostics::Diagnostics;
use crate::read::{Input, SourceId, Sources};
use crate::schema::Schema;
use layout::Layout;
use rayon::prelude::*;

/// Everything that was read, typed.
#[derive(Debug)]
pub struct Documents {
    pub(crate) sources: Sources,
    /// `None` when `site.yaml` cannot be used: nothing else can be judged then.
    pub(crate) site: Option<SiteDocument>,
    pub(crate) entries: Vec<EntryDocument>,
    pub(crate) rules: RulesDocuments,
    /// Files below `themes/`.
    pub(crate) theme_files: Vec<SourceId>,
}

/// Parses everything, in parallel.
pub fn parse(input: Input, diagnostics: &mut Diagnostics) -> Documents {
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
        entries.push(entry);
        diagnostics.extend(found);
    }
    let rules = rules::parse(&layout.rules, &sources, diagnostics);
    Documents {
        sources,
        site,
        entries,
        rules,
        theme_files: layout.theme_files,
    }
}

/// The schemas of facts and words, made once a run.
struct Schemas(Vec<(Kind, Schema, Schema)>);

impl Schemas {
    fn new() -> Self {
        let each = |kind: &Kind| (*kind, Facts::schema(*kind), Words::schema(*kind));
        Self(Kind::ALL.iter().map(each).collect())
    }

    fn facts(&self, kind: Kind) -> Option<&Schema> {
        self.0
            .iter()
            .find(|(of, ..)| *of == kind)
            .map(|(_, facts, _)| facts)
    }

    fn words(&self, kind: Kind) -> Option<&Schema> {
        self.0
            .iter()
            .find(|(of, ..)| *of == kind)
            .map(|(.., words)| words)
    }
}
