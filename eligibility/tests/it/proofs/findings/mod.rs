//! Each proof both ways: a flaw is found, its witness shows it to an evaluator that
//! knows nothing of diagrams, and the mended rules pass.

mod alike;
mod between;
mod causes;
mod criteria;
mod editions_and_personas;
mod gives;
mod intended;
mod irrelevant;
mod never;
mod properties;
mod table;
mod turning;

use crate::fixtures::brute_force::{Rules, Value as Answer, World};
use eligibility::Date;
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::model::{Given, Persona, ProgrammeRules, Questions, Scalar};
use eligibility::prove::{Finding, Flaw, Severity, Witness, persona_yaml, prove};
use serde_json::{Value, json};

struct Set {
    questions: Questions,
    programmes: Programmes,
}

fn today() -> Date {
    Date::parse("2026-06-15").unwrap()
}

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["best", "good", "out"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c"] },
            "needs": { "group": "main", "kind": "many", "options": ["x", "y"], "decline": true, "unsure": true },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 4 },
            "born": { "group": "main", "kind": "date", "min": "2008-06-01", "max": "2008-06-30" }
        }
    })
}

/// Sound rules, to be spoiled one by one.
fn sound() -> Value {
    json!({
        "editions": [{
            "from": "2026-01-01",
            "criteria": {
                "right_status": { "role": "gate", "when": { "status": ["a", "b"] } },
                "need": { "role": "priority", "when": { "needs": { "any_of": ["x", "y"] } } },
                "family": { "role": "priority", "when": { "children": { "at_least": 2 } } },
                "adult": { "role": "advice", "when": { "born": { "age": { "at_least": 18 } } } }
            },
            "outcomes": [
                { "outcome": "out", "when": { "gates": "not_all" } },
                { "outcome": "best", "when": { "priorities": "any" } },
                { "outcome": "good" }
            ],
            "services": [{ "service": "school", "when": { "children": { "at_least": 1 } } }]
        }],
        "monotone": ["needs", "children"],
        "independent_of": [],
        "personas": {
            "one": { "given": { "status": "a", "needs": ["x"] }, "expect": { "p": { "outcome": "best", "because": ["need"], "questions_at_most": 4 } } },
            "two": { "given": { "status": "c" }, "expect": { "p": { "outcome": "out", "questions_at_most": 1 } } },
            "three": { "given": { "status": "b", "needs": [], "children": 1, "born": "2008-06-15" },
                       "expect": { "p": { "outcome": "good", "advice": [], "services": ["school"] } } }
        }
    })
}

fn set(questions: &Value, rules: &Value) -> Set {
    let rules: ProgrammeRules = serde_json::from_value(rules.clone()).unwrap();
    Set {
        questions: serde_json::from_value(questions.clone()).unwrap(),
        programmes: Programmes::from_iter([("p".to_owned(), rules)]),
    }
}

impl Set {
    fn findings(&self) -> Vec<Finding> {
        let compiled = compile(&self.questions, &self.programmes, Limits::default()).unwrap();
        prove(&compiled, today()).findings
    }

    fn rules(&self, persona: &Persona) -> Rules<'_> {
        let today = persona
            .on
            .as_deref()
            .map_or(today(), |on| Date::parse(on).unwrap());
        Rules::new(&self.questions, &self.programmes, today)
    }

    /// Every world in which a person answers as a persona does.
    fn worlds(&self, persona: &Persona) -> Vec<World> {
        let rules = self.rules(persona);
        let all = rules.worlds(&std::collections::BTreeMap::new());
        let response = |at: usize, side: &(Answer, u8)| match persona.given.get(rules.order[at].0) {
            None => true,
            Some(Given::One(word)) if word.to_string() == "declined" => {
                side.1 == 2 || !rules.asks_manner(rules.order[at].0)
            }
            Some(Given::One(word)) => {
                let value = match &side.0 {
                    Answer::Word(one) => one.clone(),
                    Answer::Number(one) => one.to_string(),
                    Answer::Day(one) => one.to_string(),
                    Answer::Words(_) => return false,
                };
                value == word.to_string() && side.1 == 0
            }
            Some(Given::Many(words)) => {
                let words = words.iter().map(ToString::to_string).collect();
                side.0 == Answer::Words(words) && side.1 == 0
            }
        };
        let agrees = |world: &World| {
            world
                .iter()
                .enumerate()
                .all(|(at, side)| response(at, side))
        };
        let worlds: Vec<World> = all.into_iter().filter(agrees).collect();
        assert!(!worlds.is_empty(), "the witness exists: {persona:?}");
        worlds
    }

    fn outcomes(&self, persona: &Persona) -> Vec<String> {
        let rules = self.rules(persona);
        let mut outcomes: Vec<String> = self
            .worlds(persona)
            .iter()
            .map(|world| self.questions.outcomes[rules.result(0, world, 0).outcome].clone())
            .collect();
        outcomes.sort();
        outcomes.dedup();
        outcomes
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "its many calls are shorter this way"
)]
fn only(findings: Vec<Finding>, wanted: impl Fn(&Flaw) -> bool) -> Finding {
    let found: Vec<&Finding> = findings
        .iter()
        .filter(|finding| wanted(&finding.flaw))
        .collect();
    assert_eq!(found.len(), 1, "{findings:#?}");
    found[0].clone()
}

fn witness(finding: &Finding) -> &Witness {
    finding.witness.as_ref().expect("there is a witness")
}

#[test]
fn sound_rules_pass() {
    assert_eq!(set(&questions(), &sound()).findings(), []);
}
