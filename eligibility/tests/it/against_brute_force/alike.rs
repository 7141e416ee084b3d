//! Programmes that imply others, and options that no rule names, against all worlds.

use super::*;
use crate::fixtures::random::{case, excluding};
use eligibility::model::{Given as Written, Kind};
use eligibility::prove::{Flaw, prove};

/// Whether a programme may be for a person: staff may accept or not.
fn may_be_for(rules: &Rules<'_>, programme: usize, world: &World) -> bool {
    let mut staff = 0..1 << rules.opens(programme);
    staff.any(|staff| !rules.is_out(rules.result(programme, world, staff).outcome))
}

/// Compares what the proofs say about each two programmes with all worlds. Without dates, every
/// day is like another one.
fn check(case: &Case) {
    let rules = Rules::new(&case.questions, &case.programmes, case.today);
    let text =
        case.json["programmes"].to_string() + &case.json["questions"]["definitions"].to_string();
    let changing = text.contains("in_list") || text.contains(":\"number\"");
    let dated = rules
        .order
        .iter()
        .any(|(_, question)| question.kind == Kind::Date);
    if size_of(&rules) > 1500 || dated || changing {
        return;
    }
    let worlds = rules.worlds(&Given::new());
    let Ok(compiled) = compile(&case.questions, &case.programmes, Limits::default()) else {
        assert_eq!(worlds.len(), 0);
        return;
    };
    let findings = prove(&compiled, case.today).findings;
    let ids: Vec<&String> = rules.programmes.keys().collect();
    for (one, id) in ids.iter().enumerate() {
        for (other, other_id) in ids.iter().enumerate().filter(|(other, _)| *other != one) {
            let at = format!("{id}.editions");
            let found = |flaw: Flaw| {
                findings
                    .iter()
                    .any(|it| it.flaw == flaw && it.place.to_string() == at)
            };
            let back = format!("{other_id}.editions");
            let same = found(Flaw::SameAs((*other_id).clone()))
                || findings.iter().any(|it| {
                    it.flaw == Flaw::SameAs((*id).clone()) && it.place.to_string() == back
                });
            let own = |world: &&World| may_be_for(&rules, one, world);
            let its = |world: &World| may_be_for(&rules, other, world);
            let mut of_own = worlds.iter().filter(own).peekable();
            let somebody = of_own.peek().is_some();
            let implies = somebody && of_own.all(its) && !worlds.iter().all(its);
            let reported = found(Flaw::Implies((*other_id).clone()));
            assert_eq!(reported, implies && !same, "{id} {other_id}");
            if same {
                for world in &worlds {
                    let seen = |programme: usize| {
                        let staff = 0..1 << rules.opens(programme);
                        let seen = staff.map(|staff| rules.result(programme, world, staff));
                        seen.map(|it| {
                            (
                                it.outcome,
                                !rules.is_out(it.outcome) && it.services.contains(&true),
                            )
                        })
                        .collect::<BTreeSet<_>>()
                    };
                    assert_eq!(seen(one), seen(other), "{id} {other_id}");
                }
            }
        }
    }
    unnamed(&rules, &worlds, &findings);
}

/// A person who chooses another one of the options that no rule names sees the same.
fn unnamed(rules: &Rules<'_>, worlds: &[World], findings: &[eligibility::prove::Finding]) {
    for finding in findings
        .iter()
        .filter(|it| matches!(it.flaw, Flaw::OptionsUnnamed(_)))
    {
        let witness = finding.witness.as_ref().unwrap();
        let (id, one) = witness.persona.given.first().unwrap();
        let (_, other) = witness.contrast.as_ref().unwrap().given.first().unwrap();
        let value = |given: &Written| match given {
            Written::One(word) => Value::Word(word.to_string()),
            Written::Many(_) => panic!("one option"),
        };
        let at = rules
            .order
            .iter()
            .position(|(other, _)| other == id)
            .unwrap();
        for world in worlds.iter().filter(|world| world[at].0 == value(one)) {
            let mut instead = world.clone();
            instead[at].0 = value(other);
            if !worlds.contains(&instead) {
                continue;
            }
            for programme in 0..rules.programmes.len() {
                for staff in 0..1 << rules.opens(programme) {
                    let seen =
                        |world: &World| rules.visible(&rules.result(programme, world, staff));
                    assert_eq!(seen(world), seen(&instead), "{finding}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn programmes_that_are_alike(seed: u64, size in 1_usize..4) {
        for case in [case(seed, size), varied(seed, size), excluding(seed, size.max(2))] {
            let result = std::panic::catch_unwind(|| check(&case));
            prop_assert!(result.is_ok(), "{seed}\n{:#}", case.json);
        }
    }
}
