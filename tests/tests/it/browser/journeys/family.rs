//! The families of `examples/germany/`, in a real browser.

use anyhow::{Result, ensure};
use homeward_tests::browser::Screen;
use homeward_tests::self_check::brute::{Response, Value};

use super::super::visit::{By, Responses, Visit};
use crate::examples;

#[tokio::test]
async fn a_family_gets_its_amounts_in_a_browser() -> Result<()> {
    let content = examples::site().join("content");
    let visit = Visit::of(&content, examples::built()?, "en").await?;
    let word = |word: &str| Response::Value(Value::Word(word.to_owned()));
    for family in &examples::FAMILIES {
        let number = |persons: u32| Response::Value(Value::Number(i64::from(persons)));
        let [adults, teenagers, children] = family.persons.map(number);
        let responses = Responses::from([
            ("host_country".to_owned(), word("DE")),
            ("nationality".to_owned(), word("IQ")),
            ("status".to_owned(), word("tolerated")),
            ("own_money".to_owned(), word("no")),
            ("adults".to_owned(), adults),
            ("teenagers".to_owned(), teenagers),
            ("children".to_owned(), children),
        ]);
        visit.open(None).await?;
        let pages = visit.walk(By::Mouse, &responses).await?;
        let questions = pages.iter().filter(|it| it.screen == Screen::Question);
        ensure!(questions.count() == responses.len(), "{pages:?}");
        let text = "return document.querySelector('#self-check').textContent";
        let text: String = visit.browser.ask(text, Vec::new()).await?;
        examples::says(&text, family)?;
        visit.delete_answers().await?;
    }
    Ok(())
}
