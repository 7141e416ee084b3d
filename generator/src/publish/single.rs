use super::PublishError;
use std::path::Path;

/// Writes one file that somebody asked for by name, such as a drawing. One that is there
/// already is replaced; no folder is made.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be written.
pub fn single(path: &Path, text: &str) -> Result<(), PublishError> {
    std::fs::write(path, text).map_err(PublishError::io("write", path))
}
