use super::close::close;
use super::leftovers::clear_old;
use super::lock::{Held, Lock, lock};
use super::moment::moment;
use super::moved::rename;
use super::target::Target;
use super::{PublishError, swap};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};

/// A folder next to the target in which the new site is written.
///
/// It is locked for as long as its build lives, so that another build can tell it from
/// what a killed build has left behind.
pub(super) struct Staging<'t> {
    folder: tempfile::TempDir,
    target: &'t Target,
    /// `None` where the file system has no locks.
    lock: Option<Held>,
}

impl<'t> Staging<'t> {
    /// Makes one. Where the file system has no locks, removes what killed builds have left.
    pub(super) fn beside(target: &'t Target) -> Result<Self, PublishError> {
        let parent = &target.parent;
        moment();
        fs::create_dir_all(parent).map_err(PublishError::io("create the folder", parent))?;
        let (folder, lock) =
            locked_folder(target).map_err(PublishError::io("create a folder in", parent))?;
        if lock.is_none() {
            clear_old(target, folder.path());
        }
        Ok(Self {
            folder,
            target,
            lock,
        })
    }

    /// Whether another build can see that this one lives.
    pub(super) fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// Makes the folders of all paths.
    pub(super) fn create_folders<'p>(
        &self,
        paths: impl Iterator<Item = &'p str>,
    ) -> Result<(), PublishError> {
        let folders: BTreeSet<&str> = paths
            .filter_map(|path| path.rsplit_once('/'))
            .map(|(folder, _)| folder)
            .collect();
        for folder in folders {
            let path = self.folder.path().join(folder);
            moment();
            fs::create_dir_all(&path).map_err(PublishError::io("create the folder", &path))?;
        }
        Ok(())
    }

    /// Writes one file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.folder.path().join(path);
        let written = || -> io::Result<()> {
            let mut file = File::create(&path)?;
            // All files before this one are complete, and this one is empty.
            moment();
            file.write_all(bytes)?;
            close(file)
        };
        written().map_err(PublishError::io("write", &path))
    }

    /// Takes a file from the former site, as it is there. `false` where the file system has no
    /// hard links.
    pub(super) fn keep(&self, path: &str) -> bool {
        moment();
        std::fs::hard_link(self.target.path.join(path), self.folder.path().join(path)).is_ok()
    }

    /// Replaces one file of the target, and nothing else.
    pub(super) fn commit_file(self, path: &str) -> Result<(), PublishError> {
        let to = self.target.path.join(path);
        moment();
        rename(&self.folder.path().join(path), &to).map_err(PublishError::io("replace", &to))
    }

    /// Replaces the target by the new site, and deletes the former one.
    pub(super) fn commit(self) -> Result<(), PublishError> {
        // Another program may have filled the target while the site was rendered.
        self.target.check()?;
        moment();
        swap::swap(self.folder.path(), &self.target.path)
            .map_err(PublishError::io("replace", &self.target.path))?;
        moment();
        // The staging folder is the former site now. If it cannot be deleted, the next
        // build tries again; the new site is published all the same.
        let _ = self.folder.close();
        moment();
        Ok(())
    }
}

/// Makes a folder and locks it. Another build may see it before it is locked, and remove
/// it as a leftover: then the next attempt makes another one.
fn locked_folder(target: &Target) -> io::Result<(tempfile::TempDir, Option<Held>)> {
    const ATTEMPTS: usize = 16;
    let prefix = target.prefix();
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    {
        // A site is for everybody to read; the process's umask still applies.
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    for _ in 0..ATTEMPTS {
        moment();
        let folder = builder.tempdir_in(&target.parent)?;
        moment();
        match lock(folder.path())? {
            Lock::Held(lock) => return Ok((folder, Some(lock))),
            Lock::Unsupported => return Ok((folder, None)),
            Lock::Taken | Lock::Gone => {}
        }
    }
    Err(io::Error::other("other builds of it do not end"))
}
