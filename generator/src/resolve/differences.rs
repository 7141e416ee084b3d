//! Translations that count as up to date, and say something else than their source text.

mod bold;
mod front;
pub(super) mod headings;
mod numbers;
mod parts;
pub(super) mod rule_words;
mod same_in_words;
mod same_words;
mod separators;
mod slips;
mod spoken;
mod units;

use super::languages::Lang;
use super::text_settings::TextSettings;
use crate::checks::translation_differs;
use crate::markdown::{Link, LinkTarget};
use crate::parse::{EntryDocument, Text};
use numbers::Found;
use separators::InLanguage;
use slips::Numbered;
use spanned::{Diagnostic, Diagnostics, Sources, Span};
use std::collections::BTreeSet;

/// What a source text has, for all its translations.
struct Known<'a> {
    parts: Option<parts::Source<'a>>,
    of_keys: front::Numbers<'a>,
    of_body: Vec<Found>,
}

impl<'a> Known<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            parts: parts::Source::of(text),
            of_keys: front::of(text),
            of_body: numbers::of_body(text),
        }
    }
}

/// Compares headings, paragraphs, links and numbers.
pub(super) fn check(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (languages, sources) = (settings.languages, settings.sources);
    let source_tag = languages.tag(Lang::SOURCE);
    let Some(Some(original)) = entry.texts.get(source_tag) else {
        return;
    };
    let mut known: Option<Known<'_>> = None;
    for (tag, text) in &entry.texts {
        let Some(text) = text.as_ref().filter(|_| tag != source_tag) else {
            continue;
        };
        let in_language = |tag, text: &Text| InLanguage {
            tag,
            file: text.source,
            text: sources.text(text.source),
        };
        if languages.find(tag).is_some() {
            let own = in_language(tag.as_str(), text);
            diagnostics.extend(separators::differing(
                own,
                in_language(source_tag, original),
            ));
        }
        let record = text.words.translation.as_ref();
        // One that is out of date is reported as such.
        if languages.find(tag).is_none()
            || record.is_none_or(|it| !original.digests.are_those_of(&it.record(), sources))
        {
            continue;
        }
        let numbered = |text: &Text, numbers| Numbered {
            file: text.source,
            text: sources.text(text.source),
            numbers,
        };
        let known = known.get_or_insert_with(|| Known::of(sources.text(original.source)));
        let missing = || parts::missing(known.parts.as_ref()?, text, sources);
        let headings = headings::differing(entry.kind, original, text);
        let exchanged = || headings::exchanged(original, text, sources);
        let missing = headings.is_empty().then(|| exchanged().or_else(missing));
        let missing = missing.flatten();
        diagnostics.extend(headings.into_iter().chain(missing));
        diagnostics.extend(card(original, text).or_else(|| link(original, text)));
        diagnostics.extend(gaps(original, text, sources));
        diagnostics.extend(bold::lost(original, text, sources));
        let of_contact = front::contact(original, &known.of_keys, text, sources);
        let of_front =
            of_contact.or_else(|| front::other(tag, original, &known.of_keys, text, sources));
        diagnostics.extend(of_front);
        let own = numbers::of_body(sources.text(text.source));
        let wanted = (original.source, known.of_body.as_slice());
        let number = numbers::differing(tag, None, wanted, (text.source, &own));
        let slip = || {
            slips::of_body(
                tag,
                numbered(text, &own),
                numbered(original, &known.of_body),
            )
        };
        diagnostics.extend(number.or_else(slip));
        let counted = |tag, text: &Text, numbers| units::Counted {
            tag,
            file: text.source,
            text: sources.text(text.source),
            numbers,
        };
        diagnostics.extend(units::differing(
            counted(tag.as_str(), text, own.as_slice()),
            counted(source_tag, original, known.of_body.as_slice()),
        ));
        diagnostics.extend(same_words::found(original, text, sources));
        diagnostics.extend(spoken::differing(original, text, tag, sources));
    }
}

/// Fewer facts that the sources do not state than in the source text.
fn gaps(original: &Text, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let count = |text: &Text| text.words.gaps.len();
    let (wanted, own) = (count(original), count(text));
    let written = |text: &Text| text.words.gaps.first().map(|it| text.place_of(it, sources));
    let place = written(text).unwrap_or(text.title_span);
    (own < wanted).then(|| translation_differs::gaps(wanted, own, place))
}

/// The first link to an entry that a translation does not have; where it has one other link that the
/// source text does not have, that link.
fn link(original: &Text, text: &Text) -> Option<Diagnostic> {
    let set = |text| -> BTreeSet<&str> { entries(text).map(|(url, _)| url).collect() };
    let (wanted, there) = (set(original), set(text));
    let mut missing = entries(original).filter(|(url, _)| !there.contains(url));
    let Some((first, _)) = missing.next() else {
        return section(original, text).or_else(|| in_place(original, text));
    };
    let is_only = missing.all(|(url, _)| url == first);
    let mut others = entries(text).filter(|(url, _)| !wanted.contains(url));
    if let Some((other, place)) = others.next().filter(|_| is_only)
        && others.all(|(url, _)| url == other)
    {
        return Some(translation_differs::other_link(first, place));
    }
    Some(translation_differs::link(first, text.title_span))
}

/// The first block with the contacts of an organisation that a translation does not have.
fn card(original: &Text, text: &Text) -> Option<Diagnostic> {
    let cards = |text| text_cards(text).map(|link| &*link.url);
    let there: BTreeSet<&str> = cards(text).collect();
    let missing = text_cards(original).find(|link| !there.contains(&*link.url))?;
    let (_, id) = missing
        .url
        .split_once(':')
        .filter(|(_, id)| !id.is_empty())?;
    Some(translation_differs::card(id, text.title_span, missing.span))
}

fn text_cards(text: &Text) -> impl Iterator<Item = &Link> {
    text.outline.links.iter().filter(|link| link.is_card)
}

/// The only link that is another one than in the same place of the source text, where both have as many.
fn in_place(original: &Text, text: &Text) -> Option<Diagnostic> {
    if whole_entries(original).count() != whole_entries(text).count() {
        return None;
    }
    let pairs = whole_entries(original).zip(whole_entries(text));
    let mut others = pairs.filter(|((wanted, _), (own, _))| wanted != own);
    let ((wanted, _), (_, place)) = others.next()?;
    others
        .next()
        .is_none()
        .then(|| translation_differs::other_link(wanted, place))
}

/// The only link to a section that the source text does not have, where it has one to another section.
fn section(original: &Text, text: &Text) -> Option<Diagnostic> {
    let set = |text| -> BTreeSet<&str> { whole_entries(text).map(|(url, _)| url).collect() };
    let (wanted, there) = (set(original), set(text));
    let mut missing = wanted.difference(&there);
    let mut others = whole_entries(text).filter(|(url, _)| !wanted.contains(url));
    let (first, (own, place)) = (missing.next()?, others.next()?);
    let is_only = missing.next().is_none() && others.all(|(url, _)| url == own);
    is_only.then(|| translation_differs::other_link(first, place))
}

/// The links of a text to entries, telephone numbers and lists, without the names of headings.
fn entries(text: &Text) -> impl Iterator<Item = (&str, Span)> {
    let whole = whole_entries(text);
    whole.filter_map(|(url, place)| Some((url.split('#').next()?, place)))
}

/// The same with the names of headings.
fn whole_entries(text: &Text) -> impl Iterator<Item = (&str, Span)> {
    let links = text.outline.links.iter().filter(|link| !link.image);
    links.filter_map(|link| match LinkTarget::parse(&link.url) {
        LinkTarget::Entry { .. } | LinkTarget::Phone(_) | LinkTarget::List(_) => {
            Some((&*link.url, link.span))
        }
        _ => None,
    })
}
