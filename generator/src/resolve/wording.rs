//! Whether texts are plain and use one word for one thing: see [`Glossary`].

use super::languages::Lang;
use super::text_settings::TextSettings;
use crate::blocks::{Change, FileBlocks, by_key, changes};
use crate::checks::{glossary_term, jargon, long_sentence};
use crate::content::{self, Glossary, SourceRecord, Stem, Translation, Words};
use crate::markdown::plain;
use crate::parse::{Documents, EntryDocument, blocks_of};
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span};
use std::collections::HashSet;
use std::ops::Range;

/// Checks the texts of an entry in all languages that have a glossary.
pub(super) fn check_entry(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let texts = entry.texts.iter().filter_map(|(tag, text)| {
        let text = text.as_ref()?;
        Some(Member {
            tag,
            file: text.source,
            made: text.words.translation.as_ref(),
        })
    });
    check(&texts.collect::<Vec<_>>(), settings, diagnostics);
}

/// Checks the texts of the rules and of the portal itself, and its UI strings.
pub(super) fn check_site(
    documents: &Documents,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let words = documents.rules.words.iter();
    let words = words.map(|(tag, it)| Member {
        tag,
        file: it.source,
        made: it.value.as_ref().and_then(|it| it.translation.as_ref()),
    });
    check(&words.collect::<Vec<_>>(), settings, diagnostics);
    if let Some(document) = &documents.site {
        let words = document.words.iter();
        let words = words.filter_map(|(tag, text)| {
            let text = text.as_ref()?;
            Some(Member {
                tag,
                file: text.source,
                made: text.words.translation.as_ref(),
            })
        });
        check(&words.collect::<Vec<_>>(), settings, diagnostics);
        let prefix = format!("themes/{}/strings/", document.facts.theme_name());
        let strings = documents.theme_files.iter().filter_map(|file| {
            let below = settings.sources.path(*file).strip_prefix(&prefix)?;
            Some(Member {
                tag: below.strip_suffix(".ftl")?,
                file: *file,
                made: None,
            })
        });
        check(&strings.collect::<Vec<_>>(), settings, diagnostics);
    }
}

/// A text in one of its languages.
struct Member<'a> {
    tag: &'a str,
    file: FileId,
    /// `None` for the source text, and for a translation that records nothing.
    made: Option<&'a Translation>,
}

/// Checks a text in its languages.
fn check(group: &[Member<'_>], settings: &TextSettings<'_>, diagnostics: &mut Diagnostics) {
    let glossaries = settings.glossaries;
    if glossaries.is_empty() {
        return;
    }
    let source_tag = settings.languages.tag(Lang::SOURCE);
    let of_source = glossaries.get(source_tag);
    let source = group.iter().find(|it| it.tag == source_tag);
    let source = source.and_then(|it| Texts::of(it.file, settings.sources));
    let mut found = Vec::new();
    for Member { tag, file, made } in group {
        let Some(glossary) = glossaries.get(*tag) else {
            continue;
        };
        let Some(texts) = Texts::of(*file, settings.sources) else {
            continue;
        };
        texts.check(glossary, &mut found);
        if let (Some(source), Some(terms)) = (&source, of_source.filter(|_| *tag != source_tag))
            && let Some(changed) = changed_since(*made, source)
        {
            texts.compare((source, &changed), terms, glossary, &mut found);
        }
    }
    diagnostics.extend(found);
}

/// The blocks of a source text that have changed since a translation was made: it is reported as out of
/// date there, and its words belong to another text. `None` if every block can be one of them.
fn changed_since(made: Option<&Translation>, source: &Texts<'_>) -> Option<Vec<Change>> {
    let Some(record) = made.map(Translation::record) else {
        return Some(Vec::new());
    };
    match &record {
        SourceRecord::Whole(whole) => {
            (*whole == Translation::fingerprint(source.text)).then(Vec::new)
        }
        SourceRecord::Blocks { .. } => Some(changes(&record, &source.blocks)),
    }
}

/// The texts of a file.
struct Texts<'a> {
    file: FileId,
    text: &'a str,
    blocks: FileBlocks,
}

impl<'a> Texts<'a> {
    fn of(file: FileId, sources: &'a Sources) -> Option<Self> {
        Some(Self {
            file,
            text: sources.text(file),
            blocks: blocks_of(file, sources)?,
        })
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.clone())
    }

    /// Each text as readers see it, and its bytes.
    fn all(&self) -> impl Iterator<Item = (String, &Range<usize>)> {
        let keyed = self.blocks.keyed.iter();
        let keyed = keyed.map(|block| (block.text.clone(), &block.range));
        let body = self.blocks.body.iter().filter(|block| block.kind.is_text());
        keyed.chain(body.map(|block| (plain(&block.text), &block.range)))
    }

    fn check(&self, glossary: &Glossary, found: &mut Vec<Diagnostic>) {
        for (text, range) in self.all() {
            if let Some((start, count)) = content::long_sentence(&text, glossary.words) {
                let place = self.span(range);
                found.push(long_sentence::sentence(
                    &start,
                    count,
                    glossary.words,
                    place,
                ));
            }
            let words = Words::of(&text);
            for (stem, plain) in &glossary.jargon {
                if let Some((word, place)) = self.find(&words, range, stem) {
                    found.push(jargon::word(word, plain, place));
                }
            }
            for (_, term) in glossary.terms.iter() {
                for stem in &term.avoid {
                    if let Some((word, place)) = self.find(&words, range, stem) {
                        let term = term.stems.first().map(Stem::to_string);
                        let term = term.unwrap_or_default();
                        found.push(glossary_term::avoided(word, &term, place));
                    }
                }
            }
        }
    }

    /// The first place of a stem in a text whose words are `words`: an address that has it is
    /// none of them.
    fn find(&self, words: &Words<'_>, range: &Range<usize>, stem: &Stem) -> Option<(&str, Span)> {
        if !words.has(stem) {
            return None;
        }
        let raw = &self.text[range.clone()];
        let at = Words::of(raw).find(stem)?;
        let span = self.span(&(range.start + at.start..range.start + at.end));
        Some((&raw[at], span))
    }

    /// Reports terms of the source text that this translation does not have.
    fn compare(
        &self,
        (source, changed): (&Self, &[Change]),
        of_source: &Glossary,
        glossary: &Glossary,
        found: &mut Vec<Diagnostic>,
    ) {
        let starts = changed
            .iter()
            .filter_map(|it| Some(it.range.as_ref()?.start));
        let starts: HashSet<usize> = starts.collect();
        let is_changed = |range: &Range<usize>| starts.contains(&range.start);
        let pairs = self.pairs(source).into_iter();
        let pairs = pairs.filter(|((_, range), _)| changed.is_empty() || !is_changed(range));
        for ((original, original_range), (text, range)) in pairs {
            let (original, words) = (Words::of(&original), Words::of(&text));
            for (name, term) in glossary.terms.iter() {
                let Some(source_term) = of_source.terms.get(name) else {
                    continue;
                };
                let said = source_term.stems.iter().find(|it| original.has(it));
                let is_used = || term.stems.iter().any(|it| words.has(it));
                if let (Some(said), Some(first)) = (said, term.stems.first())
                    && !is_used()
                {
                    let (place, original) = (self.span(range), source.span(original_range));
                    found.push(glossary_term::missing(
                        &said.to_string(),
                        &first.to_string(),
                        place,
                        original,
                    ));
                }
            }
        }
    }

    /// Each text of the source with its translation, where both files have the same blocks.
    #[expect(clippy::type_complexity, reason = "pairs of a text and its bytes")]
    fn pairs<'s>(
        &'s self,
        source: &'s Self,
    ) -> Vec<((String, &'s Range<usize>), (String, &'s Range<usize>))> {
        let mut pairs = Vec::new();
        let own = by_key(&self.blocks.keyed);
        for block in &source.blocks.keyed {
            if let Some(same) = own.get(block.key.as_str()) {
                pairs.push((
                    (block.text.clone(), &block.range),
                    (same.text.clone(), &same.range),
                ));
            }
        }
        let (old, new) = (&source.blocks.body, &self.blocks.body);
        if old
            .iter()
            .map(|it| it.kind)
            .eq(new.iter().map(|it| it.kind))
        {
            for (old, new) in old.iter().zip(new).filter(|(it, _)| it.kind.is_text()) {
                let old = (plain(&old.text), &old.range);
                pairs.push((old, (plain(&new.text), &new.range)));
            }
        }
        pairs
    }
}
