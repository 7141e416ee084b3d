//! What a published site holds: the digest of each file, and of all that it was made from.

use super::target::Target;
use crate::plan::{MARKER, MARKER_TEXT};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::SystemTime;

/// The first half of the BLAKE3 hash of a file. Nobody gains anything by making two files
/// with the same one.
type Digest = [u8; 16];

/// A file of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Recorded {
    digest: Digest,
    pub(super) length: u64,
}

impl Recorded {
    pub(super) fn of(bytes: &[u8], hash: blake3::Hash) -> Self {
        let (digest, _) = hash.as_bytes().split_at(size_of::<Digest>());
        Self {
            digest: digest.try_into().unwrap_or_default(),
            length: bytes.len() as u64,
        }
    }
}

/// What is known of the site that a build was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The digest of everything that the site depends on, if that is known.
    pub inputs: Option<String>,
    /// Whether the build had nothing to report. Otherwise each build must find it again.
    pub is_quiet: bool,
    /// The number of pages of each language, by its tag.
    pub pages: Vec<(String, usize)>,
}

/// The files of a published site.
#[derive(Debug)]
pub(super) struct Manifest {
    pub(super) origin: Origin,
    files: HashMap<String, Recorded>,
    /// The directory of the site.
    directory: PathBuf,
    /// When it was written: after all files.
    written: SystemTime,
}

impl Manifest {
    /// That of the site at the target. `None` if there is none, or if another version of the
    /// program has written it.
    pub(super) fn of(target: &Target) -> Option<Self> {
        let path = target.path.join(MARKER);
        let written = path.metadata().ok()?.modified().ok()?;
        let text = std::fs::read_to_string(path).ok()?;
        let mut lines = text.strip_prefix(MARKER_TEXT)?.lines();
        let mut manifest = Self {
            origin: Origin::default(),
            files: HashMap::new(),
            directory: target.path.clone(),
            written,
        };
        lines.try_for_each(|line| manifest.read(line))?;
        Some(manifest)
    }

    fn read(&mut self, line: &str) -> Option<()> {
        match line.split_once(' ')? {
            ("inputs", digest) => self.origin.inputs = Some(digest.to_owned()),
            ("quiet", is_quiet) => self.origin.is_quiet = is_quiet.parse().ok()?,
            ("pages", rest) => {
                let (tag, number) = rest.split_once(' ')?;
                self.origin
                    .pages
                    .push((tag.to_owned(), number.parse().ok()?));
            }
            ("file", rest) => {
                let mut words = rest.splitn(3, ' ');
                let (digest, length, path) = (words.next()?, words.next()?, words.next()?);
                let digest = u128::from_str_radix(digest, 16).ok()?.to_be_bytes();
                let length = length.parse().ok()?;
                self.files
                    .insert(path.to_owned(), Recorded { digest, length });
            }
            _ => return None,
        }
        Some(())
    }

    /// Whether the former site has this file under this path, as it was written.
    pub(super) fn has(&self, path: &str, file: Recorded) -> bool {
        self.files.get(path) == Some(&file) && self.is_intact(path, file)
    }

    /// Whether the former site has a file under this path, whatever is in it.
    pub(super) fn names(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The record of a file that is as it was written.
    pub(super) fn recorded(&self, path: &str) -> Option<Recorded> {
        let recorded = self.files.get(path).copied();
        recorded.filter(|file| self.is_intact(path, *file))
    }

    /// Every file, in no order.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, Recorded)> {
        self.files.iter().map(|(path, file)| (path.as_str(), *file))
    }

    /// A file that was changed later is newer than the manifest.
    fn is_intact(&self, path: &str, file: Recorded) -> bool {
        let path = self.directory.join(path);
        path.symlink_metadata().is_ok_and(|now| {
            let earlier = now.modified().is_ok_and(|at| at <= self.written);
            now.is_file() && now.len() == file.length && earlier
        })
    }

    /// Whether every file of the site is there as it was written.
    pub(super) fn all_intact(&self) -> bool {
        use rayon::prelude::*;
        let files: Vec<(&str, Recorded)> = self.files().collect();
        let each = files.into_par_iter();
        each.all(|(path, file)| self.is_intact(path, file))
    }
}

/// The manifest of a site as text. `files` are sorted by path.
pub(super) fn text<'p>(
    origin: &Origin,
    files: impl Iterator<Item = (&'p str, Recorded)>,
) -> String {
    let mut text = MARKER_TEXT.to_owned();
    // Writing to a string does not fail.
    let out = &mut text;
    if let Some(inputs) = &origin.inputs {
        let _ = writeln!(out, "inputs {inputs}\nquiet {}", origin.is_quiet);
    }
    for (tag, number) in &origin.pages {
        let _ = writeln!(out, "pages {tag} {number}");
    }
    for (path, file) in files {
        let digest = u128::from_be_bytes(file.digest);
        let _ = writeln!(out, "file {digest:032x} {} {path}", file.length);
    }
    text
}
