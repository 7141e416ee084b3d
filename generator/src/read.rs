//! First stage: texts on disk become bytes with a path, pictures become handles. Nothing
//! is parsed here, and no other module opens a file of a site.
#![expect(clippy::disallowed_methods, reason = "this is where files are read")]

mod limits;
mod media;
mod walk;

pub(crate) use limits::is_picture;
pub(crate) use media::MediaFile;

use crate::checks::unreadable_file;
use limits::FileType;
use rayon::prelude::*;
use spanned::{Diagnostic, Diagnostics, FileId, Source, Sources, Span};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use walk::{Bounds, Found, walk};

/// What a site consists of.
#[derive(Debug)]
pub struct Input {
    pub(crate) sources: Sources,
    /// The pictures of the content that may be opened.
    pub(crate) media: BTreeMap<FileId, MediaFile>,
}

impl Input {
    /// Texts made up in memory.
    pub(crate) fn in_memory(files: &[(&str, &str)]) -> Self {
        Self {
            sources: Sources::in_memory(files),
            media: BTreeMap::new(),
        }
    }
}

/// A site folder that cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The folder holds no `content/site.yaml` and no `site.yaml`.
    #[error("`{}` is not a site: it has no `content/site.yaml`", .0.display())]
    NotASite(PathBuf),
    /// `content` is a link that leaves the site's folder.
    #[error("`{}` is a symbolic link that leaves the folder of the site; name its target with `--site`", .0.display())]
    Outside(PathBuf),
}

/// Reads a site. `dir` is the folder that holds `content/` (and perhaps `themes/`), or a
/// copy of a content folder itself.
///
/// Symbolic links are followed only inside `content/` and `themes/`; devices, pipes and
/// sockets are never opened; a text may have 2 MB, a picture 32 MB.
///
/// # Errors
/// When there is no site below `dir`. Single files that cannot be read become diagnostics.
pub fn read(dir: &Path, diagnostics: &mut Diagnostics) -> Result<Input, ReadError> {
    let content = [dir.join("content"), dir.to_path_buf()]
        .into_iter()
        .find(|folder| folder.join("site.yaml").is_file())
        .ok_or_else(|| ReadError::NotASite(dir.to_path_buf()))?;
    let site = dir.canonicalize().ok();
    let inside = |folder: &Path| match (&site, folder.canonicalize()) {
        (Some(site), Ok(folder)) => folder.starts_with(site),
        _ => false,
    };
    if !inside(&content) {
        return Err(ReadError::Outside(content));
    }
    let themes = dir.join("themes");
    let mut roots = vec![content.as_path()];
    roots.extend(inside(&themes).then_some(themes.as_path()));
    let bounds = Bounds::around(&roots);
    let mut found = walk(&content, "content", &bounds);
    if themes.is_dir() || themes.is_symlink() {
        found.extend(walk(&themes, "themes", &bounds));
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    // Sorted as `Sources` sorts them, so that their ids follow this order.
    let files: Vec<File> = found.into_par_iter().map(file).collect();
    let mut texts = Vec::with_capacity(files.len());
    let mut others = Vec::with_capacity(files.len());
    for File {
        source,
        media,
        problem,
    } in files
    {
        texts.push(source);
        others.push((media, problem));
    }
    let sources = Sources::new(texts);
    let mut media = BTreeMap::new();
    for (id, (file, problem)) in sources.ids().zip(others) {
        diagnostics.extend(problem.map(|problem| problem.at(Span::start_of(id), "")));
        media.extend(file.map(|file| (id, file)));
    }
    Ok(Input { sources, media })
}

struct File {
    source: Source,
    media: Option<MediaFile>,
    problem: Option<Diagnostic>,
}

fn file(found: Found) -> File {
    let (bytes, media, problem) = match (found.refused, FileType::of(&found.path)) {
        (Some(problem), _) => (Vec::new(), None, Some(problem)),
        (None, FileType::Picture) => (Vec::new(), Some(MediaFile::new(found.file)), None),
        (None, file_type) => match media::bounded(&found.file, file_type.limit()) {
            Ok(bytes) => (bytes, None, None),
            Err(error) => (Vec::new(), None, Some(problem(file_type, &error))),
        },
    };
    let source = if problem.is_some() {
        Source::unreadable(found.path)
    } else {
        Source::new(found.path, bytes)
    };
    File {
        source,
        media,
        problem,
    }
}

/// The diagnostic for a picture that cannot be read.
pub(crate) fn unreadable_picture(error: &io::Error) -> Diagnostic {
    problem(FileType::Picture, error)
}

fn problem(file_type: FileType, error: &io::Error) -> Diagnostic {
    match error.kind() {
        io::ErrorKind::FileTooLarge => file_type.too_large(),
        _ => unreadable_file::denied(error),
    }
}
