//! axe-core in the open page.

use std::fs;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use homeward_devtools::workspace::checkers_dir;
use serde::Deserialize;
use serde_json::Value;

use crate::none_wrong;

/// A rule of axe that the page breaks, and where.
#[derive(Debug, Deserialize)]
pub struct Violation {
    /// The rule.
    pub id: String,
    /// What it asks for.
    pub help: String,
    /// The elements that break it.
    pub nodes: Vec<Node>,
}

/// An element that breaks a rule.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    /// The element as HTML.
    pub html: String,
    /// Why it breaks the rule.
    pub failure_summary: Option<String>,
}

/// Reports every violation.
///
/// # Errors
/// When there is one.
pub fn none_violated(violations: &[Violation]) -> Result<()> {
    let words: Vec<String> = violations.iter().map(Violation::in_words).collect();
    none_wrong(&words)
}

impl Violation {
    /// The rule and its first element.
    #[must_use]
    pub fn in_words(&self) -> String {
        let node = self.nodes.first();
        let html = node.map_or("", |it| it.html.as_str());
        let why = node
            .and_then(|it| it.failure_summary.as_deref())
            .unwrap_or_default();
        let (why, count) = (why.replace('\n', " "), self.nodes.len());
        format!(
            "{} ({}), {count} times, first {html}: {why}",
            self.id, self.help
        )
    }
}

/// Whether axe is in the document already.
const LOADED: &str = "return typeof axe === 'object'";

const RUN: &str = "
    const [done] = arguments;
    axe.run(document, { resultTypes: ['violations'] })
        .then(result => done({ violations: result.violations }))
        .catch(error => done({ error: String(error) }));
";

pub(super) async fn run(client: &Client) -> Result<Vec<Violation>> {
    // Half a megabyte: a document gets it once.
    if client.execute(LOADED, Vec::new()).await? != Value::Bool(true) {
        client.execute(source()?, Vec::new()).await?;
    }
    let mut answer = client.execute_async(RUN, Vec::new()).await?;
    if let Some(error) = answer["error"].as_str() {
        bail!("axe: {error}");
    }
    let violations: Value = answer["violations"].take();
    serde_json::from_value(violations).context("axe answered something unknown")
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<Option<String>> = OnceLock::new();
    let read = || {
        let file = checkers_dir()
            .ok()?
            .join("node_modules/axe-core/axe.min.js");
        fs::read_to_string(file).ok()
    };
    let source = SOURCE.get_or_init(read);
    source
        .as_deref()
        .context("axe is missing: cargo xtask setup")
}
