//! Translations that are not translated.

mod alternatives;
pub(super) mod exchanged;
mod keyboard;
mod script;

use super::languages::Lang;
use super::repeated_lines::{Repeated, RepeatedLines, is_telling};
use super::text_settings::TextSettings;
use crate::blocks::{self, FileBlocks, KeyedBlock};
use crate::checks::untranslated_text;
use crate::kinds::Kind;
use crate::locale;
use crate::parse::front_matter::body;
use crate::parse::{EntryDocument, Text};
pub(crate) use script::letters;
use script::{example, foreign, unmarked};
use spanned::yaml::Node;
use spanned::{Diagnostics, Sources, Span};
use std::collections::HashMap;

/// Reports translations that repeat their source text, and paragraphs in the letters of another
/// language.
pub(super) fn check(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (languages, sources) = (settings.languages, settings.sources);
    let source_tag = languages.tag(Lang::SOURCE);
    let original = entry.texts.get(source_tag).and_then(Option::as_ref);
    let of_source = original.map(|text| (source_tag, text.as_ref()));
    let mut repeated = RepeatedLines::of(of_source, sources);
    for (tag, text) in &entry.texts {
        let (Some(text), Some(lang)) = (text, languages.find(tag)) else {
            continue;
        };
        let copied = original
            .filter(|_| lang != Lang::SOURCE && !locale::share_sentences(source_tag, tag))
            .is_some_and(|original| is_copy(original, text, sources));
        if copied {
            diagnostics.push(untranslated_text::copy(source_tag, text.title_span));
            continue;
        }
        let repeated = if lang == Lang::SOURCE {
            Repeated::default()
        } else {
            repeated.look(source_tag, tag, text)
        };
        lines_of_others(&repeated, (source_tag, tag), diagnostics);
        if repeated.source.is_empty() && repeated.other.is_none() {
            let other = exchanged::check(entry.kind, text, lang, settings);
            let typed = || keyboard::check(tag, text, sources);
            diagnostics.extend(other.or_else(typed));
        }
        if let Some(original) = original.filter(|_| lang != Lang::SOURCE) {
            values(
                entry.kind,
                original,
                text,
                (source_tag, tag),
                sources,
                diagnostics,
            );
            let picture = alternatives::copied(original, text, tag, sources);
            let picture = picture.map(|span| untranslated_text::alternative(source_tag, span));
            diagnostics.extend(picture);
        }
        if let Some(is_latin) = locale::is_latin(tag) {
            let paragraph = foreign(text, is_latin, sources);
            let is_told = |span: &Span| {
                let mut lines = repeated.source.iter().map(|line| line.span.range());
                lines.any(|line| line.contains(&span.range().start))
            };
            let paragraph = paragraph.filter(|span| !is_told(span));
            let is_source = lang == Lang::SOURCE;
            let script = |span: Span| {
                let words = &sources.text(text.source)[span.range()];
                untranslated_text::script(tag, is_source, example(words), span)
            };
            diagnostics.extend(paragraph.map(script));
            let words = (is_latin && paragraph.is_none()).then_some(text);
            let words = words.and_then(|text| unmarked(text, sources));
            diagnostics.extend(words.map(untranslated_text::words));
        }
    }
}

/// Reports what a text has from texts in other languages.
fn lines_of_others(
    repeated: &Repeated<'_>,
    (source_tag, tag): (&str, &str),
    diagnostics: &mut Diagnostics,
) {
    if let Some(first) = repeated.source.first() {
        diagnostics.push(if repeated.is_source {
            untranslated_text::copy(source_tag, first.span)
        } else {
            let numbers: Vec<usize> = repeated.source.iter().map(|line| line.number).collect();
            untranslated_text::lines(source_tag, &numbers, first.span)
        });
    }
    if let Some(other) = repeated.other {
        diagnostics.push(untranslated_text::same(tag, other.tag, other.spans));
    }
}

/// Whether the titles of a kind are names of bodies and documents, which are the same in every language.
fn has_name(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Organisation | Kind::Programme | Kind::Resource | Kind::Source
    )
}

/// Reports texts of front matter that are those of the source.
fn values(
    kind: Kind,
    original: &Text,
    text: &Text,
    (source_tag, tag): (&str, &str),
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let is_copied = |one: &str, other: &str| one == other && is_language(one, tag);
    let (one, other) = (&original.words, &text.words);
    if !has_name(kind) && is_copied(&one.title, &other.title) {
        let found = untranslated_text::value("title", source_tag, text.title_span);
        diagnostics.push(found);
    }
    let criteria = other.criteria().chain(other.gives());
    let criteria = criteria.flat_map(|(id, words)| {
        let source = one.criterion(id).or_else(|| one.gift(id));
        let pairs = source.map(|source| {
            [
                ("title", source.title.as_str(), words.title.as_str()),
                ("text", source.text.as_str(), words.text.as_str()),
            ]
        });
        pairs.into_iter().flatten()
    });
    let summary = ("summary", one.summary.as_str(), other.summary.as_str());
    let photo = one.photo_alt().zip(other.photo_alt());
    let photo = photo.map(|(one, other)| ("photo_alt", one, other));
    for (key, one, other) in [summary].into_iter().chain(photo).chain(criteria) {
        if is_copied(one, other) {
            let place = text.place_of(other, sources);
            diagnostics.push(untranslated_text::value(key, source_tag, place));
        }
    }
}

/// Reports words of the self-check that are those of the source language.
pub(super) fn rule_words(
    original: &Node,
    translation: &Node,
    (source_tag, tag): (&str, &str),
    diagnostics: &mut Diagnostics,
) {
    let source = blocks::keyed(original);
    let source: HashMap<&str, &str> = source
        .iter()
        .map(|block| (block.key.as_str(), block.text.as_str()))
        .collect();
    for block in blocks::keyed(translation) {
        let same = source.get(block.key.as_str()) == Some(&block.text.as_str());
        if same && is_language(&block.text, tag) {
            let key = block.key.as_str();
            let file = translation.span.file;
            let place = Span::new(file, block.range.clone());
            diagnostics.push(untranslated_text::value(key, source_tag, place));
        }
    }
}

/// Whether a text that is the same in two languages cannot be right in the language `tag`: it has
/// words that are no names.
pub(super) fn is_language(text: &str, tag: &str) -> bool {
    const WORDS: usize = 3;
    let prose = text
        .split_whitespace()
        .filter(|word| locale::begins_small(word))
        .count();
    let is_latin_text = text.chars().any(|c| c.is_ascii_alphabetic());
    let is_foreign = is_latin_text && locale::is_latin(tag) == Some(false);
    // One word in other letters is enough; abbreviations are the same everywhere.
    let is_word = |word: &str| word.len() > 2 && word.chars().skip(1).all(char::is_lowercase);
    prose >= WORDS || (is_foreign && text.split_whitespace().any(is_word))
}

/// Whether title and text are those of the source.
fn is_copy(original: &Text, text: &Text, sources: &Sources) -> bool {
    let has_words = |body: &str| body.split_whitespace().count() > 2;
    original.words.title == text.words.title
        && same_body(original, text, sources).is_some_and(has_words)
}

/// The text below the front matter, if it is the same in two files.
fn same_body<'s>(original: &Text, text: &Text, sources: &'s Sources) -> Option<&'s str> {
    let body = |text: &Text| {
        let (_, body) = body(sources.text(text.source))?;
        Some(body.trim())
    };
    let (one, other) = (body(original)?, body(text)?);
    (one == other).then_some(one)
}

/// Whether a translation repeats its source text. [`check`] reports each such text, and others of which
/// only a part is the same; this one is cheap enough for the state of all translations.
pub(crate) fn is_whole(
    (source_tag, original): (&str, &Text),
    (tag, text): (&str, &Text),
    sources: &Sources,
) -> bool {
    if locale::share_sentences(source_tag, tag) {
        return false;
    }
    let has_prose = |body: &str| body.lines().any(is_telling);
    is_copy(original, text, sources) || same_body(original, text, sources).is_some_and(has_prose)
}

/// Whether most sentences with a key are those of the source file.
pub(crate) fn has_words_of(
    source: &FileBlocks,
    translation: &FileBlocks,
    (source_tag, tag): (&str, &str),
) -> bool {
    if locale::share_sentences(source_tag, tag) {
        return false;
    }
    let texts: HashMap<&str, &str> = translation.keyed.iter().map(KeyedBlock::pair).collect();
    let sentences = source.keyed.iter().map(KeyedBlock::pair);
    let sentences = sentences.filter(|(_, text)| is_language(text, tag));
    let (same, other): (Vec<_>, Vec<_>) =
        sentences.partition(|(key, text)| texts.get(key) == Some(text));
    same.len() > other.len()
}
