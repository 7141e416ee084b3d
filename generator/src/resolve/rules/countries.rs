//! Compares the countries in the facts of a programme with those in its rules.

use crate::checks::contradicting_facts;
use crate::kinds::{Countries, EntryRef, Facts, Kind};
use crate::parse::EntryDocument;
use homeward_eligibility::Date;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::prove::countries_in_play;
use spanned::Diagnostics;
use std::collections::HashMap;
use std::sync::Arc;

/// So many countries in the rules are expected to be in the facts.
const FEW: usize = 5;

/// Reports countries for which the facts and the rules of a programme differ. The questions are
/// compared that have the name of a key of the facts, `host_country` and `origin_country`.
pub(super) fn check(
    compiled: &Compiled,
    entries: &[Arc<EntryDocument>],
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    let code = |entry: &Arc<EntryDocument>| match &entry.facts {
        Some(Facts::Country(country)) => Some((entry.id.clone(), country.code.as_str().to_owned())),
        _ => None,
    };
    let codes: HashMap<String, String> = entries.iter().filter_map(code).collect();
    for entry in entries.iter().filter(|it| it.kind == Kind::Programme) {
        let Some(Facts::Programme(facts)) = &entry.facts else {
            continue;
        };
        for (key, question, countries) in [
            ("host_countries", "host_country", &facts.host_countries),
            (
                "origin_countries",
                "origin_country",
                &facts.origin_countries,
            ),
        ] {
            // That it is for nobody is reported for itself.
            if countries.names_nobody() {
                continue;
            }
            let Some(open) = countries_in_play(compiled, &entry.id, question, today) else {
                continue;
            };
            let open: Vec<&str> = open.iter().map(|it| it.code()).collect();
            let listed = listed(countries, &codes);
            let subject = entry.subject_at(key);
            let closed = listed.iter().find(|code| !open.contains(code));
            let other = open.iter().find(|code| !listed.contains(code));
            let unnamed = countries.region.is_none() && open.len() <= FEW;
            let would_be_apart = unnamed && !listed.iter().any(|code| open.contains(code));
            let apart = countries.open && would_be_apart;
            diagnostics.extend(match (closed, other) {
                (Some(closed), _) => Some(contradicting_facts::excluded(
                    subject, key, question, closed,
                )),
                (None, Some(other)) if !countries.open || apart => {
                    Some(contradicting_facts::unlisted(
                        subject,
                        key,
                        question,
                        other,
                        would_be_apart || countries.open,
                    ))
                }
                _ => None,
            });
        }
    }
}

/// The codes of the countries that the facts list.
fn listed<'a>(countries: &Countries, codes: &'a HashMap<String, String>) -> Vec<&'a str> {
    let ids = countries.listed.iter().filter_map(EntryRef::id);
    ids.filter_map(|id| codes.get(id).map(String::as_str))
        .collect()
}
