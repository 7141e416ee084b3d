//! `cargo xtask pictures`: the pictures of the handbook (`docs/pictures/`).
//!
//! A portal is made by the commands of the handbook. Its pictures are a story, a mistake in the
//! terminal and in the browser, and the form of the editor in the browser.

mod gate;
mod portal;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use gate::Gate;
use homeward_devtools::preview::Preview;
use homeward_devtools::programs::{CHROMIUM, HEADLESS_SHELL};
use homeward_devtools::serve::StaticServer;
use portal::Portal;

use crate::{checks, setup};

/// The largest picture, in bytes: the repository keeps every edition.
const LARGEST: u64 = 60_000;

/// Width and height in CSS pixels.
type Size = (u32, u32);

/// Makes all pictures in `out`.
///
/// # Errors
/// When a command fails, the browser is missing, or a picture is too large.
pub(crate) fn pictures(out: &Path) -> Result<()> {
    setup::checkers()?;
    let around = tempfile::tempdir()?;
    let portal = Portal::make(checks::tested_command()?, around.path())?;
    fs::create_dir_all(out)?;

    let public = portal.build()?;
    let server = StaticServer::start(&public, "/", 0)?;
    let url = format!("{}en/stories/amal.html", server.url());
    picture(&url, (720, 560), &out.join("story.webp"))?;
    drop(server);

    let pages = around.path().join("pages");
    fs::create_dir(&pages)?;
    let server = StaticServer::start(&pages, "/", 0)?;
    let preview = Preview::start(&mut portal.homeward(&["serve", "--port", "0"]))?;
    // This answer waits for the first state, the one without a mistake.
    preview.get("/")?;
    portal.mistake(true)?;
    preview.wait_until(|preview| {
        let mistakes = preview.get("/.homeward/mistakes")?;
        Ok(mistakes.text()?.contains(portal::WRONG))
    })?;
    let words = terminal("homeward check", &portal.report()?);
    let page = include_str!("pictures/terminal.html").replace("{words}", &words);
    fs::write(pages.join("terminal.html"), page)?;
    let url = format!("{}terminal.html", server.url());
    picture(&url, (760, 280), &out.join("mistake.webp"))?;

    let gate = Gate::open()?;
    let page = include_str!("pictures/overlay.html").replace("{gate}", &gate.url());
    let page = page.replace("{preview}", &preview.url());
    fs::write(pages.join("overlay.html"), page)?;
    let url = format!("{}overlay.html", server.url());
    picture(&url, (800, 500), &out.join("overlay.webp"))?;
    ensure!(gate.was_ready(), "the preview shows no mistake");
    drop(preview);
    portal.mistake(false)?;

    portal.add_editor()?;
    let public = portal.build()?;
    let gate = Gate::open()?;
    let page = include_str!("pictures/editor.html").replace("{gate}", &gate.url());
    fs::write(public.join("admin/picture.html"), page)?;
    fs::write(public.join("admin/files.json"), portal.files()?)?;
    let server = StaticServer::start(&public, "/", 0)?;
    let url = format!("{}admin/picture.html", server.url());
    picture(&url, (1100, 820), &out.join("editor.webp"))?;
    ensure!(gate.was_ready(), "the editor does not show the story");
    println!("4 pictures are in {}", out.display());
    Ok(())
}

/// A command and its report as HTML, with what a terminal shows in colour.
fn terminal(command: &str, report: &str) -> String {
    let mut html = format!("<b>$</b> {command}");
    for line in report.trim_end().lines() {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        let end = line.find("]:").map_or(0, |at| at + 1);
        let end = if line.starts_with("error[") { end } else { 0 };
        let (code, rest) = line.split_at(end);
        html.push_str("\n<b>");
        html.push_str(code);
        html.push_str("</b>");
        html.push_str(rest);
    }
    html
}

/// A picture of the upper part of a page, when it has loaded.
fn picture(url: &str, (width, height): Size, file: &Path) -> Result<()> {
    let browser = HEADLESS_SHELL.find().or_else(|| CHROMIUM.find());
    let browser = browser.context("Chromium is missing: cargo xtask setup")?;
    let profile = tempfile::tempdir()?;
    let status = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .args(["--hide-scrollbars", "--no-first-run"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--window-size={width},{height}"))
        .arg(format!("--screenshot={}", file.display()))
        .arg(url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    ensure!(status.success() && file.exists(), "no picture of {url}");
    let bytes = fs::metadata(file)?.len();
    ensure!(bytes <= LARGEST, "{} has {bytes} bytes", file.display());
    Ok(())
}
