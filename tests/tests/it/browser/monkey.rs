//! Random presses, in any order: no answer is lost, and the result is what
//! trying everything gives for the answers listed.
//!
//! `HOMEWARD_SEED` chooses the walk, `HOMEWARD_ACTS` how long it is; a failure names both.

use std::collections::BTreeMap;
use std::env;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use homeward_eligibility::model::Kind;
use homeward_tests::browser::{Screen, Seen};
use homeward_tests::sample;
use homeward_tests::self_check::brute::{Response, Value};
use homeward_tests::self_check::{Input, PortalTexts};

use super::visit::{By, Responses, Visit};
use super::walks::wrong;

const ACTS: u64 = 250;
/// In a sample. There, each day has a seed of its own.
const FEW_ACTS: u64 = 30;
/// The walk goes on until it has seen this number of results, but ends after some times the
/// wanted number of acts.
const RESULTS: usize = 3;
/// In a sample.
const FEW_RESULTS: usize = 1;
const LONGEST: u64 = 10;

/// A small generator of numbers, the same on every machine (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % most
    }

    fn of<'a, T>(&mut self, any: &'a [T]) -> &'a T {
        &any[self.below(any.len())]
    }
}

/// The monkey, and what it knows.
struct Monkey {
    visit: Visit,
    other: PortalTexts,
    lang: &'static str,
    dice: Dice,
    /// The last submitted answer to each question.
    response: Responses,
    /// The contents of the fields of the visible question, if the monkey entered them.
    entered: Option<Response>,
    results: usize,
}

impl Monkey {
    async fn act(&mut self) -> Result<()> {
        let seen = self.settled().await?;
        self.look(&seen).await?;
        match (seen.screen, self.dice.below(12)) {
            (_, 0) => self.switch().await,
            (_, 1) => self.step(&seen, "back").await,
            (_, 2) => self.step(&seen, "forward").await,
            (Screen::Question, 8) => {
                // On the way back the fields have their contents.
                let so_far = self.words().ui("check-so-far")?;
                let button = "#self-check .sc-back";
                self.visit.browser.press(button, Some(so_far)).await
            }
            (Screen::Question | Screen::Review | Screen::SoFar | Screen::Result, 3) => {
                if seen.screen != Screen::SoFar {
                    self.entered = None;
                }
                self.visit.browser.press("#self-check .sc-back", None).await
            }
            (Screen::Question, 4..=7) => self.enter(&seen).await,
            (Screen::Review, 4..=6) => {
                let buttons = "return document.querySelectorAll('.sc-change button').length";
                let count: usize = self.visit.browser.ask(buttons, Vec::new()).await?;
                let row = self.dice.below(count) + 1;
                let button = format!("#self-check .sc-answers > :nth-child({row}) button");
                self.visit.browser.press(&button, None).await
            }
            (Screen::Result, 4) if self.dice.below(3) == 0 => {
                self.response.clear();
                let clear = self.words().ui("check-clear")?;
                self.visit
                    .browser
                    .press(".sc-keep button", Some(clear))
                    .await
            }
            (Screen::Result, _) => Ok(()),
            _ => self.go_on(&seen).await,
        }
    }

    /// The words of the language that is shown.
    fn words(&self) -> &PortalTexts {
        if self.lang == "en" {
            &self.visit.words
        } else {
            &self.other
        }
    }

    /// The page once steps in the history are done.
    async fn settled(&self) -> Result<Seen> {
        let mut seen = self.visit.browser.seen().await?;
        for _ in 0..20 {
            tokio::time::sleep(Duration::from_millis(15)).await;
            let again = self.visit.browser.seen().await?;
            if again == seen {
                break;
            }
            seen = again;
        }
        Ok(seen)
    }

    async fn step(&mut self, seen: &Seen, to: &str) -> Result<()> {
        let browser = &self.visit.browser;
        let depth = "return history.state?.depth ?? 0";
        let before: u32 = browser.ask(depth, Vec::new()).await?;
        // The entry before the first is another page; forward there may be nothing.
        if to == "forward" || before > 0 {
            let script = format!("history.{to}()");
            browser.client().execute(&script, Vec::new()).await?;
            tokio::time::sleep(Duration::from_millis(60)).await;
            // If the page cannot change, the fields keep their contents; so they do while the
            // result so far is shown, which is next to its question in the history.
            let is_other = browser.ask::<u32>(depth, Vec::new()).await? != before;
            let is_so_far = |seen: &Seen| seen.screen == Screen::SoFar;
            if is_other && !is_so_far(seen) && !is_so_far(&self.settled().await?) {
                self.entered = None;
            }
        }
        Ok(())
    }

    async fn switch(&mut self) -> Result<()> {
        self.lang = if self.lang == "en" { "ar" } else { "en" };
        self.entered = None;
        let script = "document.querySelector(`nav a[hreflang='${arguments[0]}']`).click()";
        self.visit
            .browser
            .client()
            .execute(script, vec![self.lang.into()])
            .await?;
        let there = "return document.documentElement.lang + document.readyState";
        for _ in 0..100 {
            let now: String = self
                .visit
                .browser
                .ask(there, Vec::new())
                .await
                .unwrap_or_default();
            if now == format!("{}complete", self.lang) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        anyhow::bail!("no way to {}", self.lang)
    }

    /// Enters any answer, and does not go on.
    async fn enter(&mut self, seen: &Seen) -> Result<()> {
        let question = self.words().question(&seen.heading)?.to_owned();
        let of = &self.visit.written.questions.questions[&question];
        let mut any: Vec<Response> = of.options.iter().map(|it| word(it, of.kind)).collect();
        for code in ["LT", "SK", "HU", "DE", "GN", "MX", "FJ"] {
            if of.options.is_empty() {
                any.push(Response::Value(Value::Word(code.to_owned())));
            }
        }
        any.extend(of.unsure.then_some(Response::Unsure));
        any.extend(of.decline.then_some(Response::Declined));
        let response = self.dice.of(&any).clone();
        // Boxes are turned on and off: what stood there before is taken out first.
        let clear = "for (const it of document.querySelectorAll('#self-check form input[type=checkbox]:checked')) it.click()";
        self.visit
            .browser
            .client()
            .execute(clear, Vec::new())
            .await?;
        let entry = Input::of(self.visit.written, self.words(), &question, &response)?;
        self.visit.browser.enter_by_mouse(&entry).await?;
        self.entered = Some(response);
        Ok(())
    }

    async fn go_on(&mut self, seen: &Seen) -> Result<()> {
        self.visit.go_on(By::Mouse, seen.screen).await?;
        let now = self.settled().await?;
        if seen.screen == Screen::Question
            && let Some(response) = self.entered.take()
        {
            ensure!(now.errors.is_empty(), "{response:?} is refused: {now:?}");
            let question = self.words().question(&seen.heading)?.to_owned();
            self.response.insert(question, response);
        }
        Ok(())
    }

    /// The visible page must fit the answers.
    async fn look(&mut self, seen: &Seen) -> Result<()> {
        match seen.screen {
            Screen::Question => {
                self.words().question(&seen.heading)?;
            }
            Screen::Review => {
                for (question, answer) in self.listed().await? {
                    let response = self.response.get(&question);
                    let response =
                        response.with_context(|| format!("{question} was never answered"))?;
                    let due = self.in_words(&question, response)?;
                    ensure!(
                        answer == due,
                        "{question}: {answer:?} where {due:?} was entered"
                    );
                }
            }
            Screen::Result => {
                self.results += 1;
                self.visit
                    .browser
                    .press("#self-check .sc-back", None)
                    .await?;
                let review = self.settled().await?;
                ensure!(
                    review.screen == Screen::Review,
                    "back from the result: {review:?}"
                );
                let listed = self.listed().await?;
                self.visit.go_on(By::Mouse, Screen::Review).await?;
                let responses = self
                    .response
                    .iter()
                    .filter(|(id, _)| listed.contains_key(*id));
                let responses: Responses = responses
                    .map(|(id, response)| (id.clone(), response.clone()))
                    .collect();
                let results = self.visit.browser.shown_results().await?;
                for programme in self.visit.written.programmes.keys() {
                    let wrong = wrong(
                        self.visit.written,
                        self.words(),
                        &results,
                        &responses,
                        programme,
                    )?;
                    ensure!(wrong.is_none(), "{wrong:?}");
                }
            }
            // The way back to the question.
            Screen::SoFar => ensure!(self.visit.browser.shown_results().await?.len() > 1),
            Screen::Start | Screen::Shared => {}
        }
        Ok(())
    }

    /// The answers as they are listed, by question.
    async fn listed(&self) -> Result<BTreeMap<String, String>> {
        let script =
            "return [...document.querySelectorAll('#self-check .sc-answers > div')].map(row =>
            [...row.querySelectorAll('dt, dd:not(.sc-change)')].map(it => it.textContent.trim()))";
        let rows: Vec<(String, String)> = self.visit.browser.ask(script, Vec::new()).await?;
        let rows = rows
            .into_iter()
            .map(|(title, answer)| Ok((self.words().question(&title)?.to_owned(), answer)));
        rows.collect()
    }

    fn in_words(&self, question: &str, response: &Response) -> Result<String> {
        Ok(
            match Input::of(self.visit.written, self.words(), question, response)? {
                Input::Labels(labels) => labels.join(" · "),
                Input::Country(name) => name,
                Input::Fields(texts) => texts.join(" "),
            },
        )
    }
}

/// One option, or a set of just it.
fn word(option: &str, kind: Kind) -> Response {
    let option = option.to_owned();
    Response::Value(match kind {
        Kind::Many => Value::Words([option].into()),
        _ => Value::Word(option),
    })
}

#[tokio::test]
async fn whatever_is_pressed_no_answer_is_lost() -> Result<()> {
    let number = |name: &str, or: u64| {
        env::var(name)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(or)
    };
    let sample = sample::seed().map(|seed| seed as u64);
    let (seed, acts) = sample.map_or((1, ACTS), |seed| (seed, FEW_ACTS));
    let (seed, acts) = (number("HOMEWARD_SEED", seed), number("HOMEWARD_ACTS", acts));
    let results = sample::number(RESULTS, FEW_RESULTS);
    let visit = Visit::new("en").await?;
    visit.open(None).await?;
    let mut monkey = Monkey {
        other: PortalTexts::read("ar", homeward_tests::portal::built()?)?,
        visit,
        lang: "en",
        dice: Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
        response: Responses::new(),
        entered: None,
        results: 0,
    };
    for act in 0..acts * LONGEST {
        if act >= acts && monkey.results >= results {
            break;
        }
        let done = monkey.act().await;
        done.with_context(|| format!("HOMEWARD_SEED={seed}, act {act} of {acts}"))?;
    }
    ensure!(
        monkey.results >= results,
        "only {} results in {LONGEST} times {acts} acts, HOMEWARD_SEED={seed}",
        monkey.results
    );
    let traffic = monkey.visit.browser.traffic().await?;
    ensure!(traffic.console.is_empty(), "{:?}", traffic.console);
    Ok(())
}
