//! Words of a programme for what its rules do not have.

use super::super::languages::{Lang, Languages};
use crate::checks::rule_words;
use crate::parse::{self, EntryDocument, Text};
use homeward_eligibility::model::ProgrammeRules;
use spanned::yaml::Value;
use spanned::{Diagnostics, Sources, Span};

/// Reports them in the source text, and in a translation those that the source text does not have.
pub(super) fn check(
    programme: &EntryDocument,
    rules: &ProgrammeRules,
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = languages.tag(Lang::SOURCE);
    let original = programme.texts.get(source_tag).and_then(Option::as_ref);
    let in_rules = |key: &str, id: &str| {
        rules.editions.iter().any(|edition| match key {
            "gives" => edition.gives.contains_key(id),
            _ => edition.criteria.contains_key(id),
        })
    };
    for (tag, text) in &programme.texts {
        let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
            continue;
        };
        let criteria = text.words.criteria().map(|(id, _)| ("criteria", id));
        let gives = text.words.gives().map(|(id, _)| ("gives", id));
        for (key, id) in criteria.chain(gives) {
            let is_told = original.filter(|_| tag != source_tag).is_some_and(|it| {
                let words = match key {
                    "gives" => it.words.gift(id),
                    _ => it.words.criterion(id),
                };
                words.is_some()
            });
            if !is_told && !in_rules(key, id) {
                diagnostics.push({
                    let place = place((key, id), text, sources);
                    rule_words::unused(key, id, place)
                });
            }
        }
    }
}

/// Where words begin: at their id, in a mapping or a list.
fn place((key, id): (&str, &str), text: &Text, sources: &Sources) -> Span {
    let front = parse::yaml_of(text.source, sources);
    let words = front.as_ref().and_then(|it| it.get(key));
    let found = words.and_then(|words| match &words.value {
        Value::Mapping(entries) => {
            let mut keys = entries.iter().map(|(key, _)| key);
            keys.find(|key| key.name == id).map(|key| key.span)
        }
        Value::Sequence(items) => {
            let mut ids = items.iter().filter_map(|item| item.get("id"));
            ids.find(|it| it.text() == Some(id)).map(|it| it.span)
        }
        _ => None,
    });
    found.unwrap_or(text.title_span)
}
