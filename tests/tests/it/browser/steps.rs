//! Every step of the self-check, with and without a mistake in it: axe, and no scrolling
//! sideways; small and large, light, dark and in forced colours.

use anyhow::{Context, Result, ensure};
use homeward_tests::browser::keyboard::ESCAPE;
use homeward_tests::browser::{Screen, Violation};
use homeward_tests::none_wrong;
use homeward_tests::sample;

use super::LANGUAGES;
use super::visit::{By, Responses, Visit, frank, silent};

/// Widths in CSS pixels, and colours. A sample has one of them for each page.
const LOOKS: [(u32, &str); 4] = [
    (320, "light"),
    (1280, "light"),
    (320, "dark"),
    (320, "forced"),
];

/// Looks at the pages that are shown.
struct Looker<'a> {
    visit: &'a Visit,
    /// The number of pages that it has looked at.
    pages: usize,
    faults: Vec<String>,
}

impl<'a> Looker<'a> {
    fn new(visit: &'a Visit) -> Self {
        Self {
            visit,
            pages: 0,
            faults: Vec::new(),
        }
    }

    /// Looks at the page that is shown in every way.
    async fn look(&mut self, what: &str) -> Result<()> {
        let browser = &self.visit.browser;
        for (width, colours) in sample::one_in(LOOKS.len(), self.pages, LOOKS) {
            browser.look(width, colours).await?;
            let found = browser.axe().await.with_context(|| what.to_owned())?;
            let at = format!("{what}, {width} px, {colours}");
            let found = found.iter().map(Violation::in_words);
            self.faults.extend(found.map(|it| format!("{at}: {it}")));
            if browser.scrolls_sideways().await? {
                self.faults.push(format!("{at}: wider than the screen"));
            }
        }
        self.pages += 1;
        Ok(())
    }
}

/// Submits without an answer, and examines the messages of the page; and the list of
/// countries, where there is one.
async fn mistake(looker: &mut Looker<'_>, what: &str) -> Result<()> {
    let visit = looker.visit;
    visit.go_on(By::Mouse, Screen::Question).await?;
    let seen = visit.browser.seen().await?;
    ensure!(!seen.errors.is_empty(), "{what}: no answer is an answer");
    looker.look(&format!("{what}, with a mistake")).await?;
    let combobox = "return document.querySelector('#sc-first[role=combobox]') !== null";
    if visit.browser.ask(combobox, Vec::new()).await? {
        visit.browser.press("#sc-first", None).await?;
        looker.look(&format!("{what}, with its list open")).await?;
        visit.browser.keys(&[ESCAPE]).await?;
    }
    Ok(())
}

async fn every_step(lang: &str, responses: Responses, with_mistakes: bool) -> Result<()> {
    let visit = Visit::new(lang).await?;
    visit.open(None).await?;
    let mut looker = Looker::new(&visit);
    let mut asked = 0;
    loop {
        let seen = visit.browser.seen().await?;
        // In a sample, each walk looks at half of the questions: the walks see the same ones.
        let part = asked + usize::from(with_mistakes);
        if sample::covers(part, 2) || seen.screen != Screen::Question {
            looker.look(&seen.heading).await?;
        }
        match seen.screen {
            Screen::Question => {
                if with_mistakes && sample::covers(asked, 2) {
                    mistake(&mut looker, &seen.heading).await?;
                }
                visit.enter(By::Mouse, &seen, &responses).await?;
                asked += 1;
            }
            Screen::Result => break,
            Screen::Start | Screen::Review | Screen::SoFar | Screen::Shared => {}
        }
        visit.go_on(By::Mouse, seen.screen).await?;
    }
    if with_mistakes {
        let all = visit.written.questions.questions.len();
        ensure!(asked == all, "{asked} of {all} questions were asked");
    }
    // With everything unfolded, and the code for a counsellor.
    let unfold =
        "for (const it of document.querySelectorAll('#self-check details')) it.open = true";
    visit.browser.client().execute(unfold, Vec::new()).await?;
    let counsellor = visit.words.ui("check-counsellor")?;
    visit
        .browser
        .press(".sc-keep button", Some(counsellor))
        .await?;
    looker.look("the whole result").await?;

    let shared: String = visit
        .browser
        .ask(
            "return document.querySelector('#sc-code a').href",
            Vec::new(),
        )
        .await?;
    visit.browser.open("about:blank").await?;
    visit.browser.open(&shared).await?;
    ensure!(
        visit.browser.seen().await?.screen == Screen::Shared,
        "{shared} shows no results"
    );
    looker.look("shared results").await?;
    none_wrong(&looker.faults)
}

#[tokio::test]
async fn axe_is_content_with_every_question_and_mistake() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 0, LANGUAGES) {
        every_step(lang, silent()?, true).await?;
    }
    Ok(())
}

#[tokio::test]
async fn axe_is_content_with_many_answers() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 1, LANGUAGES) {
        every_step(lang, frank()?, false).await?;
    }
    Ok(())
}

/// The page for browsers that run no script: each kind of step is looked at in one that
/// does, so that axe can run; steps that an address names stay as they are.
#[tokio::test]
async fn axe_is_content_with_steps_that_only_link() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 1, LANGUAGES) {
        let visit = Visit::new(lang).await?;
        let mut looker = Looker::new(&visit);
        let programme = visit.written.programmes.keys().max_by_key(|id| {
            visit
                .written
                .possible(id, &Responses::new())
                .map_or(0, |it| it.len())
        });
        let programme = programme.context("no programmes")?;
        visit.open(Some(programme)).await?;
        let kinds = "
            const steps = new Map();
            for (const step of document.querySelectorAll('.sc-step')) {
                const kind = step.querySelector('.sc-heading').textContent
                    + (step.querySelector('.sc-outcome')?.textContent ?? '');
                if (!steps.has(kind)) steps.set(kind, step.id);
            }
            return [...steps.values()];
        ";
        // Read from the file: here a script takes the page's place.
        let address = visit.browser.client().current_url().await?;
        visit.browser.open(&format!("{address}#s1")).await?;
        visit.browser.client().refresh().await?;
        let steps: Vec<String> = visit.browser.ask(kinds, Vec::new()).await?;
        ensure!(steps.len() > 5, "only {steps:?}");
        for step in sample::one_in(3, 0, steps) {
            visit.browser.open(&format!("{address}#{step}")).await?;
            visit.browser.visible(".sc-step:target", None).await?;
            looker.look(&format!("{lang} {programme} {step}")).await?;
        }
        none_wrong(&looker.faults)?;
    }
    Ok(())
}
