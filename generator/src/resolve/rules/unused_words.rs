//! Words of a programme for what its rules do not have.

use super::super::languages::{Lang, Languages};
use crate::checks::rule_words;
use crate::markdown::lines;
use crate::parse::{EntryDocument, Text};
use homeward_eligibility::model::ProgrammeRules;
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
                diagnostics.push(rule_words::unused(key, id, place(id, text, sources)));
            }
        }
    }
}

/// Where words begin: at their id, in a mapping or a list.
fn place(id: &str, text: &Text, sources: &Sources) -> Span {
    let key = format!("{id}:");
    let item = format!("id: {id}");
    let found = lines(sources.text(text.source)).find_map(|(start, line)| {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if indent > 0 && bare.starts_with(&key) {
            return Some(start + indent);
        }
        let rest = line.find(&item)?;
        let after = line[rest + item.len()..].chars().next();
        let is_whole = after.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '}'));
        is_whole.then_some(start + rest + "id: ".len())
    });
    found.map_or(text.title_span, |at| {
        Span::new(text.source, at..at + id.len())
    })
}
