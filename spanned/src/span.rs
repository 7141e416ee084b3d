use crate::FileId;
use std::ops::Range;

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`. Offsets over 4 GiB saturate.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// The empty span at the start of a file, for a mistake of the file as a whole.
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The bytes, as a range of indexes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}
