//! Temporary sites, made from the folders under `fixtures/`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
pub use homeward_devtools::tree::copy_tree;
use homeward_devtools::workspace;
use tempfile::TempDir;

use crate::TODAY;
use crate::command::{CommandResult, homeward, run};

/// The smallest whole portal: two languages, one entry of each kind but
/// events.
pub const MINIMAL: &str = "minimal";

/// Files of an overlay that are about the overlay, not of the site.
const ABOUT: [&str; 3] = ["expected.txt", "remove.txt", "arguments.txt"];

/// The folder of a fixture.
#[must_use]
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// A temporary copy of a site, removed when dropped.
#[derive(Debug)]
pub struct Site {
    around: TempDir,
}

impl Site {
    /// A copy of the fixture `name`.
    ///
    /// # Errors
    /// When the fixture cannot be copied.
    pub fn of(name: &str) -> Result<Self> {
        Self::copy_of(&folder(name))
    }

    /// A copy of any site folder's `content` and `themes`.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn copy_of(site: &Path) -> Result<Self> {
        let copy = Self {
            around: tempfile::tempdir()?,
        };
        for part in ["content", "themes"] {
            if site.join(part).is_dir() {
                copy_tree(&site.join(part), &copy.path().join(part))?;
            }
        }
        ensure!(copy.path().is_dir(), "{} holds no site", site.display());
        Ok(copy)
    }

    /// The minimal site with the files of the fixture `name` laid over it. Its
    /// `remove.txt` names files to take away, one a line.
    ///
    /// # Errors
    /// When a file cannot be copied or removed.
    pub fn with_overlay(name: &str) -> Result<Self> {
        let (site, overlay) = (Self::of(MINIMAL)?, folder(name));
        copy_tree(&overlay, &site.path())?;
        if let Ok(removed) = fs::read_to_string(overlay.join("remove.txt")) {
            for path in removed.lines() {
                fs::remove_file(site.path().join(path)).with_context(|| path.to_owned())?;
            }
        }
        for about in ABOUT {
            if site.path().join(about).exists() {
                fs::remove_file(site.path().join(about))?;
            }
        }
        Ok(site)
    }

    /// The site's folder.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.around.path().join("site")
    }

    /// Where it is built to.
    #[must_use]
    pub fn public(&self) -> PathBuf {
        self.path().join("public")
    }

    /// Writes a file of the site.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, path: &str, text: &str) -> Result<()> {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().context("a file without folder")?)?;
        fs::write(&path, text).with_context(|| path.display().to_string())
    }

    /// Replaces a text that occurs exactly once in a file of the site.
    ///
    /// # Errors
    /// When it does not occur exactly once.
    pub fn replace(&self, path: &str, from: &str, to: &str) -> Result<()> {
        let file = self.path().join(path);
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        ensure!(
            text.matches(from).count() == 1,
            "{path} has not exactly one {from:?}"
        );
        self.write(path, &text.replace(from, to))
    }

    /// Makes a mistake in a page of the minimal site: its menu does not exist.
    ///
    /// # Errors
    /// When the page is not as it is in the minimal site.
    pub fn make_a_mistake(&self) -> Result<()> {
        self.replace(
            "content/pages/safety/page.yaml",
            "menu: footer",
            "menu: header",
        )
    }

    /// `homeward build` in the site's folder, with more arguments if wanted.
    ///
    /// # Errors
    /// When the command cannot be run.
    pub fn build(&self, more: &[&str]) -> Result<CommandResult> {
        self.run("build", more)
    }

    /// `homeward check`, as [`Site::build`].
    ///
    /// # Errors
    /// When the command cannot be run.
    pub fn check(&self, more: &[&str]) -> Result<CommandResult> {
        self.run("check", more)
    }

    /// `homeward` with any arguments, in the site's folder.
    ///
    /// # Errors
    /// When the command cannot be run.
    pub fn run_any(&self, arguments: &[&str]) -> Result<CommandResult> {
        let mut homeward = homeward()?;
        run(homeward.current_dir(self.path()).args(arguments))
    }

    fn run(&self, command: &str, more: &[impl AsRef<OsStr>]) -> Result<CommandResult> {
        let mut homeward = homeward()?;
        homeward.current_dir(self.path());
        run(homeward.args([command, "--today", TODAY]).args(more))
    }

    /// The names in the site's folder, sorted: a leftover staging folder would be among them. The
    /// folder in which the program keeps its last report is not: it is there when there is
    /// something to report.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn entries(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.path())? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.retain(|name| name != ".homeward");
        names.sort();
        Ok(names)
    }
}

/// The YAML and the scripts of a page in `docs/` that contain a text: tests do what people are told to do.
///
/// # Errors
/// When the page cannot be read.
pub fn recipes(page: &str, with: &str) -> Result<Vec<String>> {
    let text = fs::read_to_string(workspace::root().join("docs").join(page))?;
    let blocks = text.split("\n```").skip(1);
    let blocks = blocks.filter_map(|block| {
        let yaml = block.strip_prefix("yaml\n");
        yaml.or_else(|| block.strip_prefix("sh\n"))
    });
    let found = blocks.filter(|block| block.contains(with));
    Ok(found.map(|block| format!("{block}\n")).collect())
}

/// As [`recipes`], if there is only one.
///
/// # Errors
/// When there is another number of them.
pub fn recipe(page: &str, with: &str) -> Result<String> {
    let mut found = recipes(page, with)?;
    ensure!(found.len() == 1, "{} times {with:?} in {page}", found.len());
    Ok(found.remove(0))
}
