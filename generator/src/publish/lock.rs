use super::moment::no_locks;
use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

/// What became of the attempt to lock a folder.
pub(super) enum Lock {
    /// It is ours until the file is closed, or this process ends.
    Held(File),
    /// Another process has it.
    Taken,
    /// There is no such folder, or no longer.
    Gone,
    /// The file system has no locks.
    Unsupported,
}

/// Locks a folder without waiting.
///
/// # Errors
/// When the folder cannot be opened.
pub(super) fn lock(folder: &Path) -> io::Result<Lock> {
    // Windows opens and locks files, not folders.
    if cfg!(windows) || no_locks() {
        return Ok(if folder.try_exists()? {
            Lock::Unsupported
        } else {
            Lock::Gone
        });
    }
    let file = match File::open(folder) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Lock::Gone),
        Err(error) => return Err(error),
    };
    Ok(match file.try_lock() {
        // Another process may have removed it between the two calls.
        Ok(()) if !folder.exists() => Lock::Gone,
        Ok(()) => Lock::Held(file),
        Err(TryLockError::WouldBlock) => Lock::Taken,
        // Network file systems cannot lock folders.
        Err(TryLockError::Error(_)) => Lock::Unsupported,
    })
}
