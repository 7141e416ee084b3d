use super::entry::Entry;
use super::languages::{Lang, Languages};
use super::{consent_references, pictures, story_links, withdrawn_words};
use crate::checks::consent_ended::{self, Terms};
use crate::checks::{
    broken_link, consent_ends, consent_missing, missing_file, review_passed, story_draft,
    story_withdrawn,
};
use crate::content::{Consent, ConsentScope};
use crate::file_names;
use crate::kinds::{Facts, Story};
use crate::parse::EntryDocument;
use crate::{Date, Request};
use serde::{Deserialize, Serialize};
use spanned::{Diagnostic, Diagnostics, Sources, Span, nearest};
use std::cell::OnceCell;
use std::sync::Arc;

/// A story that is not published, or the photo of one, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The id of the story.
    pub story: String,
    /// Whether the story is published, without its photo.
    pub is_photo: bool,
    /// The reason, in a sentence without a full stop.
    pub reason: String,
}

/// The stories that must not appear today, each reported with its reason; and what is wrong
/// with the pictures of the others.
pub(super) fn left_out(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    (sources, request): (&Sources, &Request),
    diagnostics: &mut Diagnostics,
) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    let linking = OnceCell::new();
    for entry in entries {
        let Some(Facts::Story(story)) = &entry.facts else {
            continue;
        };
        let linking = || {
            let linking = linking.get_or_init(|| story_links::linking(entries, sources));
            linking.get(&entry.id)
        };
        let withdrawn = story.withdrawn.then(|| {
            let linking = linking().map_or(&[][..], |it| &it.files);
            story_withdrawn::check(&entry.id, linking, entry.subject_at("withdrawn").span)
        });
        let reason = withdrawn.or_else(|| reason(entry, story, languages, request));
        if let Some(reason) = reason {
            left_out.push(LeftOut {
                story: entry.id.clone(),
                is_photo: false,
                reason: reason.message.clone(),
            });
            // A consent that ends before it begins is a mistake, and no end: the links to the story are right.
            let consent = &story.consent;
            if consent.until.is_none_or(|until| until >= consent.given) {
                diagnostics.push(reason);
                let links = linking().into_iter().flat_map(|it| &it.without_words);
                diagnostics.extend(links.map(|link| broken_link::unpublished(&entry.id, *link)));
            }
        } else {
            diagnostics.extend(ending(entry, story, request.today));
            diagnostics.extend(not_covered(entry, story, languages));
        }
        photo(entry, story, sources, diagnostics);
        let photo = story.photo.as_ref().and_then(|it| it.consent.as_ref());
        let consents = [
            ("consent.reference", Some(&story.consent)),
            ("photo.consent.reference", photo),
        ];
        for (key, consent) in consents {
            diagnostics.extend(consent.and_then(|it| consent_references::check(entry, key, it)));
        }
    }
    pictures::photos(entries, diagnostics);
    withdrawn_words::check(entries, languages, sources, request.today, diagnostics);
    left_out
}

/// The reason why a story is left out, if it is.
fn reason(
    entry: &EntryDocument,
    story: &Story,
    languages: &Languages,
    request: &Request,
) -> Option<Diagnostic> {
    let today = request.today;
    let (id, span) = (entry.id.as_str(), |key| entry.subject_at(key).span);
    let terms = terms(&story.consent, request);
    let is_hidden = story.draft && !request.draft;
    story_draft::check(is_hidden, id, span("draft"))
        .or_else(|| consent_ended::story(terms, today, id, span("consent")))
        .or_else(|| {
            let covers = |tag: &str| story.consent.languages.include(tag);
            let covered = languages.tags().any(covers);
            (!covered).then(|| consent_ended::nowhere(id, languages.tags(), span("consent")))
        })
        .or_else(|| without_words(entry, story, languages))
        .or_else(|| review_passed::check(story.review, today, id, span("review")))
}

fn terms(consent: &Consent, request: &Request) -> Terms {
    Terms {
        given: consent.given,
        until: consent.until,
        covers_web: consent.covers(ConsentScope::Web),
        covers_edition: covers_edition(consent, request),
    }
}

/// Reports that the consent to a published story, or to its photo, ends soon.
fn ending(
    entry: &EntryDocument,
    story: &Story,
    today: Date,
) -> impl Iterator<Item = Diagnostic> + use<> {
    let near = |consent: &Consent| {
        let until = consent.until?;
        consent_ends::is_near(until, today).then_some(until)
    };
    let (id, review) = (entry.id.as_str(), story.review);
    let place = |key| entry.subject_at(key).span;
    let story_ends = near(&story.consent);
    let consent = story.photo.as_ref().and_then(|it| it.consent.as_ref());
    let consent = consent.filter(|it| it.holds_on(today) && it.covers(ConsentScope::Web));
    // With its story, the photo goes too.
    let photo_ends = consent
        .and_then(near)
        .filter(|photo| story_ends.is_none_or(|story| *photo < story));
    let story = story_ends.map(|it| consent_ends::story(it, id, place("consent.until")));
    let photo = photo_ends.map(|it| consent_ends::photo(it, id, place("photo.consent.until")));
    // After the end of the consent, nobody reviews it.
    let review = (story.is_none() && consent_ends::is_near(review, today))
        .then(|| consent_ends::review(review, id, place("review")));
    story.into_iter().chain(photo).chain(review)
}

/// Reports the texts of a published story in languages that its consent does not cover.
fn not_covered(
    entry: &EntryDocument,
    story: &Story,
    languages: &Languages,
) -> impl Iterator<Item = Diagnostic> {
    let covers = |tag: &str| story.consent.languages.include(tag);
    let source_tag = languages.tag(Lang::SOURCE);
    let texts = entry.texts.iter();
    let texts = texts.filter(move |(tag, _)| *tag != source_tag && !covers(tag));
    let texts = texts.filter(|(tag, _)| languages.find(tag).is_some());
    texts.filter_map(|(tag, text)| {
        let place = Span::start_of(text.as_ref()?.source);
        Some(consent_ended::text(&entry.id, tag, place))
    })
}

/// Whether a consent covers the edition that is made: of one on a stick or a telephone, nobody can take
/// a story back.
fn covers_edition(consent: &Consent, request: &Request) -> bool {
    !request.portable || consent.covers(ConsentScope::Export)
}

/// A story whose only words are in languages that its consent does not cover: the words of the
/// source language would appear in the pages of the others.
fn without_words(
    entry: &EntryDocument,
    story: &Story,
    languages: &Languages,
) -> Option<Diagnostic> {
    let covers = |tag: &str| story.consent.languages.include(tag);
    let source_tag = languages.tag(Lang::SOURCE);
    // A text with mistakes was reported; it is a text.
    let has_words = |tag: &str| covers(source_tag) || entry.texts.contains_key(tag);
    let covered: Vec<&str> = languages.tags().filter(|tag| covers(tag)).collect();
    let appears = covered.iter().any(|tag| has_words(tag));
    let span = entry.subject_at("consent").span;
    (!appears).then(|| consent_ended::untranslated(&entry.id, &covered, span))
}

fn photo(entry: &EntryDocument, story: &Story, sources: &Sources, diagnostics: &mut Diagnostics) {
    let Some(photo) = &story.photo else { return };
    let span = entry.subject_at("photo").span;
    diagnostics.extend(consent_missing::photo(
        photo.consent.is_some(),
        &entry.id,
        span,
    ));
    if let Some(found) = pictures::unusable(entry, &photo.file, span, sources) {
        diagnostics.push(found);
    } else if pictures::is_there_in_other_form(entry, &photo.file) {
        diagnostics.push(missing_file::other_form(&photo.file, span));
    } else if !entry.media.contains_key(&photo.file) {
        let files = entry.media.keys().map(String::as_str);
        // People copy the whole path, and Windows hides the end of a name.
        let written = photo.file.rsplit(['/', '\\']).next().unwrap_or_default();
        let same = |name: &&str| {
            let stem = file_names::divided(name).0;
            name.eq_ignore_ascii_case(written) || stem.eq_ignore_ascii_case(written)
        };
        let guess = files.clone().find(same);
        let guess = guess.or_else(|| nearest(&photo.file, files));
        diagnostics.push(missing_file::photo(&photo.file, span, guess));
    }
    for text in entry.texts.values().flatten() {
        let description = text.words.photo_alt();
        diagnostics.extend(consent_missing::description(description, text.title_span));
    }
}

/// Removes a photo whose consent has ended; the story may stay.
pub(super) fn drop_ended_photo(
    document: &EntryDocument,
    entry: &mut Entry,
    languages: &Languages,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Option<LeftOut> {
    let mut langs = languages.all();
    let is_shown = langs
        .any(|lang| entry.appears_in(lang, languages) && entry.shows_photo_in(languages.tag(lang)));
    let place = document.subject_at("photo").span;
    let id = entry.id.clone();
    let Facts::Story(story) = &mut entry.facts else {
        return None;
    };
    let photo = story.photo.as_ref()?;
    let terms = terms(photo.consent.as_ref()?, request);
    if is_shown && terms.hold_on(request.today) {
        return None;
    }
    story.photo = None;
    let reason = consent_ended::photo(terms, request.today, &id, place);
    let left_out = LeftOut {
        story: id,
        is_photo: true,
        reason: reason.message.clone(),
    };
    diagnostics.push(reason);
    Some(left_out)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, TEXT, ids, languages, resolved};
    use crate::kinds::Kind;

    /// The ids of the stories that appear in English, the source language, and in Swedish.
    fn shown(consent: &str, texts: &[(&str, &str)]) -> [Vec<String>; 2] {
        let story = STORY.replace("languages: [en]", &format!("languages: {consent}"));
        let mut files = vec![("content/stories/ada/story.yaml", story.as_str())];
        files.extend(texts);
        let site = resolved(&files).0.unwrap();
        languages(&site).map(|lang| {
            let ids = ids(&site, site.of_kind(Kind::Story, lang));
            ids.into_iter().map(str::to_owned).collect()
        })
    }

    #[test]
    fn the_end_of_a_consent_is_told_before_it() {
        let told = |story: &str| {
            let files = [
                ("content/stories/ada/story.yaml", story),
                ("content/stories/ada/ada.jpg", ""),
            ];
            let (_, reports) = resolved(&files);
            let found = reports.iter().filter(|it| it.code.name == "consent-ends");
            found.map(|it| it.message.clone()).collect::<Vec<_>>()
        };
        let consent = |until: &str, more: &str| {
            let until = format!("given: 2026-01-01, until: {until}");
            let story = STORY.replacen("given: 2026-01-01", &until, 1);
            assert!(story.contains(&until), "{story}");
            story + more
        };
        let photo = |until: &str| {
            format!(
                "photo: {{ file: ada.jpg, consent: {{ basis: personal, reference: q, given: 2026-01-01, until: {until}, scope: [web], languages: all }} }}\n"
            )
        };
        let (story, of_photo) = (
            "consent to the story `ada` ends on 2026-12-10",
            "consent to the photo of the story `ada` ends on 2026-12-01",
        );
        for (text, expected) in [
            (consent("2026-12-10", ""), vec![story]),
            (consent("2027-12-10", ""), vec![]),
            (consent("2026-12-10", "withdrawn: true\n"), vec![]),
            (consent("2026-12-10", "draft: true\n"), vec![]),
            (
                consent("2026-12-10", &photo("2026-12-01")),
                vec![story, of_photo],
            ),
            (consent("2026-12-10", &photo("2026-12-10")), vec![story]),
            (consent("2027-12-10", &photo("2026-12-01")), vec![of_photo]),
            (
                STORY.replace("review: 2027-01-01", "review: 2026-12-10"),
                vec!["the story `ada` must be reviewed by 2026-12-10"],
            ),
        ] {
            assert_eq!(told(&text), expected, "{text}");
        }
    }

    #[test]
    fn the_words_of_a_language_appear_nowhere_without_consent_to_it() {
        let none: Vec<String> = Vec::new();
        let ada = vec!["ada".to_owned()];
        let swedish = [("content/stories/ada/sv.md", TEXT)];
        for (consent, texts, wanted) in [
            ("[sv]", &[][..], [none.clone(), none.clone()]),
            ("[sv]", &swedish[..], [none.clone(), ada.clone()]),
            ("[en]", &swedish[..], [ada.clone(), none.clone()]),
            ("[en, sv]", &[][..], [ada.clone(), ada.clone()]),
            ("all", &[][..], [ada.clone(), ada.clone()]),
        ] {
            assert_eq!(shown(consent, texts), wanted, "{consent} {texts:?}");
        }
    }
}
