//! The least that any generator must do: read each file, parse the Markdown, write HTML.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pulldown_cmark::{Options, Parser, html};

/// `bench baseline SITE OUT`.
///
/// # Errors
/// When reading or writing fails.
pub(crate) fn alone(mut arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let mut next = || {
        arguments
            .next()
            .map(PathBuf::from)
            .context("baseline SITE OUT")
    };
    render(&next()?, &next()?)
}

/// Renders every Markdown file of `site` into the same place under `out`; one thread,
/// no templates, no checks.
///
/// # Errors
/// When reading or writing fails.
pub(crate) fn render(site: &Path, out: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(site) {
        let entry = entry?;
        if entry.path().extension().is_none_or(|it| it != "md") {
            continue;
        }
        let text = fs::read_to_string(entry.path())?;
        let body = text.splitn(3, "---\n").nth(2).unwrap_or(&text);
        let mut page = String::with_capacity(body.len() * 2);
        html::push_html(&mut page, Parser::new_ext(body, Options::all()));
        let target = out
            .join(entry.path().strip_prefix(site)?)
            .with_extension("html");
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(target, page)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_each_markdown_file_once() {
        let folder = tempfile::tempdir().unwrap();
        let (site, out) = (folder.path().join("site"), folder.path().join("out"));
        fs::create_dir_all(site.join("a")).unwrap();
        fs::write(site.join("a/en.md"), "---\ntitle: x\n---\n# Hello\n").unwrap();
        render(&site, &out).unwrap();
        let page = fs::read_to_string(out.join("a/en.html")).unwrap();
        assert_eq!(page, "<h1>Hello</h1>\n");
    }
}
