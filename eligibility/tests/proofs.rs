//! Each proof both ways: a flaw is found, its witness shows it to an evaluator that
//! knows nothing of diagrams, and the mended rules pass.
#![allow(clippy::unwrap_used, clippy::expect_used)] // tests fail by panicking

mod common;

use common::brute::{Rules, Value as Answer, World};
use homeward_eligibility::Date;
use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::model::{Given, Persona, ProgrammeRules, Questions, Scalar};
use homeward_eligibility::prove::{Finding, Flaw, Severity, Witness, persona_yaml, prove};
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
            "status": { "group": "main", "kind": "one", "options": ["a", "b", "c", "d"] },
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

    /// Every world in which somebody answers as a persona does.
    fn worlds(&self, persona: &Persona) -> Vec<World> {
        let rules = self.rules(persona);
        let all = rules.worlds(&std::collections::BTreeMap::new());
        let said = |at: usize, side: &(Answer, u8)| match persona.given.get(rules.order[at].0) {
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
        let agrees = |world: &World| world.iter().enumerate().all(|(at, side)| said(at, side));
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

#[allow(clippy::needless_pass_by_value)] // reads best at its many calls
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

#[test]
fn a_criterion_that_is_always_or_never_met() {
    for (when, flaw, met) in [
        (
            json!({ "any": [{ "children": { "at_least": 2 } }, { "children": { "less_than": 3 } }] }),
            Flaw::Always,
            true,
        ),
        (
            json!({ "children": { "at_least": 3 }, "not": { "children": { "more_than": 1 } } }),
            Flaw::Never,
            false,
        ),
    ] {
        let mut rules = sound();
        rules["editions"][0]["criteria"]["family"]["when"] = when;
        let set = set(&questions(), &rules);
        let finding = only(set.findings(), |found| *found == flaw);
        assert_eq!(
            finding.place.to_string(),
            "p.editions[0].criteria.family.when"
        );
        let persona = &witness(&finding).persona;
        let brute = set.rules(persona);
        for world in set.worlds(persona) {
            assert_eq!(brute.result(0, &world, 0).met[2], met);
        }
        // Fails "at least 2" and is met; passes a part, though no other, and is not.
        let Given::One(Scalar::Number(children)) = persona.given["children"] else {
            unreachable!()
        };
        assert!(if met { children < 2 } else { children != 2 }, "{children}");
    }
}

#[test]
fn nobody_shows_a_criterion_whose_parts_are_always_so() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["family"]["when"] =
        json!({ "any": [{ "children": { "at_least": 0 } }, { "children": { "at_most": 4 } }] });
    let finding = only(set(&questions(), &rules).findings(), |flaw| {
        *flaw == Flaw::Always
    });
    assert_eq!(finding.witness, None);
}

#[test]
fn ages_are_judged_on_every_day_of_the_edition() {
    // Born in June 2008: on 2026-01-01 nobody is an adult, a year later everybody is.
    let mut rules = sound();
    rules["editions"][0]["until"] = json!("2026-06-01");
    only(set(&questions(), &rules).findings(), |flaw| {
        *flaw == Flaw::Never
    });
    rules["editions"][0]["until"] = json!("2026-06-03");
    assert!(
        !set(&questions(), &rules)
            .findings()
            .iter()
            .any(|found| found.flaw == Flaw::Never)
    );
    rules["editions"][0]["from"] = json!("2026-07-01");
    rules["editions"][0]["until"] = Value::Null;
    only(set(&questions(), &rules).findings(), |flaw| {
        *flaw == Flaw::Always
    });
}

#[test]
fn an_edition_with_too_many_epochs_is_named() {
    // Each age meets each day of June once: the more of both, the more epochs.
    let with = |days: usize, until: &str| {
        let named: Vec<String> = (1..=days).map(|day| format!("2008-06-{day:02}")).collect();
        let ages: Vec<Value> = (18..33)
            .map(|age| json!({ "born": { "age": { "at_least": age } } }))
            .collect();
        let mut rules = sound();
        rules["editions"][0]["until"] = json!(until);
        rules["editions"][0]["criteria"]["adult"]["when"] =
            json!({ "any": [{ "born": named }, { "at_least": { "n": 3, "of": ages } }] });
        set(&questions(), &rules).findings()
    };
    let of = |findings: Vec<Finding>| -> Vec<Finding> {
        let many = |finding: &Finding| matches!(finding.flaw, Flaw::TooManyEpochs(_));
        findings.into_iter().filter(many).collect()
    };
    let found = of(with(25, "2060-01-01"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.to_string(), "p.editions[0]");
    assert_eq!(found[0].severity(), Severity::Error);
    let Flaw::TooManyEpochs(day) = found[0].flaw else {
        unreachable!()
    };
    // Ended on the day that it names, the edition is proved whole; a day later not.
    assert!(found[0].flaw.to_string().contains(&day.to_string()));
    assert_eq!(of(with(25, &day.to_string())), []);
    assert_eq!(of(with(25, &day.add_days(1).to_string())), found);
    assert_eq!(of(with(10, "2060-01-01")), []);
}

#[test]
fn a_table_that_leaves_someone_out() {
    let mut rules = sound();
    rules["editions"][0]["outcomes"][2] = json!({ "outcome": "good", "when": { "family": "met" } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| *flaw == Flaw::NoRow);
    // Without any row, the worst outcome is said.
    assert_eq!(set.outcomes(&witness(&finding).persona), ["out"]);
    let brute = set.rules(&witness(&finding).persona);
    for world in set.worlds(&witness(&finding).persona) {
        let result = brute.result(0, &world, 0);
        assert!(result.met[0] && !result.met[1] && !result.met[2]);
    }
}

#[test]
fn a_row_that_others_hide() {
    let mut rules = sound();
    let rows = rules["editions"][0]["outcomes"].as_array_mut().unwrap();
    rows.insert(2, json!({ "outcome": "good", "when": { "need": "met" } }));
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| *flaw == Flaw::RowHidden(true));
    assert_eq!(finding.place.to_string(), "p.editions[0].outcomes[2]");
    // Whoever meets the row's condition gets something else.
    let persona = &witness(&finding).persona;
    assert!(!set.outcomes(persona).contains(&"good".to_owned()));
}

#[test]
fn an_outcome_that_nobody_gets() {
    let mut rules = sound();
    rules["editions"][0]["outcomes"] = json!([
        { "outcome": "out", "when": { "gates": "not_all" } },
        { "outcome": "best", "when": { "gates": "all" } },
        { "outcome": "good" }
    ]);
    let findings = set(&questions(), &rules).findings();
    let finding = only(findings.clone(), |flaw| {
        *flaw == Flaw::Unreachable("good".to_owned())
    });
    // Its row asks for nothing, and yet they get something else.
    let outcomes = set(&questions(), &rules).outcomes(&witness(&finding).persona);
    assert!(!outcomes.contains(&"good".to_owned()), "{outcomes:?}");
    // Priorities are used by no row.
    let idle = findings
        .iter()
        .filter(|found| found.flaw == Flaw::CriterionIdle)
        .count();
    assert_eq!(idle, 2);
}

#[test]
fn a_criterion_that_another_one_covers() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["large"] =
        json!({ "role": "priority", "when": { "children": { "at_least": 3 } } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| *flaw == Flaw::Redundant);
    assert_eq!(finding.place.to_string(), "p.editions[0].criteria.large");
}

/// Both of a witness are told the same, whatever else they answer.
fn told_the_same(set: &Set, finding: &Finding) {
    let Witness { persona, contrast } = witness(finding);
    let contrast = contrast.as_ref().expect("there is one to compare with");
    let given = |persona: &Persona| persona.given.clone();
    let differing: Vec<String> = given(persona)
        .into_iter()
        .filter(|(id, answer)| contrast.given.get(id) != Some(answer))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(
        (differing.len(), contrast.given.len()),
        (1, persona.given.len())
    );
    let told = |persona: &Persona| {
        let rules = set.rules(persona);
        let at = rules.order.iter().position(|(id, _)| **id == differing[0]);
        let worlds = set.worlds(persona).into_iter().map(|mut world| {
            let told = rules.told(&rules.result(0, &world, 0));
            world.remove(at.unwrap());
            (world, told)
        });
        worlds.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(told(persona), told(contrast));
}

#[test]
fn questions_and_options_that_change_nothing() {
    for hobby in [
        json!({ "group": "main", "kind": "one", "options": ["z", "w"] }),
        json!({ "group": "main", "kind": "many", "options": ["z"] }),
        json!({ "group": "main", "kind": "number", "min": 3, "max": 4 }),
        json!({ "group": "main", "kind": "country", "options": ["LT", "SK"] }),
        json!({ "group": "main", "kind": "date", "min": "2026-06-01", "max": "2026-06-02" }),
    ] {
        let mut asked = questions();
        asked["questions"]["hobby"] = hobby;
        let set = set(&asked, &sound());
        let finding = only(set.findings(), |flaw| *flaw == Flaw::QuestionIdle);
        told_the_same(&set, &finding);
    }
    let mut asked = questions();
    asked["questions"]["needs"]["options"] = json!(["x", "y", "v"]);
    let spare = set(&asked, &sound());
    let finding = only(spare.findings(), |flaw| {
        *flaw == Flaw::OptionIdle("v".to_owned())
    });
    assert_eq!(
        finding.place.to_string(),
        "questions.questions.needs.options[2]"
    );
    told_the_same(&spare, &finding);
    // Named, and yet the same as what nobody names.
    let mut rules = sound();
    rules["editions"][0]["criteria"]["right_status"]["when"] =
        json!({ "status": ["a", "b", "c"], "not": { "status": "c" } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| {
        *flaw == Flaw::OptionIdle("c".to_owned())
    });
    told_the_same(&set, &finding);
}

#[test]
fn a_listed_country_that_changes_nothing() {
    let mut asked = questions();
    asked["questions"]["home"] =
        json!({ "group": "main", "kind": "country", "options": ["LT", "SK", "HU", "DE"] });
    let with = |home: Value| {
        let mut rules = sound();
        rules["editions"][0]["criteria"]["at_home"] = json!({ "role": "gate", "when": home });
        set(&asked, &rules)
    };
    let of = |set: &Set| -> Vec<Finding> {
        let idle = |finding: &Finding| matches!(finding.flaw, Flaw::OptionIdle(_));
        set.findings().into_iter().filter(idle).collect()
    };
    assert_eq!(of(&with(json!({ "home": ["LT", "SK"] }))), []);
    let flawed = with(json!({ "home": ["LT", "SK"], "not": { "home": "SK" } }));
    let found = of(&flawed);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].flaw, Flaw::OptionIdle("SK".to_owned()));
    assert_eq!(
        found[0].place.to_string(),
        "questions.questions.home.options[1]"
    );
    told_the_same(&flawed, &found[0]);
}

#[test]
fn a_service_that_is_never_suggested() {
    let with = |when: Value| {
        let mut rules = sound();
        rules["editions"][0]["services"][0]["when"] = when;
        let set = set(&questions(), &rules);
        let finding = only(set.findings(), |flaw| *flaw == Flaw::ServiceNever);
        let persona = witness(&finding).persona.clone();
        (set.outcomes(&persona), persona)
    };
    // Who meets the condition is always turned away.
    let (outcomes, persona) = with(json!({ "status": "d" }));
    assert_eq!(outcomes, ["out"]);
    assert_eq!(persona.given["status"], Given::One(Scalar::from("d")));
    // Nobody meets it, and others are not turned away.
    let (outcomes, _) = with(json!({ "status": "d", "not": { "status": "d" } }));
    assert!(!outcomes.contains(&"out".to_owned()), "{outcomes:?}");
}

#[test]
fn declining_must_not_decide() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["says"] =
        json!({ "role": "gate", "when": { "needs": { "declined": false } } });
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| {
        *flaw == Flaw::DeclineDecides("needs".to_owned())
    });
    let witness = witness(&finding);
    assert_eq!(set.outcomes(&witness.persona), ["out"]);
    assert!(
        set.outcomes(witness.contrast.as_ref().unwrap())
            .iter()
            .any(|outcome| outcome != "out")
    );
    // Suggesting something to who declines is fine.
    let mut rules = sound();
    rules["editions"][0]["services"][0]["when"] = json!({ "needs": { "declined": true } });
    assert_eq!(
        self::set(&questions(), &rules)
            .findings()
            .iter()
            .filter(|found| matches!(found.flaw, Flaw::DeclineDecides(_)))
            .count(),
        0
    );
}

#[test]
fn a_sensitive_question_without_a_way_out() {
    let mut asked = questions();
    asked["questions"]["status"]["sensitive"] = json!(true);
    let finding = only(set(&asked, &sound()).findings(), |flaw| {
        *flaw == Flaw::SensitiveWithoutDecline
    });
    assert_eq!(finding.place.to_string(), "questions.questions.status");
}

#[test]
fn more_must_not_be_worse() {
    let mut rules = sound();
    rules["editions"][0]["criteria"]["need"]["when"] =
        json!({ "needs": "x", "not": { "needs": "y" } });
    rules["editions"][0]["criteria"]["family"]["when"] = json!({ "children": [1, 2] });
    let set = set(&questions(), &rules);
    for id in ["needs", "children"] {
        let finding = only(set.findings(), |flaw| {
            *flaw == Flaw::NotMonotone(id.to_owned())
        });
        let witness = witness(&finding);
        let (less, more) = (
            set.outcomes(&witness.persona),
            set.outcomes(witness.contrast.as_ref().unwrap()),
        );
        let rank = |outcomes: &[String]| {
            assert_eq!(outcomes.len(), 1, "{outcomes:?}");
            set.questions
                .outcomes
                .iter()
                .position(|other| *other == outcomes[0])
                .unwrap()
        };
        assert!(rank(&more) > rank(&less), "{less:?} {more:?}");
    }
    let mut rules = sound();
    rules["monotone"] = json!(["status"]);
    only(self::set(&questions(), &rules).findings(), |flaw| {
        matches!(flaw, Flaw::NoMore(_))
    });
}

#[test]
fn declared_independence_holds_or_is_shown_not_to() {
    let mut rules = sound();
    rules["independent_of"] = json!(["children"]);
    let set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| matches!(flaw, Flaw::Depends(_)));
    let witness = witness(&finding);
    let told = |persona: &Persona| {
        let brute = set.rules(persona);
        let all = set.worlds(persona);
        all.iter()
            .map(|world| brute.told(&brute.result(0, world, 0)))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_ne!(
        told(&witness.persona),
        told(witness.contrast.as_ref().unwrap())
    );
    let mut asked = questions();
    asked["questions"]["hobby"] = json!({ "group": "main", "kind": "one", "options": ["z", "w"] });
    rules["independent_of"] = json!(["hobby"]);
    assert!(
        !self::set(&asked, &rules)
            .findings()
            .iter()
            .any(|found| matches!(found.flaw, Flaw::Depends(_)))
    );
}

#[test]
fn editions_follow_each_other() {
    let mut second = sound()["editions"][0].clone();
    second["from"] = json!("2026-06-10");
    let with = |until: Value| {
        let mut rules = sound();
        rules["editions"][0]["until"] = until;
        rules["editions"]
            .as_array_mut()
            .unwrap()
            .push(second.clone());
        set(&questions(), &rules).findings()
    };
    let of = |findings: Vec<Finding>| -> Vec<Flaw> {
        let flaws = findings.into_iter().map(|finding| finding.flaw);
        flaws
            .filter(|flaw| matches!(flaw, Flaw::Gap(..) | Flaw::Overlap(..) | Flaw::EditionOrder))
            .collect()
    };
    let day = |text| Date::parse(text).unwrap();
    assert_eq!(of(with(Value::Null)), []);
    assert_eq!(of(with(json!("2026-06-10"))), []);
    assert_eq!(
        of(with(json!("2026-06-01"))),
        [Flaw::Gap(day("2026-06-01"), day("2026-06-10"))]
    );
    assert_eq!(
        of(with(json!("2026-06-11"))),
        [Flaw::Overlap(day("2026-06-10"), day("2026-06-11"))]
    );
    assert_eq!(of(with(json!("2025-01-01")))[0], Flaw::EditionOrder);
}

#[test]
fn personas_are_held_to_what_they_expect() {
    for (key, value, found) in [
        ("outcome", json!("good"), "best"),
        ("because", json!(["family"]), "right_status, need"),
        ("possible", json!(["best", "good"]), "best"),
        ("advice", json!([]), "adult"),
        ("services", json!(["school"]), "none"),
        ("questions_at_most", json!(3), "4"),
    ] {
        let mut rules = sound();
        rules["personas"]["one"]["expect"]["p"][key] = value;
        let finding = only(set(&questions(), &rules).findings(), |flaw| {
            matches!(flaw, Flaw::Unexpected { .. })
        });
        assert_eq!(
            finding.place.to_string(),
            format!("p.personas.one.expect.p.{key}")
        );
        let Flaw::Unexpected { found: said, .. } = finding.flaw else {
            unreachable!()
        };
        assert_eq!(said, found, "{key}");
    }
    for (given, place) in [
        (json!({ "statu": "a" }), "p.personas.one.given.statu"),
        (json!({ "status": "e" }), "p.personas.one.given.status"),
        (json!({ "children": 5 }), "p.personas.one.given.children"),
        (json!({ "born": "2008-02-30" }), "p.personas.one.given.born"),
    ] {
        let mut rules = sound();
        rules["personas"]["one"]["given"] = given;
        let finding = only(set(&questions(), &rules).findings(), |flaw| {
            matches!(flaw, Flaw::Persona(_))
        });
        assert_eq!(finding.place.to_string(), place);
    }
}

#[test]
fn an_outcome_without_a_persona_comes_with_one_to_paste() {
    let mut rules = sound();
    rules["personas"].as_object_mut().unwrap().remove("three");
    let mut set = set(&questions(), &rules);
    let finding = only(set.findings(), |flaw| {
        *flaw == Flaw::NoPersona("good".to_owned())
    });
    let persona = witness(&finding).persona.clone();
    assert_eq!(set.outcomes(&persona), ["good"]);
    let yaml = persona_yaml("somebody", &persona);
    assert!(
        yaml.starts_with("somebody:\n  on: 2026-01-01\n  given:\n    status: a\n"),
        "{yaml}"
    );
    assert!(
        yaml.ends_with("  expect:\n    p:\n      outcome: good\n"),
        "{yaml}"
    );
    // Pasted, it mends the rules.
    set.programmes[0]
        .personas
        .insert("somebody".to_owned(), persona);
    assert_eq!(set.findings(), []);
}
