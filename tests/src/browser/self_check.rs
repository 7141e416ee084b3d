//! The self-check as a person sees it: which page is shown, and what the result says.

use anyhow::{Context, Result, anyhow};
use fantoccini::elements::{Element, ElementRef};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Browser;

/// The pages of the self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// What this is, and what it is not.
    Start,
    /// One question.
    Question,
    /// "Check your answers".
    Review,
    /// What to do.
    Result,
    /// Results that somebody shared.
    Shared,
}

/// The page of the self-check that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Seen {
    /// Which.
    pub place: Place,
    /// Its heading: the question, where it asks one.
    pub heading: String,
    /// The title of the document.
    pub title: String,
    /// The id of the element that has the focus.
    pub focused: String,
    /// What the summary of errors says; empty where there is none.
    pub errors: String,
}

/// What a result says of one programme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Told {
    /// Where the link of its name leads.
    pub page: String,
    /// The outcome in one line; empty for a programme that is not for this person.
    pub outcome: String,
    /// What the line lists, where it is not certain.
    pub list: Vec<String>,
}

/// Waits until the self-check runs, and looks.
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
        const place = one('form.sc-question') ? 'question' : one('.sc-answers') ? 'review'
            : one('.sc-keep') ? 'result' : one('.sc-not-a-decision') ? 'shared' : 'start';
        done({
            place, heading: heading.textContent.trim(), title: document.title,
            focused: document.activeElement?.id ?? '',
            errors: one('.sc-errors')?.textContent.trim() ?? '',
        });
    };
    look();
";

/// What each programme's part of a result says.
const RESULTS: &str = "
    const shown = [...document.querySelectorAll('#self-check .sc-result')]
        .filter(part => !part.closest('.sc-step') || part.closest('.sc-step:target'));
    return shown.map(part => {
        const outcome = part.querySelector('.sc-outcome');
        const list = outcome?.nextElementSibling?.matches('ul:not(.contact-ways)')
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
    /// The page of the self-check that is shown, once it runs.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn seen(&self) -> Result<Seen> {
        let seen = self.client().execute_async(SEE, Vec::new()).await?;
        let seen: Option<Seen> = serde_json::from_value(seen)?;
        seen.context("the self-check does not start")
    }

    /// What the result says, programme by programme.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn told(&self) -> Result<Vec<Told>> {
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
        serde_json::from_value(answer.clone()).with_context(|| format!("the page said {answer}"))
    }
}
