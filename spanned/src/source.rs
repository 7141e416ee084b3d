use crate::{Diagnostic, Diagnostics, Span, codes};

/// A file, by its position in the sorted list of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The first file: for a mistake that belongs to no file in particular.
    pub const FIRST: Self = Self(0);
}

/// One file: its path and its bytes.
#[derive(Debug)]
pub struct Source {
    path: String,
    bytes: Vec<u8>,
    unreadable: bool,
}

impl Source {
    /// A file that was read. `path` has `/` between its components.
    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        Self {
            path,
            bytes,
            unreadable: false,
        }
    }

    /// A file that could not be read. The caller reports why; no further mistake of this
    /// file is reported.
    pub fn unreadable(path: String) -> Self {
        Self {
            path,
            bytes: Vec::new(),
            unreadable: true,
        }
    }
}

/// All files of a run, sorted by path.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Sorts `files` by path; their positions are their ids.
    pub fn new(mut files: Vec<Source>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// Files given as pairs of path and text.
    pub fn in_memory(files: &[(&str, &str)]) -> Self {
        let source =
            |(path, text): &(&str, &str)| Source::new((*path).to_owned(), text.as_bytes().to_vec());
        Self::new(files.iter().map(source).collect())
    }

    /// Every file, in the order of paths.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// Whether a file could not be read. The caller has reported why.
    pub fn is_unreadable(&self, id: FileId) -> bool {
        self.files[id.0 as usize].unreadable
    }

    /// The path of a file.
    pub fn path(&self, id: FileId) -> &str {
        &self.files[id.0 as usize].path
    }

    /// The bytes of a file; none if it could not be read.
    pub fn bytes(&self, id: FileId) -> &[u8] {
        &self.files[id.0 as usize].bytes
    }

    /// The text of a file up to the first byte that is not UTF-8, so that a diagnostic
    /// about such a file can show an excerpt.
    pub fn text(&self, id: FileId) -> &str {
        match std::str::from_utf8(self.bytes(id)) {
            Ok(text) => text,
            Err(error) => {
                std::str::from_utf8(&self.bytes(id)[..error.valid_up_to()]).unwrap_or_default()
            }
        }
    }

    /// The whole text. `None` if the file could not be read, or is not UTF-8; the latter is
    /// reported here.
    pub fn utf8(&self, id: FileId, diagnostics: &mut Diagnostics) -> Option<&str> {
        if self.files[id.0 as usize].unreadable {
            return None;
        }
        match std::str::from_utf8(self.bytes(id)) {
            Ok(text) => Some(text),
            Err(error) => {
                let at = error.valid_up_to();
                diagnostics.push(
                    Diagnostic::new(codes::NOT_UTF8, "the file is not UTF-8 text")
                        .at(Span::new(id, at..at), "the first byte that does not fit")
                        .help("save the file with the encoding UTF-8"),
                );
                None
            }
        }
    }
}
