//! Links to the telephone of an organisation whose words are another number.

use super::languages::Languages;
use crate::checks::unlisted_number;
use crate::kinds::{Facts, Organisation, Phone};
use crate::markdown::{self, Link, LinkTarget};
use crate::parse::EntryDocument;
use crate::telephone::are_same;
use spanned::{Diagnostic, Diagnostics, Sources, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// Reports links whose words are a number that the organisation of the link has not.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let organisations = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Organisation(it)) => Some((entry.id.as_str(), &**it)),
        _ => None,
    });
    let organisations: HashMap<&str, &Organisation> = organisations.collect();
    for entry in entries {
        let texts = entry.texts.iter();
        let shown = texts.filter(|(tag, _)| languages.find(tag).is_some());
        for text in shown.filter_map(|(_, text)| text.as_ref()) {
            let links = text.outline.links.iter();
            let found = links.filter_map(|link| {
                let LinkTarget::Phone(id) = LinkTarget::parse(&link.url) else {
                    return None;
                };
                let organisation = organisations.get(id)?;
                self::link(link, (id, organisation), &organisations, sources)
            });
            diagnostics.extend(found);
        }
    }
}

/// A link to the telephone of an organisation.
fn link(
    link: &Link,
    (id, organisation): (&str, &Organisation),
    all: &HashMap<&str, &Organisation>,
    sources: &Sources,
) -> Option<Diagnostic> {
    let (words, start) = words(link, sources)?;
    let mut all_written = numbers(words, link).into_iter();
    let (written, digits) = all_written.find(|(_, digits)| !has(organisation, digits))?;
    let first = organisation.first_number()?.0;
    let mut owners: Vec<&str> = all
        .iter()
        .filter(|(_, it)| has(it, &digits))
        .map(|(id, _)| *id)
        .collect();
    owners.sort_unstable();
    let at = start + words.find(written)?;
    let place = Span::new(link.span.file, at..at + written.len());
    let owner = owners.first().copied();
    Some(unlisted_number::other_in_words(
        (written, owner),
        (id, first),
        [place, link.span],
    ))
}

/// The words of a link, and the byte at which they begin.
fn words<'s>(link: &Link, sources: &'s Sources) -> Option<(&'s str, usize)> {
    let end = link.span.range().start;
    let before = sources.text(link.span.file)[..end].strip_suffix("](")?;
    let start = before.rfind('[')? + 1;
    Some((&before[start..], start))
}

/// The numbers in the words of a link to a telephone: what is written, and its digits without zeros at the start.
fn numbers<'w>(words: &'w str, link: &Link) -> Vec<(&'w str, String)> {
    let abroad = markdown::numbers(link.span.file, words, 0).into_iter();
    let abroad: Vec<(&str, String)> = abroad
        .map(|it| (&words[it.span.range()], it.digits))
        .collect();
    if abroad.is_empty() {
        markdown::groups(words).into_iter().collect()
    } else {
        abroad
    }
}

fn has(organisation: &Organisation, digits: &str) -> bool {
    let mut numbers = organisation.phones().iter().filter_map(Phone::digits);
    numbers.any(|it| are_same(&it, digits))
}

/// Whether a place is among the words of a link to a telephone, with which its number is compared.
pub(super) fn is_in_words(text: &str, place: Span) -> bool {
    /// More bytes than a link has behind its number.
    const NEAR: usize = 160;
    let rest = &text[place.range().end..];
    let rest = &rest[..rest.floor_char_boundary(NEAR)];
    let end = rest.find(['[', ']', '\n']);
    end.is_some_and(|at| rest[at..].starts_with("](phone:"))
}
