use super::PublishError;
use std::io::Write as _;
use std::path::Path;

/// As [`write_file`], for what is not text.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be written.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    std::fs::write(path, bytes).map_err(PublishError::io("write", path))
}

/// Writes a single file, overwriting an existing one. Does not create parent directories.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be written.
pub fn write_file(path: &Path, text: &str) -> Result<(), PublishError> {
    std::fs::write(path, text).map_err(PublishError::io("write", path))
}

/// Creates a directory and its parents. An existing directory is left as it is.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be created, or a file has its name.
pub fn create_dir(path: &Path) -> Result<(), PublishError> {
    std::fs::create_dir_all(path).map_err(PublishError::io("create the folder", path))
}

/// Writes a file that does not exist yet.
///
/// # Errors
/// [`PublishError::Io`] when there is a file of this name, or it cannot be written.
pub fn write_new(path: &Path, text: &str) -> Result<(), PublishError> {
    let file = std::fs::File::create_new(path);
    let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(PublishError::io("write", path))
}
