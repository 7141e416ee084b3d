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

/// Makes the folder that somebody named for [`single`] files; one that is there is left as
/// it is, with all that lies in it.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be made, or a file has its name.
pub fn folder(path: &Path) -> Result<(), PublishError> {
    std::fs::create_dir_all(path).map_err(PublishError::io("create the folder", path))
}
