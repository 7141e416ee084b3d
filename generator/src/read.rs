//! First stage: texts on disk become bytes with a path, pictures become handles. Nothing
//! is parsed here, and no other module opens a file of a site.
#![expect(clippy::disallowed_methods, reason = "this is where files are read")]

mod limits;
mod media;
mod walk;

pub(crate) use limits::is_picture;
pub(crate) use media::MediaFile;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use limits::FileType;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use walk::{Bounds, Found, walk};

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

/// What a site consists of.
#[derive(Debug)]
pub struct Input {
    pub(crate) sources: Sources,
    /// The pictures of the content that may be opened.
    pub(crate) media: BTreeMap<SourceId, MediaFile>,
}

impl Input {
    /// Texts made up in memory.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self {
            sources: Sources::of(files),
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
    let files: Vec<File> = found.into_par_iter().map(file).collect();
    let mut sources = Sources {
        files: Vec::with_capacity(files.len()),
    };
    let mut media = BTreeMap::new();
    for (index, file) in files.into_iter().enumerate() {
        let id = SourceId(u32::try_from(index).unwrap_or(u32::MAX));
        if let Some(problem) = file.problem {
            diagnostics.push(problem.at(Span::start_of(id), ""));
        }
        media.extend(file.media.map(|media| (id, media)));
        sources.files.push(file.source);
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
    File {
        source: Source {
            path: found.path,
            bytes,
            unreadable: problem.is_some(),
        },
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
        _ => walk::unreadable(error),
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

    /// Whether the file could not be read; that was reported.
    pub(crate) fn is_unreadable(&self, id: SourceId) -> bool {
        self.files[id.0 as usize].unreadable
    }

    /// The path below the site's folder.
    pub(crate) fn path(&self, id: SourceId) -> &str {
        &self.files[id.0 as usize].path
    }

    /// The bytes; none of a picture, which is only read when it is needed.
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
