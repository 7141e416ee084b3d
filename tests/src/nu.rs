//! The Nu HTML checker: one Java process for all pages.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use homeward_devtools::programs::JAVA;
use homeward_devtools::workspace::checkers_dir;
use serde::Deserialize;

#[derive(Deserialize)]
struct NuReport {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    #[serde(rename = "type")]
    kind: String,
    url: Option<String>,
    last_line: Option<u32>,
    #[serde(rename = "message")]
    text: Option<String>,
    extract: Option<String>,
}

/// Checks every HTML file of some directories, and gives back the errors in words.
///
/// # Errors
/// When the checker is missing or cannot run.
pub fn errors(directories: &[PathBuf]) -> Result<Vec<String>> {
    let jar = checkers_dir()?.join("node_modules/vnu-jar/build/dist/vnu.jar");
    ensure!(
        jar.is_file(),
        "the Nu HTML checker is missing: cargo xtask setup"
    );
    let java = JAVA.find().context("Java is missing: cargo xtask setup")?;
    let output = Command::new(java)
        .args(["-Xss8m", "-jar"])
        .arg(jar)
        .args(["--format", "json", "--stdout", "--skip-non-html"])
        .args(directories)
        .stdin(Stdio::null())
        .output()?;
    let report: NuReport = serde_json::from_slice(&output.stdout)
        .with_context(|| String::from_utf8_lossy(&output.stderr).into_owned())?;
    let errors = report.messages.iter().filter(|it| it.kind != "info");
    Ok(errors.map(in_words).collect())
}

fn in_words(message: &Message) -> String {
    format!(
        "{}:{}: {} in {:?}",
        message.url.as_deref().unwrap_or("?"),
        message.last_line.unwrap_or_default(),
        message.text.as_deref().unwrap_or(&message.kind),
        message.extract.as_deref().unwrap_or_default(),
    )
}
