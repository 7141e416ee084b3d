use super::typed::typed;
use crate::checks::glossary_term;
use crate::content::{Glossary, by_id};
use crate::markdown;
use spanned::schema::Schema;
use spanned::yaml::{Key, Node, Value};
use spanned::{Diagnostics, FileId, Sources, nearest};
use std::collections::BTreeMap;

/// The glossaries, by language tag. One with mistakes is left out; each mistake is reported.
pub(super) fn parse(
    files: &BTreeMap<String, FileId>,
    source_tag: Option<&str>,
    schema: &Schema,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Glossary> {
    let mut glossaries = BTreeMap::new();
    let mut names: Option<Vec<String>> = None;
    // That of the source language is the first one.
    let is_source = |tag: &&String| Some(tag.as_str()) == source_tag;
    let order = files.keys().filter(is_source);
    let order = order.chain(files.keys().filter(|tag| !is_source(tag)));
    for tag in order {
        let file = &files[tag];
        let glossary = sources.utf8(*file, diagnostics).and_then(|text| {
            markdown::characters(*file, text, diagnostics);
            let (node, glossary) = typed(*file, text, 0..text.len(), schema, diagnostics);
            let terms = terms(node.as_ref());
            if let Some(names) = &names {
                translated(&terms, names, diagnostics);
            } else if is_source(&tag) {
                names = Some(terms.iter().map(|(key, _)| key.name.clone()).collect());
            }
            glossary.filter(|_| are_whole(&terms, diagnostics))
        });
        glossaries.extend(glossary.map(|glossary| (tag.clone(), glossary)));
    }
    glossaries
}

/// The terms of a glossary, with the places of their names.
fn terms(glossary: Option<&Node>) -> Vec<(Key, &Node)> {
    let terms = glossary.and_then(|it| it.get("terms"));
    terms.map_or_else(Vec::new, by_id::values)
}

/// Reports terms of a translation whose names the source language does not have.
fn translated(terms: &[(Key, &Node)], names: &[String], diagnostics: &mut Diagnostics) {
    for (key, _) in terms.iter().filter(|(key, _)| !names.contains(&key.name)) {
        // A name that another term has would be there twice.
        let free = names.iter().map(String::as_str);
        let free = free.filter(|name| !terms.iter().any(|(key, _)| key.name == **name));
        let guess = nearest(&key.name, free);
        diagnostics.push(glossary_term::unknown(&key.name, guess, key.span));
    }
}

/// Whether no term avoids the words that it says; reports those that do.
fn are_whole(terms: &[(Key, &Node)], diagnostics: &mut Diagnostics) -> bool {
    let mut whole = true;
    for (_, term) in terms {
        let words = |key| match term.get(key).map(|it| &it.value) {
            Some(Value::Sequence(words)) => words.as_slice(),
            _ => &[],
        };
        for avoided in words("avoid") {
            let Value::Text(word) = &avoided.value else {
                continue;
            };
            let said = words("use").iter().filter_map(|it| match &it.value {
                Value::Text(said) => Some(said.as_str()),
                _ => None,
            });
            let within = |said: &&str| said.split_whitespace().any(|part| part == word);
            if let Some(said) = said
                .clone()
                .find(|said| said == word)
                .or_else(|| said.clone().find(within))
            {
                diagnostics.push(glossary_term::both(word, said, avoided.span));
                whole = false;
            }
        }
    }
    whole
}
