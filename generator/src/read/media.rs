use super::limits;
use super::stamp::Stamp;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A picture of the content, or a file of `static/`: a handle, because only one picture at a time is needed in
/// memory, and a site may have gigabytes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MediaFile {
    path: PathBuf,
}

impl MediaFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// Reads its first bytes, at most `most` of them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn start(&self, most: u64) -> io::Result<Vec<u8>> {
        if !std::fs::metadata(&self.path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let mut bytes = Vec::new();
        File::open(&self.path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Its length in bytes; `None` if it cannot be read.
    pub(crate) fn length(&self) -> Option<u64> {
        std::fs::metadata(&self.path).map(|it| it.len()).ok()
    }

    /// Whether another file has the same bytes. No, if one of them cannot be read: this is reported elsewhere.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let bytes = || Some((self.bytes().ok()?, other.bytes().ok()?));
        self.length().is_some_and(|it| Some(it) == other.length())
            && bytes().is_some_and(|(one, two)| one == two)
    }

    /// Reads the whole file.
    ///
    /// # Errors
    /// When the file cannot be read or has become too large since the site was read.
    pub(crate) fn bytes(&self) -> io::Result<Vec<u8>> {
        bounded(&self.path, limits::MEDIA).map(|(bytes, _)| bytes)
    }
}

/// Reads a regular file of at most `limit` bytes; with the stamp of what was read.
///
/// # Errors
/// [`io::ErrorKind::FileTooLarge`] for a larger one, [`io::ErrorKind::InvalidInput`] for
/// what is not a regular file, else what the system reports.
pub(super) fn bounded(path: &Path, limit: u64) -> io::Result<(Vec<u8>, Stamp)> {
    // A pipe is not opened: that would wait for a writer.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    let length = metadata.len().min(limit);
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // Some files have more bytes than the system reports; one byte over the limit is enough
    // to know.
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok((bytes, Stamp::of(&metadata)))
}
