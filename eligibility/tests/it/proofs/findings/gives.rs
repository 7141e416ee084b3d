//! What a programme gives.

use super::*;
use eligibility::ProgrammeId;

fn giving(gives: &Value) -> Set {
    let mut rules = sound();
    rules["editions"][0]["gives"] = gives.clone();
    set(&questions(), &rules)
}

fn money(rows: &Value) -> Value {
    json!({ "kind": "cash", "amount": { "currency": "EUR", "rows": rows } })
}

fn about_gives(set: &Set) -> Vec<String> {
    let findings = set.findings().into_iter();
    let of_gives = findings.filter(|found| found.place.to_string().contains(".gives"));
    of_gives.map(|found| found.to_string()).collect()
}

#[test]
fn sound_components_have_no_finding() {
    let mut help = money(&json!([
        { "amount": 100 },
        { "amount": 50, "per": "children" },
        { "amount": 30, "when": { "needs": "x" } }
    ]));
    help["amount"]["cap"] = json!(250);
    help["amount"]["monotone"] = json!(["children", "needs"]);
    assert_eq!(about_gives(&giving(&json!({ "help": help }))), [""; 0]);
}

#[test]
fn what_no_one_gets() {
    let set = giving(&json!({
        "excluded": { "kind": "service", "when": { "status": "c" } },
        "rows": money(&json!([{ "amount": 1 }, { "amount": 2, "when": { "status": ["c"] } }]))
    }));
    assert_eq!(
        about_gives(&set),
        [
            "p.editions[0].gives.excluded: this is never given",
            "p.editions[0].gives.rows.amount.rows[1]: no one gets this row of the amount",
        ]
    );
    // Shown by somebody whom the programme is for.
    let finding = only(set.findings(), |flaw| *flaw == Flaw::ComponentNever);
    let outcomes = set.outcomes(&witness(&finding).persona);
    assert!(!outcomes.contains(&"out".to_owned()), "{outcomes:?}");
}

#[test]
fn a_cap_must_lower_something() {
    let capped = |cap: u64| {
        let mut help = money(&json!([{ "amount": 50, "per": "children" }]));
        help["amount"]["cap"] = json!(cap);
        about_gives(&giving(&json!({ "help": help })))
    };
    assert_eq!(capped(199), [""; 0]);
    // Four children are the most.
    assert_eq!(
        capped(200),
        ["p.editions[0].gives.help.amount.cap: the cap never lowers an amount"]
    );
}

/// Both people of the witness get what it says: the one with more gets less.
#[test]
fn more_must_not_give_less() {
    let mut help = money(&json!([
        { "amount": 10, "per": "children" },
        { "amount": 100, "when": { "needs": "x", "children": { "at_most": 2 } } }
    ]));
    help["amount"]["monotone"] = json!(["children", "status", "needs"]);
    let set = giving(&json!({ "help": help }));
    let findings = set.findings();
    let place = "p.editions[0].gives.help.amount.monotone";
    assert_eq!(
        about_gives(&set),
        [
            format!(
                "{place}[1]: `status` is neither `many` nor `number`, so `monotone` has no meaning for it"
            ),
            format!("{place}[0]: more of `children` can lower the amount"),
        ]
    );
    let found = findings
        .iter()
        .find(|it| it.flaw == Flaw::LessForMore("children".to_owned()));
    let witness = witness(found.unwrap());
    let compiled = compile(&set.questions, &set.programmes, Limits::default()).unwrap();
    let amount = |persona: &Persona| {
        let day = Date::parse(persona.on.as_deref().unwrap()).unwrap();
        let answers = persona.answers(compiled.ruleset(), day).unwrap();
        let verdict = compiled
            .ruleset()
            .on(day)
            .verdict(ProgrammeId::new(0), &answers);
        verdict.unwrap().gives[0].amount.unwrap()
    };
    let less = amount(&witness.persona);
    let more = amount(witness.contrast.as_ref().unwrap());
    assert!(more.1 < less.0, "{more:?} {less:?}");
}
