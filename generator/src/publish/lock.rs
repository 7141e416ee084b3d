use super::moment::{locks_files_only, no_locks};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// What became of the attempt to lock a folder.
pub(super) enum Lock {
    /// It is ours until this is dropped, or this process ends.
    Held(Held),
    /// Another process has it.
    Taken,
    /// There is no such folder, or no longer.
    Gone,
    /// The file system has no locks.
    Unsupported,
}

/// A lock that is ours.
#[derive(Debug)]
pub(super) struct Held {
    /// Closed, and so unlocked, when this is dropped.
    _file: File,
    /// A file that is there for the lock alone.
    beside: Option<PathBuf>,
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(path) = &self.beside {
            let _ = fs::remove_file(path);
        }
    }
}

/// Locks a folder without waiting. Where folders cannot be locked, as on Windows, a file next to it is
/// locked: one inside it would prevent the folder from being renamed.
///
/// # Errors
/// When the folder cannot be opened.
pub(super) fn lock(folder: &Path) -> io::Result<Lock> {
    if no_locks() {
        return Ok(if folder.try_exists()? {
            Lock::Unsupported
        } else {
            Lock::Gone
        });
    }
    if cfg!(windows) || locks_files_only() {
        return lock_beside(folder);
    }
    let file = match File::open(folder) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Lock::Gone),
        Err(error) => return Err(error),
    };
    match file.try_lock() {
        // Another process may have removed it between the two calls.
        Ok(()) if !folder.exists() => Ok(Lock::Gone),
        Ok(()) => Ok(Lock::Held(Held {
            _file: file,
            beside: None,
        })),
        Err(TryLockError::WouldBlock) => Ok(Lock::Taken),
        // Network file systems cannot lock folders.
        Err(TryLockError::Error(_)) => lock_beside(folder),
    }
}

fn lock_beside(folder: &Path) -> io::Result<Lock> {
    if !folder.try_exists()? {
        return Ok(Lock::Gone);
    }
    let path = beside(folder);
    let mut options = OpenOptions::new();
    let Ok(file) = options.read(true).write(true).create(true).open(&path) else {
        // Windows refuses this while another process deletes the file.
        return Ok(if folder.try_exists()? {
            Lock::Taken
        } else {
            Lock::Gone
        });
    };
    match file.try_lock() {
        Ok(()) => {
            let held = Held {
                _file: file,
                beside: Some(path),
            };
            // Another process may have removed it between the two calls.
            Ok(if folder.exists() {
                Lock::Held(held)
            } else {
                Lock::Gone
            })
        }
        Err(TryLockError::WouldBlock) => Ok(Lock::Taken),
        Err(TryLockError::Error(_)) => {
            let _ = fs::remove_file(&path);
            Ok(Lock::Unsupported)
        }
    }
}

const LOCK: &str = ".lock";

/// The file that is locked in place of a folder.
fn beside(folder: &Path) -> PathBuf {
    let mut name = OsString::from(folder);
    name.push(LOCK);
    name.into()
}

/// The folder in whose place a file is locked; `None` for another file.
pub(super) fn folder_of(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?.to_str()?;
    Some(file.with_file_name(name.strip_suffix(LOCK)?))
}
