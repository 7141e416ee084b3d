use super::*;
use crate::texts::ProgrammeTexts;
use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::{Country, Date};
use serde_json::{from_value, json};

/// Three programmes for everyone, of which two can be reached: `german` in Germany, `iraqi`
/// in Iraq. Each gives something else.
fn walker() -> Walker {
    let questions = from_value(json!({
        "groups": ["asked"], "outcomes": ["contact", "other"],
        "questions": {
            "host": { "group": "asked", "kind": "country" },
            "home": { "group": "asked", "kind": "country" },
            "status": { "group": "asked", "kind": "one", "options": ["abroad", "back"] },
            "needs": { "group": "asked", "kind": "many", "options": ["job", "house", "money"] }
        }
    }));
    let programme = |service: &str, need: &str| {
        let programme = json!({ "editions": [{
            "from": "2024-01-01",
            "criteria": { "anyone": { "role": "gate", "when": {
                "any": [{ "status": "abroad" }, { "status": "back" }]
            } } },
            "outcomes": [
                { "outcome": "contact", "when": { "gates": "all" } }, { "outcome": "other" }
            ],
            "services": [{ "service": service, "when": { "needs": need } }]
        }]});
        from_value(programme).unwrap()
    };
    let programmes = Programmes::from_iter([
        ("silent".to_owned(), programme("work", "job")),
        ("german".to_owned(), programme("work", "job")),
        ("iraqi".to_owned(), programme("home", "house")),
    ]);
    let compiled = compile(&questions.unwrap(), &programmes, Limits::default()).unwrap();
    compiled.ruleset().on(Date::new(2026, 11, 26).unwrap())
}

fn texts() -> Texts {
    let in_country = |code: &str| ProgrammeTexts {
        contact: Some(Contact {
            country: code.to_owned(),
            ..Contact::default()
        }),
        ..ProgrammeTexts::default()
    };
    let programmes = [
        ("silent".to_owned(), ProgrammeTexts::default()),
        ("german".to_owned(), in_country("DE")),
        ("iraqi".to_owned(), in_country("IQ")),
    ];
    Texts {
        needs: "needs".to_owned(),
        place: vec!["home|status|back".to_owned(), "host".to_owned()],
        programmes: programmes.into_iter().collect(),
        ..Texts::default()
    }
}

/// The order of the programmes, whether the first is the best, and what of the needs is
/// answered, for somebody from Iraq in Germany.
fn result(status: u16, needs: &[u16]) -> (Vec<String>, bool, Vec<(u16, bool)>) {
    let result = assessment(status, needs, &texts());
    let order = result.open.iter().map(|it| it.programme().id.clone());
    let needs = result.needs.iter().map(|it| (it.1, it.2.is_some()));
    (order.collect(), result.has_best, needs.collect())
}

fn assessment(status: u16, needs: &[u16], texts: &Texts) -> Assessment {
    let walker = walker();
    let country = |code| Answer::Country(Country::parse(code).unwrap());
    let given = [
        ("host", country("DE")),
        ("home", country("IQ")),
        ("status", Answer::Option(status)),
        ("needs", Answer::Options(needs.to_vec())),
    ];
    let mut answers = Answers::new();
    for (id, answer) in given {
        answers.set(walker.ruleset().question(id).unwrap(), answer);
    }
    Assessment::of(&walker, &answers, texts)
}

#[test]
fn the_office_where_the_person_is_comes_first_and_one_without_contact_last() {
    assert_eq!(result(0, &[]).0, ["german", "iraqi", "silent"]);
    assert_eq!(result(1, &[]).0, ["iraqi", "german", "silent"]);
    // Being near outweighs a need.
    assert_eq!(result(1, &[0]).0, ["iraqi", "german", "silent"]);
}

#[test]
fn a_programme_that_has_ended_comes_last() {
    let mut texts = texts();
    let ids = ["silent", "german", "iraqi"];
    let each = ids.map(|id| {
        let mut of = texts.programmes.get(id).unwrap().clone();
        of.ended = id == "german";
        (id.to_owned(), of)
    });
    texts.programmes = each.into_iter().collect();
    let open = assessment(0, &[], &texts).open;
    let order: Vec<_> = open.iter().map(|it| it.programme().id.as_str()).collect();
    assert_eq!(order, ["iraqi", "silent", "german"]);
}

#[test]
fn a_person_is_sent_to_the_office_in_their_country() {
    let texts = texts();
    let mut of = texts.programmes.get("german").unwrap().clone();
    let office = |code: &str| Contact {
        country: code.to_owned(),
        ..Contact::default()
    };
    of.offices = vec![office("NG"), office("IQ")];
    let at = |of: &ProgrammeTexts, places: &[&str]| {
        let places: Vec<_> = places.iter().map(ToString::to_string).collect();
        of.contact_in(&places).unwrap().country.clone()
    };
    assert_eq!(at(&of, &["IQ", "DE"]), "IQ");
    // The programme's own contact comes before another office in the same country.
    of.offices.push(Contact {
        note: Some("Another office".to_owned()),
        ..office("DE")
    });
    let own = of.contact_in(&["DE".to_owned(), "IQ".to_owned()]).unwrap();
    assert_eq!(own.note, None);
    assert_eq!(at(&of, &["FR", "IQ"]), "DE");
    assert_eq!(at(&of, &[]), "DE");
    // The seat of an organisation that is in no country is far from everybody.
    of.contact = Some(Contact::default());
    assert_eq!(at(&of, &["FR", "IQ"]), "IQ");
    assert_eq!(at(&of, &["FR"]), "");
    assert_eq!(assessment(1, &[], &texts).places, ["IQ", "IQ", "DE"]);
}

#[test]
fn the_first_words_are_those_of_the_first_condition_that_holds() {
    let mut texts = texts();
    texts.first_words = vec![
        "stay|law|status|other|abroad".to_owned(),
        "else||status|abroad".to_owned(),
    ];
    let words = |texts: &Texts, status| assessment(status, &[], texts).first_words;
    let stay = |service: &str, is_note| FirstWords {
        outcome: "stay".to_owned(),
        service: service.to_owned(),
        is_note,
    };
    assert_eq!(words(&texts, 0), Some(stay("law", false)));
    assert_eq!(words(&texts, 1), None);
    texts.first_words = vec!["+stay||status|back".to_owned()];
    assert_eq!(words(&texts, 1), Some(stay("", true)));
}

#[test]
fn each_need_is_answered() {
    assert_eq!(result(0, &[0, 2]).2, [(0, true), (2, false)]);
    assert_eq!(result(0, &[1]).2, [(1, true)]);
    assert_eq!(result(0, &[]).2, []);
}

#[test]
fn among_equals_none_is_the_best() {
    assert!(result(0, &[]).1);
    let walker = walker();
    let status = walker.ruleset().question("status").unwrap();
    let mut answers = Answers::new();
    answers.set(status, Answer::Option(0));
    // No country is known: the two that can be reached are equal.
    assert!(!Assessment::of(&walker, &answers, &texts()).has_best);
    let nothing = Assessment::of(&walker, &Answers::new(), &texts());
    assert!(!nothing.has_best || nothing.open.len() == 1);
}
