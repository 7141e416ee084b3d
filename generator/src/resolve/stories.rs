use super::LeftOut;
use super::entry::Entry;
use super::languages::Languages;
use crate::Date;
use crate::checks::consent_ended::{self, Terms};
use crate::checks::{consent_missing, missing_file, review_passed, story_withdrawn};
use crate::content::ConsentScope;
use crate::kinds::{Facts, Story};
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics, Span, nearest};
use std::sync::Arc;

/// The stories that must not appear today, each reported with its reason; and what is wrong
/// with the pictures of the others.
pub(super) fn left_out(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    for entry in entries {
        let Some(Facts::Story(story)) = &entry.facts else {
            continue;
        };
        if let Some(reason) = reason(entry, story, languages, today) {
            left_out.push(LeftOut {
                story: entry.id.clone(),
                reason: reason.message.clone(),
            });
            diagnostics.push(reason);
        }
        photo(entry, story, diagnostics);
    }
    left_out
}

/// The reason why a story is left out, if it is.
fn reason(
    entry: &EntryDocument,
    story: &Story,
    languages: &Languages,
    today: Date,
) -> Option<Diagnostic> {
    let (id, span) = (entry.id.as_str(), |key| entry.subject_at(key).span);
    let terms = Terms {
        given: story.consent.given,
        until: story.consent.until,
        covers_web: story.consent.covers(ConsentScope::Web),
    };
    story_withdrawn::check(story.withdrawn, id, span("withdrawn"))
        .or_else(|| consent_ended::story(terms, today, id, span("consent")))
        .or_else(|| {
            let covers = |tag: &str| story.consent.languages.include(tag);
            let covered = languages.tags().any(covers);
            (!covered).then(|| consent_ended::nowhere(id, languages.tags(), span("consent")))
        })
        .or_else(|| review_passed::check(story.review, today, id, span("review")))
}

fn photo(entry: &EntryDocument, story: &Story, diagnostics: &mut Diagnostics) {
    let Some(photo) = &story.photo else { return };
    let span = entry.subject_at("photo").span;
    diagnostics.extend(consent_missing::photo(
        photo.consent.is_some(),
        &entry.id,
        span,
    ));
    if !entry.media.contains_key(&photo.file) {
        let files = entry.media.keys().map(String::as_str);
        let same = |name: &&str| name.eq_ignore_ascii_case(&photo.file);
        let guess = files.clone().find(same);
        let guess = guess.or_else(|| nearest(&photo.file, files));
        diagnostics.push(missing_file::photo(&photo.file, span, guess));
    }
    for text in entry.texts.values().flatten() {
        let description = text.words.photo_alt();
        diagnostics.extend(consent_missing::description(description, text.title_span));
    }
}

/// Removes a picture whose consent has ended; the story may stay.
pub(super) fn drop_ended_photo(entry: &mut Entry, today: Date, diagnostics: &mut Diagnostics) {
    let place = Span::start_of(entry.anchor);
    let id = entry.id.clone();
    let Facts::Story(story) = &mut entry.facts else {
        return;
    };
    let holds = |consent: &crate::content::Consent| {
        consent.holds_on(today) && consent.covers(ConsentScope::Web)
    };
    let ended = story.photo.as_ref().is_some_and(|photo| {
        photo
            .consent
            .as_ref()
            .is_some_and(|consent| !holds(consent))
    });
    if ended {
        story.photo = None;
        diagnostics.push(consent_ended::photo(&id, place));
    }
}
