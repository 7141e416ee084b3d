//! A row of `fixtures/mistakes.yaml`: a mistake, its report, and what a person does who obeys its help.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use serde::Deserialize;
use serde_json::Value as Json;

use super::followed::Step;

/// A row of `fixtures/mistakes.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mistake {
    pub(super) name: String,
    pub(super) file: String,
    /// What else is not as in the minimal site.
    #[serde(default)]
    given: Vec<Step>,
    append: Option<String>,
    replace: Option<(String, String)>,
    write: Option<String>,
    #[serde(default)]
    remove: bool,
    /// The code of the report.
    pub(super) code: Option<String>,
    /// A text of the line to which the report points.
    at: Option<String>,
    /// Words of the report.
    says: Option<String>,
    exit: Option<i32>,
    /// Words that the page has: there is no report.
    shows: Option<String>,
    page: Option<String>,
    /// What a person does who obeys the help.
    #[serde(default)]
    pub(super) then: Vec<Step>,
    /// The codes of the reports that are rightly there when the help has been obeyed.
    #[serde(default)]
    pub(super) leaves: Vec<String>,
}

/// All rows.
pub(super) fn mistakes() -> Result<Vec<Mistake>> {
    let text = fs::read_to_string(folder("mistakes.yaml"))?;
    let mistakes: Vec<Mistake> = serde_saphyr::from_str(&text)?;
    ensure!(mistakes.len() > 200, "only {} mistakes", mistakes.len());
    Ok(mistakes)
}

/// Writes a text below that of a file, which need not exist.
pub(super) fn append(site: &Site, file: &str, text: &str) -> Result<()> {
    let old = fs::read_to_string(site.path().join(file)).unwrap_or_default();
    let is_text = file.rsplit_once('.').is_some_and(|(_, of)| of == "md");
    let gap = if is_text && !old.is_empty() { "\n" } else { "" };
    site.write(file, &format!("{old}{gap}{text}\n"))
}

/// All reports of a site.
pub(super) fn reports(site: &Site) -> Result<Vec<Json>> {
    let outcome = site.check(&["--format", "json"])?;
    serde_json::from_str(&outcome.stdout).with_context(|| outcome.text())
}

impl Mistake {
    /// The minimal site with the mistake.
    pub(super) fn site(&self) -> Result<Site> {
        let site = Site::of(MINIMAL)?;
        for step in &self.given {
            step.take(&site, &self.file)?;
        }
        if let Some((from, to)) = &self.replace {
            site.replace(&self.file, from, to)?;
        } else if let Some(text) = &self.append {
            append(&site, &self.file, text)?;
        } else if let Some(text) = &self.write {
            site.write(&self.file, text)?;
        } else if self.remove {
            fs::remove_file(site.path().join(&self.file))?;
        } else if self.given.is_empty() {
            bail!("no change");
        }
        Ok(site)
    }

    /// Insists on the report that the row describes; gives back all reports.
    pub(super) fn try_it(&self, site: &Site) -> Result<Vec<Json>> {
        if let (Some(words), Some(page)) = (&self.shows, &self.page) {
            let found = site.build(&["--format", "json"])?.expect_code(0)?.stdout;
            let found: Vec<Json> = serde_json::from_str(&found)?;
            ensure!(found.is_empty(), "{found:?}");
            let html = fs::read_to_string(site.public().join(page))?;
            ensure!(
                html.contains(words.as_str()),
                "{page} does not have {words:?}"
            );
            return Ok(Vec::new());
        }
        let code = self.code.as_deref().context("no code")?;
        let outcome = site.check(&["--format", "json"])?;
        if let Some(exit) = self.exit {
            ensure!(outcome.code == Some(exit), "exit code {:?}", outcome.code);
        }
        let all: Vec<Json> = serde_json::from_str(&outcome.stdout)?;
        let found: Vec<&Json> = all.iter().filter(|it| it["code"] == code).collect();
        ensure!(!found.is_empty(), "silent: {}", outcome.text());
        let text = fs::read_to_string(site.path().join(&self.file)).unwrap_or_default();
        let is_right = |found: &&&Json| {
            let line = found["primary"]["place"]["line"].as_u64().unwrap_or(1);
            let line = usize::try_from(line).unwrap_or(1);
            let line = text.lines().nth(line - 1).unwrap_or_default();
            let at = self.at.as_ref().is_none_or(|at| line.contains(at.as_str()));
            let says = self.says.as_ref();
            let says = says.is_none_or(|says| {
                let mut words = [&found["message"], &found["help"]].into_iter();
                words.any(|it| it.as_str().is_some_and(|it| it.contains(says.as_str())))
            });
            at && says
        };
        ensure!(found.iter().any(|it| is_right(&it)), "{found:#?}");
        let has_help = |it: &&Json| it["help"].as_str().is_some_and(|help| !help.is_empty());
        ensure!(found.iter().any(has_help), "no help: {found:#?}");
        Ok(all)
    }
}
