use super::site::{Entry, EntryIx};
use crate::checks::{Names, Subject, dangling_reference, duplicate_id};
use crate::content::{Facts, Kind, Reference};
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::collections::HashMap;

/// Every reference in facts and rules names an entry.
pub(super) fn check(
    entries: &[EntryDocument],
    rules: &[Reference],
    names: &mut Names<'_>,
    diagnostics: &mut Diagnostics,
) {
    let references = entries.iter().flat_map(|entry| &entry.references);
    for reference in references.chain(rules) {
        let target = Subject {
            kind: reference.kind.name(),
            folder: reference.kind.folder(),
            id: &reference.id,
            span: reference.span,
        };
        diagnostics.extend(dangling_reference::check(target, names));
    }
}

/// Two countries with one code are one country.
pub(super) fn check_codes(entries: &[EntryDocument], diagnostics: &mut Diagnostics) {
    let countries = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Country(country)) => Some((country.code.as_str(), entry.subject_at("code"))),
        _ => None,
    });
    diagnostics.extend(duplicate_id::countries(countries));
}

/// For each entry, those whose facts refer to it.
pub(super) fn cited_by(
    entries: &[Entry],
    index: &HashMap<(Kind, String), EntryIx>,
) -> Vec<Vec<EntryIx>> {
    let mut cited_by = vec![Vec::new(); entries.len()];
    for (entry, i) in entries.iter().zip(0..) {
        for reference in &entry.references {
            if let Some(target) = index.get(&(reference.kind, reference.id.clone())) {
                let list: &mut Vec<EntryIx> = &mut cited_by[target.ix()];
                if list.last() != Some(&EntryIx(i)) {
                    list.push(EntryIx(i));
                }
            }
        }
    }
    cited_by
}
