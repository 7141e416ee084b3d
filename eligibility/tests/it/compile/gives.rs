//! What a programme gives: mistakes at their places, and amounts that are easy to check by hand.

use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::model::Persona;
use eligibility::{ComponentResult, ComponentStatus, Date, ProgrammeId, QuestionId};
use serde_json::{Value, from_value, json};

fn made(gives: &Value, amounts: &Value) -> Result<Compiled, Vec<String>> {
    let questions = json!({
        "groups": ["g"], "outcomes": ["yes", "no"],
        "questions": {
            "ok": { "group": "g", "kind": "one", "options": ["a", "b"] },
            "adults": { "group": "g", "kind": "number", "min": 1, "max": 3 },
            "children": { "group": "g", "kind": "number", "min": 0, "max": 5, "decline": true },
            "debt": { "group": "g", "kind": "number", "min": -1, "max": 5 },
            "income": { "group": "g", "kind": "number" },
            "many": { "group": "g", "kind": "number", "min": 0, "max": 299 },
            "too_many": { "group": "g", "kind": "number", "min": 0, "max": 300 },
            "pair": { "group": "g", "kind": "number", "min": 2, "max": 2 }
        },
        "amounts": amounts
    });
    let rules = json!({ "editions": [{ "from": "2026-01-01",
        "criteria": { "c": { "role": "gate", "when": { "ok": "a" } } },
        "outcomes": [{ "outcome": "yes", "when": { "gates": "all" } }, { "outcome": "no" }],
        "gives": gives }] });
    let programmes = Programmes::from_iter([("p".to_owned(), from_value(rules).unwrap())]);
    let compiled = compile(
        &from_value(questions).unwrap(),
        &programmes,
        Limits::default(),
    );
    compiled.map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn table(rows: &Value) -> Value {
    json!({ "help": { "kind": "cash", "amount": { "currency": "EUR", "rows": rows } } })
}

#[test]
fn mistakes_are_at_their_places() {
    let rows = "p.editions[0].gives.help.amount.rows";
    let count = |id: &str| {
        format!(
            "`{id}` cannot multiply an amount: name a question of the kind `number` with a `min` of 0 or more and a `max` of at most 299 more than that"
        )
    };
    let no_limit = |id: &str| {
        format!(
            "the amount for each of `{id}` has no limit: give the question a `max`, at most 299 more than its `min`"
        )
    };
    for (gives, expected) in [
        (table(&json!([])), format!("{rows}: this is empty")),
        (table(&json!([{ "amount": -1 }])), format!("{rows}[0].amount: -1 is not an amount from 0 to 1000000000")),
        (table(&json!([{ "amount": 1_000_000_001 }])), format!("{rows}[0].amount: 1000000001 is not an amount from 0 to 1000000000")),
        (table(&json!([{ "amount": "rate" }, { "amount": "rats" }])), format!("{rows}[1].amount: there is no amount `rats`; did you mean `rate`?")),
        (table(&json!([{ "amount": 1, "per": "adult" }])), format!("{rows}[0].per: there is no question of the kind `number` `adult`; did you mean `adults`?")),
        (table(&json!([{ "amount": 1, "per": ["adults", "ok"] }])), format!("{rows}[0].per[1]: {}", count("ok"))),
        (table(&json!([{ "amount": 1, "per": "debt" }])), format!("{rows}[0].per: {}", count("debt"))),
        (table(&json!([{ "amount": 1, "per": "income" }])), format!("{rows}[0].per: {}", count("income"))),
        (table(&json!([{ "amount": 1, "per": "too_many" }])), format!("{rows}[0].per: {}", no_limit("too_many"))),
        (table(&json!([{ "amount": 1, "per": [] }])), format!("{rows}[0].per: this is empty")),
        (table(&json!([{ "amount": 1, "per": ["adults", "adults"] }])), format!("{rows}[0].per[1]: `adults` is listed twice")),
        (table(&json!([{ "amount": 1, "when": { "ok": "c" } }])), format!("{rows}[0].when.ok: there is no option `c`; did you mean `a`?")),
        (json!({ "Help": { "kind": "service" } }), "p.editions[0].gives.Help: `Help` cannot be an id: use small letters, digits, `_` and `-`, and no reserved word".to_owned()),
        (json!({ "help": { "kind": "service", "when": { "met": "d" } } }), "p.editions[0].gives.help.when.met: there is no criterion or definition `d`; did you mean `c`?".to_owned()),
        (json!({ "help": { "kind": "cash", "amount": { "currency": "EURO", "rows": [{ "amount": 1 }] } } }), "p.editions[0].gives.help.amount.currency: `EURO` is not the code of a currency like `EUR`".to_owned()),
        (json!({ "help": { "kind": "cash", "amount": { "currency": "eur", "rows": [{ "amount": 1 }] } } }), "p.editions[0].gives.help.amount.currency: `eur` is not the code of a currency like `EUR`".to_owned()),
        (json!({ "help": { "kind": "cash", "amount": { "currency": "Euro", "rows": [{ "amount": 1 }] } } }), "p.editions[0].gives.help.amount.currency: `Euro` is not the code of a currency like `EUR`".to_owned()),
        (json!({ "help": { "kind": "cash", "amount": { "currency": "EUR", "rows": [{ "amount": 1 }], "cap": -5 } } }), "p.editions[0].gives.help.amount.cap: -5 is not an amount from 0 to 1000000000".to_owned()),
        (json!({ "help": { "kind": "cash", "amount": { "currency": "EUR", "rows": [{ "amount": 1 }], "cap": [{ "amount": 5 }, { "amount": -5 }] } } }), "p.editions[0].gives.help.amount.cap[1].amount: -5 is not an amount from 0 to 1000000000".to_owned()),
        (json!({ "help": { "kind": "cash", "amount": { "currency": "EUR", "rows": [{ "amount": 1 }], "monotone": ["child"] } } }), "p.editions[0].gives.help.amount.monotone[0]: there is no question `child`".to_owned()),
        // 1 × 0 to 299 and 1000 × 0 to 5: more different sums than a diagram has constants.
        (table(&json!([{ "amount": 1, "per": "many" }, { "amount": 1000, "per": "children" }])), "p.editions[0].gives.help.amount: there are more than 1023 different amounts".to_owned()),
    ] {
        let amounts = json!({ "rate": [{ "from": "2026-01-01", "value": 7 }] });
        assert_eq!(made(&gives, &amounts).unwrap_err(), [expected], "{gives}");
    }
}

#[test]
fn as_many_amounts_as_there_are_constants() {
    let rows = json!([{ "amount": 1, "per": "many" }, { "amount": 300, "per": "adults" }]);
    let compiled = made(&table(&rows), &json!({})).unwrap();
    let edition = &compiled.ruleset()[ProgrammeId::new(0)].editions[0];
    let expected: Vec<u64> = (300..1200).collect();
    assert_eq!(edition.gives[0].amounts, expected);
}

/// With a cap the sums are all from 300 to the cap: one more than 1023 of them is refused.
#[test]
fn one_amount_more_than_there_are_constants() {
    let capped = |cap: u64| {
        let rows = json!([
            { "amount": 1, "per": "many" }, { "amount": 300, "per": ["adults", "children"] }
        ]);
        let mut gives = table(&rows);
        gives["help"]["amount"]["cap"] = json!(cap);
        made(&gives, &json!({}))
    };
    let compiled = capped(300 + 1022).unwrap();
    let edition = &compiled.ruleset()[ProgrammeId::new(0)].editions[0];
    let expected: Vec<u64> = (300..=300 + 1022).collect();
    assert_eq!(edition.gives[0].amounts, expected);
    assert_eq!(
        capped(300 + 1023).unwrap_err(),
        ["p.editions[0].gives.help.amount: there are more than 1023 different amounts"]
    );
}

/// A question with one possible number multiplies by it, answered or not.
#[test]
fn a_number_that_can_only_be_one() {
    for (per, expected) in [
        (json!("pair"), (200, 200)),
        (json!(["pair", "children"]), (200, 700)),
    ] {
        let compiled = made(&table(&json!([{ "amount": 100, "per": per }])), &json!({})).unwrap();
        let found = result(&compiled, "2026-06-15", &json!({ "ok": "a" }));
        assert_eq!(found.amount, Some(expected), "{per}");
    }
}

/// The diagram of the amount is that of the gate, the first one of all.
#[test]
fn one_amount_for_everybody_who_is_not_excluded() {
    let compiled = made(&table(&json!([{ "amount": 70 }])), &json!({})).unwrap();
    let found = |ok: &str| result(&compiled, "2026-06-15", &json!({ "ok": ok })).amount;
    assert_eq!((found("a"), found("b")), (Some((70, 70)), None));
}

fn result(compiled: &Compiled, on: &str, given: &Value) -> ComponentResult {
    let persona: Persona = from_value(json!({ "given": given })).unwrap();
    let today = Date::parse(on).unwrap();
    let answers = persona.answers(compiled.ruleset(), today).unwrap();
    let walker = compiled.ruleset().on(today);
    let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
    verdict.gives[0]
}

/// A greatest amount times the most persons is far from an overflow.
#[test]
fn the_greatest_amounts() {
    let rows = json!([{ "amount": 1_000_000_000, "per": ["many", "adults"] }]);
    let gives = json!({ "help": { "kind": "cash", "amount": {
        "currency": "EUR", "rows": rows, "cap": [{ "when": { "many": { "less_than": 299 } }, "amount": 1 }]
    } } });
    let compiled = made(&gives, &json!({})).unwrap();
    let family = json!({ "ok": "a", "many": 299, "adults": 3 });
    let found = result(&compiled, "2026-06-15", &family);
    assert_eq!(found.amount, Some((302_000_000_000, 302_000_000_000)));
    let open = result(&compiled, "2026-06-15", &json!({ "ok": "a" }));
    assert_eq!(
        (open.status, open.amount),
        (ComponentStatus::Certain, Some((1, 302_000_000_000)))
    );
}

/// A row and a cap can be amounts with a history.
#[test]
fn amounts_with_a_history() {
    let gives = json!({ "help": { "kind": "cash", "amount": {
        "currency": "EUR", "rows": [{ "amount": "rate", "per": "children" }], "cap": "most"
    } } });
    let amounts = json!({
        "rate": [{ "from": "2026-01-01", "value": 100 }, { "from": "2026-07-01", "value": 120 }],
        "most": [{ "from": "2025-01-01", "value": 300 }, { "from": "2026-10-01", "value": 500 }]
    });
    let compiled = made(&gives, &amounts).unwrap();
    for (on, children, expected) in [
        ("2026-06-30", 2, 200),
        ("2026-07-01", 2, 240),
        ("2026-09-30", 5, 300),
        ("2026-10-01", 5, 500),
        ("2026-10-01", 4, 480),
    ] {
        let found = result(&compiled, on, &json!({ "ok": "a", "children": children }));
        assert_eq!(found.amount, Some((expected, expected)), "{on} {children}");
    }
    // Nothing is not given.
    let none = result(
        &compiled,
        "2026-06-30",
        &json!({ "ok": "a", "children": 0 }),
    );
    assert_eq!((none.status, none.amount), (ComponentStatus::No, None));
}

/// Who is excluded gets nothing and is asked nothing more; others are asked for the number.
#[test]
fn only_those_who_are_not_excluded_are_asked() {
    let rows = json!([{ "amount": 100, "per": "children" }]);
    let compiled = made(&table(&rows), &json!({})).unwrap();
    let walker = compiled.ruleset().on(Date::parse("2026-06-15").unwrap());
    let next = |given: &Value| {
        let persona: Persona = from_value(json!({ "given": given })).unwrap();
        let answers = persona.answers(compiled.ruleset(), walker.today()).unwrap();
        walker.next(&answers)
    };
    assert_eq!(next(&json!({ "ok": "b" })), None);
    assert_eq!(next(&json!({ "ok": "a" })), Some(QuestionId::new(2)));
    assert_eq!(next(&json!({ "ok": "a", "children": "declined" })), None);
    let out = result(
        &compiled,
        "2026-06-15",
        &json!({ "ok": "b", "children": 2 }),
    );
    assert_eq!(out.status, ComponentStatus::No);
    let declined = result(
        &compiled,
        "2026-06-15",
        &json!({ "ok": "a", "children": "declined" }),
    );
    assert_eq!(
        (declined.status, declined.amount),
        (ComponentStatus::Possible, Some((100, 500)))
    );
}
