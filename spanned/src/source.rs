use crate::lines::Lines;
use crate::{Diagnostic, Diagnostics, Span, codes};
use std::sync::{Arc, OnceLock};

/// A file of [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The first file: for a mistake that belongs to no file in particular.
    pub const FIRST: Self = Self(0);
}

/// One file: its path and its bytes.
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    contents: Contents,
    unreadable: bool,
    /// Made when the first position in the file is asked for.
    lines: OnceLock<Lines>,
}

/// The bytes at the beginning of a file that tell whether it is a text.
const BEGINNING: usize = 16;

/// The bytes of a file. Whether they are UTF-8 is found out once.
#[derive(Debug)]
enum Contents {
    Text(String),
    /// With the number of bytes before the first one that is not UTF-8.
    Bytes(Vec<u8>, usize),
}

impl SourceFile {
    /// A file that was read. `path` has `/` between its components.
    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        // Films, and texts in UTF-16, have a zero at their beginning: there is no line to show.
        let is_binary = bytes.iter().take(BEGINNING).any(|byte| *byte == 0);
        let contents = if is_binary {
            Contents::Bytes(bytes, 0)
        } else {
            String::from_utf8(bytes).map_or_else(
                |error| {
                    let valid = error.utf8_error().valid_up_to();
                    Contents::Bytes(error.into_bytes(), valid)
                },
                Contents::Text,
            )
        };
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

/// All files of a run, in the order of their paths.
///
/// A file keeps its id while others come and go, so that spans stay valid from one run to
/// the next. A copy is cheap: the files are shared.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    /// By id; `None` for a file that was removed.
    files: Vec<Option<Arc<SourceFile>>>,
    /// The ids of the files, sorted by path.
    order: Vec<FileId>,
    /// The position of each id in `order`.
    ranks: Vec<u32>,
}

impl Sources {
    /// Sorts `files` by path; their positions are their ids.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let order: Vec<FileId> = (0..).map(FileId).take(files.len()).collect();
        // A new vector: `collect` would keep the room that the files themselves took.
        let mut shared = Vec::with_capacity(files.len());
        shared.extend(files.into_iter().map(|file| Some(Arc::new(file))));
        Self {
            files: shared,
            ranks: order.iter().map(|id| id.0).collect(),
            order,
        }
    }

    /// Files given as pairs of path and text.
    pub fn in_memory(files: &[(&str, &str)]) -> Self {
        let source = |(path, text): &(&str, &str)| {
            SourceFile::new((*path).to_owned(), text.as_bytes().to_vec())
        };
        Self::new(files.iter().map(source).collect())
    }

    /// Every file, in the order of paths.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + '_ {
        self.order.iter().copied()
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The file with a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.search(path).ok().map(|at| self.order[at])
    }

    /// Puts a file in the place of the one with the same path, or adds it. Spans of a former
    /// file with this path are no longer valid.
    pub fn put(&mut self, file: SourceFile) -> FileId {
        match self.search(&file.path) {
            Ok(at) => {
                let id = self.order[at];
                self.files[id.0 as usize] = Some(Arc::new(file));
                id
            }
            Err(at) => {
                let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
                self.files.push(Some(Arc::new(file)));
                self.order.insert(at, id);
                self.make_ranks();
                id
            }
        }
    }

    /// Removes the files for which `keep` returns `false`. Their spans are no longer valid.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        let files = &mut self.files;
        self.order.retain(|id| {
            let file = &mut files[id.0 as usize];
            let kept = file.as_ref().is_some_and(|file| keep(&file.path));
            if !kept {
                *file = None;
            }
            kept
        });
        self.make_ranks();
    }

    /// The file itself: it is the same object for as long as it has not been put anew.
    pub fn source(&self, id: FileId) -> &Arc<SourceFile> {
        let file = self.files[id.0 as usize].as_ref();
        file.unwrap_or_else(|| unreachable!("no span of a removed file is kept"))
    }

    /// The position of a file in the order of paths.
    pub(crate) fn rank(&self, id: FileId) -> u32 {
        self.ranks.get(id.0 as usize).copied().unwrap_or(id.0)
    }

    fn search(&self, path: &str) -> Result<usize, usize> {
        self.order.binary_search_by(|id| self.path(*id).cmp(path))
    }

    fn make_ranks(&mut self) {
        self.ranks = vec![u32::MAX; self.files.len()];
        for (rank, id) in (0..).zip(&self.order) {
            self.ranks[id.0 as usize] = rank;
        }
    }

    /// Whether a file could not be read. The caller has reported why.
    pub fn is_unreadable(&self, id: FileId) -> bool {
        self.source(id).unreadable
    }

    /// The path of a file.
    pub fn path(&self, id: FileId) -> &str {
        &self.source(id).path
    }

    /// The bytes of a file; none if it could not be read.
    pub fn bytes(&self, id: FileId) -> &[u8] {
        match &self.source(id).contents {
            Contents::Text(text) => text.as_bytes(),
            Contents::Bytes(bytes, _) => bytes,
        }
    }

    /// The text of a file up to the first byte that is not UTF-8, so that a diagnostic
    /// about such a file can show an excerpt.
    pub fn text(&self, id: FileId) -> &str {
        match &self.source(id).contents {
            Contents::Text(text) => text,
            Contents::Bytes(bytes, valid) => {
                std::str::from_utf8(&bytes[..*valid]).unwrap_or_default()
            }
        }
    }

    /// The lines of [`text`](Self::text).
    pub(crate) fn lines(&self, id: FileId) -> &Lines {
        let lines = &self.source(id).lines;
        lines.get_or_init(|| Lines::of(self.text(id)))
    }

    /// The whole text. `None` if the file could not be read, or is not UTF-8; the latter is
    /// reported here.
    pub fn utf8(&self, id: FileId, diagnostics: &mut Diagnostics) -> Option<&str> {
        let file = self.source(id);
        match &file.contents {
            _ if file.unreadable => None,
            Contents::Text(text) => Some(text),
            Contents::Bytes(bytes, valid) => {
                let is_utf_16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
                let message = if is_utf_16 {
                    "the file is UTF-16 text, and not UTF-8"
                } else {
                    "the file is not UTF-8 text"
                };
                diagnostics.push(
                    Diagnostic::new(codes::NOT_UTF8, message)
                        .at(
                            Span::new(id, *valid..*valid),
                            "the first byte that does not fit",
                        )
                        .help(
                            "save the file with the encoding UTF-8: in Notepad by `Save as`, \
                            where `Encoding` is below the name",
                        ),
                );
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_utf8_shows_its_beginning() {
        let files = vec![
            SourceFile::new("b".into(), b"caf\xe9".to_vec()),
            SourceFile::new("a".into(), "é".into()),
            SourceFile::unreadable("c".into()),
            SourceFile::new("d".into(), b"\0\0\0\x18ftypmp42".to_vec()),
        ];
        let sources = Sources::new(files);
        let ids: Vec<FileId> = sources.ids().collect();
        let texts: Vec<&str> = ids.iter().map(|id| sources.text(*id)).collect();
        assert_eq!(texts, ["é", "caf", "", ""]);
        assert_eq!(sources.bytes(ids[1]), b"caf\xe9");
        let mut diagnostics = Diagnostics::default();
        assert_eq!(sources.utf8(ids[0], &mut diagnostics), Some("é"));
        assert_eq!(sources.utf8(ids[2], &mut diagnostics), None);
        assert!(!diagnostics.has_errors());
        assert_eq!(sources.utf8(ids[1], &mut diagnostics), None);
        assert!(diagnostics.has_errors());
    }

    #[test]
    fn a_file_keeps_its_id_while_others_come_and_go() {
        let mut sources = Sources::in_memory(&[("b", "1"), ("d", "2")]);
        let (b, d) = (sources.find("b").unwrap(), sources.find("d").unwrap());
        let c = sources.put(SourceFile::new("c".into(), "3".into()));
        let a = sources.put(SourceFile::new("a".into(), "4".into()));
        assert_eq!(sources.ids().collect::<Vec<_>>(), [a, b, c, d]);
        assert_eq!([a, b, c, d].map(|id| sources.rank(id)), [0, 1, 2, 3]);
        sources.retain(|path| path != "b");
        assert_eq!(sources.find("b"), None);
        assert_eq!(sources.put(SourceFile::new("d".into(), "5".into())), d);
        let texts: Vec<&str> = sources.ids().map(|id| sources.text(id)).collect();
        assert_eq!(texts, ["4", "3", "5"]);
        assert_eq!([a, c, d].map(|id| sources.rank(id)), [0, 1, 2]);
    }
}
