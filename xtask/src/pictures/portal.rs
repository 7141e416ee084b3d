//! The portal of the pictures, made by the commands of the handbook.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use homeward_devtools::steps::run;
use homeward_devtools::workspace::checkers_dir;
use walkdir::WalkDir;

/// The text in which a mistake is made.
const TEXT: &str = "content/stories/amal/en.md";
const RIGHT: &str = "service:legal-support";
pub(super) const WRONG: &str = "service:legal-suport";

/// `homeward new …`, an entry each: the kind, title, summary, text, and facts.
const ENTRIES: [(&str, &str, &str, &str, &[&str]); 6] = [
    (
        "country",
        "Norway",
        "A country.",
        "People live there.",
        &["code=NO", "region=europe", "sources=own-work"],
    ),
    (
        "country",
        "Eritrea",
        "A country.",
        "People live there.",
        &["code=ER", "region=africa", "sources=own-work"],
    ),
    (
        "organisation",
        "The small office",
        "Two rooms in Asmara.",
        "Come in the morning.",
        &[
            "type=ngo",
            "country=eritrea",
            "contact.email=office@portal.test",
            "sources=own-work",
        ],
    ),
    (
        "service",
        "Legal support",
        "A person who knows the law.",
        "Ask a lawyer.",
        &[
            "phases=after_return",
            "needs=papers",
            "dimensions=social",
            "levels=individual",
            "sources=own-work",
        ],
    ),
    (
        "programme",
        "Small help",
        "A little help for a few.",
        "",
        &[
            "organisations=the-small-office",
            "host_countries.listed=norway",
            "host_countries.open=no",
            "origin_countries.listed=eritrea",
            "origin_countries.open=no",
            "services=legal-support",
            "phases=after_return",
            "delivery=in_kind",
            "nature=programme",
            "sources=own-work",
        ],
    ),
    (
        "story",
        "Amal opens a bakery",
        "She asked a lawyer about her papers, and waited.",
        "Amal asked [a lawyer](service:legal-support) before she signed anything.",
        &[
            "programme=small-help",
            "host_country=norway",
            "origin_country=eritrea",
            "services=legal-support",
            "consent.basis=personal",
            "consent.reference=letter 7",
            "consent.given=2026-11-01",
            "consent.scope=web,feed",
            "consent.languages=en",
            "names_changed=yes",
        ],
    ),
];

/// A portal and the command that made it.
pub(super) struct Portal {
    homeward: PathBuf,
    path: PathBuf,
}

impl Portal {
    /// A portal with a story, below `around`.
    ///
    /// # Errors
    /// When a command of the handbook fails.
    pub(super) fn make(homeward: PathBuf, around: &Path) -> Result<Self> {
        let path = around.join("my-portal");
        let portal = Self { homeward, path };
        let mut init = Command::new(&portal.homeward);
        init.current_dir(around).args(["init", "my-portal"]);
        run(init.args(["--name", "Return help", "--languages", "en,ar"]))?;
        for (kind, title, summary, text, facts) in ENTRIES {
            let mut new = portal.homeward(&["new", kind, "--title", title]);
            new.args(["--summary", summary]);
            if !text.is_empty() {
                new.args(["--text", text]);
            }
            if kind == "story" {
                new.args(["--id", "amal"]);
            }
            for fact in facts {
                new.args(["--set", fact]);
            }
            run(&mut new)?;
        }
        Ok(portal)
    }

    /// The command in the portal.
    pub(super) fn homeward(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.homeward);
        command.current_dir(&self.path).args(arguments);
        command
    }

    /// Builds the portal; gives back where.
    ///
    /// # Errors
    /// When something is wrong with it.
    pub(super) fn build(&self) -> Result<PathBuf> {
        run(&mut self.homeward(&["build"]))?;
        Ok(self.path.join("public"))
    }

    /// Makes the mistake of the pictures, or corrects it.
    ///
    /// # Errors
    /// When the text is not there.
    pub(super) fn mistake(&self, is_made: bool) -> Result<()> {
        let text = fs::read_to_string(self.path.join(TEXT))?;
        let (from, to) = if is_made {
            (RIGHT, WRONG)
        } else {
            (WRONG, RIGHT)
        };
        ensure!(text.contains(from), "{TEXT} does not have {from}");
        fs::write(self.path.join(TEXT), text.replace(from, to))?;
        Ok(())
    }

    /// What `homeward check` prints.
    ///
    /// # Errors
    /// When it cannot be started.
    pub(super) fn report(&self) -> Result<String> {
        let output = self.homeward(&["check"]).output()?;
        Ok(String::from_utf8(output.stderr)?)
    }

    /// Switches the editor in the browser on, as docs/browser-editor.md says.
    ///
    /// # Errors
    /// When its program is missing, or a command fails.
    pub(super) fn add_editor(&self) -> Result<()> {
        let package = checkers_dir()?.join("node_modules/@sveltia/cms");
        let site = self.path.join("content/site.yaml");
        let facts = fs::read_to_string(&site)?;
        let editor = "editor: { backend: github, repo: your-organisation/portal }";
        fs::write(&site, format!("{facts}\n{editor}\n"))?;
        let admin = self.path.join("static/admin");
        fs::create_dir_all(&admin)?;
        let script = package.join("dist/sveltia-cms.js");
        let script = fs::copy(script, admin.join("sveltia-cms.js"));
        script.context("Sveltia CMS is missing: cargo xtask setup")?;
        for file in fs::read_dir(package.join("npm/assets"))? {
            let file = file?;
            let name = file.file_name();
            if name.to_string_lossy().contains("outlined-latin") {
                fs::copy(file.path(), admin.join("icons.woff2"))?;
            }
        }
        run(&mut self.homeward(&["editor", "convert"]))
    }

    /// The files of the content, by path, as JSON.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(super) fn files(&self) -> Result<String> {
        let mut files = BTreeMap::new();
        for entry in WalkDir::new(self.path.join("content")) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&self.path)?;
                let path = path.to_string_lossy().replace('\\', "/");
                files.insert(path, fs::read_to_string(entry.path())?);
            }
        }
        Ok(serde_json::to_string(&files)?)
    }
}
