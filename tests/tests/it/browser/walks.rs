//! Every programme, to each result that it can give: by mouse through the questions for all
//! programmes, by keyboard through those for one, and by links alone where no script runs.
//! The expected result is found by trying everything.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use homeward_tests::browser::{Browser, ShownResult};
use homeward_tests::none_wrong;
use homeward_tests::portal::built;
use homeward_tests::sample;
use homeward_tests::self_check::{Input, Person, PortalTexts, Written};

use super::LANGUAGES;
use super::visit::{By, Responses, Visit, everyone};

/// More steps than any way along the links may have.
const MOST: usize = 40;

/// Follows the links that a person would follow, to the end.
async fn along_the_links(visit: &Visit, person: &Person) -> Result<Vec<ShownResult>> {
    visit
        .browser
        .press("#self-check .sc-intro a[href='#s1']", None)
        .await?;
    for _ in 0..MOST {
        let results = visit.browser.shown_results().await?;
        if !results.is_empty() {
            return Ok(results);
        }
        let (title, ways) = visit.browser.ways().await?;
        let entry = Input::at(visit.written, &visit.words, &title, &person.responses)?;
        let way = match &entry {
            Input::Labels(labels) => ways.iter().find(|way| labels.contains(way)),
            Input::Country(name) => ways.iter().find(|way| *way == name),
            Input::Fields(_) => bail!("{title}: spans of numbers are not walked yet"),
        };
        // Of several that are true one is chosen a step; those that no rule of the
        // programme asks about are not offered.
        let way = match (way, &entry) {
            (Some(way), _) => way,
            (None, Input::Country(_)) => visit.words.ui("check-another-country")?,
            (None, _) => visit.words.ui("check-none")?,
        };
        visit
            .browser
            .press(".sc-step:target a.sc-option", Some(way))
            .await?;
    }
    bail!("no result after {MOST} steps")
}

/// The outcomes that the page names for a programme; `None` if it states that the programme
/// is not for this person.
fn outcomes(
    words: &PortalTexts,
    results: &[ShownResult],
    programme: &str,
) -> Result<Option<BTreeSet<String>>> {
    let page = format!("programmes/{programme}.html");
    let mut of = results.iter().filter(|it| it.page.ends_with(&page));
    let response = of
        .next()
        .with_context(|| format!("no result names {programme}"))?;
    ensure!(of.next().is_none(), "{programme} is results twice");
    if response.outcome.is_empty() {
        return Ok(None);
    }
    let open = response.outcome == words.ui("check-possible")?;
    let titles = if open {
        response.list.as_slice()
    } else {
        std::slice::from_ref(&response.outcome)
    };
    let ids = titles
        .iter()
        .map(|title| Ok(words.outcome(title)?.to_owned()));
    ids.collect::<Result<_>>().map(Some)
}

/// The difference between the shown and the expected result of a programme, for a person with
/// these answers.
pub(crate) fn wrong(
    written: &Written,
    words: &PortalTexts,
    results: &[ShownResult],
    responses: &Responses,
    of: &str,
) -> Result<Option<String>> {
    let possible = written.possible(of, responses)?;
    let out = written.questions.out.iter().flatten().cloned().collect();
    let right = match outcomes(words, results, of)? {
        Some(results) => results == possible,
        None => possible.is_subset(&out),
    };
    Ok((!right).then(|| format!("{of}: {results:?} where {possible:?} was due to {responses:?}")))
}

/// A sample has one person in this number, another one for each way and language.
const SAMPLED: usize = 24;

/// The people that go this way in this language.
fn walkers(by: Option<By>, lang: &str) -> Result<Vec<&'static Person>> {
    let way = match by {
        None => 0,
        Some(By::Mouse) => 1,
        Some(By::Keyboard) => 2,
    };
    let position = 2 * way + usize::from(lang == "ar");
    let people = sample::one_in(SAMPLED, position, &everyone()?.1);
    ensure!(people.len() > 1, "only {people:?}");
    Ok(people)
}

/// Sends people through, by mouse or keyboard, or along the links.
async fn people_walk(by: Option<By>, lang: &str) -> Result<()> {
    let browser = match by {
        None => Browser::without_scripts().await?,
        Some(_) => Browser::start().await?,
    };
    let visit = Visit::with(browser, built()?, lang)?;
    let joint = by == Some(By::Mouse);
    let mut faults = Vec::new();
    let mut open = None;
    for person in walkers(by, lang)? {
        let page = (!joint).then_some(person.programme.as_str());
        // The next person on the same device deletes the answers, if there is a button.
        if by.is_some() && open == Some(page) {
            visit.delete_answers().await?;
        } else {
            visit.open(page).await?;
            open = Some(page);
        }
        let walk = async {
            let Some(by) = by else {
                return along_the_links(&visit, person).await;
            };
            visit.walk(by, &person.responses).await?;
            visit.browser.shown_results().await
        };
        let results = walk
            .await
            .with_context(|| format!("{by:?}, {lang}: {person:?}"))?;
        let about = visit.written.programmes.keys();
        for programme in about.filter(|it| joint || **it == person.programme) {
            faults.extend(wrong(
                visit.written,
                &visit.words,
                &results,
                &person.responses,
                programme,
            )?);
        }
    }
    none_wrong(&faults)?;
    none_wrong(&visit.browser.traffic().await?.wrong(visit.base()))
}

/// In both languages; in a sample in one of them, which changes with the way.
async fn in_languages(by: Option<By>, position: usize) -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), position, LANGUAGES) {
        people_walk(by, lang).await?;
    }
    Ok(())
}

#[tokio::test]
async fn people_get_the_right_result_by_mouse() -> Result<()> {
    in_languages(Some(By::Mouse), 0).await
}

#[tokio::test]
async fn people_get_the_right_result_by_keyboard() -> Result<()> {
    in_languages(Some(By::Keyboard), 1).await
}

#[tokio::test]
async fn people_get_the_right_result_without_scripts() -> Result<()> {
    in_languages(None, 0).await
}
