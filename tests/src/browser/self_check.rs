//! Walks through the self-check as a person does, one page after the other.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;

use super::Browser;

/// The pages of the self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What this is, and what it is not.
    Start,
    /// One question.
    Question,
    /// "Check your answers".
    Review,
    /// What to do.
    Result,
}

/// More pages than any walk may have.
const MOST: usize = 40;

/// Answers the open question: the first option; where there are none to choose from,
/// the first country, "none of these", "I don't know", or a small number.
const ANSWER: &str = "
    const form = document.querySelector('#self-check form');
    const first = form.querySelector('#sc-first');
    if (first.type === 'radio') first.click();
    else if (first.type === 'checkbox') form.querySelector('#sc-none').click();
    else if (first.getAttribute('role') === 'combobox') {
        first.click();
        setTimeout(() => form.querySelector('[role=option]').click(), 50);
    } else if (form.querySelector('.sc-asides input')) {
        form.querySelector('.sc-asides input').click();
    } else {
        first.value = '1';
        first.dispatchEvent(new Event('input', { bubbles: true }));
    }
";

impl Browser {
    /// Where in the self-check the person is, once it runs on the open page.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn place(&self) -> Result<Place> {
        let any = "#self-check .sc-heading";
        let wait = self.client().wait().at_most(Duration::from_secs(10));
        let heading = wait.for_element(Locator::Css(any)).await;
        heading.context("the self-check does not start")?;
        for (place, selector) in [
            (Place::Question, "#self-check form.sc-question"),
            (Place::Review, "#self-check .sc-answers"),
            (Place::Result, "#self-check .sc-not-a-decision"),
        ] {
            if !self
                .client()
                .find_all(Locator::Css(selector))
                .await?
                .is_empty()
            {
                return Ok(place);
            }
        }
        Ok(Place::Start)
    }

    /// Goes one page on; a question is answered first.
    ///
    /// # Errors
    /// When the self-check stays where it is.
    pub async fn go_on(&self) -> Result<()> {
        let before = self.text("#self-check").await?;
        if self.place().await? == Place::Question {
            self.client().execute(ANSWER, Vec::new()).await?;
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        let press = "document.querySelector('#self-check .sc-actions button').click()";
        self.client().execute(press, Vec::new()).await?;
        for _ in 0..50 {
            let heading = self.client().find_all(Locator::Css("#sc-errors")).await?;
            ensure!(
                heading.is_empty(),
                "an answer is refused:\n{}",
                self.text("#self-check").await?
            );
            if self.text("#self-check").await? != before {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        anyhow::bail!("the self-check stays at\n{before}")
    }

    /// Goes on until a page of the given kind; gives back how many pages that were.
    ///
    /// # Errors
    /// When there is no such page in a reasonable number of steps.
    pub async fn walk_to(&self, place: Place) -> Result<usize> {
        for step in 0..MOST {
            if self.place().await? == place {
                return Ok(step);
            }
            self.go_on().await?;
        }
        anyhow::bail!("no {place:?} after {MOST} pages")
    }
}
