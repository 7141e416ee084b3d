//! Pairs of dates whose order is fixed: a beginning and its end.

use crate::Date;
use crate::checks::dates_reversed::{self, Pair};
use crate::checks::far_date;
use crate::content::Consent;
use crate::kinds::{Facts, SourceType};
use crate::parse::{Documents, EntryDocument};
use spanned::{Diagnostic, Diagnostics};
use std::collections::HashMap;
use std::sync::Arc;

/// Days by which a check may be after today, for a look at an earlier day.
const DAYS_AHEAD: u32 = 14;

/// Days between the end of an event and its check: people check an event of last week, too, and one of last
/// year has a wrong year.
const LONG: u32 = 300;

/// No end is before its beginning, and no date is decades away.
pub(super) fn check(entries: &[Arc<EntryDocument>], today: Date, diagnostics: &mut Diagnostics) {
    let retrieved: HashMap<&str, Date> = entries
        .iter()
        .filter_map(|entry| match &entry.facts {
            // What the publisher knows at first hand has no copy.
            Some(Facts::Source(source)) if source.category != SourceType::FirstHand => {
                Some((entry.id.as_str(), source.retrieved))
            }
            _ => None,
        })
        .collect();
    for entry in entries {
        let Some(facts) = &entry.facts else {
            continue;
        };
        let provenance = facts.provenance();
        if let Some(due) = provenance.check_due {
            let span = entry.subject_at("check_due").span;
            diagnostics.extend(far_date::check("check_due", due, today, span));
        }
        let checks = (provenance.checked, provenance.check_due);
        if let (Some(checked), Some(due)) = checks {
            diagnostics.extend(days(
                entry,
                "check_due",
                ("checked", checked),
                ("check_due", due),
            ));
        }
        let of_source = provenance.checked.and_then(|day| {
            let named = provenance.sources.iter().filter_map(|it| it.source.id());
            let copied = named.filter_map(|id| Some((id, *retrieved.get(id)?)));
            copied
                .max_by_key(|(_, retrieved)| *retrieved)
                .filter(|(_, retrieved)| day < *retrieved && *retrieved <= today)
        });
        if let (Some(checked), Some((id, retrieved))) = (provenance.checked, of_source) {
            let span = entry.subject_at("checked").span;
            diagnostics.push(dates_reversed::before_copy(checked, id, retrieved, span));
        }
        done(entry, "checked", provenance.checked, diagnostics);
        to_come(entry, "checked", provenance.checked, today, diagnostics);
        if let Facts::Programme(programme) = facts
            && let Some(since) = programme.since
        {
            let span = entry.subject_at("since").span;
            diagnostics.extend(far_date::since(since, today, span));
        }
        if let Facts::Source(source) = facts {
            let retrieved = source.retrieved;
            done(entry, "retrieved", Some(retrieved), diagnostics);
            let is_told = to_come(entry, "retrieved", Some(retrieved), today, diagnostics);
            let published = source.published.as_deref().and_then(first_day);
            if let Some(published) = published.filter(|_| !is_told) {
                let (first, last) = (("published", published), ("retrieved", retrieved));
                diagnostics.extend(days(entry, "published", first, last));
            }
        }
        if let Facts::Story(story) = facts {
            let span = entry.subject_at("review").span;
            diagnostics.extend(far_date::check("review", story.review, today, span));
            diagnostics.extend(consent(entry, "consent", &story.consent));
            done(
                entry,
                "consent.given",
                Some(story.consent.given),
                diagnostics,
            );
            let photo = story.photo.as_ref();
            if let Some(photo) = photo.and_then(|photo| photo.consent.as_ref()) {
                diagnostics.extend(consent(entry, "photo", photo));
                done(entry, "photo.consent.given", Some(photo.given), diagnostics);
            }
        }
        if let Some(period) = facts.period()
            && let Some(checked) = provenance.checked
            && period.last_day().after(LONG) < checked.min(today)
        {
            let key = if period.ends.is_some() {
                "ends"
            } else {
                "starts"
            };
            let span = entry.subject_at(key).span;
            let last = period.last_day();
            diagnostics.push(dates_reversed::over(&entry.id, last, checked, span));
        }
        if let Some(period) = facts.period()
            && let Some(ends) = period.ends
            && period.is_reversed()
        {
            let pair = Pair {
                first: ("starts", period.starts),
                last: ("ends", ends),
            };
            let span = entry.subject_at("ends").span;
            diagnostics.push(dates_reversed::reversed(pair, span));
        }
    }
}

/// A day on which somebody did something cannot be of another century.
fn done(entry: &EntryDocument, path: &str, day: Option<Date>, diagnostics: &mut Diagnostics) {
    let span = entry.subject_at(path).span;
    let key = path.rsplit('.').next().unwrap_or(path);
    diagnostics.extend(day.and_then(|day| far_date::long_ago(key, day, span)));
}

/// Nobody did something on a day that is still to come. Returns whether one is reported.
fn to_come(
    entry: &EntryDocument,
    key: &str,
    day: Option<Date>,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> bool {
    let day = day.filter(|day| *day > today.after(DAYS_AHEAD));
    let span = entry.subject_at(key).span;
    let found = day.map(|day| dates_reversed::in_future(key, day, span));
    let is_told = found.is_some();
    diagnostics.extend(found);
    is_told
}

/// No text was reviewed on a day that is still to come.
pub(super) fn reviews(documents: &Documents, today: Date, diagnostics: &mut Diagnostics) {
    let entries = documents.entries.iter();
    let texts = entries.flat_map(|entry| entry.texts.values().flatten());
    let texts = texts.map(|text| (text.words.translation.as_ref(), text.reviewed));
    let site = documents.site.iter();
    let words = site.flat_map(|site| site.words.values().flatten());
    let words = words.map(|text| (text.words.translation.as_ref(), text.reviewed));
    let rules = documents.rules.words.values().filter_map(|document| {
        let place = document.node.as_ref()?;
        let words = document.value.as_ref()?;
        let place = place.span_at(["translation", "reviewed"]);
        Some((words.translation.as_ref(), place))
    });
    for (translation, place) in texts.chain(words).chain(rules) {
        let day = translation.and_then(|it| it.reviewed);
        if let Some(day) = day.filter(|day| *day > today.after(DAYS_AHEAD)) {
            diagnostics.push(dates_reversed::in_future("reviewed", day, place));
        }
    }
}

fn consent(entry: &EntryDocument, key: &str, consent: &Consent) -> Option<Diagnostic> {
    let until = consent.until?;
    days(entry, key, ("given", consent.given), ("until", until))
}

fn days(
    entry: &EntryDocument,
    key: &str,
    first: (&'static str, Date),
    last: (&'static str, Date),
) -> Option<Diagnostic> {
    (last.1 < first.1)
        .then(|| dates_reversed::reversed(Pair { first, last }, entry.subject_at(key).span))
}

/// A day, or the first one of a month or a year: documents state no more.
fn first_day(text: &str) -> Option<Date> {
    let day = |text: &str| text.parse().ok();
    let of_month = || day(&format!("{text}-01"));
    let of_year = || day(&format!("{text}-01-01"));
    day(text).or_else(of_month).or_else(of_year)
}
