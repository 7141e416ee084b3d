use crate::checks::{Names, Subject, dangling_reference, duplicate_id};
use crate::kinds::{Facts, Kind, Reference};
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::collections::HashMap;
use std::sync::Arc;

/// Every reference in facts and rules names an entry.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    rules: &[Reference],
    names: &mut Names<'_>,
    diagnostics: &mut Diagnostics,
) {
    let references = entries.iter().flat_map(|entry| &entry.references);
    let countries = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Country(country)) => Some((country.code.as_str(), entry.id.as_str())),
        _ => None,
    });
    let countries: HashMap<&str, &str> = countries.collect();
    for reference in references.chain(rules) {
        if reference.kind == Kind::Country
            && !names.has(Kind::Country.name(), &reference.id)
            && let Some(id) = countries.get(reference.id.to_ascii_uppercase().as_str())
        {
            let (code, span) = (&reference.id, reference.span);
            diagnostics.push(dangling_reference::country_code(code, id, span));
            continue;
        }
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
pub(super) fn check_codes(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    let countries = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Country(country)) => Some((country.code.as_str(), entry.subject_at("code"))),
        _ => None,
    });
    diagnostics.extend(duplicate_id::countries(countries));
}
