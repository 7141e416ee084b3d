//! Labels that stand side by side, and lead to different things.

use super::string_checks::place;
use crate::checks::{contradicting_words, repeated_value};
use crate::lexicon::{self, Key};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Message, PatternElement};
use spanned::{Diagnostics, FileId, Span};
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Strings that readers choose between, a row each. In English, those of a row differ.
const CHOICES: [&[&str]; 16] = [
    &["check-continue", "check-back", "check-start", "check-again"],
    &[
        "nav-home",
        "nav-self-check",
        "nav-services",
        "nav-countries",
        "nav-programmes",
        "nav-stories",
        "nav-resources",
        "nav-organisations",
        "nav-events",
        "nav-sources",
    ],
    &["leave-two-more", "leave-one-more"],
    &["check-unsure", "check-decline", "check-none"],
    &["check-day", "check-month", "check-year"],
    &["check-print", "check-save"],
    &["check-met", "check-not_met", "check-not_listed"],
    &["picker-host", "picker-origin"],
    &["filter-host", "filter-origin"],
    &["fact-host", "fact-origin"],
    &["direction-host", "direction-origin"],
    &["story-from", "story-to"],
    &["stage-deciding", "stage-preparing", "stage-back"],
    &[
        "phase-before_departure",
        "phase-arrival",
        "phase-after_return",
    ],
    &[
        "delivery-in_kind",
        "delivery-cash",
        "delivery-services",
        "delivery-not_stated",
    ],
    &[
        "need-money",
        "need-work",
        "need-home",
        "need-health",
        "need-papers",
        "need-people",
    ],
];

/// The buttons of the self-check that lead on and back, and the words for the other one.
const DIRECTIONS: [(&str, Key); 2] = [
    ("check-continue", Key::Backward),
    ("check-back", Key::Forward),
];

/// Reports strings of a site's own file with the same words as one beside them. `resources` are those of the
/// language, the last one of which is the file.
pub(super) fn check<R: Borrow<FluentResource>>(
    tag: &str,
    (file, text): (FileId, &str),
    resources: &[R],
    diagnostics: &mut Diagnostics,
) {
    let Some(own) = resources.last() else {
        return;
    };
    let own: BTreeMap<&str, &str> = labels(own.borrow()).collect();
    let all = resources.iter().flat_map(|it| labels(it.borrow()));
    let all: BTreeMap<&str, &str> = all.collect();
    let span = |key: &str| Span::new(file, place(text, key, 0));
    let mut told = Vec::new();
    for row in CHOICES {
        for (at, key) in row.iter().enumerate() {
            let Some(words) = own.get(key) else {
                continue;
            };
            // Of two in the file, the second one is told.
            let mut others = row
                .iter()
                .enumerate()
                .filter(|(of, other)| *of != at && (*of < at || !own.contains_key(*other)));
            if let Some((_, other)) = others.find(|(_, it)| all.get(*it) == Some(words)) {
                told.push(*key);
                let first = own.contains_key(other).then(|| span(other));
                diagnostics.push(repeated_value::label(key, other, words, span(key), first));
            }
        }
    }
    for (key, others) in DIRECTIONS
        .into_iter()
        .filter(|(key, _)| !told.contains(key))
    {
        let words = own.get(key).map(|words| words.to_lowercase());
        if let Some(words) = words.filter(|it| lexicon::of(tag, others).contains(&it.as_str())) {
            diagnostics.push(contradicting_words::direction(key, &words, span(key)));
        }
    }
}

/// Reports strings of a site's own file, a translation, with the same words as another one where these differ in
/// each of `meant`: the strings in English, and those that the site has in its first language.
pub(super) fn same<R: Borrow<FluentResource>>(
    (file, text): (FileId, &str),
    resources: &[R],
    meant: &[R],
    diagnostics: &mut Diagnostics,
) {
    let Some(own) = resources.last() else {
        return;
    };
    let all = resources.iter().flat_map(|it| labels(it.borrow()));
    let all: BTreeMap<&str, &str> = all.collect();
    let meant: Vec<BTreeMap<&str, &str>> = meant
        .iter()
        .map(|it| labels(it.borrow()).collect())
        .collect();
    let is_meant = |key: &str| meant.first().is_some_and(|it| it.contains_key(key));
    let mut by_words: HashMap<&str, Vec<&str>> = HashMap::new();
    for (key, words) in all.iter().filter(|(_, words)| is_telling(words)) {
        // Others are strings of nothing, which is told.
        if is_meant(key) {
            by_words.entry(words).or_default().push(key);
        }
    }
    by_words.retain(|_, keys| keys.len() > 1);
    if by_words.is_empty() {
        return;
    }
    let differ = |one: &str, other: &str| {
        let mut pairs = meant.iter().map(|of| (of.get(one), of.get(other)));
        pairs.all(|pair| match pair {
            (Some(one), Some(other)) => are_other_words(one, other),
            _ => true,
        }) && meant[0].contains_key(one)
            && meant[0].contains_key(other)
    };
    let is_row = |one: &str, other: &str| {
        CHOICES
            .iter()
            .any(|row| row.contains(&one) && row.contains(&other))
    };
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let own: Vec<(&str, &str)> = labels(own.borrow()).collect();
    let own_keys: HashSet<&str> = own.iter().map(|(key, _)| *key).collect();
    let is_own = |key: &str| own_keys.contains(key);
    for (key, words) in &own {
        let is_new = seen.insert(key);
        let others = by_words.get(words).filter(|_| is_new).into_iter().flatten();
        // Of two in the file, the second one is told.
        let mut others = others.filter(|it| *it != key && (seen.contains(**it) || !is_own(it)));
        if let Some(other) = others.find(|it| differ(key, it) && !is_row(key, it)) {
            let span = |key: &str| Span::new(file, place(text, key, 0));
            let first = is_own(other).then(|| span(other));
            let in_english = (meant[0][key], meant[0][*other]);
            let pair = (*key, *other);
            let told = repeated_value::strings(pair, words, in_english, span(key), first);
            diagnostics.push(told);
        }
    }
}

/// Whether words are more than one, which often has several meanings.
fn is_telling(words: &str) -> bool {
    /// Some scripts have no blanks.
    const BYTES: usize = 24;
    words.contains(' ') || (!words.is_ascii() && words.len() >= BYTES)
}

/// Whether neither text has all words of the other one.
fn are_other_words(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let text = text.to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    !one.is_subset(&other) && !other.is_subset(&one)
}

/// The strings that are words alone.
fn labels(resource: &FluentResource) -> impl Iterator<Item = (&str, &str)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(Message {
            id,
            value: Some(value),
            ..
        }) => match value.elements.as_slice() {
            [PatternElement::TextElement { value }] => Some((id.name, value.trim())),
            _ => None,
        },
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{CHOICES, check, labels, same};
    use crate::theme::built_in::BuiltIn;
    use fluent_bundle::FluentResource;
    use spanned::{Diagnostics, Sources};
    use std::collections::BTreeMap;

    fn messages(tag: &str, text: &str) -> Vec<String> {
        let sources = Sources::in_memory(&[("themes/default/strings/fr.ftl", text)]);
        let file = sources.ids().next().unwrap();
        let mut found = Diagnostics::default();
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        check(tag, (file, text), &[resource], &mut found);
        found.iter().map(|it| it.message.clone()).collect()
    }

    #[test]
    fn the_labels_of_the_theme_differ_in_each_language() {
        for tag in ["ar", "en", "es", "fr", "ru", "tr"] {
            let built_in = BuiltIn::of(tag).unwrap();
            let resource = built_in.resource();
            let known: BTreeMap<&str, &str> = labels(resource).collect();
            for key in CHOICES.iter().flat_map(|row| row.iter()) {
                assert!(known.contains_key(key), "{tag} {key}");
            }
            let sources = Sources::in_memory(&[("a.ftl", "")]);
            let file = sources.ids().next().unwrap();
            let mut found = Diagnostics::default();
            check(tag, (file, ""), std::slice::from_ref(resource), &mut found);
            let found: Vec<&str> = found.iter().map(|it| it.message.as_str()).collect();
            assert_eq!(found, Vec::<&str>::new(), "{tag}");
        }
    }

    #[test]
    fn strings_that_differ_in_english_differ() {
        let english = BuiltIn::english().resource();
        let told = |text: &str| {
            let sources = Sources::in_memory(&[("themes/default/strings/fr.ftl", text)]);
            let file = sources.ids().next().unwrap();
            let mut found = Diagnostics::default();
            let resource = FluentResource::try_new(text.to_owned()).unwrap();
            let french = BuiltIn::of("fr").unwrap().resource();
            let resources = [french.as_ref(), &resource];
            same((file, text), &resources, &[english.as_ref()], &mut found);
            found
                .iter()
                .map(|it| it.message.clone())
                .collect::<Vec<_>>()
        };
        let words = "Supprimer les pages enregistrées";
        let both = format!("offline-save = {words}\noffline-remove = {words}\n");
        assert_eq!(told(&both).len(), 1);
        for text in [
            "fact-since = Depuis\nstory-from = Depuis\n",
            "check-other-country = un autre pays\ncheck-another-country = un autre pays\n",
            "unknown-one = un autre mot\nunknown-two = un autre mot\n",
            // A row of its own.
            "check-print = Tout garder\ncheck-save = Tout garder\n",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
        for tag in ["ar", "es", "fr", "ru", "tr"] {
            let resource = BuiltIn::of(tag).unwrap().resource();
            let sources = Sources::in_memory(&[("a.ftl", "")]);
            let file = sources.ids().next().unwrap();
            let mut found = Diagnostics::default();
            let (resource, english) = (resource.as_ref(), english.as_ref());
            same((file, ""), &[resource], &[english], &mut found);
            assert_eq!(found.iter().count(), 0, "{tag}");
        }
    }

    #[test]
    fn labels_with_the_same_or_turned_words_are_told() {
        assert_eq!(
            messages("fr", "check-continue = Continuer\ncheck-back = Retour\n").len(),
            0
        );
        assert_eq!(messages("fr", "check-back = Suivant\n").len(), 1);
        assert_eq!(messages("fr", "story-from = De\nstory-to = De\n").len(), 1);
        assert_eq!(
            messages(
                "sw",
                "check-day = Siku\ncheck-month = Siku\ncheck-year = Siku\n"
            )
            .len(),
            2
        );
    }
}
