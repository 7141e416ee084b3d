//! "What do we know so far?": the result as it stands, from a question and back to it.

use anyhow::{Result, ensure};
use homeward_tests::browser::{Screen, Violation};
use homeward_tests::portal::LANGUAGES;
use homeward_tests::{none_wrong, sample};

use super::super::visit::{By, silent};
use super::Phone;

/// A person who knows nothing looks at each question, and comes back to it: by the button of the
/// page, or by the one of the browser.
#[tokio::test]
async fn a_look_at_what_is_known_leads_back_to_the_question() -> Result<()> {
    let responses = silent()?;
    let mut faults = Vec::new();
    for lang in sample::one_in(LANGUAGES.len(), 2, LANGUAGES) {
        let phone = Phone::at(lang, &format!("{lang}/self-check.html")).await?;
        let (visit, browser) = (&phone.visit, &phone.visit.browser);
        let so_far = visit.words.ui("check-so-far")?;
        let mut looks = 0;
        loop {
            let seen = browser.seen().await?;
            if seen.screen == Screen::Review {
                break;
            }
            if seen.screen == Screen::Question {
                // What is entered, but not sent, is still there afterwards.
                visit.enter(By::Mouse, &seen, &responses).await?;
                let entered = "return [...document.querySelectorAll('.sc-question input')]
                    .map(it => it.type === 'text' ? it.value : String(it.checked))";
                let before: Vec<String> = browser.ask(entered, Vec::new()).await?;
                browser.press("#self-check .sc-back", Some(so_far)).await?;
                let look = browser.seen().await?;
                ensure!(look.screen == Screen::SoFar, "{look:?}");
                ensure!(look.focused == "sc-heading", "{look:?}");
                let at = format!("{lang}, {}", seen.heading);
                let screens = phone.screens().await?;
                if screens > 3.0 {
                    faults.push(format!("{at}: {screens:.2} screens"));
                }
                let shown = browser.shown_results().await?.len();
                if shown < visit.written.programmes.len() {
                    faults.push(format!("{at}: only {shown} programmes"));
                }
                let found = browser.axe().await?;
                let found = found.iter().map(Violation::in_words);
                faults.extend(found.map(|it| format!("{at}: {it}")));
                if looks % 2 == 0 {
                    visit.go_on(By::Mouse, Screen::SoFar).await?;
                } else {
                    browser.client().back().await?;
                }
                let again = browser.seen().await?;
                ensure!(
                    (again.screen, &again.heading) == (seen.screen, &seen.heading),
                    "{at}: back at {again:?}"
                );
                let after: Vec<String> = browser.ask(entered, Vec::new()).await?;
                if before != after {
                    faults.push(format!("{at}: entered {before:?}, now {after:?}"));
                }
                looks += 1;
            }
            visit.go_on(By::Mouse, seen.screen).await?;
        }
        let all = visit.written.questions.questions.len();
        ensure!(looks > all / 2, "{lang}: only {looks} looks");
    }
    none_wrong(&faults)
}
