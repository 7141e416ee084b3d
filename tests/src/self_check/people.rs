//! The people who go through the self-check: one for every result of a programme.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use homeward_eligibility::model::Kind;

use super::Written;
use super::brute::{Response, Rules, Value};
use super::written::{ELSEWHERE, possible, today};

/// A person with an answer to every question, and the expected result.
#[derive(Debug, Clone)]
pub struct Person {
    /// The programme whose result is expected.
    pub programme: String,
    /// What they answer, by question.
    pub responses: BTreeMap<String, Response>,
    /// The ids of the outcomes that are possible for them.
    pub possible: BTreeSet<String>,
}

/// The number of values that are tried of a number or a date.
const TRIED: usize = 40;

/// For every programme a person for every outcome, and for every set of outcomes that can
/// stay possible: found by trying the answers that its rules distinguish.
///
/// # Errors
/// When the rules cannot be evaluated.
pub fn people(written: &Written) -> Result<Vec<Person>> {
    let mut people = Vec::new();
    for (at, programme) in written.programmes.keys().enumerate() {
        let narrow = written.narrow(programme)?;
        let rules = Rules::new(&narrow, &written.programmes, today()?);
        let mut found: BTreeMap<BTreeSet<String>, Person> = BTreeMap::new();
        for responses in answers(&rules) {
            let possible = possible(&rules, at, &responses);
            let open = |responses: &BTreeMap<String, Response>| {
                responses
                    .values()
                    .filter(|response| !matches!(response, Response::Value(_)))
                    .count()
            };
            let better = found
                .get(&possible)
                .is_none_or(|it| open(&responses) < open(&it.responses));
            if better {
                let programme = programme.clone();
                let person = Person {
                    programme,
                    responses,
                    possible: possible.clone(),
                };
                found.insert(possible, person);
            }
        }
        people.extend(found.into_values());
    }
    Ok(people)
}

/// Every combination of answers to try for a programme.
fn answers(rules: &Rules<'_>) -> Vec<BTreeMap<String, Response>> {
    let mut all = vec![BTreeMap::new()];
    for (at, (id, question)) in rules.order.iter().enumerate() {
        let mut responses = rules.responses(at);
        responses.retain(|response| match response {
            Response::Value(Value::Words(words)) => words.len() < 2,
            _ => true,
        });
        let values = responses
            .iter()
            .filter(|response| matches!(response, Response::Value(_)))
            .count();
        if values < 2 {
            // This programme ignores the question: the simplest answer is given.
            let plain = match question.kind {
                Kind::Country => Value::Word(ELSEWHERE.to_owned()),
                _ => match responses.swap_remove(0) {
                    Response::Value(value) => value,
                    Response::Unsure | Response::Declined => continue,
                },
            };
            responses = vec![Response::Value(plain)];
        }
        let stride = responses.len().div_ceil(TRIED);
        let last = responses.len().saturating_sub(3);
        let tried = responses.iter().enumerate();
        let tried = tried.filter(|(at, _)| at % stride == 0 || *at >= last);
        let tried: Vec<&Response> = tried.map(|(_, response)| response).collect();
        let with = |responses: &BTreeMap<String, Response>, response: &Response| {
            let mut responses = responses.clone();
            responses.insert((*id).to_owned(), response.clone());
            responses
        };
        all = all
            .iter()
            .flat_map(|responses| tried.iter().map(|response| with(responses, response)))
            .collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use homeward_eligibility::model::{Given, Scalar};

    use super::*;

    #[test]
    fn no_rule_names_the_country_that_represents_all_others() {
        let written = Written::read().unwrap();
        let text = serde_json::to_string(&written.programmes).unwrap()
            + &serde_json::to_string(&written.questions).unwrap();
        assert!(!text.contains(&format!("\"{ELSEWHERE}\"")));
    }

    #[test]
    fn there_is_a_person_for_every_outcome_that_a_programme_lists() {
        let written = Written::read().unwrap();
        let people = people(&written).unwrap();
        for (programme, rules) in &written.programmes {
            for row in &rules.editions.last().unwrap().outcomes {
                let sure = BTreeSet::from([row.outcome.clone()]);
                // An open list is only ever "not listed" or left to the staff.
                let any = people
                    .iter()
                    .any(|it| it.programme == *programme && it.possible == sure);
                assert!(any, "no person for {programme}: {}", row.outcome);
            }
        }
    }

    fn response(kind: Kind, given: &Given) -> Response {
        let word = |scalar: &Scalar| scalar.word().unwrap().to_owned();
        match given {
            Given::One(scalar) if scalar.word() == Some("unsure") => Response::Unsure,
            Given::One(scalar) if scalar.word() == Some("declined") => Response::Declined,
            Given::One(scalar) if kind == Kind::Many => {
                Response::Value(Value::Words([word(scalar)].into()))
            }
            Given::One(Scalar::Number(number)) => Response::Value(Value::Number(*number)),
            Given::One(scalar) => Response::Value(Value::Word(word(scalar))),
            Given::Many(scalars) => {
                Response::Value(Value::Words(scalars.iter().map(word).collect()))
            }
        }
    }

    #[test]
    fn personas_get_what_their_editors_expect() {
        let written = Written::read().unwrap();
        let mut tried = 0;
        for (programme, rules) in &written.programmes {
            for (name, persona) in &rules.personas {
                let given = persona.given.iter();
                let kind = |id: &String| written.questions.questions[id].kind;
                let responses = given.map(|(id, given)| (id.clone(), response(kind(id), given)));
                let possible = written.possible(programme, &responses.collect()).unwrap();
                let expected = &persona.expect[programme];
                let sure = expected.outcome.clone().map(|outcome| vec![outcome]);
                let expected = sure.or(expected.possible.clone()).unwrap();
                assert_eq!(
                    possible,
                    expected.into_iter().collect(),
                    "{programme}: {name}"
                );
                tried += 1;
            }
        }
        assert!(tried > 40, "only {tried} personas");
    }
}
