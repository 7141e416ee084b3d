use crate::Date;
use crate::checks::check_overdue;
use crate::checks::undocumented_facts::{self, Origin};
use crate::content::ConsentBasis;
use crate::kinds::{Facts, Role};
use crate::parse::EntryDocument;
use spanned::Diagnostics;
use std::sync::Arc;

/// Entries that state facts name their sources and the days of their checks; overdue checks
/// are reported.
pub(super) fn check(entries: &[Arc<EntryDocument>], today: Date, diagnostics: &mut Diagnostics) {
    for entry in entries {
        let Some(facts) = &entry.facts else {
            continue;
        };
        let provenance = facts.provenance();
        if states_facts(facts) {
            let origin = Origin {
                has_sources: !provenance.sources.is_empty() || is_first_hand(facts),
                checked: provenance.checked,
                check_due: provenance.check_due,
            };
            diagnostics.extend(undocumented_facts::check(origin, today, entry.subject()));
        }
        // Nothing of an event that is over can change.
        if facts.period().is_some_and(|it| it.last_day() < today) {
            continue;
        }
        let subject = entry.subject_at("check_due");
        diagnostics.extend(check_overdue::check(provenance.check_due, today, subject));
    }
}

/// Whether facts are what a person told the publisher: the consent is their source.
fn is_first_hand(facts: &Facts) -> bool {
    match facts {
        Facts::Story(story) => story.consent.basis == ConsentBasis::Personal,
        _ => false,
    }
}

/// Sources are what others cite; pages such as privacy state no facts of others.
fn states_facts(facts: &Facts) -> bool {
    match facts {
        Facts::Source(_) => false,
        Facts::Page(page) => page.role == Role::Guide,
        _ => true,
    }
}
