//! First stage: files on disk become bytes with a path. Nothing is parsed here, and no
//! other module reads a site's files.
#![expect(clippy::disallowed_methods, reason = "this is where files are read")]

use crate::checks::unreadable_file;
use rayon::prelude::*;
use spanned::{Diagnostics, Source, Sources, Span};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The reason why a site cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The folder holds no `content/site.yaml` and no `site.yaml`.
    #[error("`{}` is not a site: it has no `content/site.yaml`", .0.display())]
    NotASite(PathBuf),
}

/// Reads a site. `dir` is the folder that holds `content/` (and perhaps `themes/`), or a
/// copy of a content folder itself.
///
/// # Errors
/// [`ReadError::NotASite`] when there is no site below `dir`. Single files that cannot be
/// read become diagnostics.
pub fn read(dir: &Path, diagnostics: &mut Diagnostics) -> Result<Sources, ReadError> {
    let content = [dir.join("content"), dir.to_path_buf()]
        .into_iter()
        .find(|folder| folder.join("site.yaml").is_file())
        .ok_or_else(|| ReadError::NotASite(dir.to_path_buf()))?;
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    walk(&content, "content", &mut found, diagnostics);
    walk(&dir.join("themes"), "themes", &mut found, diagnostics);
    found.sort();
    let read: Vec<(Source, Option<std::io::Error>)> = found
        .into_par_iter()
        .map(|(path, file)| match std::fs::read(&file) {
            Ok(bytes) => (Source::new(path, bytes), None),
            Err(error) => (Source::unreadable(path), Some(error)),
        })
        .collect();
    let (files, errors): (Vec<Source>, Vec<_>) = read.into_iter().unzip();
    // The files are sorted already, so their ids follow the order of `errors`.
    let sources = Sources::new(files);
    for (id, error) in sources.ids().zip(errors) {
        if let Some(error) = error {
            diagnostics.push(unreadable_file::contents(Span::start_of(id), &error));
        }
    }
    Ok(sources)
}

fn walk(
    folder: &Path,
    prefix: &str,
    found: &mut Vec<(String, PathBuf)>,
    diagnostics: &mut Diagnostics,
) {
    if !folder.is_dir() {
        return;
    }
    let hidden = |entry: &walkdir::DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let entries = WalkDir::new(folder).follow_links(true).into_iter();
    for entry in entries.filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                let parts: Vec<_> = below.iter().map(std::ffi::OsStr::to_string_lossy).collect();
                found.push((format!("{prefix}/{}", parts.join("/")), entry.into_path()));
            }
            Ok(_) => {}
            Err(error) => diagnostics.push(unreadable_file::path(&error)),
        }
    }
}
