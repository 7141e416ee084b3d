//! The headers that hosts are told to send, read from the file `_headers` that a build writes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

/// What a host sends with each file, by the path of the file below the root of the host.
///
/// The format is that of Netlify and Cloudflare Pages: a line with a path, which may end in `*`,
/// and below it an indented line for each header. `! Name` takes a header away that an earlier
/// path has set.
#[derive(Debug, Clone, Default)]
pub struct Headers {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone)]
struct Rule {
    path: String,
    changes: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Set(String, String),
    Remove(String),
}

impl Headers {
    /// Reads such a file.
    ///
    /// # Errors
    /// When it cannot be read, has a line that is not understood, or names no header: a test
    /// would believe that it has a policy.
    pub fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let headers = Self::parse(&text).with_context(|| file.display().to_string())?;
        let named = headers.rules.iter().any(|rule| !rule.changes.is_empty());
        ensure!(named, "{} names no header", file.display());
        Ok(headers)
    }

    fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let Some(header) = line.strip_prefix("  ") else {
                ensure!(line.starts_with('/'), "{line:?} is no path");
                rules.push(Rule {
                    path: line.trim_end().to_owned(),
                    changes: Vec::new(),
                });
                continue;
            };
            let rule = rules.last_mut().context("a header before any path")?;
            let change = match (header.strip_prefix("! "), header.split_once(": ")) {
                (Some(name), _) => Change::Remove(name.trim().to_owned()),
                (None, Some((name, value))) => Change::Set(name.to_owned(), value.to_owned()),
                (None, None) => bail!("{line:?} is no header"),
            };
            rule.changes.push(change);
        }
        Ok(Self { rules })
    }

    /// The names and values for a path that begins with `/`.
    pub(super) fn of(&self, path: &str) -> Vec<(&str, &str)> {
        let mut all: Vec<(&str, &str)> = Vec::new();
        for change in self
            .rules
            .iter()
            .filter(|it| it.is_for(path))
            .flat_map(|it| &it.changes)
        {
            let (Change::Set(name, _) | Change::Remove(name)) = change;
            all.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
            if let Change::Set(name, value) = change {
                all.push((name, value));
            }
        }
        all
    }
}

impl Rule {
    fn is_for(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(begins) => path.starts_with(begins),
            None => path == self.path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "/*\n  Content-Security-Policy: default-src 'none'; img-src 'self'\n  \
        Cache-Control: no-cache\n/assets/*\n  ! Cache-Control\n/assets/*\n  Cache-Control: immutable\n\
        /secret.html\n  X-Robots-Tag: noindex\n";

    #[test]
    fn later_paths_add_replace_and_take_away() {
        let headers = Headers::parse(FILE).unwrap();
        let policy = (
            "Content-Security-Policy",
            "default-src 'none'; img-src 'self'",
        );
        let ask = ("Cache-Control", "no-cache");
        assert_eq!(headers.of("/en/index.html"), [policy, ask]);
        assert_eq!(
            headers.of("/assets/a.css"),
            [policy, ("Cache-Control", "immutable")]
        );
        assert_eq!(
            headers.of("/secret.html"),
            [policy, ask, ("X-Robots-Tag", "noindex")]
        );
        assert_eq!(Headers::default().of("/en/index.html"), []);
    }

    #[test]
    fn a_file_without_headers_is_refused() {
        for text in [
            "",
            "/*\n",
            "  Name: value\n",
            "/*\n  Name\n",
            "*\n  Name: value\n",
        ] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("_headers");
            fs::write(&file, text).unwrap();
            assert!(Headers::read(&file).is_err(), "{text:?}");
        }
    }
}
