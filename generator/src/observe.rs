//! Between rendering and publishing: observers. An observer sees the bytes of each file of a
//! build in the pass that writes them, and may add files of its own when all have been seen.
//!
//! Files come in no order and from several threads, and their bytes are gone after the call:
//! an observer keeps only what it needs of them. What it adds must not depend on the order,
//! because a build must give the same bytes each time.

use crate::resolve::Lang;

/// A file that was rendered and will be published.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RenderedFile<'a> {
    /// Its path below the site's root, with `/` between the parts.
    pub(crate) path: &'a str,
    /// The language of a page; `None` for other files.
    pub(crate) lang: Option<Lang>,
    /// Its content.
    pub(crate) bytes: &'a [u8],
    /// The BLAKE3 hash of its content.
    pub(crate) hash: blake3::Hash,
}

/// A file that an observer adds to the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AddedFile {
    /// Its path below the site's root, with `/` between the parts. No output of the plan and
    /// no other observer has this path.
    pub(crate) path: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

/// Sees every file of a build.
pub(crate) trait Observer: Sync {
    /// Called once for each file.
    ///
    /// # Errors
    /// When the observer cannot do its work; nothing is published then.
    fn see(&self, file: &RenderedFile<'_>) -> Result<(), ObserverError>;

    /// Called once, after the last file. Returns what to add to the site.
    ///
    /// # Errors
    /// When the observer cannot do its work; nothing is published then.
    fn finish(&self) -> Result<Vec<AddedFile>, ObserverError>;

    /// The paths of files that belong next to a file of `length` bytes, and whose content follows
    /// from its content alone.
    fn companions(&self, _path: &str, _length: usize) -> Vec<String> {
        Vec::new()
    }

    /// The content of a companion, from that of its file.
    ///
    /// # Errors
    /// When it cannot be made; nothing is published then.
    fn companion(&self, _path: &str, bytes: &[u8]) -> Result<Vec<u8>, ObserverError> {
        Ok(bytes.to_vec())
    }
}

/// Why an observer could not do its work.
#[derive(Debug, thiserror::Error)]
#[error("cannot make {what}: {reason}")]
pub struct ObserverError {
    /// What the observer makes.
    pub(crate) what: &'static str,
    /// The cause, for people.
    pub(crate) reason: String,
}
