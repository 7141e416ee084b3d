//! Places in sources: what `at` of a citation says, in each language.

use super::languages::{Lang, Languages};
use crate::blocks::by_key;
use crate::checks::unlisted_place;
use crate::content::SiteWords;
use crate::parse::{Documents, blocks_of};
use spanned::{Diagnostics, Sources, Span};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// What is between two places of one citation.
const BETWEEN: char = ';';

/// The words for places, by language.
#[derive(Debug, Default)]
pub(crate) struct Places(Vec<HashMap<String, String>>);

impl Places {
    /// The words for places that the portal's own words have. Translations name the same keys as
    /// the source text.
    pub(super) fn of(words: &[(Lang, SiteWords)]) -> Self {
        let source = words.first().map(|(_, words)| &words.places);
        let each = words.iter().map(|(lang, words)| {
            let keys = source.into_iter().flatten();
            // A language without a text of its own has the words of the source language.
            let keys = keys.filter(|_| *lang != Lang::SOURCE);
            let said = keys.filter_map(|(key, original)| {
                let text = words.places.get(key)?;
                Some((original.clone(), text.clone()))
            });
            said.collect()
        });
        Self(each.collect())
    }

    /// The words for a place, and their language: those of the source language if a part of it
    /// has no translation.
    pub(crate) fn said<'a>(&self, at: &'a str, lang: Lang) -> (Lang, Cow<'a, str>) {
        let words = self.0.get(lang.ix());
        let parts = at.split(BETWEEN).map(|part| {
            let said = words.and_then(|words| words.get(part.trim()));
            said.map(String::as_str)
        });
        match parts.collect::<Option<Vec<&str>>>() {
            // The sign is the same in every language and direction.
            Some(parts) => (lang, Cow::Owned(parts.join(" · "))),
            None => (Lang::SOURCE, Cow::Borrowed(at)),
        }
    }
}

/// If the portal has words for places: it has words for all of them, and for no others.
pub(super) fn check(documents: &Documents, languages: &Languages, diagnostics: &mut Diagnostics) {
    let site = documents.site.as_ref();
    let text = site.and_then(|site| site.words.get(languages.tag(Lang::SOURCE)));
    let Some(text) = text.and_then(Option::as_ref) else {
        return;
    };
    let places = &text.words.places;
    if places.is_empty() {
        return;
    }
    let file = documents.sources.path(text.source);
    let known: BTreeSet<&str> = places.values().map(String::as_str).collect();
    let mut used = BTreeSet::new();
    for (at, span) in cited(documents) {
        // A place that a comment cuts has its mistake already, and is that in the list.
        if let Some(whole) = before_comment(at, span, &documents.sources)
            && let Some(place) = known.get(whole.as_str())
        {
            used.insert(*place);
            continue;
        }
        for part in at.split(BETWEEN).map(str::trim) {
            if !known.contains(part) {
                diagnostics.push(unlisted_place::missing(part, &name_of(part), file, span));
            }
            used.insert(part);
        }
    }
    // Facts and rules that have mistakes may have the others.
    let is_whole = documents.entries.iter().all(|entry| entry.facts.is_some())
        && documents
            .rules
            .programmes
            .values()
            .all(|it| it.value.is_some());
    let unused = places
        .iter()
        .filter(|_| is_whole)
        .filter(|(_, text)| !used.contains(text.as_str()));
    let blocks = blocks_of(text.source, &documents.sources).unwrap_or_default();
    let blocks = by_key(&blocks.keyed);
    for (name, _) in unused {
        let block = blocks.get(format!("places.{name}").as_str());
        let span = block.map_or(Span::start_of(text.source), |block| {
            Span::new(text.source, block.range.clone())
        });
        diagnostics.push(unlisted_place::unused(name, span));
    }
}

/// The words of a citation together with a comment right behind them: `at: section #4`.
fn before_comment(at: &str, span: Span, sources: &Sources) -> Option<String> {
    let rest = sources.text(span.file).get(span.range().end..)?;
    let rest = rest.lines().next()?.trim_end();
    let is_comment = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#');
    is_comment.then(|| format!("{at}{rest}"))
}

/// A name that a place can have in the list.
fn name_of(place: &str) -> String {
    let words = place.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.collect::<Vec<_>>().join("-")
}

/// `at` of each citation of entries and of rules, with its span.
fn cited(documents: &Documents) -> Vec<(&str, Span)> {
    let mut found = Vec::new();
    for entry in &documents.entries {
        let facts = entry.facts.as_ref();
        let sources = facts.map_or(&[][..], |facts| &facts.provenance().sources);
        let each = sources.iter().zip(&entry.cited);
        found.extend(each.filter_map(|(citation, span)| Some((citation.at.as_deref()?, *span))));
    }
    for document in documents.rules.programmes.values() {
        let (Some(rules), Some(node)) = (&document.value, &document.node) else {
            continue;
        };
        for (position, edition) in rules.editions.iter().enumerate() {
            let position = position.to_string();
            let criteria = edition
                .criteria
                .iter()
                .map(|(id, it)| ("criteria", id, &it.source));
            let gives = edition
                .gives
                .iter()
                .map(|(id, it)| ("gives", id, &it.source));
            let each = criteria.chain(gives).filter_map(|(key, id, source)| {
                let at = source.as_ref()?.at.as_deref()?;
                let route = ["editions", &position, key, id, "source", "at"];
                Some((at, node.span_at(route)))
            });
            found.extend(each);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lang: Lang, places: &[(&str, &str)]) -> (Lang, SiteWords) {
        let own = |(key, text): &(&str, &str)| ((*key).to_owned(), (*text).to_owned());
        let words = SiteWords {
            places: places.iter().map(own).collect(),
            ..SiteWords::default()
        };
        (lang, words)
    }

    #[test]
    fn a_place_is_said_in_a_language_that_has_words_for_each_part() {
        let [second, third] = [1, 2].map(Lang::for_tests);
        let places = Places::of(&[
            words(Lang::SOURCE, &[("title", "title"), ("who", "who may ask")]),
            words(second, &[("title", "titre"), ("who", "qui")]),
            words(third, &[("title", "başlık")]),
        ]);
        let said = |at, lang| places.said(at, lang);
        let original = |at| (Lang::SOURCE, Cow::Borrowed(at));
        assert_eq!(said("title", Lang::SOURCE), original("title"));
        assert_eq!(said("title", second), (second, "titre".into()));
        let both = "title;  who may ask";
        assert_eq!(said(both, second), (second, "titre · qui".into()));
        assert_eq!(said(both, third), original(both));
        assert_eq!(said("page 3", second), original("page 3"));
    }

    #[test]
    fn a_language_without_words_of_its_own_shows_the_source_language() {
        let second = Lang::for_tests(1);
        let source = words(Lang::SOURCE, &[("title", "title")]);
        let places = Places::of(&[source.clone(), source]);
        assert_eq!(places.said("title", second), (Lang::SOURCE, "title".into()));
    }
}
