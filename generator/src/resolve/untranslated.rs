//! Translations that are not translated.

use super::languages::{Lang, Languages};
use crate::checks::untranslated_text;
use crate::locale;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostics, Sources, Span};
use std::sync::Arc;

/// The letters of a paragraph whose script is worth a look.
const LETTERS: usize = 40;

/// Reports translations that repeat their source text, and paragraphs in the letters of another
/// language.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = languages.tag(Lang::SOURCE);
    let scripts: Vec<Option<bool>> = languages
        .all()
        .map(|lang| locale::is_latin(languages.tag(lang)))
        .collect();
    for entry in entries {
        let original = entry.texts.get(source_tag).and_then(Option::as_ref);
        for (tag, text) in &entry.texts {
            let (Some(text), Some(lang)) = (text, languages.find(tag)) else {
                continue;
            };
            let copied = original
                .filter(|_| lang != Lang::SOURCE)
                .is_some_and(|original| is_copy(original, text, sources));
            if copied {
                diagnostics.push(untranslated_text::copy(source_tag, text.title_span));
            } else if let Some(is_latin) = scripts[lang.ix()] {
                let paragraph = foreign(text, is_latin, sources);
                diagnostics.extend(paragraph.map(|span| untranslated_text::script(tag, span)));
            }
        }
    }
}

/// Whether title and text are those of the source.
fn is_copy(original: &Text, text: &Text, sources: &Sources) -> bool {
    let body = |text: &Text| {
        let whole = sources.text(text.source);
        whole
            .splitn(3, "---")
            .nth(2)
            .map(|body| body.trim().to_owned())
    };
    if original.words.title != text.words.title {
        return false;
    }
    let body = (body(original), body(text));
    matches!(body, (Some(a), Some(b)) if a == b && a.split_whitespace().count() > 2)
}

/// Whether a paragraph has more than names, which are the same in all languages.
fn is_prose(paragraph: &str) -> bool {
    const WORDS: usize = 6;
    let begins = |word: &&str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase());
    paragraph.split_whitespace().filter(begins).count() >= WORDS
}

/// The first paragraph of which almost all letters are of another script.
fn foreign(text: &Text, is_latin: bool, sources: &Sources) -> Option<Span> {
    let whole = sources.text(text.source);
    // A text in Latin letters that is ASCII has no others.
    if is_latin && whole.is_ascii() {
        return None;
    }
    let body = whole.splitn(3, "---").nth(2)?;
    let mut at = whole.len() - body.len();
    for paragraph in body.split_inclusive("\n\n") {
        let start = at;
        at += paragraph.len();
        // Addresses and the names of entries are in Latin letters everywhere.
        if paragraph.contains("](") || paragraph.contains('<') {
            continue;
        }
        let (mut all, mut other) = (0, 0);
        for letter in paragraph.chars().filter(|c| c.is_alphabetic()) {
            all += 1;
            // The last letter of the Latin extensions is U+024F; U+1E00 to U+1EFF are more.
            let latin = letter <= '\u{24F}' || matches!(letter, '\u{1E00}'..='\u{1EFF}');
            other += usize::from(latin != is_latin);
        }
        if all >= LETTERS && other * 10 >= all * 9 && is_prose(paragraph) {
            let trimmed = paragraph.trim_end();
            let first = trimmed.len() - trimmed.trim_start().len();
            let line = trimmed.trim_start().lines().next().unwrap_or_default();
            let start = start + first;
            return Some(Span::new(text.source, start..start + line.len()));
        }
    }
    None
}
