use super::entry::Entry;
use crate::Date;
use crate::codes;
use crate::content::Scope;
use crate::kinds::{Facts, Story};
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Diagnostics, Span};
use std::collections::BTreeSet;

/// The stories that must not appear today, each told with its reason; and what is wrong
/// with the pictures of the others.
pub(super) fn withdrawn(
    entries: &[EntryDocument],
    today: Date,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<String> {
    let mut withdrawn = BTreeSet::new();
    for entry in entries {
        let (Some(Facts::Story(story)), Some(source)) = (&entry.facts, entry.facts_source) else {
            continue;
        };
        let place = Span::start_of(source);
        if let Some(diagnostic) = reason(&entry.id, story, today) {
            diagnostics
                .push(diagnostic.at(place, "left out of the site, its feeds, lists and sitemap"));
            withdrawn.insert(entry.id.clone());
        }
        photo(entry, story, place, diagnostics);
    }
    withdrawn
}

/// Why a story is left out, if it is.
fn reason(id: &str, story: &Story, today: Date) -> Option<Diagnostic> {
    let consent = &story.consent;
    if story.withdrawn {
        Some(Diagnostic::new(
            codes::STORY_WITHDRAWN,
            format!("the story `{id}` is withdrawn"),
        ))
    } else if !consent.holds_on(today) {
        let when = match consent.until {
            Some(until) if until < today => format!("ended on {until}"),
            _ => format!("begins on {}", consent.given),
        };
        Some(Diagnostic::new(
            codes::CONSENT_ENDED,
            format!("consent to the story `{id}` {when}"),
        ))
    } else if !consent.covers(Scope::Web) {
        let message = format!("consent to the story `{id}` does not cover the web");
        Some(Diagnostic::new(codes::CONSENT_ENDED, message))
    } else if story.review < today {
        let message = format!(
            "the story `{id}` should have been reviewed by {}",
            story.review
        );
        Some(
            Diagnostic::new(codes::REVIEW_PASSED, message)
                .help("ask whether the story may stay, then set a new `review` date"),
        )
    } else {
        None
    }
}

fn photo(entry: &EntryDocument, story: &Story, place: Span, diagnostics: &mut Diagnostics) {
    let Some(photo) = &story.photo else { return };
    if photo.consent.is_none() {
        diagnostics.push(
            Diagnostic::new(codes::CONSENT_MISSING, format!("the photo of the story `{}` has no consent", entry.id))
                .at(place, "")
                .help("consent to a story is not consent to a picture: add `consent` under `photo`, or take the photo out"),
        );
    }
    if !entry.media.contains_key(&photo.file) {
        diagnostics.push(
            Diagnostic::new(
                codes::MISSING_FILE,
                format!("there is no picture `{}` beside `story.yaml`", photo.file),
            )
            .at(place, "")
            .help("put the file (JPEG, PNG or WebP) into the story's folder"),
        );
    }
    for text in entry.texts.values().flatten() {
        if text.words.photo_alt().is_none_or(str::is_empty) {
            diagnostics.push(
                Diagnostic::new(
                    codes::CONSENT_MISSING,
                    "the photo has no text for those who cannot see it",
                )
                .at(text.title_span, "")
                .help("add `photo_alt: …`: one sentence that says what the photo shows"),
            );
        }
    }
}

/// A picture whose consent has ended goes, the story may stay.
pub(super) fn drop_ended_photo(entry: &mut Entry, today: Date, diagnostics: &mut Diagnostics) {
    let place = Span::start_of(entry.anchor);
    let id = entry.id.clone();
    let Facts::Story(story) = &mut entry.facts else {
        return;
    };
    let holds =
        |consent: &crate::content::Consent| consent.holds_on(today) && consent.covers(Scope::Web);
    let ended = story.photo.as_ref().is_some_and(|photo| {
        photo
            .consent
            .as_ref()
            .is_some_and(|consent| !holds(consent))
    });
    if ended {
        story.photo = None;
        diagnostics.push(
            Diagnostic::new(
                codes::CONSENT_ENDED,
                format!("consent to the photo of the story `{id}` does not hold today"),
            )
            .at(place, "the story appears without it"),
        );
    }
}
