//! Personas: how their answers are read, and how witnesses are written to be read again.

use eligibility::Date;
use eligibility::compile::{Limits, Programmes, compile};
use eligibility::model::{Persona, ProgrammeRules};
use eligibility::prove::{Finding, Flaw, persona_yaml, prove};
use serde_json::{Value, json};

fn questions() -> Value {
    json!({
        "groups": ["main"], "outcomes": ["best", "good", "out"],
        "questions": {
            "status": { "group": "main", "kind": "one", "options": ["aa", "yes"], "unsure": true },
            "needs": { "group": "main", "kind": "many", "options": ["x", "z"], "unsure": true, "decline": true },
            "home": { "group": "main", "kind": "country" },
            "children": { "group": "main", "kind": "number", "min": 0, "max": 4 },
            "born": { "group": "main", "kind": "date", "min": "2008-06-01", "max": "2008-06-30" }
        }
    })
}

/// A person who meets the gate gets the best outcome.
fn rules(gate: &Value) -> Value {
    json!({ "editions": [{ "from": "2026-01-01", "criteria": { "c": { "role": "gate", "when": gate } },
        "outcomes": [{ "outcome": "best", "when": { "gates": "all" } }, { "outcome": "out" }] }] })
}

fn findings(rules: &Value) -> Vec<Finding> {
    let rules: ProgrammeRules = serde_json::from_value(rules.clone()).unwrap();
    let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
    let questions = serde_json::from_value(questions()).unwrap();
    let compiled = compile(&questions, &programmes, Limits::default()).unwrap();
    prove(&compiled, Date::parse("2026-06-15").unwrap()).findings
}

/// What is wrong with a persona.
fn wrong(persona: &Value) -> Vec<String> {
    let mut rules = rules(&json!({ "status": "aa" }));
    rules["personas"] = json!({ "one": persona });
    let found = findings(&rules).into_iter();
    let found = found.filter(|found| {
        matches!(
            found.flaw,
            Flaw::Persona(_) | Flaw::Unexpected { .. } | Flaw::NoEdition(_)
        )
    });
    found.map(|found| found.to_string()).collect()
}

#[test]
fn answers_are_read() {
    for given in [
        json!({ "status": "unsure", "needs": "declined" }),
        json!({ "status": "yes", "needs": "unsure", "home": "LT", "children": 4, "born": "2008-06-30" }),
        json!({ "status": true, "needs": "x" }),
        json!({ "needs": ["x", "z"] }),
        json!({ "needs": [] }),
    ] {
        assert_eq!(wrong(&json!({ "given": given })), [""; 0], "{given}");
    }
    for (id, given, message) in [
        (
            "status",
            json!("ab"),
            "there is no option `ab`; did you mean `aa`?",
        ),
        ("status", json!("other"), "there is no option `other`"),
        ("status", json!("declined"), "the question must be answered"),
        (
            "status",
            json!(["aa"]),
            "this question takes one answer, not a list",
        ),
        (
            "needs",
            json!(["x", "w"]),
            "there is no option `w`; did you mean `x`?",
        ),
        ("home", json!("UK"), "there is no country `UK`"),
        ("home", json!("lt"), "there is no country `lt`"),
        ("children", json!("two"), "`two` is not a whole number"),
        (
            "children",
            json!(5),
            "`5` is outside the limits of the question: it has `min: 0, max: 4`",
        ),
        (
            "born",
            json!("2008-06-31"),
            "`2008-06-31` is not a date like `2026-01-31`",
        ),
        (
            "born",
            json!("2008-07-01"),
            "`2008-07-01` is outside the limits of the question: it has `min: 2008-06-01, max: 2008-06-30`",
        ),
    ] {
        let expected = format!("p.personas.one.given.{id}: {message}");
        assert_eq!(wrong(&json!({ "given": { id: given } })), [expected]);
    }
    assert_eq!(
        wrong(&json!({ "given": { "hoem": "LT" } })),
        ["p.personas.one.given.hoem: there is no question `hoem`; did you mean `home`?"]
    );
    assert_eq!(
        wrong(&json!({ "on": "2026-02-30", "given": {} })),
        ["p.personas.one.on: `2026-02-30` is not a date like `2026-01-31`"]
    );
}

#[test]
fn what_is_expected_is_checked_on_the_day() {
    let expecting = |on: &str, status: &str, expect: Value| {
        wrong(&json!({ "on": on, "given": { "status": status }, "expect": expect }))
    };
    let best = json!({ "p": { "outcome": "best" } });
    assert_eq!(expecting("2026-01-01", "aa", best.clone()), [""; 0]);
    assert_eq!(
        expecting("2026-01-01", "unsure", best.clone()),
        ["p.personas.one.expect.p.outcome: expected best, but the rules give best, out"]
    );
    assert_eq!(
        expecting("2025-12-31", "aa", best.clone()),
        [
            "p.personas.one.expect.p.outcome: no edition of this programme applies on 2025-12-31, the day of this persona"
        ]
    );
    assert_eq!(
        expecting("2026-01-01", "aa", json!({ "q": {} })),
        ["p.personas.one.expect.q: there is no programme `q`; did you mean `p`?"]
    );
    for key in ["because", "advice"] {
        assert_eq!(
            expecting("2026-01-01", "aa", json!({ "p": { key: ["d"] } })),
            [format!(
                "p.personas.one.expect.p.{key}: there is no criterion `d`; did you mean `c`?"
            )]
        );
    }
    let most = |most: u32| json!({ "p": { "questions_at_most": most } });
    assert_eq!(expecting("2026-01-01", "aa", most(1)), [""; 0]);
    assert_eq!(
        expecting("2026-01-01", "aa", most(0)),
        ["p.personas.one.expect.p.questions_at_most: expected 0, but the rules give 1"]
    );
}

/// The persona that an outcome without one is given.
fn witness(gate: &Value, outcome: &str) -> Persona {
    let wanted = Flaw::NoPersona(outcome.to_owned());
    let found = findings(&rules(gate)).into_iter();
    let mut found = found.filter(|found| found.flaw == wanted);
    found.next().unwrap().witness.unwrap().persona
}

#[test]
fn witnesses_answer_in_every_kind() {
    let given = |gate: Value| {
        let persona = witness(&gate, "best");
        let yaml = persona_yaml("who", &persona);
        let (_, given) = yaml.split_once("  given:\n").unwrap();
        let (given, _) = given.split_once("  expect:\n").unwrap();
        given.to_owned()
    };
    assert_eq!(given(json!({ "status": "aa" })), "    status: aa\n");
    // A bare `yes` is something else to some YAML readers.
    assert_eq!(given(json!({ "status": "yes" })), "    status: \"yes\"\n");
    assert_eq!(
        given(json!({ "status": { "unsure": true } })),
        "    status: unsure\n"
    );
    assert_eq!(
        given(json!({ "needs": { "unsure": true } })),
        "    needs: unsure\n"
    );
    assert_eq!(
        given(json!({ "needs": { "declined": true } })),
        "    needs: declined\n"
    );
    assert_eq!(
        given(json!({ "needs": { "all_of": ["x", "z"] } })),
        "    needs: [x, z]\n"
    );
    assert_eq!(
        given(json!({ "needs": { "none_of": ["x", "z"] } })),
        "    needs: []\n"
    );
    assert_eq!(
        given(
            json!({ "needs": { "none_of": ["x"], "any_of": ["z"], "unsure": false, "declined": false } })
        ),
        "    needs: [z]\n"
    );
    assert_eq!(given(json!({ "home": ["SK", "LT"] })), "    home: LT\n");
    // The first country of all that is not named.
    assert_eq!(
        given(json!({ "home": { "none_of": ["LT"] } })),
        "    home: AD\n"
    );
    assert_eq!(
        given(json!({ "home": { "none_of": ["AD", "AF"] } })),
        "    home: AE\n"
    );
    assert_eq!(
        given(json!({ "children": { "more_than": 1 } })),
        "    children: 2\n"
    );
    assert_eq!(
        given(json!({ "born": { "after": "2008-06-09" } })),
        "    born: 2008-06-10\n"
    );
}

#[test]
fn a_persona_to_paste() {
    let persona: Persona = serde_json::from_value(json!({
        "on": "2026-01-01",
        "given": { "status": "no", "needs": ["x", "off"], "children": 3 },
        "expect": {
            "p": { "outcome": "best", "possible": ["best", "good"], "because": ["c"], "advice": [],
                   "services": ["one", "two"], "questions_at_most": 4 },
            "q": {}
        }
    }))
    .unwrap();
    assert_eq!(
        persona_yaml("who", &persona),
        "who:\n  on: 2026-01-01\n  given:\n    status: \"no\"\n    needs: [x, \"off\"]\n    children: 3\n  \
         expect:\n    p:\n      outcome: best\n      possible: [best, good]\n      because: [c]\n      \
         advice: []\n      services: [one, two]\n      questions_at_most: 4\n    q:\n"
    );
    assert_eq!(
        persona_yaml("who", &Persona::default()),
        "who:\n  given: {}\n"
    );
}

#[test]
fn editions_without_a_day_between_them() {
    let with = |until: &str, from: &str| {
        let mut rules = rules(&json!({ "status": "aa" }));
        let mut second = rules["editions"][0].clone();
        rules["editions"][0]["until"] = json!(until);
        second["from"] = json!(from);
        rules["editions"].as_array_mut().unwrap().push(second);
        let found = findings(&rules).into_iter();
        let found = found.filter(|found| {
            matches!(
                found.flaw,
                Flaw::Gap(..) | Flaw::Overlap(..) | Flaw::EditionOrder | Flaw::EditionEmpty(_)
            )
        });
        let shown = found.map(|found| {
            let day = found.witness.map(|witness| witness.persona.on.unwrap());
            (found.place.to_string(), day.unwrap_or_default())
        });
        shown.collect::<Vec<_>>()
    };
    let at = |place: &str, day: &str| vec![(format!("p.editions{place}"), day.to_owned())];
    assert_eq!(with("2026-05-01", "2026-05-01"), []);
    assert_eq!(
        with("2026-04-30", "2026-05-01"),
        at("[0].until", "2026-04-30")
    );
    assert_eq!(
        with("2026-05-02", "2026-05-01"),
        at("[0].until", "2026-05-01")
    );
    assert_eq!(with("2026-01-02", "2026-01-01"), at("[1].from", ""));
    let order = with("2026-01-01", "2026-01-02");
    assert_eq!(order[0], at("[0].until", "")[0]);
}
