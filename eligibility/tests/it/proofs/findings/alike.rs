//! Programmes that say the same, and programmes that imply others.

use super::between::{programme, two};
use super::*;

fn found(first: &Value, second: &Value) -> Vec<String> {
    let findings = two(first, second).findings().into_iter();
    let about = findings.filter(|it| {
        let two = matches!(it.flaw, Flaw::SameAs(_) | Flaw::Implies(_));
        two || it.place.to_string().contains(".intended")
    });
    about.map(|it| it.to_string()).collect()
}

const SAME: &str =
    "q.editions: these rules say the same to everyone as those of `p`: are both meant?";

fn implies(place: &str, other: &str) -> String {
    format!(
        "{place}.editions: whoever this programme is for, `{other}` is for too: write `builds_on: [{other}]` if it needs an approval of `{other}`, or give the reason in `intended`"
    )
}

#[test]
fn two_programmes_that_say_the_same() {
    let one = programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    let mut same = programme("2025-01-01", &json!({ "not": { "status": "c" } }));
    assert_eq!(found(&one, &same), [SAME]);
    let findings = two(&one, &same).findings();
    let finding = only(findings, |flaw| *flaw == Flaw::SameAs("p".to_owned()));
    assert_eq!(finding.severity(), Severity::Warning);
    let other = programme("2025-01-01", &json!({ "status": "c" }));
    assert_eq!(found(&one, &other), Vec::<String>::new());
    // Services and what a programme gives are a part of what it says.
    same["editions"][0]["services"] = json!([{ "service": "school" }]);
    let both = [implies("p", "q"), implies("q", "p")];
    assert_eq!(found(&one, &same), both);
    same["editions"][0]["services"] = json!([]);
    same["editions"][0]["gives"] = json!({ "help": { "kind": "service" } });
    assert_eq!(found(&one, &same), both);
    // So are currencies and amounts, even if the diagrams are the same.
    let giving = |currency: &str, amount: u32| {
        let mut rules = one.clone();
        let amount = json!({ "currency": currency, "rows": [{ "amount": amount }] });
        rules["editions"][0]["gives"] = json!({ "help": { "kind": "cash", "amount": amount } });
        rules
    };
    let euros = giving("EUR", 100);
    assert_eq!(found(&euros, &euros), [SAME]);
    assert_eq!(found(&euros, &giving("EUR", 120)), both);
    assert_eq!(found(&euros, &giving("CHF", 100)), both);
}

/// Only days on which both apply count, and all of them.
#[test]
fn days_of_both() {
    let adults = programme(
        "2026-01-01",
        &json!({ "born": { "age": { "at_least": 18 } } }),
    );
    let early = programme("2026-01-01", &json!({ "born": { "before": "2008-06-20" } }));
    assert_eq!(found(&adults, &early), Vec::<String>::new());
    // From the day on which everybody who can answer is 18.
    let mut later = adults.clone();
    later["editions"][0]["from"] = json!("2026-07-01");
    let all = programme("2026-01-01", &json!({ "born": { "before": "2008-07-01" } }));
    assert_eq!(found(&all, &later), [SAME]);
    let mut ended = all.clone();
    ended["editions"][0]["until"] = json!("2026-07-01");
    assert_eq!(found(&ended, &later), Vec::<String>::new());
    ended["editions"][0]["until"] = json!("2026-07-02");
    assert_eq!(found(&ended, &later), [SAME]);
    // Until 20 June, whoever is 18 was born early enough.
    let mut until = adults;
    until["editions"][0]["until"] = json!("2026-06-20");
    assert_eq!(found(&early, &until), [implies("q", "p")]);
    // Before it begins, a programme says nothing; and what it says on later days counts.
    let few = programme("2026-01-01", &json!({ "status": "a" }));
    let adults = json!({ "status": ["a", "b"], "born": { "age": { "at_least": 18 } } });
    let later = programme("2026-07-01", &adults);
    assert_eq!(found(&few, &later), [implies("p", "q")]);
    let minors = |status: &Value| {
        let when = json!({ "status": status, "born": { "age": { "less_than": 18 } } });
        programme("2026-01-01", &when)
    };
    let all = json!(["a", "b", "c"]);
    assert_eq!(
        found(&minors(&json!("a")), &minors(&all)),
        [implies("p", "q")]
    );
    assert_eq!(found(&few, &minors(&json!("a"))), [implies("q", "p")]);
    // The first has no date, and is for more people once somebody is 18.
    assert_eq!(
        found(&few, &minors(&json!(["a", "b"]))),
        Vec::<String>::new()
    );
    until["editions"][0]["until"] = json!("2026-06-21");
    assert_eq!(found(&early, &until), Vec::<String>::new());
}

#[test]
fn one_that_implies_another() {
    let many = programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    let mut few = programme(
        "2026-01-01",
        &json!({ "status": "a", "children": { "at_least": 1 } }),
    );
    assert_eq!(found(&many, &few), [implies("q", "p")]);
    assert_eq!(found(&few, &many), [implies("p", "q")]);
    assert_eq!(
        Flaw::Implies(String::new())
            .to_string()
            .matches("``")
            .count(),
        2
    );
    // A relation that the rules state, through another programme too.
    few["builds_on"] = json!(["p"]);
    assert_eq!(found(&many, &few), Vec::<String>::new());
    // A programme for everybody is implied by all, and one for nobody implies all.
    few["builds_on"] = json!([]);
    let everybody = programme("2026-01-01", &json!({ "status": ["a", "b", "c"] }));
    assert_eq!(found(&everybody, &few), Vec::<String>::new());
    let nobody = programme(
        "2026-01-01",
        &json!({ "status": "a", "not": { "status": "a" } }),
    );
    assert_eq!(found(&many, &nobody), Vec::<String>::new());
}

#[test]
fn a_base_of_a_base() {
    let when = |n: u32| json!({ "children": { "at_least": n } });
    let rules = |value: &Value| serde_json::from_value::<ProgrammeRules>(value.clone()).unwrap();
    let mut all = [1, 2, 3].map(|n| programme("2026-01-01", &when(n)));
    let found = |all: &[Value; 3]| {
        let ids = ["one", "two", "three"].map(str::to_owned);
        let set = Set {
            questions: serde_json::from_value(questions()).unwrap(),
            programmes: ids.into_iter().zip(all.iter().map(rules)).collect(),
        };
        let findings = set.findings().into_iter();
        let implied = findings.filter(|it| matches!(it.flaw, Flaw::Implies(_)));
        implied.map(|it| it.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        found(&all),
        [
            implies("two", "one"),
            implies("three", "one"),
            implies("three", "two")
        ]
    );
    all[1]["builds_on"] = json!(["one"]);
    all[2]["builds_on"] = json!(["two"]);
    assert_eq!(found(&all), Vec::<String>::new());
}

/// What staff decide about an open list, they decide for each programme.
#[test]
fn open_lists_of_two_programmes() {
    let mut open = programme("2026-01-01", &json!({ "status": "a" }));
    open["editions"][0]["criteria"]["c"]["open"] = json!(true);
    let mut narrow = programme("2026-01-01", &json!({ "status": "a", "children": 1 }));
    // The open one may be for anybody.
    assert_eq!(found(&open, &narrow), Vec::<String>::new());
    narrow["editions"][0]["criteria"]["c"]["open"] = json!(true);
    narrow["editions"][0]["criteria"]["d"] =
        json!({ "role": "gate", "when": { "status": ["a", "b"] } });
    let mut other = programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    assert_eq!(
        found(&other, &narrow),
        [implies("p", "q"), implies("q", "p")]
    );
    other["editions"][0]["criteria"]["c"]["when"]["status"] = json!("a");
    assert_eq!(found(&other, &narrow), [implies("p", "q")]);
}

#[test]
fn what_is_intended_is_not_reported() {
    let many = programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    let mut few = programme("2026-01-01", &json!({ "status": "a" }));
    few["intended"] = json!({ "p": "the source says so" });
    assert_eq!(found(&many, &few), Vec::<String>::new());
    let mut same = many.clone();
    same["intended"] = json!({ "p": "the source says so" });
    assert_eq!(found(&many, &same), Vec::<String>::new());
    // The reason may stand at the earlier one of the two.
    let mut first = many.clone();
    first["intended"] = json!({ "q": "the source says so" });
    assert_eq!(found(&first, &many), [SAME]);
    assert_eq!(found(&first, &same), Vec::<String>::new());
    let mut other = programme("2026-01-01", &json!({ "status": "c" }));
    other["intended"] = json!({ "p": "the source says so" });
    assert_eq!(
        found(&many, &other),
        ["q.intended.p: no proof finds anything here: remove `intended`"]
    );
    // With a base it is stated already.
    few["builds_on"] = json!(["p"]);
    assert_eq!(
        found(&many, &few),
        ["q.intended.p: no proof finds anything here: remove `intended`"]
    );
    for (id, help) in [("pp", "; did you mean `p`?"), ("q", "; did you mean `p`?")] {
        other["intended"] = json!({ id: "x" });
        let set = two(&many, &other);
        let problems = compile(&set.questions, &set.programmes, Limits::default()).unwrap_err();
        let text = format!("q.intended.{id}: there is no programme `{id}`{help}");
        assert_eq!(problems[0].to_string(), text);
    }
}

/// People who cannot exist are none of those whom a programme is for.
#[test]
fn people_who_cannot_exist() {
    let many = programme("2026-01-01", &json!({ "status": ["a", "b"] }));
    let few = programme("2026-01-01", &json!({ "children": { "at_least": 1 } }));
    let related = |never: &Value| {
        let mut set = two(&many, &few);
        let mut asked = questions();
        asked["never"] = never.clone();
        set.questions = serde_json::from_value(asked).unwrap();
        let findings = set.findings().into_iter();
        let found = findings.filter(|it| matches!(it.flaw, Flaw::SameAs(_) | Flaw::Implies(_)));
        found.map(|it| it.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(related(&json!([])), Vec::<String>::new());
    let parents = json!({ "status": "c", "children": { "at_least": 1 } });
    assert_eq!(related(&json!([parents])), [implies("q", "p")]);
    let childless = json!({ "status": ["a", "b"], "children": 0 });
    assert_eq!(related(&json!([parents, childless])), [SAME]);
}
