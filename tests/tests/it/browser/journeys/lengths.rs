//! How long the pages are that everybody sees: the home page, and the result of the self-check.

use anyhow::{Result, ensure};
use homeward_eligibility::model::Kind;
use homeward_tests::browser::Screen;
use homeward_tests::none_wrong;
use homeward_tests::portal::LANGUAGES;
use homeward_tests::sample;
use homeward_tests::self_check::brute::{Response, Value};

use super::super::visit::{By, Responses, everyone, silent};
use super::{Phone, SCREEN};

/// With the header and the footer, as it opens.
#[tokio::test]
async fn the_home_page_has_four_screens_at_most() -> Result<()> {
    let phone = Phone::at("en", "index.html").await?;
    let mut long = Vec::new();
    for lang in LANGUAGES {
        let url = format!("{}{lang}/index.html", phone.visit.base());
        phone.visit.browser.open(&url).await?;
        let ask = "return document.documentElement.scrollHeight";
        let height: f64 = phone.visit.browser.ask(ask, Vec::new()).await?;
        let screens = height / SCREEN;
        println!("{lang}: {screens:.2} screens");
        if screens > 4.0 {
            long.push(format!("{lang}: {screens:.2} screens"));
        }
    }
    none_wrong(&long)
}

fn word(word: &str) -> Response {
    Response::Value(Value::Word(word.to_owned()))
}

/// People who tick every box that there is, on their ways from one country to another: the
/// result answers each need, and names every programme that may be for them.
fn with_every_need(host: &str, origin: &str, status: &str) -> Result<Responses> {
    let mut responses = silent()?;
    for (id, question) in &everyone()?.0.questions.questions {
        if question.kind == Kind::Many {
            let all = question.options.iter().cloned().collect();
            responses.insert(id.clone(), Response::Value(Value::Words(all)));
        }
    }
    for (id, answer) in [
        ("host_country", host),
        ("origin_country", origin),
        ("return_status", status),
        ("area_affected", "yes"),
        ("asked_for_help", "yes"),
    ] {
        ensure!(
            responses.insert(id.to_owned(), word(answer)).is_some(),
            "no question {id}"
        );
    }
    Ok(responses)
}

/// Where a person is or was, where he or she comes from, and what is known of the return.
const WAYS: [(&str, &str, &str); 8] = [
    ("DE", "IQ", "considering"),
    ("DE", "IQ", "returned_forced"),
    ("LT", "IQ", "considering"),
    ("SK", "NG", "considering"),
    ("HU", "SO", "returned_assisted"),
    ("LY", "NG", "considering"),
    ("US", "MX", "returned_forced"),
    ("DE", "TR", "staying"),
];

async fn length(phone: &Phone, responses: &Responses) -> Result<f64> {
    phone.visit.open(None).await?;
    let pages = phone.visit.walk(By::Mouse, responses).await?;
    ensure!(
        pages.last().is_some_and(|it| it.screen == Screen::Result),
        "{pages:?}"
    );
    phone.screens().await
}

#[tokio::test]
async fn no_result_has_more_than_three_screens() -> Result<()> {
    let mut long = Vec::new();
    for (at, lang) in sample::one_in(LANGUAGES.len(), 0, LANGUAGES.into_iter().enumerate()) {
        let phone = Phone::at(lang, &format!("{lang}/self-check.html")).await?;
        let mut people = Vec::new();
        for way in sample::one_in(WAYS.len() / 2, at, WAYS) {
            people.push((format!("{way:?}"), with_every_need(way.0, way.1, way.2)?));
        }
        people.push(("who knows nothing".to_owned(), silent()?));
        for (who, responses) in people {
            let screens = length(&phone, &responses).await?;
            println!("{lang}, {who}: {screens:.2} screens");
            if screens > 3.0 {
                long.push(format!("{lang}, {who}: {screens:.2} screens"));
            }
        }
    }
    none_wrong(&long)
}
