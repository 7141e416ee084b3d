//! First stage: files on disk become bytes with a path. Nothing is parsed here, and no
//! other module reads a site's files.
#![expect(clippy::disallowed_methods, reason = "this is where files are read")]

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file of the site, by its place in the sorted list of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

impl SourceId {
    /// The first file: for what belongs to no file in particular.
    pub(crate) fn first() -> Self {
        Self(0)
    }
}

#[derive(Debug)]
struct Source {
    /// Path below the site's folder, with `/` between its parts.
    path: String,
    bytes: Vec<u8>,
    /// Set where reading failed: that was reported, and nothing more is to be said.
    unreadable: bool,
}

/// Every file below `content/` and `themes/`, in the order of paths.
#[derive(Debug)]
pub struct Sources {
    files: Vec<Source>,
}

/// A site folder that cannot be read at all.
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
            Ok(bytes) => (
                Source {
                    path,
                    bytes,
                    unreadable: false,
                },
                None,
            ),
            Err(error) => (
                Source {
                    path,
                    bytes: Vec::new(),
                    unreadable: true,
                },
                Some(error),
            ),
        })
        .collect();
    let mut files = Vec::with_capacity(read.len());
    for (index, (source, error)) in read.into_iter().enumerate() {
        if let Some(error) = error {
            let id = SourceId(u32::try_from(index).unwrap_or(u32::MAX));
            diagnostics.push(
                Diagnostic::new(
                    Code::UnreadableFile,
                    format!("cannot read the file: {error}"),
                )
                .at(Span::start_of(id), "")
                .help("check the file's permissions"),
            );
        }
        files.push(source);
    }
    Ok(Sources { files })
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
            Err(error) => diagnostics.push(
                Diagnostic::new(Code::UnreadableFile, format!("cannot read: {error}"))
                    .help("check permissions and symbolic links"),
            ),
        }
    }
}

impl Sources {
    /// Sources made up in memory.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let mut files: Vec<Source> = files
            .iter()
            .map(|(path, text)| Source {
                path: (*path).to_owned(),
                bytes: text.as_bytes().to_vec(),
                unreadable: false,
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Every file, in the order of paths.
    pub(crate) fn ids(&self) -> impl Iterator<Item = SourceId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(SourceId)
    }

    /// The path below the site's folder.
    pub(crate) fn path(&self, id: SourceId) -> &str {
        &self.files[id.0 as usize].path
    }

    pub(crate) fn bytes(&self, id: SourceId) -> &[u8] {
        &self.files[id.0 as usize].bytes
    }

    /// The text, up to the first byte that is not UTF-8: so that a diagnostic about such
    /// a file can still show what comes before.
    pub(crate) fn text(&self, id: SourceId) -> &str {
        match std::str::from_utf8(self.bytes(id)) {
            Ok(text) => text,
            Err(error) => {
                std::str::from_utf8(&self.bytes(id)[..error.valid_up_to()]).unwrap_or_default()
            }
        }
    }

    /// The whole text; `None` when it could not be read or is not UTF-8, which is reported.
    pub(crate) fn utf8(&self, id: SourceId, diagnostics: &mut Diagnostics) -> Option<&str> {
        if self.files[id.0 as usize].unreadable {
            return None;
        }
        match std::str::from_utf8(self.bytes(id)) {
            Ok(text) => Some(text),
            Err(error) => {
                let at = error.valid_up_to();
                diagnostics.push(
                    Diagnostic::new(Code::NotUtf8, "the file is not UTF-8 text")
                        .at(Span::new(id, at..at), "the first byte that does not fit")
                        .help("save the file with the encoding UTF-8"),
                );
                None
            }
        }
    }
}
