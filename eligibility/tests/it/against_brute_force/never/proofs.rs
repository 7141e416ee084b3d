//! Proofs, against all people who can exist.

use super::*;
use eligibility::model::{Given as Written, Persona};
use eligibility::prove::{Flaw, persona_yaml, prove};

proptest! {
    #![proptest_config(cases())]

    /// Witnesses can exist, and combinations are counted one by one.
    #[test]
    fn proofs_about_people_who_can_exist(seed: u64, size in 2_usize..4) {
        let case = excluding(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        let Some((compiled, _)) = usable(&case) else { return Ok(()) };
        let report = prove(&compiled, case.today);
        for finding in &report.findings {
            // Two personas whose results are the same need not be people.
            if matches!(finding.flaw, Flaw::QuestionIdle | Flaw::OptionIdle(_) | Flaw::OptionsUnnamed(_)) { continue; }
            let Some(witness) = &finding.witness else { continue };
            for persona in [Some(&witness.persona), witness.contrast.as_ref()].into_iter().flatten() {
                let on = persona.on.as_deref().map_or(case.today, |on| eligibility::Date::parse(on).unwrap());
                let there = Rules::new(&case.questions, &case.programmes, on);
                let given = given_by(&there, persona);
                prop_assert!(!there.worlds(&given).is_empty(), "{} {}\n{}\n{:#}", seed, finding, persona_yaml("who", persona), case.json);
            }
        }
        let dated = rules.order.iter().any(|(_, question)| question.kind == Kind::Date);
        if !dated {
            let found = |wanted: &Flaw, place: &str| {
                report.findings.iter().any(|it| it.flaw == *wanted && it.place.to_string() == place)
            };
            let worlds = rules.worlds(&Given::new());
            // Lists and amounts of other days are other rules.
            let text = case.json["programmes"].to_string() + &case.json["questions"]["definitions"].to_string();
            let changing = text.contains("in_list") || text.contains(":\"number\"");
            for (programme, (id, written)) in rules.programmes.iter().enumerate() {
                if written.editions.len() > 1 || changing { continue; }
                let all: Vec<_> = worlds.iter().flat_map(|world| {
                    (0..1 << rules.opens(programme)).map(|staff| rules.result(programme, world, staff)).collect::<Vec<_>>()
                }).collect();
                for (at, criterion) in rules.edition(programme).criteria.keys().enumerate() {
                    let place = format!("{id}.editions[0].criteria.{criterion}.when");
                    for (flaw, wanted) in [(Flaw::Never, false), (Flaw::Always, true)] {
                        let every = all.iter().all(|result| result.listed[at] == wanted);
                        prop_assert_eq!(found(&flaw, &place), every, "{} {}\n{:#}", seed, place, case.json);
                    }
                }
                for (at, row) in rules.edition(programme).outcomes.iter().enumerate() {
                    let outcome = rules.questions.outcomes.iter().position(|it| *it == row.outcome);
                    let reached = all.iter().any(|result| Some(result.outcome) == outcome);
                    let place = format!("{id}.editions[0].outcomes[{at}].outcome");
                    let unreachable = found(&Flaw::Unreachable(row.outcome.clone()), &place);
                    prop_assert!(!unreachable || !reached, "{} {}\n{:#}", seed, place, case.json);
                }
                for at in 0..rules.edition(programme).services.len() {
                    let place = format!("{id}.editions[0].services[{at}]");
                    let some = all.iter().any(|it| it.services[at] && !rules.is_out(it.outcome));
                    prop_assert_eq!(found(&Flaw::ServiceNever, &place), !some, "{} {}\n{:#}", seed, place, case.json);
                }
            }
        }
        // The oracle has a few of the countries that a comparison distinguishes.
        if case.json.to_string().contains("same_as") { return Ok(()) }
        let walker = compiled.ruleset().on(case.today);
        let counted = combinations(&rules, &walker, 0, &mut Given::new());
        prop_assert_eq!(report.statistics.combinations, counted.to_string(), "{}\n{:#}", seed, case.json);
    }
}

/// What a persona answers.
fn given_by(rules: &Rules<'_>, persona: &Persona) -> Given {
    let mut given = Given::new();
    for (at, (id, question)) in rules.order.iter().enumerate() {
        let response = match persona.given.get(*id) {
            None => continue,
            Some(Written::One(word)) if word.to_string() == "unsure" => Response::Unsure,
            Some(Written::One(word)) if word.to_string() == "declined" => Response::Declined,
            Some(Written::Many(words)) => Response::Value(Value::Words(
                words.iter().map(ToString::to_string).collect(),
            )),
            Some(Written::One(word)) => Response::Value(match question.kind {
                Kind::Number => Value::Number(word.to_string().parse().unwrap()),
                Kind::Date => Value::Day(eligibility::Date::parse(&word.to_string()).unwrap()),
                _ => Value::Word(word.to_string()),
            }),
        };
        given.insert(at, response);
    }
    given
}

/// All choices of a value class, "not sure", "prefer not to say" or no answer, of which one
/// person can give all.
fn combinations(rules: &Rules<'_>, walker: &Walker, at: usize, given: &mut Given) -> u64 {
    if rules.worlds(given).is_empty() {
        return 0;
    }
    if at == rules.order.len() {
        return 1;
    }
    let (_, question) = rules.order[at];
    let open = 1 + u64::from(question.unsure) + u64::from(question.decline);
    let mut all = open * combinations(rules, walker, at + 1, given);
    let classes = walker.classes(QuestionId::new(at as u16));
    let mut seen = BTreeSet::new();
    for response in rules.responses(at) {
        if !matches!(response, Response::Value(_)) {
            continue;
        }
        let class = if question.kind == Kind::Many {
            usize::MAX
        } else {
            let answer = answer(rules, at, &response);
            classes
                .iter()
                .position(|values| contains(values, &answer))
                .unwrap()
        };
        if class == usize::MAX || seen.insert(class) {
            given.insert(at, response);
            all += combinations(rules, walker, at + 1, given);
            given.remove(&at);
        }
    }
    all
}
