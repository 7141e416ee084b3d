//! The sources that the rules of a programme name.

use crate::checks::{contradicting_facts, needed_key};
use crate::parse::{EntryDocument, RuleDocument};
use homeward_eligibility::model::{Edition, ProgrammeRules, SourceRef};
use spanned::Diagnostics;
use std::collections::HashSet;

/// What an edition says from a source: the key of its list, its id, the source, and a key that it has.
fn all(edition: &Edition) -> impl Iterator<Item = (&'static str, &str, Option<&SourceRef>, &str)> {
    let criteria = edition.criteria.iter();
    let criteria = criteria.map(|(id, it)| ("criteria", id.as_str(), it.source.as_ref(), "role"));
    let gives = edition.gives.iter();
    let gives = gives.map(|(id, it)| ("gives", id.as_str(), it.source.as_ref(), "kind"));
    criteria.chain(gives)
}

/// Reports criteria, and what is given, that do not name the source that says so.
pub(super) fn named(
    document: &RuleDocument<ProgrammeRules>,
    rules: &ProgrammeRules,
    diagnostics: &mut Diagnostics,
) {
    let Some(node) = &document.node else { return };
    for (at, edition) in rules.editions.iter().enumerate() {
        for (list, id, _, key) in all(edition).filter(|(_, _, source, _)| source.is_none()) {
            let what = match list {
                "criteria" => format!("the criterion `{id}`"),
                _ => format!("`{id}`, which the programme gives,"),
            };
            let span = node.span_at(["editions", &at.to_string(), list, id, key]);
            diagnostics.push(needed_key::source(&what, span));
        }
    }
}

/// Reports sources of rules that are not among those of their programme. `known` are all sources.
pub(super) fn listed(
    programme: &EntryDocument,
    document: &RuleDocument<ProgrammeRules>,
    rules: &ProgrammeRules,
    known: &HashSet<&str>,
    diagnostics: &mut Diagnostics,
) {
    let (Some(node), Some(facts)) = (&document.node, &programme.facts) else {
        return;
    };
    let own = facts.provenance().sources.iter();
    let own: HashSet<&str> = own.filter_map(|it| it.source.id()).collect();
    for (at, edition) in rules.editions.iter().enumerate() {
        for (list, id, source, _) in all(edition) {
            let source = source.map(|it| it.id.as_str());
            let source = source.filter(|it| known.contains(it) && !own.contains(it));
            if let Some(source) = source {
                let at = at.to_string();
                let span = node.span_at(["editions", &at, list, id, "source", "ref"]);
                let found = contradicting_facts::unlisted_source(&programme.id, source, span);
                diagnostics.push(found);
            }
        }
    }
}
