//! What programmes give, against all worlds.

use super::*;
use eligibility::{ComponentStatus, View};

/// Status, least and greatest amount of each component, and the answers that alone fix them.
pub(super) fn check(rules: &Rules<'_>, view: &View<'_>, id: ProgrammeId, given: &Given) {
    let programme = id.index();
    let verdict = view.verdict(id).unwrap();
    let edition = rules.edition(programme);
    assert_eq!(verdict.gives.len(), edition.gives.len());
    for (at, component) in edition.gives.values().enumerate() {
        let range = range(rules, programme, at, given);
        let (some, not_given, amount) = range;
        let expected = if !some {
            ComponentStatus::No
        } else if not_given || component.discretion {
            ComponentStatus::Possible
        } else {
            ComponentStatus::Certain
        };
        let found = verdict.gives[at];
        assert_eq!(found.component, at);
        assert_eq!(found.status, expected, "component {at} of {programme}");
        let counted = component.amount.is_some();
        assert_eq!(found.amount, amount.filter(|_| counted), "component {at}");
        let reasons = view.reasons_for_component(id, at).unwrap();
        let only = |set: &[usize]| -> Given {
            let given = given.iter().filter(|(at, _)| set.contains(at));
            given
                .map(|(at, response)| (*at, response.clone()))
                .collect()
        };
        let reasons: Vec<usize> = reasons.iter().map(|question| question.index()).collect();
        let alone = self::range(rules, programme, at, &only(&reasons));
        assert_eq!(alone, range, "the reasons of component {at} suffice");
        let keys: Vec<usize> = given.keys().copied().collect();
        for bits in 0..1_u32 << keys.len() {
            let keys = keys.iter().enumerate();
            let set = keys.filter(|(at, _)| bits >> at & 1 == 1);
            let set: Vec<usize> = set.map(|(_, key)| *key).collect();
            if set.len() < reasons.len() {
                let smaller = self::range(rules, programme, at, &only(&set));
                assert_ne!(smaller, range, "{set:?} is smaller");
            }
        }
    }
    assert_eq!(view.reasons_for_component(id, edition.gives.len()), None);
}

/// Whether a component is given in some world, and is not in some; the least and the greatest
/// amount.
fn range(
    rules: &Rules<'_>,
    programme: usize,
    at: usize,
    given: &Given,
) -> (bool, bool, Option<(u64, u64)>) {
    let mut amounts = BTreeSet::new();
    for world in rules.worlds(given) {
        for staff in 0..1 << rules.opens(programme) {
            let result = rules.result(programme, &world, staff);
            let given = result.gives[at].filter(|_| !rules.is_out(result.outcome));
            amounts.insert(given);
        }
    }
    let not_given = amounts.remove(&None);
    let least = amounts.first().copied().flatten();
    let greatest = amounts.last().copied().flatten();
    (!amounts.is_empty(), not_given, least.zip(greatest))
}
