//! Comparisons of one result of the engine with all worlds.

use super::*;

pub(super) fn check_verdicts(rules: &Rules<'_>, walker: &Walker, given: &Given) {
    let view_answers = answers(rules, given);
    let view = walker.look(&view_answers);
    assert_eq!(view.answers(), &view_answers, "every answer fits");
    for programme in 0..rules.programmes.len() {
        let id = ProgrammeId::new(programme as u16);
        let verdict = view.verdict(id).unwrap();
        let worlds = rules.worlds(given);
        let staff = 0..1_u32 << rules.opens(programme);
        let pairs = worlds
            .iter()
            .flat_map(|world| staff.clone().map(move |staff| (world, staff)));
        let results: Vec<_> = pairs
            .map(|(world, staff)| rules.result(programme, world, staff))
            .collect();
        let possible: BTreeSet<usize> = results.iter().map(|result| result.outcome).collect();
        assert_eq!(
            as_set(verdict.outcomes),
            possible,
            "outcomes of {programme}"
        );
        assert_eq!(
            verdict.out,
            possible.iter().all(|outcome| rules.is_out(*outcome))
        );
        for (at, criterion) in rules.edition(programme).criteria.values().enumerate() {
            let always = |value: bool| results.iter().all(|result| result.met[at] == value);
            let expected = if always(true) {
                Status::Met
            } else if always(false) {
                Status::NotMet
            } else if criterion.open && no_staff(rules, programme, &worlds, at) {
                Status::NotListed
            } else {
                Status::Unknown
            };
            assert_eq!(
                verdict.criteria[at].status, expected,
                "criterion {at} of {programme}"
            );
        }
        let suggested = |result: &crate::fixtures::brute_force::Result, at: usize| {
            result.services[at] && !rules.is_out(result.outcome)
        };
        for at in 0..rules.edition(programme).services.len() {
            let found = verdict
                .services
                .iter()
                .find(|service| service.service == at);
            let some = results.iter().any(|result| suggested(result, at));
            let all = results.iter().all(|result| suggested(result, at));
            assert_eq!(
                found.map(|service| service.certain),
                some.then_some(all),
                "service {at}"
            );
        }
        gives::check(rules, &view, id, given);
        check_reasons(rules, &view, id, given, &possible);
        check_changes(rules, &view, id, given, &possible);
    }
}

/// Whether a criterion is met in no world if staff accept nothing.
pub(super) fn no_staff(rules: &Rules<'_>, programme: usize, worlds: &[World], at: usize) -> bool {
    worlds
        .iter()
        .all(|world| !rules.result(programme, world, 0).met[at])
}

pub(super) fn check_reasons(
    rules: &Rules<'_>,
    view: &eligibility::View<'_>,
    programme: ProgrammeId,
    given: &Given,
    possible: &BTreeSet<usize>,
) {
    let reasons = view.reasons(programme).unwrap();
    assert!(reasons.smallest);
    let only = |set: &[usize]| -> Given {
        given
            .iter()
            .filter(|(at, _)| set.contains(at))
            .map(|(at, response)| (*at, response.clone()))
            .collect()
    };
    let programme = programme.index();
    let found: Vec<usize> = reasons
        .answers
        .iter()
        .map(|question| question.index())
        .collect();
    assert_eq!(
        outcomes(rules, programme, &only(&found)),
        *possible,
        "the reasons suffice"
    );
    let keys: Vec<usize> = given.keys().copied().collect();
    for bits in 0..1_u32 << keys.len() {
        if (bits.count_ones() as usize) < found.len() {
            let set: Vec<usize> = keys
                .iter()
                .enumerate()
                .filter(|(at, _)| bits >> at & 1 == 1)
                .map(|(_, key)| *key)
                .collect();
            assert_ne!(
                outcomes(rules, programme, &only(&set)),
                *possible,
                "{set:?} is smaller"
            );
        }
    }
}

pub(super) fn check_changes(
    rules: &Rules<'_>,
    view: &eligibility::View<'_>,
    programme: ProgrammeId,
    given: &Given,
    possible: &BTreeSet<usize>,
) {
    let changes = view.changes(programme);
    for (at, response) in given {
        for other in rules.responses(*at) {
            let Response::Value(value) = &other else {
                continue;
            };
            // Of `many`, one option more or less.
            if let Value::Words(words) = value {
                let none = BTreeSet::new();
                let (now, most) = match response {
                    Response::Value(Value::Words(now)) => (now, 1),
                    _ => (&none, 1),
                };
                if now.symmetric_difference(words).count() > most {
                    continue;
                }
            }
            let mut instead = given.clone();
            instead.insert(*at, other.clone());
            let then = outcomes(rules, programme.index(), &instead);
            let answer = answer(rules, *at, &other);
            let found: Vec<_> = changes
                .iter()
                .filter(|change| change.question.index() == *at && contains(&change.to, &answer))
                .collect();
            // Nobody who gives the other answers as well can give this one.
            if then == *possible || then.is_empty() {
                assert!(
                    found.is_empty(),
                    "{other:?} to {at} changes nothing: {found:?}"
                );
            } else {
                assert_eq!(
                    found.len(),
                    1,
                    "{other:?} to {at} changes {possible:?} to {then:?}"
                );
                assert_eq!(as_set(found[0].outcomes), then);
            }
        }
    }
}

pub(super) fn check_operands(
    rules: &Rules<'_>,
    compiled: &Compiled,
    view: &eligibility::View<'_>,
    given: &Given,
) {
    let worlds = rules.worlds(given);
    for programme in 0..rules.programmes.len() {
        let edition = rules.edition(programme);
        let all = operands(compiled, view, ProgrammeId::new(programme as u16));
        let (_, written) = rules.programmes.get_index(programme).unwrap();
        assert_eq!(all.is_none(), written.edition_by.is_some());
        let Some(all) = all else { continue };
        assert_eq!(all.len(), edition.criteria.len());
        for (operand, (id, criterion)) in all.iter().zip(&edition.criteria) {
            let holds: BTreeSet<bool> = worlds
                .iter()
                .flat_map(|world| {
                    let staff = 0..1 << rules.opens(programme);
                    staff.map(move |staff| rules.formula(edition, &criterion.when, world, staff))
                })
                .collect();
            let expected = (holds.len() == 1).then(|| holds.contains(&true));
            assert_eq!(operand.holds, expected, "{id}\n{operand}");
            check_parts(operand);
        }
    }
}

/// The state of a formula agrees with the states of its parts.
pub(super) fn check_parts(operand: &Operand) {
    let count = |state| {
        let parts = operand.parts.iter();
        parts.filter(|part| part.holds == state).count()
    };
    let (holding, failing) = (count(Some(true)), count(Some(false)));
    let enough = match operand.what {
        What::All | What::Not => operand.parts.len(),
        What::Any => 1,
        What::AtLeast(n) => n as usize,
        What::Met(_) | What::Answer(..) => {
            assert_eq!(operand.parts, []);
            return;
        }
    };
    let not = matches!(operand.what, What::Not);
    let certain = if holding >= enough {
        Some(!not)
    } else if operand.parts.len() - failing < enough {
        Some(not)
    } else {
        None
    };
    // An open part may be settled by another: `a or not a` holds.
    assert!(certain.is_none() || operand.holds == certain, "{operand}");
    if operand.parts.len() == 1 || operand.what == What::All {
        assert!(
            operand.holds != Some(!not) || certain == operand.holds,
            "{operand}"
        );
    }
    operand.parts.iter().for_each(check_parts);
}

pub(super) fn contains(values: &Values, answer: &Answer) -> bool {
    match (values, answer) {
        (Values::Options(options), Answer::Option(option)) => options.contains(option),
        (Values::Chosen(these), Answer::Options(chosen)) => {
            these.iter().collect::<BTreeSet<_>>() == chosen.iter().collect()
        }
        (Values::Numbers(spans), Answer::Number(n)) => {
            spans.iter().any(|(a, b)| (a..=b).contains(&n))
        }
        (Values::Dates(spans), Answer::Date(d)) => spans.iter().any(|(a, b)| (a..=b).contains(&d)),
        (Values::Countries(some), Answer::Country(country)) => some.contains(country),
        (Values::OtherCountries(named), Answer::Country(country)) => !named.contains(country),
        _ => false,
    }
}
