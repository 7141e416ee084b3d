//! First stage: texts on disk become bytes with a path, pictures become handles. Nothing
//! is parsed here, and no other module opens a file of a site.
#![expect(clippy::disallowed_methods, reason = "this is where files are read")]

mod folder;
mod foreign;
mod limits;
mod media;
mod stamp;
mod walk;

pub(crate) use media::MediaFile;

use crate::Request;
use crate::checks::unreadable_file;
pub(crate) use folder::Folder;
use limits::FileType;
use rayon::prelude::*;
use spanned::{Diagnostic, FileId, SourceFile, Sources, Span};
use stamp::Stamp;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use walk::Found;

/// A digest of everything that this program is made from.
const PROGRAM: &str = env!("HOMEWARD_SOURCES");

/// What a site consists of.
#[derive(Debug)]
pub struct Input {
    pub(crate) sources: Sources,
    /// The pictures of the content, and the files of `static/`, that may be opened.
    pub(crate) media: BTreeMap<FileId, MediaFile>,
    /// What is wrong with files that cannot be read.
    problems: BTreeMap<FileId, Diagnostic>,
    /// When each file was changed, as the file system says.
    stamps: HashMap<FileId, Stamp>,
    /// `None` for texts made up in memory.
    folder: Option<Folder>,
    /// Whether files may have come and gone since the last look at all of them.
    is_stale: bool,
}

impl Input {
    /// Texts made up in memory.
    pub(crate) fn in_memory(files: &[(&str, &str)]) -> Self {
        Self {
            sources: Sources::in_memory(files),
            media: BTreeMap::new(),
            problems: BTreeMap::new(),
            stamps: HashMap::new(),
            folder: None,
            is_stale: false,
        }
    }

    /// Files made up in memory, whatever their bytes.
    pub(crate) fn of_files(files: &[(String, Vec<u8>)]) -> Self {
        let mut input = Self::in_memory(&[]);
        for (path, bytes) in files {
            let source = SourceFile::new(path.clone(), bytes.clone());
            input.sources.put(source);
        }
        input
    }

    /// Adds a text that is not on disk, or replaces one.
    pub(crate) fn add(&mut self, path: &str, text: &str) {
        let source = SourceFile::new(path.to_owned(), text.as_bytes().to_vec());
        self.sources.put(source);
    }

    /// The directories whose files make the site, `content`, `themes` and `static`, whether they
    /// are there or not. Those of texts made up in memory have no name.
    pub(crate) fn directories(&self) -> [PathBuf; 3] {
        let folder = self.folder.as_ref();
        folder.map(Folder::roots).unwrap_or_default()
    }

    /// The digest of everything that a site depends on: its files, the request, and this
    /// program itself. `None` if something cannot be read.
    pub(crate) fn digest(&self, request: &Request) -> Option<String> {
        if !self.problems.is_empty() {
            return None;
        }
        let mut hasher = blake3::Hasher::new();
        let mut part = |bytes: &[u8]| {
            hasher.update(&bytes.len().to_le_bytes());
            hasher.update(bytes);
        };
        part(PROGRAM.as_bytes());
        part(&[u8::from(homeward_bundle::IS_EMPTY)]);
        part(&[u8::from(request.draft)]);
        part(request.today.to_string().as_bytes());
        part(request.base_url.as_deref().unwrap_or_default().as_bytes());
        let ids: Vec<FileId> = self.sources.ids().collect();
        let file = |id: FileId| match self.media.get(&id) {
            Some(picture) => Some(blake3::hash(&picture.bytes().ok()?)),
            None => Some(blake3::hash(self.sources.bytes(id))),
        };
        let files: Vec<Option<blake3::Hash>> = ids.par_iter().map(|id| file(*id)).collect();
        for (id, hash) in ids.into_iter().zip(files) {
            part(self.sources.path(id).as_bytes());
            part(hash?.as_bytes());
        }
        Some(hasher.finalize().to_hex().to_string())
    }

    /// The texts of `static/`, each with its path below the site.
    pub(crate) fn static_texts(&self) -> Vec<(String, String)> {
        let files = self.media.iter();
        let files = files.map(|(id, file)| (self.sources.path(*id), file));
        let files = files.filter(|(path, _)| FileType::of(path) == FileType::Static);
        let text = |file: &MediaFile| {
            let bytes = file.start(limits::TEXT + 1).ok()?;
            let is_text = bytes.len() as u64 <= limits::TEXT && !bytes.contains(&0);
            String::from_utf8(bytes).ok().filter(|_| is_text)
        };
        let found = files.filter_map(|(path, file)| Some((path.to_owned(), text(file)?)));
        found.collect()
    }

    /// What is wrong with files that cannot be read.
    pub(crate) fn problems(&self) -> impl Iterator<Item = Diagnostic> + '_ {
        self.problems.values().cloned()
    }

    /// Reads again what has changed on disk. `changed` are the files and directories that may
    /// have changed; if they are all texts that are known, nothing else is looked at.
    ///
    /// # Errors
    /// When there is no site any more.
    pub(crate) fn update(&mut self, changed: &[PathBuf]) -> Result<(), ReadError> {
        let Some(folder) = self.folder.take() else {
            return Ok(());
        };
        let known = changed.iter().map(|path| self.known(&folder, path));
        let known: Option<Vec<Found>> = known.collect();
        let result = match known.filter(|_| !self.is_stale) {
            Some(found) => {
                for file in found.into_iter().map(file) {
                    self.put(file);
                }
                Ok(())
            }
            None => self.scan(&folder),
        };
        self.is_stale = result.is_err();
        self.folder = Some(folder);
        result
    }

    /// A file that was read before and is still a file in its place.
    fn known(&self, folder: &Folder, path: &Path) -> Option<Found> {
        let (path, below) = folder.below(path)?;
        let id = self.sources.find(&below)?;
        // A link, or a file behind one, is what the walk decides on.
        let is_file = path.symlink_metadata().ok()?.is_file();
        let real = path.canonicalize().ok()? == path;
        (is_file && real && !self.problems.contains_key(&id)).then_some(Found {
            path: below,
            file: path,
            refused: None,
        })
    }

    /// Looks at every file, and reads those that are new or have changed.
    fn scan(&mut self, folder: &Folder) -> Result<(), ReadError> {
        let found = folder.files()?;
        let paths: HashSet<String> = found.iter().map(|found| found.path.clone()).collect();
        let is_new = |found: &Found| {
            let id = self.sources.find(&found.path);
            let before = id.and_then(|id| self.stamps.get(&id));
            let now = found.file.metadata().ok().map(|now| Stamp::of(&now));
            found.refused.is_some() || before.is_none() || before != now.as_ref()
        };
        let new: Vec<File> = found.into_par_iter().filter(is_new).map(file).collect();
        self.sources.retain(|path| paths.contains(path));
        for file in new {
            self.put(file);
        }
        let kept: HashSet<FileId> = self.sources.ids().collect();
        self.media.retain(|id, _| kept.contains(id));
        self.problems.retain(|id, _| kept.contains(id));
        self.stamps.retain(|id, _| kept.contains(id));
        Ok(())
    }

    fn put(&mut self, file: File) {
        let id = self.sources.put(file.source);
        self.keep(id, file.media, file.problem, file.stamp);
    }

    fn keep(
        &mut self,
        id: FileId,
        media: Option<MediaFile>,
        problem: Option<Diagnostic>,
        stamp: Option<Stamp>,
    ) {
        replace(&mut self.media, id, media);
        let problem = problem.map(|problem| problem.at(Span::start_of(id), ""));
        replace(&mut self.problems, id, problem);
        match stamp {
            Some(stamp) => self.stamps.insert(id, stamp),
            None => self.stamps.remove(&id),
        };
    }
}

fn replace<T>(map: &mut BTreeMap<FileId, T>, id: FileId, value: Option<T>) {
    match value {
        Some(value) => map.insert(id, value),
        None => map.remove(&id),
    };
}

/// A site folder that cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The folder holds no `content/site.yaml` and no `site.yaml`.
    #[error("`{}` is not a site: it has no `content/site.yaml`\nhelp: go into the folder of your portal, or name it with `--site`; `homeward init DIR` makes a new portal", .0.display())]
    NotASite(PathBuf),
    /// The folder is the `content` of a portal with a theme or files of its own.
    #[error("`{}` is the folder `content` of a portal, whose `themes` and `static` are beside it\nhelp: go into the folder of your portal, `cd ..`, or name it with `--site`", .0.display())]
    Content(PathBuf),
    /// `content` is a link that leaves the site's folder.
    #[error("`{}` is a symbolic link that leaves the folder of the site\nhelp: name its target with `--site`, or allow the command to follow it: `--allow-link DIR`", .0.display())]
    Outside(PathBuf),
}

/// Whether something has this path on disk.
pub(crate) fn is_there(path: &Path) -> bool {
    path.exists()
}

/// Reads a site. `dir` is the folder that holds `content/` (and perhaps `themes/`), or a
/// copy of a content folder itself.
///
/// Symbolic links are followed only inside `content/`, `themes/`, `static/`; devices, pipes and
/// sockets are never opened; a text may have 2 MB, a picture 32 MB.
///
/// # Errors
/// When there is no site below `dir`, or `dir` is only a part of one. For single files that cannot be read see
/// [`Input::problems`].
pub fn read(dir: &Path) -> Result<Input, ReadError> {
    read_linked(dir, &[])
}

/// Reads a site as [`read`] does; its symbolic links may also point into the folders `links`.
pub(crate) fn read_linked(dir: &Path, links: &[PathBuf]) -> Result<Input, ReadError> {
    read_folder(Folder::of(dir, links)?)
}

/// Reads a site whose folders are known, as [`read`] does.
pub(crate) fn read_folder(folder: Folder) -> Result<Input, ReadError> {
    let mut found = folder.files()?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    // Sorted as `Sources` sorts them, so that their ids follow this order.
    let files: Vec<File> = found.into_par_iter().map(file).collect();
    let mut texts = Vec::with_capacity(files.len());
    let mut others = Vec::with_capacity(files.len());
    for file in files {
        texts.push(file.source);
        others.push((file.media, file.problem, file.stamp));
    }
    let mut input = Input {
        folder: Some(folder),
        sources: Sources::new(texts),
        ..Input::in_memory(&[])
    };
    let ids: Vec<FileId> = input.sources.ids().collect();
    for (id, (media, problem, stamp)) in ids.into_iter().zip(others) {
        input.keep(id, media, problem, stamp);
    }
    Ok(input)
}

struct File {
    source: SourceFile,
    media: Option<MediaFile>,
    problem: Option<Diagnostic>,
    stamp: Option<Stamp>,
}

fn file(found: Found) -> File {
    let (mut bytes, mut media, mut problem, mut stamp) = (Vec::new(), None, None, None);
    match (found.refused, FileType::of(&found.path)) {
        (Some(refused), _) => problem = Some(refused),
        (None, FileType::Picture | FileType::Static) => {
            stamp = found.file.metadata().ok().map(|now| Stamp::of(&now));
            media = Some(MediaFile::new(found.file));
        }
        (None, file_type) => match media::bounded(&found.file, file_type.limit()) {
            Ok((read, at)) => {
                problem = foreign::check(&found.path, &read);
                (bytes, stamp) = (read, Some(at));
            }
            Err(error) => problem = Some(self::problem(file_type, &error)),
        },
    }
    let source = if problem.is_some() {
        SourceFile::unreadable(found.path)
    } else {
        SourceFile::new(found.path, bytes)
    };
    File {
        source,
        media,
        problem,
        stamp,
    }
}

/// The text of a file that is no part of a site, such as a PO file; at most 32 MB.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
pub fn text(path: &Path) -> io::Result<String> {
    const LIMIT: u64 = 32 << 20;
    let (bytes, _) = media::bounded(path, LIMIT)?;
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// The bytes of a picture that an editor wants to add to a site.
///
/// # Errors
/// When it cannot be read, or is too large.
pub(crate) fn new_picture(path: &Path) -> io::Result<Vec<u8>> {
    media::bounded(path, limits::MEDIA).map(|(bytes, _)| bytes)
}

/// The diagnostic for a file of `static/` that cannot be read.
pub(crate) fn unreadable_static(error: &io::Error) -> Diagnostic {
    problem(FileType::Static, error)
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
