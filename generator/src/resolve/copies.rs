//! Entries that are there twice.

use super::copied_texts::MOST;
use super::languages::{Lang, Languages};
use super::same_titles::are_one_list;
use super::{consents, copied_paragraphs, copied_texts, same_summaries};
use crate::checks::repeated_value;
use crate::content::WebAddress;
use crate::kinds::{Facts, Kind, Reference};
use crate::markdown::LinkTarget;
use crate::parse::{Documents, EntryDocument, Text, front_matter};
use spanned::{Diagnostic, Diagnostics, Sources, Span};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Reports entries of a kind whose facts and source texts are the same to the letter, and sources or resources
/// with one address.
pub(super) fn check(
    documents: &Documents,
    rules: &[Reference],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let tag = languages.tag(Lang::SOURCE);
    let Documents {
        entries, sources, ..
    } = documents;
    copied_texts::check(entries, languages, sources, diagnostics);
    consents::check(entries, tag, sources, diagnostics);
    copied_paragraphs::check(entries, tag, sources, diagnostics);
    same_summaries::check(entries, languages, sources, diagnostics);
    let mut files: HashMap<_, &EntryDocument> = HashMap::new();
    let mut titles: HashMap<_, Vec<(&EntryDocument, &Text)>> = HashMap::new();
    let mut linked: Option<HashSet<(Kind, &str)>> = None;
    let mut addresses: HashMap<(usize, &str), &EntryDocument> = HashMap::new();
    for entry in entries {
        if let Some(Some(text)) = entry.texts.get(tag) {
            let (facts, words) = (sources.text(entry.anchor), sources.text(text.source));
            match files.entry((entry.kind as usize, facts, words)) {
                Entry::Occupied(first) => {
                    let first = *first.get();
                    let linked = linked.get_or_insert_with(|| linked_entries(entries, rules));
                    let is_linked = |it: &EntryDocument| linked.contains(&(it.kind, &*it.id));
                    let (own, other) = (is_linked(entry), is_linked(first));
                    let (copy, kept) = match (own, other) {
                        (true, false) => (first, &**entry),
                        _ => (&**entry, first),
                    };
                    let place = Span::start_of(kept.anchor);
                    let is_sure = own != other && !has_more(copy, kept);
                    let subject = copy.subject();
                    let told = repeated_value::entry(subject, &kept.id, is_sure, place);
                    diagnostics.push(told);
                    continue;
                }
                Entry::Vacant(place) => place.insert(entry),
            };
            if has_own_title(entry.kind) {
                let key = (entry.kind as usize, text.words.title.as_str());
                let before = titles.entry(key).or_default();
                diagnostics.extend(same_title((entry, text), before, sources));
                if before.len() < MOST {
                    before.push((entry, text));
                }
            }
        }
        if let Some(url) = address(entry) {
            match addresses.entry((entry.kind as usize, url.trim_end_matches('/'))) {
                Entry::Occupied(first) => {
                    let [again, first] = [&**entry, *first.get()].map(|it| it.subject_at("url"));
                    diagnostics.push(repeated_value::address(again, first.id, first.span));
                }
                Entry::Vacant(place) => {
                    place.insert(entry);
                }
            }
        }
    }
}

/// The address of what an entry is about, which no other entry of its kind has.
fn address(entry: &EntryDocument) -> Option<&str> {
    let url = match entry.facts.as_ref()? {
        Facts::Source(source) => source.url.as_ref(),
        Facts::Resource(resource) => resource.url.as_ref(),
        _ => None,
    };
    url.map(WebAddress::as_str)
}

/// Reports an entry with the title of others before it: one with the same words, or else one in the same list.
fn same_title(
    (entry, text): (&EntryDocument, &Text),
    before: &[(&EntryDocument, &Text)],
    sources: &Sources,
) -> Option<Diagnostic> {
    let mut others = before.iter();
    let alike = others.find_map(|(first, its)| Some((first, its, alike(text, its, sources)?)));
    if let Some((first, its, what)) = alike {
        let places = (text.title_span, its.title_span);
        return Some(repeated_value::words(
            entry.subject(),
            &first.id,
            what,
            places,
        ));
    }
    let mut others = before.iter();
    let (first, its) = others.find(|(first, _)| are_one_list(entry, first))?;
    let (kind, id) = (entry.kind.name(), entry.id.as_str());
    let places = (text.title_span, its.title_span);
    Some(repeated_value::title(kind, id, &first.id, places))
}

/// The entries to which others refer, in their facts or in a text, or rules do.
fn linked_entries<'a>(
    entries: &'a [Arc<EntryDocument>],
    rules: &'a [Reference],
) -> HashSet<(Kind, &'a str)> {
    let each = entries.iter().flat_map(|entry| {
        let references = entry.references.iter().map(|it| (it.kind, &*it.id));
        let texts = entry.texts.values().flatten();
        let links = texts.flat_map(|text| &text.outline.links);
        let links = links.filter_map(|link| match LinkTarget::parse(&link.url) {
            LinkTarget::Entry { kind, id, .. } => Some((kind, id)),
            LinkTarget::Phone(id) => Some((Kind::Organisation, id)),
            _ => None,
        });
        let own = (entry.kind, &*entry.id);
        references.chain(links).filter(move |it| *it != own)
    });
    each.chain(rules.iter().map(|it| (it.kind, &*it.id)))
        .collect()
}

/// Whether an entry has a text or a picture that another one has not.
fn has_more(entry: &EntryDocument, other: &EntryDocument) -> bool {
    let mut texts = entry.texts.keys();
    texts.any(|tag| !other.texts.contains_key(tag))
        || entry
            .media
            .keys()
            .any(|name| !other.media.contains_key(name))
}

/// Whether entries of a kind are told from each other by their titles: an event can take place on
/// several days, and documents of two publishers can have one title.
fn has_own_title(kind: Kind) -> bool {
    !matches!(kind, Kind::Event | Kind::Source)
}

/// Whether two texts have one title, and are told as copies.
pub(super) fn is_copy(one: &Text, other: &Text, sources: &Sources) -> bool {
    one.words.title == other.words.title
        && (alike(one, other, sources).is_some()
            || sources.text(one.source) == sources.text(other.source))
}

/// What two texts with one title have in common, if it is more than that.
fn alike(one: &Text, other: &Text, sources: &Sources) -> Option<&'static str> {
    let summary = one.words.summary.trim();
    let is_summary = !summary.is_empty() && summary == other.words.summary.trim();
    let body = |text: &Text| {
        let (_, body) = front_matter::body(sources.text(text.source))?;
        Some(body.trim())
    };
    let is_body = body(one).is_some_and(|it| !it.is_empty() && Some(it) == body(other));
    match (is_summary, is_body) {
        (true, true) => Some("the title, the summary and the text"),
        (true, false) => Some("the title and the summary"),
        (false, true) => Some("the title and the text"),
        (false, false) => None,
    }
}
