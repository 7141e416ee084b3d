use super::PublishError;
use super::close::close;
use super::moved::rename;
use super::target::{parent_of, real};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use tempfile::NamedTempFile;

/// As [`write_file`], for what is not text.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be written.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    replace(path, bytes).map_err(PublishError::io("write", path))
}

/// Writes a single file, overwriting an existing one. Does not create parent directories. On a full
/// disk, and if the process is killed, the existing file stays as it was.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be written.
pub fn write_file(path: &Path, text: &str) -> Result<(), PublishError> {
    write_bytes(path, text.as_bytes())
}

/// Creates a directory and its parents. An existing directory is left as it is.
///
/// # Errors
/// [`PublishError::Io`] when it cannot be created, or a file has its name.
pub fn create_dir(path: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(path).map_err(PublishError::io("create the folder", path))
}

/// Writes a file that does not exist yet.
///
/// # Errors
/// [`PublishError::Io`] when there is a file of this name, or it cannot be written. Nothing is left
/// of a file that could not be written whole.
pub fn write_new(path: &Path, text: &str) -> Result<(), PublishError> {
    let written = File::create_new(path).and_then(|file| {
        let written = fill(file, text.as_bytes());
        if written.is_err() {
            let _ = fs::remove_file(path);
        }
        written
    });
    written.map_err(PublishError::io("write", path))
}

/// Writes a whole file.
fn fill(mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    close(file)
}

/// Writes a file next to `path`, and then renames it.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link; what it leads to is replaced.
    let real = real(path)?;
    let former = real.metadata().ok();
    if let Some(former) = &former
        && (!former.is_file() || former.permissions().readonly())
    {
        // Such as `/dev/stdout`, where there is nothing to lose, or a file that the system protects.
        return fill(File::create(path)?, bytes);
    }
    let mut file = match staging_in(parent_of(&real)) {
        // The file may be written, and its folder may not.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && former.is_some() => {
            return fill(File::create(path)?, bytes);
        }
        made => made?,
    };
    file.write_all(bytes)?;
    if let Some(former) = former {
        keep_owner(file.path(), &former);
        fs::set_permissions(file.path(), former.permissions())?;
    }
    put(file, &real)
}

/// A file in a folder, for everybody to read; the process's umask applies.
pub(super) fn staging_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".homeward-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Puts a file in the place of another one. If that fails, it is deleted.
pub(super) fn put(file: NamedTempFile, path: &Path) -> io::Result<()> {
    // On Windows, no file is renamed that is open.
    let (file, new) = file.into_parts();
    close(file)?;
    rename(&new, path)?;
    // There is no file of this name any more.
    let _ = new.keep();
    Ok(())
}

/// Gives a file to the owner of another one, where this process may.
#[cfg(unix)]
fn keep_owner(path: &Path, former: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let _ = chown(path, Some(former.uid()), Some(former.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &fs::Metadata) {}

#[cfg(test)]
mod tests {
    use super::{write_file, write_new};
    use std::fs;

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("en.md");
        for text in ["first", "second"] {
            write_file(&path, text).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_new(&path, "third").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert!(write_file(&folder.path().join("none/en.md"), "").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("en.md"), folder.path().join("link.md"));
        fs::write(&path, "first").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("en.md", &link).unwrap();
        write_file(&link, "second").unwrap();
        assert!(link.is_symlink());
        let (new, leads) = (folder.path().join("new.md"), folder.path().join("to.md"));
        symlink("new.md", &leads).unwrap();
        write_file(&leads, "third").unwrap();
        assert!(leads.is_symlink());
        assert_eq!(fs::read_to_string(&new).unwrap(), "third");
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    }
}
