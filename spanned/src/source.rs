use crate::lines::Lines;
use crate::{Diagnostic, Diagnostics, Span, codes};
use std::sync::OnceLock;

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
    contents: Contents,
    unreadable: bool,
    /// Made when the first position in the file is asked for.
    lines: OnceLock<Lines>,
}

/// The bytes of a file. Whether they are UTF-8 is found out once.
#[derive(Debug)]
enum Contents {
    Text(String),
    /// With the number of bytes before the first one that is not UTF-8.
    Bytes(Vec<u8>, usize),
}

impl Source {
    /// A file that was read. `path` has `/` between its components.
    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        let contents = String::from_utf8(bytes).map_or_else(
            |error| {
                let valid = error.utf8_error().valid_up_to();
                Contents::Bytes(error.into_bytes(), valid)
            },
            Contents::Text,
        );
        Self {
            path,
            contents,
            unreadable: false,
            lines: OnceLock::new(),
        }
    }

    /// A file that could not be read. The caller reports why; no further mistake of this
    /// file is reported.
    pub fn unreadable(path: String) -> Self {
        Self {
            unreadable: true,
            ..Self::new(path, Vec::new())
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
        &self.file(id).path
    }

    /// The bytes of a file; none if it could not be read.
    pub fn bytes(&self, id: FileId) -> &[u8] {
        match &self.file(id).contents {
            Contents::Text(text) => text.as_bytes(),
            Contents::Bytes(bytes, _) => bytes,
        }
    }

    /// The text of a file up to the first byte that is not UTF-8, so that a diagnostic
    /// about such a file can show an excerpt.
    pub fn text(&self, id: FileId) -> &str {
        match &self.file(id).contents {
            Contents::Text(text) => text,
            Contents::Bytes(bytes, valid) => {
                std::str::from_utf8(&bytes[..*valid]).unwrap_or_default()
            }
        }
    }

    /// The lines of [`text`](Self::text).
    pub(crate) fn lines(&self, id: FileId) -> &Lines {
        let lines = &self.file(id).lines;
        lines.get_or_init(|| Lines::of(self.text(id)))
    }

    /// The whole text. `None` if the file could not be read, or is not UTF-8; the latter is
    /// reported here.
    pub fn utf8(&self, id: FileId, diagnostics: &mut Diagnostics) -> Option<&str> {
        let file = self.file(id);
        match &file.contents {
            _ if file.unreadable => None,
            Contents::Text(text) => Some(text),
            Contents::Bytes(_, valid) => {
                diagnostics.push(
                    Diagnostic::new(codes::NOT_UTF8, "the file is not UTF-8 text")
                        .at(
                            Span::new(id, *valid..*valid),
                            "the first byte that does not fit",
                        )
                        .help("save the file with the encoding UTF-8"),
                );
                None
            }
        }
    }

    fn file(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_utf8_shows_its_beginning() {
        let files = vec![
            Source::new("b".into(), b"caf\xe9".to_vec()),
            Source::new("a".into(), "é".into()),
            Source::unreadable("c".into()),
        ];
        let sources = Sources::new(files);
        let ids: Vec<FileId> = sources.ids().collect();
        let texts: Vec<&str> = ids.iter().map(|id| sources.text(*id)).collect();
        assert_eq!(texts, ["é", "caf", ""]);
        assert_eq!(sources.bytes(ids[1]), b"caf\xe9");
        let mut diagnostics = Diagnostics::default();
        assert_eq!(sources.utf8(ids[0], &mut diagnostics), Some("é"));
        assert_eq!(sources.utf8(ids[2], &mut diagnostics), None);
        assert!(!diagnostics.has_errors());
        assert_eq!(sources.utf8(ids[1], &mut diagnostics), None);
        assert!(diagnostics.has_errors());
    }
}
