//! Files in the form that the editor in the browser writes: entries as `story.en.md` in place of
//! `en.md`, with the facts in the front matter of the source language, and words as lists.

use super::lists::with_lists;
use crate::blocks::FileBlocks;
use crate::content::{SourceRecord, Translation};
use crate::kinds::Kind;
use crate::parse::{self, EntryDocument, Text, front_matter};
use crate::read::{self, ReadError};
use crate::translations::with_record;
use spanned::{Diagnostics, FileId, Sources};
use std::ops::Range;
use std::path::Path;

/// A file to write in place of others. Paths are below the folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// The files that the new one replaces.
    pub old: Vec<String>,
    /// Its path.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What makes the entries and words of a site fit for the editor in the browser.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForBrowserEditor {
    /// The files to write.
    pub rewrites: Vec<Rewrite>,
    /// Files, each with a key whose block a person must write as a list: it has a form that no
    /// program can change safely.
    pub left: Vec<(String, &'static str)>,
}

/// Words that have a form only as lists, in a programme's text.
const CRITERIA: &[&str] = &["criteria", "gives"];

/// Words that have a form only as lists, in a glossary.
const TERMS: &[&str] = &["terms"];

/// The files to write so that the editor in the browser finds every entry of a site, and has forms
/// for all words. Files that are so already, and entries without a text, are left as they are.
///
/// # Errors
/// When there is no site.
pub fn for_browser_editor(site: &Path) -> Result<ForBrowserEditor, ReadError> {
    let input = read::read(site)?;
    let documents = parse::parse(&input, &mut Diagnostics::default());
    let languages = documents.site.iter().flat_map(|it| &it.facts.languages);
    let languages: Vec<&str> = languages.map(|it| it.tag.as_str()).collect();
    let mut conversion = Conversion {
        sources: &input.sources,
        languages: &languages,
        made: ForBrowserEditor::default(),
    };
    for entry in &documents.entries {
        let directory = format!("content/{}/{}", entry.kind.folder(), entry.id);
        conversion.entry(entry, &directory);
    }
    conversion.glossaries();
    Ok(conversion.made)
}

struct Conversion<'a> {
    sources: &'a Sources,
    languages: &'a [&'a str],
    made: ForBrowserEditor,
}

impl Conversion<'_> {
    fn entry(&mut self, entry: &EntryDocument, directory: &str) {
        let kind = entry.kind;
        let before = self.made.rewrites.len();
        let mut texts: Vec<(FileId, Rewrite)> = Vec::new();
        for tag in self.languages {
            let path = format!("{directory}/{kind}.{tag}.md");
            let old = format!("{directory}/{tag}.md");
            if let Some(file) = self.sources.find(&old) {
                let text = self.with_lists(kind, file);
                let text = text.unwrap_or_else(|| self.sources.text(file).to_owned());
                let old = vec![old];
                texts.push((file, Rewrite { old, path, text }));
            } else if let Some(file) = self.sources.find(&path)
                && let Some(text) = self.with_lists(kind, file)
            {
                let old = Vec::new();
                self.made.rewrites.push(Rewrite { old, path, text });
            }
        }
        let facts = format!("{directory}/{kind}.yaml");
        if let (Some((file, first)), Some(id)) = (texts.first_mut(), self.sources.find(&facts))
            && let Some(text) = with_facts(*file, &first.text, self.sources.text(id))
        {
            first.text = text;
            first.old.push(facts);
        }
        let texts = texts.into_iter().map(|(_, rewrite)| rewrite);
        self.made.rewrites.extend(texts);
        if self.made.rewrites.len() > before {
            self.keep_records(entry, before);
        }
    }

    /// Writes the digests of blocks into translations that have the digest of the whole source text, which is another
    /// one now: the words are the same. A translation that was out of date stays so. `first` is the first rewrite of
    /// the entry.
    fn keep_records(&mut self, entry: &EntryDocument, first: usize) {
        let (Some(source), translations) = self.of_source(entry) else {
            return;
        };
        let whole = self.sources.text(source.source);
        let Some((front, body)) =
            front_matter::split(source.source, whole, &mut Diagnostics::default())
        else {
            return;
        };
        let blocks = FileBlocks::of_text(source.source, whole, front, body);
        let Some(record) = blocks.map(|it| it.record()) else {
            return;
        };
        let fingerprint = Translation::fingerprint(whole);
        for text in translations {
            let made = text.words.translation.as_ref();
            let Some(made) =
                made.filter(|it| it.record() == SourceRecord::Whole(fingerprint.clone()))
            else {
                continue;
            };
            let path = self.sources.path(text.source);
            let mut rewrites = self.made.rewrites[first..].iter_mut();
            let rewrite =
                rewrites.find(|it| it.path == path || it.old.iter().any(|old| old == path));
            let old = rewrite
                .as_ref()
                .map_or_else(|| self.sources.text(text.source), |it| it.text.as_str());
            let Some(new) = with_record(text.source, path, old, &record, made.method) else {
                continue;
            };
            match rewrite {
                Some(rewrite) => rewrite.text = new,
                None => self.made.rewrites.push(Rewrite {
                    old: Vec::new(),
                    path: path.to_owned(),
                    text: new,
                }),
            }
        }
    }

    /// The source text of an entry, and its translations.
    fn of_source<'e>(&self, entry: &'e EntryDocument) -> (Option<&'e Text>, Vec<&'e Text>) {
        let (mut source, mut translations) = (None, Vec::new());
        for (tag, text) in &entry.texts {
            if self.languages.first() == Some(&tag.as_str()) {
                source = text.as_deref();
            } else {
                translations.extend(text.as_deref());
            }
        }
        (source, translations)
    }

    /// The text of a programme with lists; `None` for one that has no others.
    fn with_lists(&mut self, kind: Kind, file: FileId) -> Option<String> {
        let text = self.sources.text(file);
        let (front, _) = (kind == Kind::Programme)
            .then(|| front_matter::split(file, text, &mut Diagnostics::default()))??;
        self.lists(file, front, CRITERIA)
    }

    fn glossaries(&mut self) {
        for tag in self.languages {
            let path = format!("content/glossary/{tag}.yaml");
            if let Some(file) = self.sources.find(&path)
                && let Some(text) = self.lists(file, 0..self.sources.text(file).len(), TERMS)
            {
                let old = Vec::new();
                self.made.rewrites.push(Rewrite { old, path, text });
            }
        }
    }

    fn lists(&mut self, file: FileId, yaml: Range<usize>, keys: &[&'static str]) -> Option<String> {
        let new = with_lists(file, self.sources.text(file), yaml, keys);
        new.unwrap_or_else(|key| {
            let path = self.sources.path(file).to_owned();
            self.made.left.push((path, key));
            None
        })
    }
}

/// A text with facts at the end of its front matter.
fn with_facts(file: FileId, text: &str, facts: &str) -> Option<String> {
    let (front, _) = front_matter::split(file, text, &mut Diagnostics::default())?;
    let mut new = text[..front.end].to_owned();
    new.push_str("facts:\n");
    for line in facts.trim_start_matches('\u{feff}').lines() {
        if !line.trim().is_empty() {
            new.push_str("  ");
        }
        new.push_str(line);
        new.push('\n');
    }
    new.push_str(&text[front.end..]);
    Some(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_go_below_a_key_of_the_front_matter() {
        let text = "---\ntitle: Amal\n---\nText.\n";
        let sources = Sources::in_memory(&[("content/stories/amal/en.md", text)]);
        let file = sources.ids().next().unwrap();
        let facts = "programme: help # for now\n\nconsent:\n  given: 2026-05-21\n";
        let want = "---\ntitle: Amal\nfacts:\n  programme: help # for now\n\n  consent:\n    given: 2026-05-21\n---\nText.\n";
        assert_eq!(with_facts(file, text, facts).as_deref(), Some(want));
    }
}
