//! The markup of the views, rendered without a browser: the generator uses it for pages that run
//! no script.
#![cfg(all(feature = "ssr", feature = "write"))]
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use homeward_eligibility::compile::{Limits, Programmes, compile};
use homeward_eligibility::{Date, ProgrammeId, Ruleset};
use homeward_widget::session::{Action, Session};
use homeward_widget::texts::{
    ById, Link, Phrase, ProgrammeTexts, QuestionTexts, Texts, TitledText,
};
use homeward_widget::view::linked::{LinkedQuestions, to_html};
use homeward_widget::view::{Scene, Tap, page};
use serde_json::{from_value, json};
use std::rc::Rc;
use yew::Callback;

fn rules() -> Ruleset {
    let questions = from_value(json!({
        "groups": ["asked"], "outcomes": ["contact", "other"],
        "questions": { "back": { "group": "asked", "kind": "one", "options": ["yes", "no"], "unsure": true } }
    }));
    let programme = from_value(json!({ "editions": [{
        "from": "2024-01-01",
        "criteria": {
            "home": { "role": "gate", "when": { "back": "yes" }, "source": { "ref": "leaflet" } },
            "paper": { "role": "advice", "when": { "back": "no" } }
        },
        "outcomes": [{ "outcome": "contact", "when": { "home": "met" } }, { "outcome": "other" }],
        "gives": {
            "money": { "kind": "cash", "source": { "ref": "leaflet" }, "amount": {
                "currency": "EUR", "rows": [{ "amount": 700 }, { "amount": 50, "when": { "back": "yes" } }]
            } },
            "advice": { "kind": "service", "discretion": true },
            "bread": { "kind": "kind", "when": { "back": "no" } }
        }
    }]}));
    let programmes = Programmes::from_iter([("office".to_owned(), programme.unwrap())]);
    compile(&questions.unwrap(), &programmes, Limits::default())
        .unwrap()
        .ruleset()
        .clone()
}

fn by_id<T>(id: &str, thing: T) -> ById<T> {
    [(id.to_owned(), thing)].into_iter().collect()
}

fn texts() -> Texts {
    let two = |title: &str| TitledText {
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
    let question = QuestionTexts {
        title: "Are you back?".to_owned(),
        options: options.into_iter().collect(),
        ..QuestionTexts::default()
    };
    let office = ProgrammeTexts {
        page: link("The office"),
        criteria: [("home", "You are home"), ("paper", "Bring a paper")]
            .into_iter()
            .map(|(id, title)| (id.to_owned(), two(title)))
            .collect(),
        gives: [
            ("money", "Money to start"),
            ("advice", "Advice"),
            ("bread", "Bread"),
        ]
        .into_iter()
        .map(|(id, title)| (id.to_owned(), two(title)))
        .collect(),
        builds_on: vec![link("The basic office")],
        ..ProgrammeTexts::default()
    };
    Texts {
        lang: "en".to_owned(),
        ui: by_id("check-up-to", Phrase::plain("up to {amount}".to_owned())),
        questions: by_id("back", question),
        outcomes: by_id("contact", two("Ask the office")),
        programmes: by_id("office", office),
        sources: by_id("leaflet", link("The leaflet")),
        ..Texts::default()
    }
}

/// Every check box and radio button is in a form whose state browsers do not store.
fn assert_private(html: &str) {
    let inputs = html.match_indices("<input");
    let boxes = inputs.filter(|(at, _)| {
        let tag = &html[*at..*at + html[*at..].find('>').unwrap()];
        tag.contains("checkbox") || tag.contains("radio")
    });
    let mut count = 0;
    for (at, _) in boxes {
        let form = html[..at]
            .rfind("<form")
            .unwrap_or_else(|| panic!("an input without a form: {html}"));
        assert!(!html[form..at].contains("</form"), "{html}");
        let tag = &html[form..form + html[form..].find('>').unwrap()];
        assert!(tag.contains("autocomplete=\"off\""), "{tag}");
        count += 1;
    }
    assert!(count > 0, "no input in {html}");
}

#[test]
fn question_and_result_are_drawn_without_a_browser() {
    let (texts, tap) = (texts(), Callback::<Tap>::noop());
    let mut session = Session::new(&rules(), Date::new(2026, 11, 21).unwrap(), Rc::default());
    let draw = |session: &Session| {
        let (shared, address, remember, cleared) = (None, None, false, false);
        to_html(page(&Scene {
            texts: &texts,
            session,
            shared,
            address,
            remember,
            cleared,
            tap: &tap,
        }))
    };
    assert_private(&draw(&session));
    session.apply(Action::Continue);
    let question = draw(&session);
    assert!(
        question.contains("<legend><h2 class=\"sc-heading\""),
        "{question}"
    );
    assert!(question.contains("I am &lt;back&gt;"), "{question}");
    assert!(
        !question.contains("checked"),
        "an option is preselected: {question}"
    );
    assert_private(&question);
    session.apply(Action::Choose(0));
    for _ in 0..2 {
        session.apply(Action::Continue);
    }
    let result = draw(&session);
    assert_private(&result);
    for part in [
        "Ask the office",
        "You are home",
        "The leaflet",
        "The basic office",
        "<strong>Money to start</strong>: <bdi>up to 750 EUR</bdi>",
        "<strong>Advice</strong>: <bdi>check-perhaps</bdi>",
        "self-check-not-a-decision",
    ] {
        assert!(result.contains(part), "{part} is not in {result}");
    }
    assert!(!result.contains("Bread"), "what is not given: {result}");
}

#[test]
fn without_a_script_the_same_question_and_result_are_linked() {
    let (rules, texts) = (rules(), texts());
    let walker = rules.on(Date::new(2026, 11, 21).unwrap());
    let unrolled = walker.unroll(ProgrammeId::new(0), 100).unwrap().unwrap();
    let html = LinkedQuestions {
        texts: &texts,
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
        "The basic office",
        "<strong>Money to start</strong>: <bdi>up to 750 EUR</bdi>",
        "<strong>Advice</strong>: <bdi>check-perhaps</bdi>",
        "self-check-not-a-decision",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}
