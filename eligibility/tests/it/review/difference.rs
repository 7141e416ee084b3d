//! The difference between two versions of the rules.

use super::*;

#[test]
fn a_difference_names_the_answers_with_another_outcome() {
    let questions = questions();
    let before = programme(&json!({ "home": ["LT", "SK"], "children": { "at_least": 2 } }));
    let after = programme(&json!({ "home": "LT", "children": { "at_least": 1 } }));
    let old = Version {
        questions: &questions,
        programmes: &before,
    };
    let new = Version {
        questions: &questions,
        programmes: &after,
    };
    assert_eq!(diff(old, old, today()).unwrap().outcomes, []);
    let found = diff(old, new, today()).unwrap();
    let shown: Vec<String> = found
        .outcomes
        .iter()
        .map(|moved| {
            let answers = moved
                .answers
                .iter()
                .map(|one| format!("{} {}", one.question, one.answers.join("/")));
            format!(
                "{} -> {}: {}",
                moved.from,
                moved.to,
                answers.collect::<Vec<_>>().join(", ")
            )
        })
        .collect();
    let mut shown = shown;
    shown.sort();
    assert_eq!(
        shown,
        [
            "contact -> other: home SK, children 2 to 9",
            "other -> contact: home LT, children 1"
        ]
    );
    let none = Programmes::new();
    let new = Version {
        questions: &questions,
        programmes: &none,
    };
    assert_eq!(diff(old, new, today()).unwrap().removed, ["p"]);
}

fn compared(old: (&Questions, &Programmes), new: (&Questions, &Programmes)) -> Difference {
    let version = |(questions, programmes)| Version {
        questions,
        programmes,
    };
    diff(version(old), version(new), today()).unwrap()
}

/// What the same outcome may hide: advice, services, the part that a criterion plays.
#[test]
fn a_difference_also_has_advice_and_services() {
    let rules = |plan: &Value, service: &Value, role: &str| -> Programmes {
        let rules = json!({ "editions": [{ "from": "2024-01-01",
            "criteria": {
                "gate": { "role": "gate", "when": { "home": "LT" } },
                "plan": { "role": "advice", "when": plan },
                "large": { "role": role, "when": { "children": { "at_least": 5 } } }
            },
            "outcomes": [{ "outcome": "contact", "when": { "gate": "met" } }, { "outcome": "other" }],
            "services": [{ "service": "school", "when": service }] }] });
        Programmes::from_iter([("p".to_owned(), serde_json::from_value(rules).unwrap())])
    };
    let questions = questions();
    let before = rules(
        &json!({ "needs": "x" }),
        &json!({ "children": { "at_least": 1 } }),
        "advice",
    );
    let after = rules(
        &json!({ "needs": ["x", "y"] }),
        &json!({ "children": { "at_least": 2 } }),
        "priority",
    );
    let found = compared((&questions, &before), (&questions, &after));
    assert_eq!((found.outcomes.len(), found.more), (0, false));
    let shown: Vec<String> = found
        .details
        .iter()
        .map(|shown| {
            let answers = shown.answers.iter();
            let answers = answers.map(|one| format!("{} {}", one.question, one.answers.join("+")));
            let answers = answers.collect::<Vec<_>>().join(", ");
            format!("{:?} {}: {answers}", shown.detail, shown.now)
        })
        .collect();
    assert_eq!(
        shown,
        [
            r#"Criterion("plan") true: needs not x+y"#,
            // The school is only suggested to a person whom no outcome excludes.
            r#"Service("school") false: home LT, children 1"#,
        ]
    );
    let recast = ChangedRole {
        programme: "p".to_owned(),
        criterion: "large".to_owned(),
        from: Some(Role::Advice),
        to: Some(Role::Priority),
    };
    assert_eq!(found.roles, [recast]);
    let nothing = compared((&questions, &after), (&questions, &after));
    assert_eq!(nothing, Difference::default());
}

#[test]
fn a_question_of_another_kind_is_named_and_not_compared() {
    let old = questions();
    let mut new = old.clone();
    new.questions["children"] = serde_json::from_value(
        json!({ "group": "main", "kind": "one", "options": ["none", "some"] }),
    )
    .unwrap();
    new.questions["needs"].options = ["y", "z"].map(str::to_owned).to_vec();
    new.questions["home"].options = vec!["LT".to_owned()];
    let mut before = programme(&json!({ "children": { "at_least": 2 } }));
    let mut after = programme(&json!({ "children": "some" }));
    let rules = |gate| programme(&gate)["p"].clone();
    before.insert("q".to_owned(), rules(json!({ "needs": ["x", "y"] })));
    after.insert("q".to_owned(), rules(json!({ "needs": "y" })));
    let found = compared((&old, &before), (&new, &after));
    assert_eq!(found.uncompared, ["p"]);
    assert!(found.outcomes.iter().all(|moved| moved.programme == "q"));
    assert_eq!(found.outcomes.len(), 1, "{:?}", found.outcomes);
    let asked: Vec<String> = found
        .questions
        .iter()
        .map(|asked| {
            let kind = if asked.kinds.0 == asked.kinds.1 {
                "same"
            } else {
                "other"
            };
            let (added, removed) = (asked.added.join("+"), asked.removed.join("+"));
            format!("{} {kind} +{added} -{removed}", asked.question)
        })
        .collect();
    assert_eq!(
        asked,
        [
            "home same +LT -any",
            "children other +none+some -",
            "needs same +z -x"
        ]
    );
    assert_eq!(found.questions[1].kinds, (Kind::Number, Kind::One));
}

/// Two random rule sets over the same questions differ exactly where brute force says.
#[test]
fn a_difference_is_complete() {
    let mut details = 0;
    for seed in 0..150 {
        let one = case(seed, 2);
        let mut other = case(seed, 2);
        let (_, rules) = other.programmes.get_index_mut(0).unwrap();
        let edition = &mut rules.editions[0];
        edition.outcomes.reverse();
        // Some criteria exchange their formulas, those that no other refers to.
        if let [first, .., last] = edition.criteria.values().collect::<Vec<_>>()[..] {
            let (first, last) = (first.when.clone(), last.when.clone());
            let mut values = edition.criteria.values_mut();
            values.next_back().unwrap().when = first;
            if last.met.is_none() && !format!("{last:?}").contains("met: Some") {
                values.next().unwrap().when = last;
            }
        }
        let old = Version {
            questions: &one.questions,
            programmes: &one.programmes,
        };
        let new = Version {
            questions: &other.questions,
            programmes: &other.programmes,
        };
        let found = diff(old, new, one.today).unwrap();
        assert!(found.questions.is_empty() && found.uncompared.is_empty());
        let (before, after) = (
            Rules::new(&one.questions, &one.programmes, one.today),
            Rules::new(&other.questions, &other.programmes, one.today),
        );
        let worlds = before.worlds(&BTreeMap::new());
        let mut differs = false;
        let mut shown = BTreeSet::new();
        let edition = before.edition(0);
        for world in &worlds {
            for staff in 0..1 << before.opens(0) {
                let was = before.result(0, world, staff);
                let is = after.result(0, world, staff);
                differs |= was.outcome != is.outcome;
                for (at, id) in edition.criteria.keys().enumerate() {
                    if was.met[at] != is.met[at] {
                        shown.insert((Detail::Criterion(id.clone()), is.met[at]));
                    }
                }
                for (at, suggestion) in edition.services.iter().enumerate() {
                    let then = was.services[at] && !before.is_out(was.outcome);
                    let now = is.services[at] && !after.is_out(is.outcome);
                    if then != now {
                        shown.insert((Detail::Service(suggestion.service.clone()), now));
                    }
                }
            }
        }
        assert_eq!(!found.outcomes.is_empty(), differs, "{seed} {:#}", one.json);
        let response = found.details.iter();
        let response: BTreeSet<_> = response.map(|one| (one.detail.clone(), one.now)).collect();
        assert_eq!(response, shown, "{seed} {:#}", one.json);
        details += shown.len();
    }
    assert!(details > 100, "{details}");
}
