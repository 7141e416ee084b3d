//! How long a person with a cheap phone on a bad network waits for the first question,
//! compared with `SurveyJS` asking the same questions:
//!
//! ```sh
//! cargo bench -p homeward-tests --bench self_check --profile dev
//! ```
//!
//! Chromium with a processor four times as slow and "slow 3G" (2 s to answer, 50 KB/s),
//! an empty cache, everything compressed with brotli. The time runs from the tap to the
//! first question's fields being drawn; our "Start" is pressed as soon as it is there.
//! `SurveyJS` comes through npm into cargo's build folder and is never shipped.
#![expect(clippy::print_stdout, reason = "a benchmark for people")]

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::NPM;
use homeward_devtools::serve::StaticServer;
use homeward_devtools::weight::compress_next_to;
use homeward_devtools::workspace;
use homeward_eligibility::model::Kind;
use homeward_tests::browser::Browser;
use homeward_tests::portal::built;
use homeward_tests::self_check::{PortalTexts, Written};
use serde_json::{Value, json};

const SURVEYJS: &str = "2.5.38";
/// Odd, for the median.
const RUNS: usize = 5;

/// Runs in the page before anything else: presses Start, and takes the time of the first
/// field after the page was drawn with it.
const WATCH: &str = "
    const look = () => {
        document.querySelector('#self-check .sc > .sc-actions > button')?.click();
        if (!document.querySelector('form.sc-question input, .sd-question input')) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(() => globalThis.firstQuestion = performance.now()));
    };
    requestAnimationFrame(look);
";

/// When the first question was there and when anything was, in milliseconds; and the bytes
/// that had come.
const ASK: &str = "
    const done = arguments[arguments.length - 1];
    const look = () => {
        if (!globalThis.firstQuestion) return setTimeout(look, 100);
        const came = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        done([firstQuestion, paint, came.reduce((sum, it) => sum + it.transferSize, 0)]);
    };
    look();
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = tempfile::tempdir_in(workspace::target_dir()?)?;
    ours(folder.path())?;
    theirs(folder.path())?;
    compress_next_to(folder.path())?;
    let server = StaticServer::start(folder.path(), "/", 0)?;
    println!("median of {RUNS}      first paint  first question      bytes");
    for (name, page) in [
        ("Homeward", "en/self-check.html"),
        ("SurveyJS", "survey/index.html"),
    ] {
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            runs.push(once(&format!("{}{page}", server.url())).await?);
        }
        runs.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (question, paint, bytes) = runs[RUNS / 2];
        println!(
            "{name:<18}{:>9.2} s{:>14.2} s{bytes:>11}",
            paint / 1000.0,
            question / 1000.0
        );
    }
    Ok(())
}

/// One visit, with a browser that has never been there.
async fn once(url: &str) -> Result<(f64, f64, u64)> {
    let browser = Browser::start().await?;
    let slow = json!({
        "offline": false, "latency": 2000, "downloadThroughput": 50_000, "uploadThroughput": 50_000,
    });
    browser.dev_tools("Network.enable", json!({})).await?;
    browser
        .dev_tools("Network.emulateNetworkConditions", slow)
        .await?;
    browser
        .dev_tools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await?;
    browser
        .dev_tools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": WATCH }),
        )
        .await?;
    browser.look(360, "light").await?;
    browser.open(url).await?;
    let times = browser.client().execute_async(ASK, Vec::new()).await?;
    Ok(serde_json::from_value(times)?)
}

/// The page of the self-check, and all that it refers to.
fn ours(to: &Path) -> Result<()> {
    let public = built()?;
    fs::create_dir_all(to.join("assets"))?;
    fs::create_dir_all(to.join("en"))?;
    fs::copy(
        public.join("en/self-check.html"),
        to.join("en/self-check.html"),
    )?;
    for entry in fs::read_dir(public.join("assets"))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join("assets").join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// A page on which `SurveyJS` asks the same questions, one at a time.
fn theirs(to: &Path) -> Result<()> {
    let (packages, survey) = (workspace::target_dir()?.join("surveyjs"), to.join("survey"));
    fs::create_dir_all(&packages)?;
    fs::create_dir_all(&survey)?;
    fs::write(packages.join("package.json"), r#"{ "private": true }"#)?;
    let mut npm = Command::new(NPM.find().context("npm is not installed")?);
    npm.current_dir(&packages)
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]);
    npm.arg("--legacy-peer-deps");
    npm.args(["survey-core", "survey-js-ui"].map(|name| format!("{name}@{SURVEYJS}")));
    ensure!(npm.status()?.success(), "npm cannot install SurveyJS");
    for file in [
        "survey-core/survey-core.fontless.min.css",
        "survey-core/survey.core.min.js",
        "survey-js-ui/survey-js-ui.min.js",
    ] {
        let name = Path::new(file).file_name().context("a file without name")?;
        fs::copy(packages.join("node_modules").join(file), survey.join(name))?;
    }
    let model = json!({ "questionsOnPageMode": "questionPerPage", "elements": questions()? });
    let app = format!("new Survey.Model({model}).render(document.getElementById('survey'));");
    fs::write(survey.join("app.js"), app)?;
    let page = r#"<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Survey</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="survey-core.fontless.min.css">
<script defer src="survey.core.min.js"></script>
<script defer src="survey-js-ui.min.js"></script>
<script defer src="app.js"></script>
<h1>Self-check</h1><div id="survey"></div></html>"#;
    Ok(fs::write(survey.join("index.html"), page)?)
}

/// Our questions as `SurveyJS` writes them.
fn questions() -> Result<Vec<Value>> {
    let written = Written::read()?;
    let words = PortalTexts::read("en", built()?)?;
    let countries: Vec<&str> = words.countries().collect();
    let questions = written.questions.questions.iter().map(|(id, question)| {
        let (title, options) = words.asked(id)?;
        let (kind, choices) = match question.kind {
            Kind::Country => ("dropdown", &countries),
            Kind::One => ("radiogroup", &options),
            Kind::Many => ("checkbox", &options),
            Kind::Number | Kind::Date => ("text", &options),
        };
        Ok(json!({ "type": kind, "name": id, "title": title, "choices": choices }))
    });
    questions.collect()
}
