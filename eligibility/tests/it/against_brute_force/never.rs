//! Answers that cannot be together, against all worlds that can exist.

mod proofs;

use super::*;
use crate::fixtures::random::excluding;
use eligibility::compile::Mistake;
use eligibility::model::Kind;

/// The questions that a rule of a programme names.
fn asked(case: &Case) -> Vec<bool> {
    let programmes = case.json["programmes"].to_string();
    let definitions = case.json["questions"]["definitions"].to_string();
    let shared = programmes.contains("\"shared\"");
    let rules = Rules::new(&case.questions, &case.programmes, case.today);
    let ids = rules.order.iter().map(|(id, _)| format!("\"{id}\""));
    ids.map(|id| programmes.contains(&id) || shared && definitions.contains(&id))
        .collect()
}

/// A rule set that is small enough, and whose `never` leaves somebody; with the questions that
/// it asks.
pub(super) fn usable(case: &Case) -> Option<(Compiled, Vec<bool>)> {
    let rules = Rules::new(&case.questions, &case.programmes, case.today);
    if size_of(&rules) > 700 || case.json.to_string().contains("\"values\":[]") {
        return None;
    }
    let worlds = rules.worlds(&Given::new());
    let compiled = match compile(&case.questions, &case.programmes, Limits::default()) {
        Ok(compiled) => compiled,
        Err(problems) => {
            let nobody = problems
                .iter()
                .all(|it| it.mistake == Mistake::NothingPossible);
            assert!(nobody && worlds.is_empty(), "{problems:?}\n{:#}", case.json);
            return None;
        }
    };
    let asked = asked(case);
    let never = case.json["questions"]["never"].to_string();
    // On another day, another answer to a question that is never asked may be possible.
    let unasked_date = rules
        .order
        .iter()
        .zip(&asked)
        .any(|((id, question), asked)| {
            !asked && question.kind == Kind::Date && never.contains(&format!("\"{id}\""))
        });
    (!worlds.is_empty() && !unasked_date).then_some((compiled, asked))
}

/// Answers to some of the questions that are asked, that can be together.
fn possible_answers(rules: &Rules<'_>, asked: &[bool], rng: &mut Rng, percent: usize) -> Given {
    let mut given = some_answers(rules, rng, percent);
    given.retain(|at, _| asked[*at]);
    while rules.worlds(&given).is_empty() {
        let keys: Vec<usize> = given.keys().copied().collect();
        given.remove(rng.pick(&keys));
    }
    given
}

proptest! {
    #![proptest_config(cases())]

    /// Outcomes, criteria, services, amounts, reasons and changes are those of the people who
    /// can exist.
    #[test]
    fn results_of_people_who_can_exist(seed: u64, size in 2_usize..5) {
        let case = excluding(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        let Some((compiled, asked)) = usable(&case) else { return Ok(()) };
        let walker = compiled.ruleset().on(case.today);
        let mut rng = Rng(!seed);
        for percent in [0, 50, 90] {
            let given = possible_answers(&rules, &asked, &mut rng, percent);
            let view_answers = answers(&rules, &given);
            let view = walker.look(&view_answers);
            let result = std::panic::catch_unwind(|| {
                check_verdicts(&rules, &walker, &given);
                check_operands(&rules, &compiled, &view, &given);
            });
            prop_assert!(result.is_ok(), "{seed} {given:?}\n{:#}", case.json);
        }
    }

    /// Answers that contradict each other: what a person said first counts.
    #[test]
    fn contradictions(seed: u64, size in 2_usize..5) {
        let case = excluding(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        let Some((compiled, asked)) = usable(&case) else { return Ok(()) };
        let walker = compiled.ruleset().on(case.today);
        let mut rng = Rng(!seed);
        for _ in 0..4 {
            let mut given = some_answers(&rules, &mut rng, 90);
            given.retain(|at, _| asked[*at]);
            let mut counted = Given::new();
            for (at, response) in &given {
                counted.insert(*at, response.clone());
                if rules.worlds(&counted).is_empty() {
                    counted.remove(at);
                }
            }
            let view_answers = answers(&rules, &given);
            let view = walker.look(&view_answers);
            for programme in 0..rules.programmes.len() {
                if asks_mode(&rules) { continue; }
                let verdict = view.verdict(ProgrammeId::new(programme as u16)).unwrap();
                prop_assert_eq!(as_set(verdict.outcomes), outcomes(&rules, programme, &counted), "{} {:?}\n{:#}", seed, given, case.json);
            }
            prop_assert!(view.next().is_none_or(|next| !given.contains_key(&next.index())));
        }
    }

    /// Whoever can exist is asked only what has two possible answers, and everything that can
    /// change a result unless "not sure" makes it pointless; the number of questions left is that of these walks.
    #[test]
    fn questions_to_people_who_can_exist(seed: u64, size in 2_usize..5) {
        let case = excluding(seed, size);
        let rules = Rules::new(&case.questions, &case.programmes, case.today);
        let Some((compiled, asked)) = usable(&case) else { return Ok(()) };
        let walker = compiled.ruleset().on(case.today);
        let worlds = rules.worlds(&Given::new());
        let mut rng = Rng(!seed);
        for unsure in [0, 0, 40] {
            let world = rng.pick(&worlds).clone();
            let mut given = Given::new();
            while let Some(next) = walker.next(&answers(&rules, &given)) {
                let at = next.index();
                prop_assert!(asked[at], "{} asks {}\n{:#}", seed, at, case.json);
                let left = rules.worlds(&given);
                let values: BTreeSet<_> = left.iter().map(|world| &world[at]).collect();
                prop_assert!(values.len() > 1, "{} {:?} asks {}\n{:#}", seed, given, at, case.json);
                prop_assert!(seen(&rules, &left).len() > 1, "{} {:?} asks {}\n{:#}", seed, given, at, case.json);
                let (_, question) = rules.order[at];
                let response = match world[at].1 {
                    1 => Response::Unsure,
                    2 => Response::Declined,
                    _ if question.unsure && !asks_mode(&rules) && rng.chance(unsure) => Response::Unsure,
                    _ => Response::Value(world[at].0.clone()),
                };
                given.insert(at, response);
            }
            let certain = given.values().all(|response| matches!(response, Response::Value(_)));
            let view_answers = answers(&rules, &given);
            let view = walker.look(&view_answers);
            let left = rules.worlds(&given);
            if certain {
                prop_assert_eq!(seen(&rules, &left).len(), 1, "{} {:?}\n{:#}", seed, given, case.json);
            }
            prop_assert!(!decides(&rules, &left, &given), "{} {:?}\n{:#}", seed, given, case.json);
            prop_assert_eq!(view.remaining().longest, 0);
        }
        let remaining = walker.remaining(&Answers::new());
        let counted = walks(&rules, &walker, &Given::new(), &mut BTreeMap::new());
        prop_assert!(remaining.shortest <= counted.0 && counted.1 <= remaining.longest, "{}\n{:#}", seed, case.json);
        let certain = rules.order.iter().all(|(_, question)| !question.unsure && !question.decline);
        prop_assert!(remaining.exact || !certain);
        if remaining.exact {
            prop_assert_eq!((remaining.shortest, remaining.longest), counted, "{}\n{:#}", seed, case.json);
        }
    }
}

/// Without "not sure" no question can become pointless, however many ways there are to answer.
#[test]
fn numbers_of_questions_are_exact_where_nobody_can_be_unsure() {
    let case = excluding(2_742_978_085_497_232_670, 4);
    let rules = Rules::new(&case.questions, &case.programmes, case.today);
    let (compiled, _) = usable(&case).unwrap();
    let mut questions = rules.order.iter();
    assert!(questions.all(|(_, question)| !question.unsure && !question.decline));
    let walker = compiled.ruleset().on(case.today);
    let remaining = walker.remaining(&Answers::new());
    let counted = walks(&rules, &walker, &Given::new(), &mut BTreeMap::new());
    assert!(remaining.exact, "{remaining:?}");
    assert_eq!((remaining.shortest, remaining.longest), counted);
}

fn asks_mode(rules: &Rules<'_>) -> bool {
    rules.order.iter().any(|(id, _)| rules.asks_manner(id))
}

/// The visible results in some worlds, for each decision of staff.
fn seen(
    rules: &Rules<'_>,
    worlds: &[World],
) -> BTreeSet<Vec<crate::fixtures::brute_force::Visible>> {
    let of = |world: &World| {
        let programmes = 0..rules.programmes.len();
        let results = programmes.flat_map(|programme| {
            let staff = 0..1 << rules.opens(programme);
            staff.map(move |staff| rules.visible(&rules.result(programme, world, staff)))
        });
        results.collect()
    };
    worlds.iter().map(of).collect()
}

/// Whether two people who can exist and differ in one answer only, which is not given, see
/// different results. What a "not sure" makes pointless decides nothing.
fn decides(rules: &Rules<'_>, worlds: &[World], given: &Given) -> bool {
    let mut by_rest: BTreeMap<(usize, World), usize> = BTreeMap::new();
    let shown: Vec<_> = worlds
        .iter()
        .map(|world| seen(rules, std::slice::from_ref(world)))
        .collect();
    let open = (0..rules.order.len()).filter(|at| !given.contains_key(at));
    let open: Vec<usize> = open
        .filter(|at| !pointless::is_pointless(rules, given, *at))
        .collect();
    worlds.iter().enumerate().any(|(number, world)| {
        open.iter().any(|at| {
            let mut rest = world.clone();
            rest.remove(*at);
            let first = *by_rest.entry((*at, rest)).or_insert(number);
            shown[first] != shown[number]
        })
    })
}

/// The fewest and the most questions, by answering them.
pub(super) fn walks(
    rules: &Rules<'_>,
    walker: &Walker,
    given: &Given,
    memo: &mut BTreeMap<Given, (u32, u32)>,
) -> (u32, u32) {
    if let Some(known) = memo.get(given) {
        return *known;
    }
    let mut best = (0, 0);
    if let Some(next) = walker.next(&answers(rules, given)) {
        best = (u32::MAX, 0);
        for response in rules.responses(next.index()) {
            let mut given = given.clone();
            given.insert(next.index(), response);
            if rules.worlds(&given).is_empty() {
                continue;
            }
            let (short, long) = walks(rules, walker, &given, memo);
            best = (best.0.min(short + 1), best.1.max(long + 1));
        }
    }
    memo.insert(given.clone(), best);
    best
}
