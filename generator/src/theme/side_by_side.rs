//! Labels that stand side by side, and lead to different things.

use super::string_checks::place;
use crate::checks::{contradicting_words, repeated_value};
use crate::lexicon::{self, Key};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Message, PatternElement};
use spanned::{Diagnostics, FileId, Span};
use std::borrow::Borrow;
use std::collections::BTreeMap;

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
    use super::{CHOICES, check, labels};
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
