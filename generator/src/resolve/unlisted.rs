//! Languages that have texts, and that `site.yaml` does not list.

use super::languages::Languages;
use crate::checks::unpublished_language;
use crate::locale::{self, primary_language};
use crate::parse::{Documents, SiteDocument};
use spanned::{Diagnostic, Diagnostics, FileId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// So many texts are no slip in the name of a file.
const MANY: usize = 3;

/// Languages with so many texts that the line of the language is missing.
#[derive(Debug, Hash)]
pub(super) struct Unlisted(BTreeSet<String>);

impl Unlisted {
    /// Finds them, and reports each once.
    pub(super) fn of(
        documents: &Documents,
        site: &SiteDocument,
        languages: &Languages,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let texts = documents.entries.iter().flat_map(|it| it.texts.keys());
        let texts = texts.chain(site.words.keys());
        let texts = texts.chain(documents.rules.words.keys());
        let texts = texts.chain(documents.glossary_files.keys());
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for tag in texts.filter(|tag| languages.find(tag).is_none()) {
            *counts.entry(tag).or_default() += 1;
        }
        // Of a variant of a language that is listed, the names of the files are wrong.
        let is_listed = |tag: &str| {
            languages
                .tags()
                .any(|it| primary_language(it) == primary_language(tag))
        };
        counts.retain(|tag, count| {
            *count >= MANY && locale::is_language(primary_language(tag)) && !is_listed(tag)
        });
        for (tag, count) in &counts {
            let line = line(tag);
            let found = unpublished_language::unlisted(tag, *count, &line, site.languages);
            diagnostics.push(found);
        }
        Self(counts.into_keys().map(str::to_owned).collect())
    }

    /// Reports a file in a language that the site does not list, unless all of them are reported.
    pub(super) fn file(
        &self,
        file: FileId,
        tag: &str,
        languages: &Languages,
    ) -> Option<Diagnostic> {
        let file = Span::start_of(file);
        let found = unpublished_language::check(tag, languages.tags(), file)?;
        (!self.0.contains(tag)).then_some(found)
    }
}

/// The line that lists a language.
fn line(tag: &str) -> String {
    let name = locale::own_name(tag).unwrap_or_else(|| tag.to_owned());
    let is_right_to_left = locale::is_right_to_left(tag) == Some(true);
    let dir = if is_right_to_left { "rtl" } else { "ltr" };
    format!("- {{ tag: {tag}, name: {name}, dir: {dir} }}")
}
