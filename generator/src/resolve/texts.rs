use super::languages::{Lang, Languages};
use crate::codes;
use crate::content::{SiteWords, Translation};
use crate::kinds::Kind;
use crate::parse::{EntryDocument, SiteDocument};
use spanned::{Diagnostic, Diagnostics, FileId, Span, did_you_mean};

/// The sections that a programme's page must have, with their ids.
const PROGRAMME_SECTIONS: [&str; 6] = ["who", "gives", "form", "when", "steps", "documents"];

/// Every entry has a text in the source language, no text is in a language that the site
/// does not list, and translations say what they were made from.
pub(super) fn check(
    entries: &[EntryDocument],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = languages.tag(Lang::SOURCE);
    for entry in entries {
        if !entry.texts.contains_key(source_tag) {
            diagnostics.push(missing_text(entry, source_tag));
        }
        let original = entry.texts.get(source_tag).and_then(Option::as_ref);
        for (tag, text) in &entry.texts {
            let Some(text) = text else { continue };
            if languages.find(tag).is_none() {
                diagnostics.push(unpublished(text.source, tag, languages));
                continue;
            }
            if entry.kind == Kind::Programme {
                sections(
                    text.title_span,
                    &text.outline.headings.iter().map(|h| h.id.as_str()),
                    diagnostics,
                );
            }
            if tag != source_tag {
                provenance(
                    text.title_span,
                    text.words.translation.as_ref(),
                    original.map(|original| original.fingerprint.as_str()),
                    diagnostics,
                );
            }
        }
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
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Vec<(Lang, SiteWords)> {
    let source_tag = languages.tag(Lang::SOURCE);
    if !site.words.contains_key(source_tag) {
        diagnostics.push(
            Diagnostic::new(codes::MISSING_TEXT, format!("the portal has no text in the source language `{source_tag}`"))
                .at(Span::start_of(site.source), "")
                .help(format!("add `content/{source_tag}.md` with `title`, `summary`, `publisher` and `disclaimer`")),
        );
    }
    let original = site.words.get(source_tag).and_then(Option::as_ref);
    for (tag, text) in &site.words {
        let Some(text) = text else { continue };
        if languages.find(tag).is_none() {
            diagnostics.push(unpublished(text.source, tag, languages));
        } else if tag != source_tag {
            provenance(
                Span::start_of(text.source),
                text.words.translation.as_ref(),
                original.map(|original| original.fingerprint.as_str()),
                diagnostics,
            );
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

fn missing_text(entry: &EntryDocument, source_tag: &str) -> Diagnostic {
    let folder = entry.kind.folder();
    Diagnostic::new(
        codes::MISSING_TEXT,
        format!(
            "the {} `{}` has no text in the source language `{source_tag}`",
            entry.kind, entry.id
        ),
    )
    .at(Span::start_of(entry.anchor), "this file lies in its folder")
    .help(format!(
        "add `content/{folder}/{}/{source_tag}.md`",
        entry.id
    ))
}

fn unpublished(source: FileId, tag: &str, languages: &Languages) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(
        codes::UNPUBLISHED_LANGUAGE,
        format!("the site is not published in the language `{tag}`"),
    )
    .at(Span::start_of(source), "");
    diagnostic.help = did_you_mean(tag, languages.tags())
        .map(|guess| format!("{guess} or add `{tag}` to `languages` in `site.yaml`"))
        .or_else(|| Some(format!("add `{tag}` to `languages` in `site.yaml`")));
    diagnostic
}

fn sections<'a>(
    title: Span,
    headings: &(impl Iterator<Item = &'a str> + Clone),
    diagnostics: &mut Diagnostics,
) {
    for section in PROGRAMME_SECTIONS {
        if !headings.clone().any(|id| id == section) {
            diagnostics.push(
                Diagnostic::new(codes::MISSING_SECTION, format!("this programme's text has no section `{section}`"))
                    .at(title, "")
                    .help(format!(
                        "add a heading `## … {{#{section}}}`; where the source is silent, say so in a sentence"
                    )),
            );
        }
    }
}

/// A translation names its source text, and that text has not changed since.
pub(super) fn provenance(
    place: Span,
    translation: Option<&Translation>,
    original: Option<&str>,
    diagnostics: &mut Diagnostics,
) {
    let Some(original) = original else { return };
    match translation {
        None => diagnostics.push(
            Diagnostic::new(codes::MISSING_PROVENANCE, "this translation does not say what it was made from")
                .at(place, "")
                .help(format!(
                    "add `translation: {{ source: \"{original}\", method: person }}` once it agrees with the source text"
                )),
        ),
        Some(translation) if translation.source != original => diagnostics.push(
            Diagnostic::new(codes::STALE_TRANSLATION, "the source text has changed since this translation was made")
                .at(place, "")
                .help(format!("compare the two, then set `source: \"{original}\"`")),
        ),
        Some(_) => {}
    }
}
