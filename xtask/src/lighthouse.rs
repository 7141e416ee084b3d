//! `cargo xtask lighthouse`: Lighthouse on a page of each kind of the portal.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::{CHROMIUM, NODE};
use homeward_devtools::serve::StaticServer;
use homeward_devtools::steps::run;
use homeward_devtools::weight;
use serde::Deserialize;

use crate::{kinds_of_pages, setup, site};

/// What Lighthouse calls its categories, and the score that a page must have in each, of 100.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
const WANTED: f64 = 100.0;

/// The audit that a page cannot pass that asks search engines to leave it out, as the page for
/// searching does on purpose.
const ABOUT_SEARCH_ENGINES: &str = "is-crawlable";

/// How often a page is looked at until it has all scores. Other work on the machine can only
/// make a page slower, so the best score is the nearest to what the page itself costs.
const TRIES: usize = 3;

/// Scores of at most 1 by category, and what took some of them away.
#[derive(Deserialize)]
struct Report {
    categories: BTreeMap<String, Category>,
    audits: serde_json::Map<String, serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Category {
    score: Option<f64>,
    audit_refs: Vec<AuditRef>,
}

#[derive(Deserialize)]
struct AuditRef {
    id: String,
    weight: f64,
}

impl Report {
    /// The scores of 100, in the order of [`CATEGORIES`].
    fn scores(&self) -> [f64; CATEGORIES.len()] {
        CATEGORIES.map(|name| {
            let score = self.categories.get(name).and_then(|it| it.score);
            (score.unwrap_or(0.0) * 100.0).round()
        })
    }

    /// The audits that took points away.
    fn losses(&self) -> Vec<String> {
        let refs = self.categories.values();
        let refs = refs.flat_map(|category| &category.audit_refs);
        let refs = refs.filter(|it| it.weight > 0.0);
        let lost = refs.filter_map(|it| {
            let audit = self.audits.get(&it.id)?;
            let score = audit.get("score")?.as_f64()?;
            let shown = audit.get("displayValue").and_then(|it| it.as_str());
            (score < 1.0).then(|| format!("{} {}", it.id, shown.unwrap_or_default()))
        });
        lost.collect()
    }
}

/// Builds the portal and prints the scores of all pages.
///
/// # Errors
/// When a page has less than 100 in a category, the portal cannot be built, or a program is
/// missing.
pub(crate) fn lighthouse() -> Result<()> {
    let browser = CHROMIUM
        .find()
        .context("Chromium is missing: cargo xtask setup")?;
    let node = NODE.find().context("Node is missing: cargo xtask setup")?;
    let program = setup::lighthouse()?;
    let around = tempfile::tempdir()?;
    let portal = around.path().join("public");
    site::build(&portal)?;
    weight::compress_next_to(&portal)?;
    let server = StaticServer::start(&portal, "/", 0)?;
    let file = around.path().join("report.json");
    let look = |url: &str, skipped: Option<&str>| -> Result<Report> {
        let mut command = Command::new(&node);
        command.arg(&program).arg(url);
        command.env("CHROME_PATH", &browser).stdout(Stdio::null());
        command.args(["--quiet", "--output=json"]);
        command.arg(format!("--output-path={}", file.display()));
        command.arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu");
        command.arg(format!("--only-categories={}", CATEGORIES.join(",")));
        command.args(skipped.map(|audit| format!("--skip-audits={audit}")));
        run(&mut command)?;
        Ok(serde_json::from_slice(&fs::read(&file)?)?)
    };
    let (mut pages, mut wrong) = (0, Vec::new());
    println!("{:<14} {:<4} {}", "page", "", CATEGORIES.join("  "));
    for page in kinds_of_pages::all() {
        let url = format!("{}{}", server.url(), page.path);
        let is_unlisted = is_unlisted(&portal, &page.path)?;
        let skipped = is_unlisted.then_some(ABOUT_SEARCH_ENGINES);
        let (scores, losses) = best(|| look(&url, skipped))?;
        let shown = scores.iter().zip(CATEGORIES).map(|(score, category)| {
            let width = category.len();
            format!("{score:>width$}")
        });
        let shown: Vec<_> = shown.collect();
        println!("{:<14} {:<4} {}", page.name, page.lang, shown.join("  "));
        pages += 1;
        if scores.iter().any(|score| *score < WANTED) {
            wrong.push(format!("{}: {}", page.path, losses.join(", ")));
        }
    }
    ensure!(
        wrong.is_empty(),
        "{} of {pages} pages have less than {WANTED}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    println!(
        "{pages} pages have {WANTED} in all {} categories",
        CATEGORIES.len()
    );
    Ok(())
}

/// Whether a page of the portal asks search engines to leave it out.
fn is_unlisted(portal: &Path, path: &str) -> Result<bool> {
    let file = path.split('#').next().unwrap_or(path);
    let html = fs::read_to_string(portal.join(file))?;
    Ok(html.contains("noindex"))
}

/// The best scores of a page in [`TRIES`] tries, and what was missing in the last one.
fn best(look: impl Fn() -> Result<Report>) -> Result<([f64; CATEGORIES.len()], Vec<String>)> {
    let (mut scores, mut losses) = ([0.0; CATEGORIES.len()], Vec::new());
    for _ in 0..TRIES {
        let report = look()?;
        for (best, score) in scores.iter_mut().zip(report.scores()) {
            *best = score.max(*best);
        }
        losses = report.losses();
        if scores.iter().all(|score| *score >= WANTED) {
            break;
        }
    }
    Ok((scores, losses))
}
