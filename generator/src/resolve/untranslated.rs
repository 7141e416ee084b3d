//! Translations that are not translated.

use super::languages::Lang;
use super::text_settings::TextSettings;
use crate::checks::untranslated_text;
use crate::locale;
use crate::parse::{EntryDocument, Text};
use memchr::memmem;
use spanned::{Diagnostics, Sources, Span};

/// The letters of a paragraph whose script is worth a look.
const LETTERS: usize = 40;

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
    for (tag, text) in &entry.texts {
        let (Some(text), Some(lang)) = (text, languages.find(tag)) else {
            continue;
        };
        let copied = original
            .filter(|_| lang != Lang::SOURCE)
            .is_some_and(|original| is_copy(original, text, sources));
        if copied {
            diagnostics.push(untranslated_text::copy(source_tag, text.title_span));
        } else if let Some(is_latin) = locale::is_latin(tag) {
            let paragraph = foreign(text, is_latin, sources);
            diagnostics.extend(paragraph.map(|span| untranslated_text::script(tag, span)));
        }
    }
}

/// Whether title and text are those of the source.
fn is_copy(original: &Text, text: &Text, sources: &Sources) -> bool {
    if original.words.title != text.words.title {
        return false;
    }
    let body = |text: &Text| {
        let (_, body) = body(sources.text(text.source))?;
        Some(body.trim())
    };
    let body = (body(original), body(text));
    matches!(body, (Some(a), Some(b)) if a == b && a.split_whitespace().count() > 2)
}

/// Whether a paragraph has more than names, which are the same in all languages.
fn is_prose(paragraph: &str) -> bool {
    const WORDS: usize = 6;
    let begins = |word: &&str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase());
    paragraph.split_whitespace().filter(begins).count() >= WORDS
}

/// The Markdown of a file with front matter, and the byte where it begins.
fn body(text: &str) -> Option<(usize, &str)> {
    let rest = text.strip_prefix("---")?;
    let start = "---".len() + memmem::find(rest.as_bytes(), b"\n---")? + "\n---".len();
    Some((start, &text[start..]))
}

/// Whether a character is a letter, or a mark that some scripts write with them: what is
/// counted is a share, and the tables of Unicode are slow.
fn is_letter(c: char) -> bool {
    let is_sign = matches!(c, '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}');
    c.is_ascii_alphabetic() || (c >= '\u{C0}' && !is_sign)
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
        let (mut all, mut other) = (0, 0);
        for letter in paragraph.chars().filter(|c| is_letter(*c)) {
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
