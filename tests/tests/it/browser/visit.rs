//! A person's visit to the self-check, and their actions there.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, bail, ensure};
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::keyboard::{ENTER, SPACE};
use homeward_tests::browser::{Browser, Screen, Seen};
use homeward_tests::portal::{self, built};
use homeward_tests::self_check::brute::{Response, Value};
use homeward_tests::self_check::{Input, Person, PortalTexts, Written, people};

use super::SUB_PATH;

/// More pages than any walk may have.
const MOST: usize = 40;

/// The answers of a person, by question.
pub(crate) type Responses = BTreeMap<String, Response>;

/// The rules, and a person for each of their results.
pub(crate) fn everyone() -> Result<&'static (Written, Vec<Person>)> {
    static EVERYBODY: OnceLock<Result<(Written, Vec<Person>), String>> = OnceLock::new();
    let find = || -> Result<_> {
        let written = Written::read()?;
        let people = people(&written)?;
        Ok((written, people))
    };
    let everyone = EVERYBODY.get_or_init(|| find().map_err(|error| format!("{error:#}")));
    everyone.as_ref().map_err(|why| anyhow!("{why}"))
}

/// A person who declines every question: nothing is decided, so everything is asked.
pub(crate) fn silent() -> Result<Responses> {
    let (written, _) = everyone()?;
    let questions = written.questions.questions.iter();
    let responses = questions.map(|(id, question)| {
        let response = if question.decline {
            Response::Declined
        } else {
            Response::Unsure
        };
        ensure!(question.decline || question.unsure, "{id} must be answered");
        Ok((id.clone(), response))
    });
    responses.collect()
}

/// A person who answers every question, with as many options as can be true at once; the
/// best outcome of a programme is certain for them.
pub(crate) fn frank() -> Result<Responses> {
    let (written, people) = everyone()?;
    let best = written.questions.outcomes.first().context("no outcomes")?;
    let mut results = people.iter().filter(|it| it.possible.len() == 1);
    let person = results
        .find(|it| it.possible.contains(best))
        .context("there are no people")?;
    let mut responses = person.responses.clone();
    for (id, response) in &mut responses {
        if let Response::Value(Value::Words(words)) = response {
            let options = &written.questions.questions[id].options;
            words.extend(options.iter().cloned());
        }
    }
    Ok(responses)
}

/// The device that submits an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Mouse,
    Keyboard,
}

/// A browser at a portal.
pub(crate) struct Visit {
    pub(crate) browser: Browser,
    pub(crate) words: PortalTexts,
    pub(crate) written: &'static Written,
    server: Option<StaticServer>,
    base: String,
    lang: String,
}

impl Visit {
    /// Goes to the built portal.
    pub(crate) async fn new(lang: &str) -> Result<Self> {
        Self::with(Browser::start().await?, built()?, lang)
    }

    /// Goes to a portal in a folder, with a browser of one's own.
    pub(crate) fn with(browser: Browser, public: &Path, lang: &str) -> Result<Self> {
        let server = portal::serve(public, SUB_PATH)?;
        Ok(Self {
            browser,
            words: PortalTexts::read(lang, public)?,
            written: &everyone()?.0,
            base: server.url(),
            server: Some(server),
            lang: lang.to_owned(),
        })
    }

    /// Goes to another site than the portal: its content, and the folder where it is built.
    pub(crate) async fn of(content: &Path, public: &Path, lang: &str) -> Result<Self> {
        let server = portal::serve(public, SUB_PATH)?;
        Ok(Self {
            browser: Browser::start().await?,
            words: PortalTexts::of(content, lang, public)?,
            // There is one such site in a run of the tests.
            written: Box::leak(Box::new(Written::of(content)?)),
            base: server.url(),
            server: Some(server),
            lang: lang.to_owned(),
        })
    }

    /// The portal's address.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Ends the server: the portal is no longer reachable.
    pub(crate) fn cut(&mut self) {
        self.server = None;
    }

    /// Opens the self-check: of all programmes, or of the one named.
    pub(crate) async fn open(&self, programme: Option<&str>) -> Result<()> {
        let of = programme.map(|id| format!("-{id}")).unwrap_or_default();
        let url = format!("{}{}/self-check{of}.html", self.base, self.lang);
        self.browser.open(&url).await
    }

    /// Deletes the answers, on the page of the result: the start is shown again.
    pub(crate) async fn delete_answers(&self) -> Result<()> {
        let delete = self.words.ui("check-clear")?;
        self.browser.press(".sc-keep button", Some(delete)).await?;
        let seen = self.browser.seen().await?;
        ensure!(seen.screen == Screen::Start, "not at the start: {seen:?}");
        Ok(())
    }

    /// Enters the answer to the question that is shown.
    pub(crate) async fn enter(&self, by: By, seen: &Seen, responses: &Responses) -> Result<()> {
        let entry = Input::at(self.written, &self.words, &seen.heading, responses)?;
        let entered = match by {
            By::Mouse => self.browser.enter_by_mouse(&entry).await,
            By::Keyboard => self.browser.enter_by_keyboard(&entry).await,
        };
        entered.with_context(|| format!("{}: {entry:?}", seen.heading))
    }

    /// Goes on from the page that is shown.
    pub(crate) async fn go_on(&self, by: By, from: Screen) -> Result<()> {
        if by == By::Mouse {
            return self.browser.go_on_by_mouse(from).await;
        }
        self.browser
            .tab_to("#self-check .sc-actions button")
            .await?;
        let key = if from == Screen::Start { SPACE } else { ENTER };
        self.browser.keys(&[key]).await
    }

    /// Answers questions until a page is the wanted one; returns all pages.
    pub(crate) async fn walk_to(
        &self,
        by: By,
        responses: &Responses,
        mut wanted: impl FnMut(&Seen) -> bool,
    ) -> Result<Vec<Seen>> {
        let mut pages = Vec::new();
        for _ in 0..MOST {
            let seen = self.browser.seen().await?;
            ensure!(seen.errors.is_empty(), "an answer is refused: {seen:?}");
            pages.push(seen.clone());
            if wanted(&seen) {
                return Ok(pages);
            }
            if seen.screen == Screen::Question {
                self.enter(by, &seen, responses).await?;
            }
            self.go_on(by, seen.screen).await?;
        }
        bail!("not there after {MOST} pages: {pages:?}")
    }

    /// Answers everything.
    pub(crate) async fn walk(&self, by: By, responses: &Responses) -> Result<Vec<Seen>> {
        self.walk_to(by, responses, |seen| seen.screen == Screen::Result)
            .await
    }
}
