//! The page for searching, as a person uses it.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use super::Browser;

/// Puts words into the field, sends the form, and waits for the report.
const SEARCH: &str = "
    const [words, done] = arguments;
    const field = document.querySelector('#search-field');
    const status = document.querySelector('.search-status');
    const start = performance.now();
    const answer = () => done({
        milliseconds: performance.now() - start,
        status: status.textContent.replace(/[\\u2068\\u2069]/g, ''),
        results: [...document.querySelectorAll('.search-results li')].map(it => ({
            url: it.querySelector('a').href,
            kind: it.querySelector('.search-kind')?.textContent ?? '',
            marks: it.querySelectorAll('mark').length,
        })),
    });
    new MutationObserver((_, observer) => { observer.disconnect(); answer(); })
        .observe(status, { childList: true });
    field.value = words;
    field.form.requestSubmit();
";

/// What the page for searching answers.
#[derive(Debug, Deserialize)]
pub struct Found {
    /// The time from the form being sent to the results being shown.
    pub milliseconds: f64,
    /// The report, such as the number of results.
    pub status: String,
    /// The results that are shown.
    pub results: Vec<FoundPage>,
}

/// One result.
#[derive(Debug, Deserialize)]
pub struct FoundPage {
    /// The address of the page.
    pub url: String,
    /// The kind that is written next to it; empty if there is none.
    pub kind: String,
    /// How many words are marked.
    pub marks: usize,
}

impl Browser {
    /// Searches for words on the page for searching, which is open.
    ///
    /// # Errors
    /// When it is not, or gives no answer.
    pub async fn search(&self, words: &str) -> Result<Found> {
        let found = self
            .client()
            .execute_async(SEARCH, vec![json!(words)])
            .await?;
        serde_json::from_value(found).context("no answer")
    }
}
