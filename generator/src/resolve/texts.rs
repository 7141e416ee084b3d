use super::differences::headings;
use super::languages::{Lang, Languages};
use super::staleness::Original;
use super::text_settings::TextSettings;
use super::untranslated;
use crate::checks::{missing_provenance, missing_section, missing_text, untranslated_text};
use crate::content::SiteWords;
use crate::kinds::{Facts, Kind};
use crate::locale;
use crate::parse::{Documents, EntryDocument, SiteDocument};
use spanned::{Diagnostics, Span};

/// The keys of the portal's own sentences that are still those of the source language. A publisher and a
/// portal can have one name everywhere.
fn copied_words<'a>(
    original: &'a SiteWords,
    words: &'a SiteWords,
    tag: &'a str,
) -> impl Iterator<Item = &'static str> + 'a {
    let pairs = [
        ("summary", &original.summary, &words.summary),
        ("disclaimer", &original.disclaimer, &words.disclaimer),
    ];
    let copied = move |one: &str, other: &str| one == other && untranslated::is_language(one, tag);
    let copied = pairs
        .into_iter()
        .filter(move |(_, one, other)| copied(one, other));
    copied.map(|(key, ..)| key)
}

/// An entry has a text in the source language, no text is in a language that the site
/// does not list, and translations name their source text.
pub(super) fn check(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (languages, sources) = (settings.languages, settings.sources);
    let source_tag = languages.tag(Lang::SOURCE);
    let has_text = entry.texts.contains_key(source_tag) || entry.has_misnamed_text;
    let withdrawn = match &entry.facts {
        Some(Facts::Story(story)) => Some(story.withdrawn),
        _ => None,
    };
    diagnostics.extend(missing_text::check(
        has_text,
        source_tag,
        withdrawn,
        entry.subject(),
    ));
    let original = entry.texts.get(source_tag).and_then(Option::as_ref);
    for (tag, text) in &entry.texts {
        let Some(text) = text else { continue };
        if languages.find(tag).is_none() {
            diagnostics.extend(settings.unlisted.file(text.source, tag, languages));
            continue;
        }
        if entry.kind == Kind::Programme {
            let headings = text.outline.headings.iter().map(|h| &*h.id);
            let section = |id| {
                let mut renamed = original.iter().flat_map(|it| headings::renamed(it, text));
                match renamed.find(|it| it.wanted == id) {
                    Some(it) => missing_section::renamed(id, &it.own.id, it.own.span),
                    None => missing_section::found(id, text.title_span),
                }
            };
            diagnostics.extend(missing_section::missing(headings).map(section));
        }
        if let Some(original) = original.filter(|_| tag != source_tag) {
            let made = text.words.translation.as_ref();
            let is_copy = || untranslated::is_whole((source_tag, original), (tag, text), sources);
            if made.is_none() && is_copy() {
                let path = sources.path(text.source);
                diagnostics.push(missing_provenance::of_copy(path, text.title_span));
                continue;
            }
            let original = Original {
                file: original.source,
                digests: &original.digests,
            };
            diagnostics.extend(original.check(made, text.title_span, sources));
        }
    }
}

/// Reports words of the self-check and glossaries of languages that the site does not list.
pub(super) fn of_other_files(
    documents: &Documents,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let words = documents.rules.words.iter();
    let words = words.map(|(tag, document)| (tag, document.source));
    let glossaries = documents.glossary_files.iter();
    let glossaries = glossaries.map(|(tag, file)| (tag, *file));
    for (tag, file) in words.chain(glossaries) {
        let unlisted = settings.unlisted;
        diagnostics.extend(unlisted.file(file, tag, settings.languages));
    }
}

/// Whether the portal has its own words in the source language, without which nothing is
/// published.
pub(super) fn has_source_words(site: &SiteDocument, languages: &Languages) -> bool {
    let words = site.words.get(languages.tag(Lang::SOURCE));
    words.is_some_and(Option::is_some)
}

/// The portal's own words, by language.
pub(super) fn site_words(
    site: &SiteDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(Lang, SiteWords)> {
    let (languages, sources) = (settings.languages, settings.sources);
    let source_tag = languages.tag(Lang::SOURCE);
    if !site.words.contains_key(source_tag) {
        let place = Span::start_of(site.source);
        diagnostics.push(missing_text::portal(place, source_tag));
    }
    let original = site.words.get(source_tag).and_then(Option::as_ref);
    for (tag, text) in &site.words {
        let Some(text) = text else { continue };
        if languages.find(tag).is_none() {
            diagnostics.extend(settings.unlisted.file(text.source, tag, languages));
        } else if tag == source_tag {
            let found = untranslated::exchanged::of_site(text, Lang::SOURCE, settings);
            diagnostics.extend(found);
        } else if let Some(original) = original {
            let source_words = &original.words;
            let original = Original {
                file: original.source,
                digests: &original.digests,
            };
            let made = text.words.translation.as_ref();
            let place = Span::start_of(text.source);
            diagnostics.extend(original.check(made, place, sources));
            if !locale::share_sentences(source_tag, tag) {
                let copied = copied_words(source_words, &text.words, tag);
                let copied = copied.map(|key| untranslated_text::value(key, source_tag, place));
                diagnostics.extend(copied);
            }
        }
    }
    // Without the source language's words nothing is published; the rest is still checked.
    let fallback = original.map(|text| text.words.clone()).unwrap_or_default();
    languages
        .all()
        .map(|lang| match site.words.get(languages.tag(lang)) {
            Some(Some(text)) => (lang, text.words.clone()),
            _ => (Lang::SOURCE, fallback.clone()),
        })
        .collect()
}
