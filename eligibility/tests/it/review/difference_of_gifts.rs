//! What programmes give, before and after: against both versions, compiled by themselves.

use super::*;
use eligibility::compile::Compiled;
use eligibility::diff::{ChangedGift, Gift};
use eligibility::{Answer, ComponentStatus, QuestionId};

/// A version: its amount for each adult, the least number of adults of the definition `large`,
/// and what it gives.
fn version(per_adult: u32, large: u32, gives: &Value) -> (Questions, Programmes) {
    let questions = json!({
        "groups": ["main"], "outcomes": ["contact", "other"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["permit", "none"] },
            "adults": { "group": "main", "kind": "number", "min": 0, "max": 4 },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 3 }
        },
        "amounts": { "for_adults": [{ "from": "2024-01-01", "value": per_adult }] },
        "definitions": { "large": { "adults": { "at_least": large } } }
    });
    let programme = json!({ "editions": [{ "from": "2024-01-01",
        "criteria": { "gate": { "role": "gate", "when": { "status": "permit" } } },
        "outcomes": [{ "outcome": "contact", "when": { "gates": "all" } }, { "outcome": "other" }],
        "gives": gives
    }] });
    let questions = serde_json::from_value(questions).unwrap();
    let programme = serde_json::from_value(programme).unwrap();
    (
        questions,
        Programmes::from_iter([("p".to_owned(), programme)]),
    )
}

fn table(currency: &str, cap: u32) -> Value {
    json!({ "start": { "kind": "cash", "amount": {
        "currency": currency,
        "rows": [
            { "amount": "for_adults", "per": "adults" },
            { "amount": 50, "per": "children", "when": { "met": "large" } }
        ],
        "cap": [{ "amount": cap, "when": { "met": "large" } }]
    } } })
}

/// What a version gives to a person, of one component.
fn gift(compiled: &Compiled, component: &str, answers: [u16; 3]) -> Gift {
    let [status, adults, children] = answers;
    let given = [
        Answer::Option(status),
        Answer::Number(i64::from(adults)),
        Answer::Number(i64::from(children)),
    ];
    let given = given.into_iter().enumerate();
    let answers = given.map(|(at, answer)| (QuestionId::new(at as u16), answer));
    let walker = compiled.ruleset().on(today());
    let view = walker.look(&answers.collect());
    let explained = view.explain(ProgrammeId::new(0)).unwrap();
    let found = explained.gives().find(|it| it.info.id == component);
    match found {
        Some(it) if it.result.status != ComponentStatus::No => {
            let currency = it.info.currency.clone().unwrap_or_default();
            let amount = it.result.amount.map(|(_, most)| Gift::UpTo(most, currency));
            amount.unwrap_or(Gift::Uncounted)
        }
        _ => Gift::Nothing,
    }
}

/// Whether a person belongs to a class of answers.
fn belongs(changed: &ChangedGift, [status, adults, children]: [u16; 3]) -> bool {
    changed.answers.iter().all(|condition| {
        let holds = |text: &String| {
            let number = |value: u16| {
                let limits: Vec<u16> = text.split(" to ").map(|it| it.parse().unwrap()).collect();
                (limits[0]..=limits[limits.len() - 1]).contains(&value)
            };
            match condition.question.as_str() {
                "status" => text == ["permit", "none"][usize::from(status)],
                "adults" => number(adults),
                _ => number(children),
            }
        };
        condition.answers.iter().any(holds)
    })
}

/// Every person who gets something else is in one class, with both amounts; nobody else is in one.
fn check(old: &(Questions, Programmes), new: &(Questions, Programmes)) -> usize {
    let compiled = |it: &(Questions, Programmes)| compile(&it.0, &it.1, Limits::default()).unwrap();
    let (before, after) = (compiled(old), compiled(new));
    let [was, is] = [old, new].map(|(questions, programmes)| Version {
        questions,
        programmes,
    });
    let found = diff(was, is, today()).unwrap();
    assert!(!found.more);
    let mut changed = 0;
    for component in ["start", "ticket"] {
        let classes = found.gives.iter().filter(|it| it.component == component);
        let classes: Vec<&ChangedGift> = classes.collect();
        for case in 0..2 * 5 * 4 {
            let person = [case % 2, case / 2 % 5, case / 10];
            let gift = |compiled| gift(compiled, component, person);
            let (was, is) = (gift(&before), gift(&after));
            let of: Vec<_> = classes.iter().filter(|it| belongs(it, person)).collect();
            let seen: Vec<_> = of.iter().map(|it| (&it.from, &it.to)).collect();
            if was == is {
                assert_eq!(seen, [], "{component} {person:?}");
            } else {
                assert_eq!(seen, [(&was, &is)], "{component} {person:?}");
                changed += 1;
            }
        }
    }
    changed
}

#[test]
fn everyone_who_gets_something_else_is_named_with_both_amounts() {
    let euros = table("EUR", 350);
    let old = version(100, 3, &euros);
    assert_eq!(check(&old, &old), 0);
    // A parameter, a definition, a cap and a currency: each is that of its own version.
    for (new, least) in [
        (version(120, 3, &euros), 8),
        (version(100, 2, &euros), 3),
        (version(100, 3, &table("EUR", 400)), 3),
        (version(100, 3, &table("CHF", 350)), 16),
        (version(120, 1, &table("CHF", 300)), 16),
    ] {
        let changed = check(&old, &new);
        assert!(changed >= least, "only {changed}");
        assert_eq!(check(&new, &old), changed);
    }
}

#[test]
fn a_component_that_is_new_or_gone_is_named() {
    let mut more = table("EUR", 350);
    more["ticket"] = json!({ "kind": "kind", "when": { "children": { "at_least": 1 } } });
    let (old, new) = (version(100, 3, &table("EUR", 350)), version(100, 3, &more));
    assert_eq!(check(&old, &new), 5 * 3);
    assert_eq!(check(&new, &old), 5 * 3);
}

/// Who meets the gate gets it: its diagram is that of the gate, the first one of all.
#[test]
fn a_component_for_everybody_who_is_not_excluded() {
    let (old, new) = (
        version(100, 3, &json!({})),
        version(100, 3, &json!({ "ticket": { "kind": "kind" } })),
    );
    assert_eq!(check(&old, &new), 5 * 4);
    assert_eq!(check(&new, &old), 5 * 4);
}

/// Two versions have 1023 different amounts together, or one more than a diagram has constants.
#[test]
fn as_many_amounts_as_there_are_constants() {
    let version = |least: u32, amounts: u32| {
        let questions = json!({
            "groups": ["main"], "outcomes": ["contact", "other"], "questions": {
                "ok": { "group": "main", "kind": "one", "options": ["yes", "no"] },
                "one": { "group": "main", "kind": "number", "min": 0, "max": 31 },
                "many": { "group": "main", "kind": "number", "min": 0, "max": 31 }
            }
        });
        let programme = json!({ "editions": [{ "from": "2024-01-01",
            "criteria": { "gate": { "role": "gate", "when": { "ok": "yes" } } },
            "outcomes": [{ "outcome": "contact", "when": { "gates": "all" } }, { "outcome": "other" }],
            "gives": { "help": { "kind": "cash", "amount": { "currency": "EUR", "rows": [
                { "amount": least }, { "amount": 1, "per": "one" }, { "amount": 32, "per": "many" }
            ], "cap": least + amounts - 1 } } }
        }] });
        let programme = serde_json::from_value(programme).unwrap();
        (
            serde_json::from_value::<Questions>(questions).unwrap(),
            Programmes::from_iter([("p".to_owned(), programme)]),
        )
    };
    let compared = |old: &(Questions, Programmes), new: &(Questions, Programmes)| {
        let [was, is] = [old, new].map(|(questions, programmes)| Version {
            questions,
            programmes,
        });
        diff(was, is, today()).unwrap()
    };
    // 1 to 1022, and 2 to 1023.
    let found = compared(&version(1, 1022), &version(2, 1022));
    assert_ne!(found.gives.len(), 0);
    // 1 to 1023, and 2 to 1024.
    let found = compared(&version(1, 1023), &version(2, 1023));
    assert_eq!((found.gives, found.more), (Vec::new(), true));
}
