//! Compares the services in the facts of a programme with those in its rules.

use crate::Date;
use crate::checks::contradicting_facts;
use crate::kinds::{EntryRef, Facts};
use crate::parse::{EntryDocument, RuleDocument};
use homeward_eligibility::model::ProgrammeRules;
use spanned::Diagnostics;
use std::collections::HashSet;

/// Reports services that the rules suggest, today or later, and that the facts do not list: each once.
/// `services` are those of the portal.
pub(super) fn check(
    programme: &EntryDocument,
    document: &RuleDocument<ProgrammeRules>,
    rules: &ProgrammeRules,
    (services, today): (&HashSet<&str>, Date),
    diagnostics: &mut Diagnostics,
) {
    let (Some(node), Some(Facts::Programme(facts))) = (&document.node, &programme.facts) else {
        return;
    };
    let mut known: HashSet<&str> = facts.services.iter().filter_map(EntryRef::id).collect();
    let editions = rules.editions.iter().enumerate();
    for (at, edition) in editions {
        let next = rules.editions.get(at + 1).map(|it| &it.from);
        let until = edition.until.as_ref().or(next);
        if until
            .and_then(|it| it.parse::<Date>().ok())
            .is_some_and(|it| it <= today)
        {
            continue;
        }
        for (row, suggestion) in edition.services.iter().enumerate() {
            let service = suggestion.service.as_str();
            if services.contains(service) && known.insert(service) {
                let path = [
                    "editions",
                    &at.to_string(),
                    "services",
                    &row.to_string(),
                    "service",
                ];
                let subject = programme.subject_at("services");
                diagnostics.push(contradicting_facts::unlisted_service(
                    subject,
                    service,
                    node.span_at(path),
                ));
            }
        }
    }
}
