use super::PublishError;
use std::path::Path;

/// Writes a single file, such as a drawing, and overwrites an existing one. Does not
/// create parent folders.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be written.
pub fn single(path: &Path, text: &str) -> Result<(), PublishError> {
    std::fs::write(path, text).map_err(PublishError::io("write", path))
}

/// Creates a folder for [`single`] files. An existing folder and its files are kept.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be made, or a file has its name.
pub fn folder(path: &Path) -> Result<(), PublishError> {
    std::fs::create_dir_all(path).map_err(PublishError::io("create the folder", path))
}
