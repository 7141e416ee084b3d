//! The same markup without a browser: what the page without JavaScript is made of.
#![cfg(all(feature = "ssr", feature = "write"))]
#![allow(clippy::unwrap_used)] // tests fail by panicking

use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::{Date, ProgrammeId, Ruleset};
use homeward_widget::check::{Act, Check};
use homeward_widget::view::steps::{Steps, written};
use homeward_widget::view::{Scene, Tap, page};
use homeward_widget::words::{Link, Named, OutcomeWords, ProgrammeWords, QuestionWords, Words};
use serde_json::{from_value, json};
use yew::Callback;

fn rules() -> Ruleset {
    let questions = from_value(json!({
        "groups": ["asked"], "outcomes": ["contact", "other"],
        "questions": { "back": { "group": "asked", "kind": "one", "options": ["yes", "no"], "unsure": true } }
    }));
    let programme = from_value(json!({ "editions": [{
        "from": "2024-01-01",
        "criteria": { "home": { "role": "gate", "when": { "back": "yes" }, "source": { "ref": "leaflet" } } },
        "outcomes": [{ "outcome": "contact", "when": { "home": "met" } }, { "outcome": "other" }]
    }]}));
    let programmes = Programmes::from_iter([("office".to_owned(), programme.unwrap())]);
    compile(&questions.unwrap(), &programmes, Limits::default())
        .unwrap()
        .ruleset()
        .clone()
}

fn named<T>(id: &str, thing: T) -> Named<T> {
    [(id.to_owned(), thing)].into_iter().collect()
}

fn words() -> Words {
    let two = |title: &str| OutcomeWords {
        title: title.to_owned(),
        text: "More about it.".to_owned(),
    };
    let link = |title: &str| Link {
        title: title.to_owned(),
        url: "x.html".to_owned(),
        lang: None,
    };
    let options = [
        ("yes".to_owned(), "I am <back>".to_owned()),
        ("no".to_owned(), "Not yet".to_owned()),
    ];
    let question = QuestionWords {
        title: "Are you back?".to_owned(),
        options: options.into_iter().collect(),
        ..QuestionWords::default()
    };
    let office = ProgrammeWords {
        page: link("The office"),
        criteria: named("home", two("You are home")),
        ..ProgrammeWords::default()
    };
    Words {
        lang: "en".to_owned(),
        questions: named("back", question),
        outcomes: named("contact", two("Ask the office")),
        programmes: named("office", office),
        sources: named("leaflet", link("The leaflet")),
        ..Words::default()
    }
}

#[test]
fn question_and_result_are_drawn_without_a_browser() {
    let (words, tap) = (words(), Callback::<Tap>::noop());
    let mut check = Check::new(&rules(), Date::new(2026, 11, 21).unwrap());
    let draw = |check: &Check| {
        let (shared, address, remember, cleared) = (None, None, false, false);
        written(page(Scene {
            words: &words,
            check,
            shared,
            address,
            remember,
            cleared,
            tap: &tap,
        }))
    };
    check.act(Act::Continue);
    let question = draw(&check);
    assert!(
        question.contains("<legend><h2 class=\"sc-heading\""),
        "{question}"
    );
    assert!(question.contains("I am &lt;back&gt;"), "{question}");
    assert!(
        !question.contains("checked"),
        "something is chosen for people: {question}"
    );
    check.act(Act::Choose(0));
    for _ in 0..2 {
        check.act(Act::Continue);
    }
    let result = draw(&check);
    for part in [
        "Ask the office",
        "You are home",
        "The leaflet",
        "self-check-not-a-decision",
    ] {
        assert!(result.contains(part), "{part} is not in {result}");
    }
}

#[test]
fn without_a_script_the_same_question_and_result_are_linked() {
    let (rules, words) = (rules(), words());
    let walker = rules.on(Date::new(2026, 11, 21).unwrap());
    let unrolled = walker.unroll(ProgrammeId::new(0), 100).unwrap().unwrap();
    let html = Steps {
        words: &words,
        walker: &walker,
        programme: ProgrammeId::new(0),
        unrolled: &unrolled,
    }
    .html();
    // Yes, no, "I don't know": a question and three ends.
    assert_eq!(
        html.matches("<section class=\"sc-step\"").count(),
        4,
        "{html}"
    );
    for part in [
        "<h2 class=\"sc-heading\" id=\"s1-title\">Are you back?</h2>",
        "<a class=\"sc-option\" href=\"#s2\">I am &lt;back&gt;</a>",
        "Ask the office",
        "You are home",
        "The leaflet",
        "self-check-not-a-decision",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}
