//! The file that has the current input while it is used.

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

/// The file stays open: to create it for each input takes longer than to read most inputs.
#[derive(Debug)]
pub(crate) struct Current {
    file: File,
    length: usize,
}

impl Current {
    pub(crate) fn at(path: &Path) -> io::Result<Self> {
        let file = File::create(path)?;
        Ok(Self { file, length: 0 })
    }

    /// Writes the input that is used next.
    pub(crate) fn is(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(bytes)?;
        if bytes.len() < self.length {
            self.file.set_len(bytes.len() as u64)?;
        }
        self.length = bytes.len();
        Ok(())
    }
}
