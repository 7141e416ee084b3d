//! What any generator must at least do with the same site: read each file, parse the
//! Markdown, and write as many files with as many bytes, on as many threads. No templates,
//! no checks, no links between pages.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

/// `bench baseline SITE LIKE OUT`: `LIKE` is what was built of the site.
///
/// # Errors
/// When reading or writing fails.
pub(crate) fn alone(mut arguments: impl Iterator<Item = OsString>) -> Result<()> {
    let mut next = || {
        let path = arguments.next().map(PathBuf::from);
        path.context("baseline SITE LIKE OUT")
    };
    render(&next()?, &next()?, &next()?)
}

/// Reads and parses `site`, and writes under `out` a file for each file of `like`, of the
/// same size.
///
/// # Errors
/// When reading or writing fails.
pub(crate) fn render(site: &Path, like: &Path, out: &Path) -> Result<()> {
    let pages: Vec<String> = files(site)?
        .par_iter()
        .map(|(path, _)| {
            let bytes = fs::read(path)?;
            let is_text = path.extension().is_some_and(|it| it == "md");
            let text = std::str::from_utf8(&bytes).unwrap_or_default();
            let body = text.splitn(3, "---\n").nth(2).unwrap_or(text);
            let mut page = String::new();
            if is_text {
                page.reserve(body.len() * 2);
                html::push_html(&mut page, Parser::new_ext(body, Options::all()));
            }
            Ok(page)
        })
        .collect::<Result<_>>()?;
    let pages: Vec<&String> = pages.iter().filter(|page| !page.is_empty()).collect();
    let outputs = files(like)?;
    for (path, _) in &outputs {
        let target = out.join(path.strip_prefix(like)?);
        fs::create_dir_all(target.parent().unwrap_or(out))?;
    }
    outputs
        .par_iter()
        .enumerate()
        .try_for_each(|(at, (path, length))| {
            let target = out.join(path.strip_prefix(like)?);
            let length = usize::try_from(*length)?;
            let mut bytes = Vec::with_capacity(length);
            // The frame of a page is written around the text: here, the text again.
            let page = pages.get(at % pages.len().max(1));
            let page = page.map_or(&b"-"[..], |page| page.as_bytes());
            while bytes.len() < length {
                bytes.extend_from_slice(&page[..page.len().min(length - bytes.len())]);
            }
            Ok(fs::write(target, bytes)?)
        })
}

/// Every file below a directory, with its size.
fn files(folder: &Path) -> Result<Vec<(PathBuf, u64)>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let length = entry.metadata()?.len();
            found.push((entry.into_path(), length));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_writes_as_many_files_with_as_many_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let (site, like) = (folder.path().join("site"), folder.path().join("like"));
        let out = folder.path().join("out");
        fs::create_dir_all(site.join("a")).unwrap();
        fs::write(site.join("a/en.md"), "---\ntitle: x\n---\n# Hello\n").unwrap();
        fs::create_dir_all(like.join("en")).unwrap();
        fs::write(like.join("en/a.html"), [b'x'; 100]).unwrap();
        fs::write(like.join("b.css"), [b'x'; 3]).unwrap();
        render(&site, &like, &out).unwrap();
        let page = fs::read_to_string(out.join("en/a.html")).unwrap();
        assert_eq!(page.len(), 100);
        assert!(page.starts_with("<h1>Hello</h1>\n<h1>"));
        assert_eq!(fs::read(out.join("b.css")).unwrap().len(), 3);
    }
}
