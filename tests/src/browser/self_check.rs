//! The self-check as a person sees it: the screen that is shown, and the results.

use anyhow::{Context, Result, anyhow};
use fantoccini::elements::{Element, ElementRef};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Browser;

/// The screens of the self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Screen {
    /// The purpose and the limits of the self-check.
    Start,
    /// One question.
    Question,
    /// "Check your answers".
    Review,
    /// What is known so far, from a question.
    SoFar,
    /// The results.
    Result,
    /// Results from a link.
    Shared,
}

/// The visible screen of the self-check.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Seen {
    /// The screen.
    pub screen: Screen,
    /// Its heading: the question, where it asks one.
    pub heading: String,
    /// The title of the document.
    pub title: String,
    /// The id of the element that has the focus.
    pub focused: String,
    /// The text of the summary of errors; empty if there is none.
    pub errors: String,
}

/// The result of one programme, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ShownResult {
    /// The address of the programme's page.
    pub page: String,
    /// The outcome in one line; empty for a programme that is not for this person.
    pub outcome: String,
    /// The possible outcomes, if the result is not certain.
    pub list: Vec<String>,
}

/// Waits until the self-check runs, and reads the screen.
const SEE: &str = "
    const done = arguments[arguments.length - 1];
    const until = performance.now() + 10_000;
    const one = selector => document.querySelector('#self-check .sc ' + selector);
    const look = () => {
        const heading = one('.sc-heading');
        if (!heading) {
            if (performance.now() > until) done(null); else setTimeout(look, 20);
            return;
        }
        const screen = one('form.sc-question') ? 'question' : one('.sc-answers') ? 'review'
            : one('.sc-so-far') ? 'sofar' : one('.sc-keep') ? 'result' : one('.sc-not-a-decision') ? 'shared' : 'start';
        done({
            screen, heading: heading.textContent.trim(), title: document.title,
            focused: document.activeElement?.id ?? '',
            errors: one('.sc-errors')?.textContent.trim() ?? '',
        });
    };
    look();
";

/// The visible results, one for each programme.
const RESULTS: &str = "
    const all = '#self-check .sc-result, #self-check .sc-line:not(:has(.sc-result))';
    const shown = [...document.querySelectorAll(all)]
        .filter(part => !part.closest('.sc-step') || part.closest('.sc-step:target'));
    return shown.map(part => {
        // The outcome of the best programme is the heading of the page.
        const heading = part.matches('.sc-first') ? document.querySelector('.sc .sc-heading') : null;
        const outcome = part.querySelector('.sc-outcome') ?? heading;
        const list = outcome?.nextElementSibling?.matches('ul:not(.contact-ways, .links)')
            ? [...outcome.nextElementSibling.children].map(item => item.textContent.trim()) : [];
        return {
            page: part.querySelector('a[href*=\"programmes/\"]')?.getAttribute('href') ?? '',
            outcome: outcome?.textContent.trim() ?? '',
            list,
        };
    });
";

/// The question of a step, and the links that answer it.
const WAYS: &str = "
    const step = document.querySelector('.sc-step:target');
    const ways = [...step.querySelectorAll('a.sc-option')].map(it => it.textContent.trim());
    return [step.querySelector('.sc-heading').textContent.trim(), ways];
";

/// The first element of a kind that is not hidden; of those with a text, if one is asked for.
const FIND: &str = "
    const [selector, text] = arguments;
    const all = [...document.querySelectorAll(selector)].filter(it => it.checkVisibility());
    return all.find(it => text === null || it.textContent.trim() === text) ?? null;
";

impl Browser {
    /// The visible screen of the self-check, once it runs.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn seen(&self) -> Result<Seen> {
        let seen = self.client().execute_async(SEE, Vec::new()).await?;
        let seen: Option<Seen> = serde_json::from_value(seen)?;
        seen.context("the self-check does not start")
    }

    /// The visible results, programme by programme.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn shown_results(&self) -> Result<Vec<ShownResult>> {
        self.ask(RESULTS, Vec::new()).await
    }

    /// Where only links work: the question of the step that the address names, and its
    /// answers.
    ///
    /// # Errors
    /// When no step is shown.
    pub async fn ways(&self) -> Result<(String, Vec<String>)> {
        self.ask(WAYS, Vec::new()).await
    }

    /// The first visible element of a kind, with a text if one is given.
    ///
    /// # Errors
    /// When there is none.
    pub async fn visible(&self, selector: &str, text: Option<&str>) -> Result<Element> {
        let found = self
            .client()
            .execute(FIND, vec![json!(selector), json!(text)])
            .await?;
        let id = found
            .as_object()
            .and_then(|it| it.values().next()?.as_str());
        let id =
            id.ok_or_else(|| anyhow!("there is no {selector} {}", text.unwrap_or_default()))?;
        let id = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.client().clone(), id))
    }

    /// Asks the page.
    ///
    /// # Errors
    /// When it cannot answer, or answers something else.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, with: Vec<Value>) -> Result<T> {
        let answer = self.client().execute(script, with).await?;
        serde_json::from_value(answer.clone())
            .with_context(|| format!("the page answered {answer}"))
    }
}
