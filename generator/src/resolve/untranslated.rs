//! Translations that are not translated.

mod alternatives;
pub(super) mod exchanged;

use super::languages::Lang;
use super::repeated_lines::{Repeated, RepeatedLines, is_prose, is_telling};
use super::text_settings::TextSettings;
use crate::blocks::{self, FileBlocks, KeyedBlock};
use crate::checks::untranslated_text;
use crate::kinds::Kind;
use crate::locale;
use crate::markdown::lines;
use crate::parse::front_matter::body;
use crate::parse::{EntryDocument, Text};
use memchr::{memchr_iter, memmem};
use spanned::yaml::Node;
use spanned::{Diagnostics, Sources, Span};
use std::collections::HashMap;

/// The letters of a paragraph whose script is worth a look.
const LETTERS: usize = 40;
/// The words of one that is more than names.
const WORDS: usize = 6;

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
            diagnostics.extend(exchanged::check(entry.kind, text, lang, settings));
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
    for (key, one, other) in [summary].into_iter().chain(criteria) {
        if is_copied(one, other) {
            let whole = sources.text(text.source);
            let place = match whole.find(other) {
                Some(at) => Span::new(text.source, at..at + other.len()),
                None => text.title_span,
            };
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

/// The number of Latin letters in a text, and of all others, with the marks that some scripts write with
/// them. Counted by the first bytes in UTF-8: what is wanted is a share, and the tables of Unicode are slow.
fn letters(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    // The Latin extensions end at U+024F; U+1E00 to U+1EFF are more.
    let latin = count(bytes, |byte| {
        byte.is_ascii_alphabetic() || matches!(byte, 0xC3..=0xC9)
    });
    let more = memchr_iter(0xE1, bytes).filter(|at| matches!(bytes[at + 1], 0xB8..=0xBB));
    let more = more.count();
    // Without U+2000 to U+2FFF, which are signs.
    let other = count(bytes, |byte| byte >= 0xCA && byte != 0xE2);
    (latin + more, other - more)
}

fn count(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> usize {
    bytes.iter().filter(|byte| is_one(**byte)).count()
}

/// The first words in other letters than Latin ones that are in no brackets: in a text in Latin letters,
/// programs that read aloud leave them out or spell them, unless their language is marked.
fn unmarked(text: &Text, sources: &Sources) -> Option<Span> {
    const FEWEST: usize = 3;
    let whole = sources.text(text.source);
    if whole.is_ascii() {
        return None;
    }
    let (first, body) = body(whole)?;
    for (start, line) in lines(body) {
        if line.is_ascii() || line.contains("](lang:") {
            continue;
        }
        let is_other =
            |c: char| c >= '\u{370}' && c.is_alphabetic() && !matches!(c, '\u{1E00}'..='\u{1EFF}');
        let is_part = |c: char| {
            is_other(c)
                || c.is_whitespace()
                || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}')
        };
        let Some(begin) = line.find(is_other) else {
            continue;
        };
        let words = &line[begin..];
        let words = words[..words.find(|c| !is_part(c)).unwrap_or(words.len())].trim_end();
        let is_linked = line[..begin]
            .rsplit(']')
            .next()
            .is_some_and(|it| it.contains('['));
        if words.chars().filter(|c| is_other(*c)).count() >= FEWEST && !is_linked {
            let start = first + start + begin;
            return Some(Span::new(text.source, start..start + words.len()));
        }
    }
    None
}

/// The tag of a language that has the letters of some words.
fn example(words: &str) -> &'static str {
    let letter = |c: char| match c {
        '\u{600}'..='\u{6ff}' => Some("ar"),
        '\u{400}'..='\u{4ff}' => Some("ru"),
        '\u{1200}'..='\u{137f}' => Some("ti"),
        '\u{900}'..='\u{97f}' => Some("hi"),
        '\u{4e00}'..='\u{9fff}' => Some("zh"),
        _ => None,
    };
    words.chars().find_map(letter).unwrap_or("en")
}

/// The first paragraph of which almost all letters are of another script.
fn foreign(text: &Text, is_latin: bool, sources: &Sources) -> Option<Span> {
    let whole = sources.text(text.source);
    // A text in Latin letters that is ASCII has no others.
    if is_latin && whole.is_ascii() {
        return None;
    }
    let (first, body) = body(whole)?;
    let ends = memmem::find_iter(body.as_bytes(), "\n\n").map(|it| first + it + 2);
    let mut at = first;
    for end in ends.chain([whole.len()]) {
        let start = std::mem::replace(&mut at, end);
        let paragraph = &whole[start..end];
        // Addresses and the names of entries are in Latin letters everywhere.
        if paragraph.contains("](") || paragraph.contains('<') {
            continue;
        }
        let (latin, not_latin) = letters(paragraph);
        let (all, other) = (latin + not_latin, if is_latin { not_latin } else { latin });
        if all >= LETTERS && other * 10 >= all * 9 && is_prose(paragraph, WORDS) {
            let trimmed = paragraph.trim_end();
            let first = trimmed.len() - trimmed.trim_start().len();
            let line = trimmed.trim_start().lines().next().unwrap_or_default();
            let start = start + first;
            return Some(Span::new(text.source, start..start + line.len()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_are_counted_by_their_script() {
        for (text, latin, other) in [
            ("Hello, 3 people!", 11, 0),
            ("déjà vu — où ?", 8, 0),
            ("Она пришла в IOM.", 3, 10),
            ("Tiếng Việt", 9, 0),
            ("عادت إلى بيتها…", 0, 12),
            ("ሰላም", 0, 3),
        ] {
            assert_eq!(letters(text), (latin, other), "{text}");
        }
    }
}
