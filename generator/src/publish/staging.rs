use super::{PublishError, swap};
use crate::plan::MARKER;
use rustix::fs::{FlockOperation, flock};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// A folder beside the target in which the new site grows.
///
/// It is locked for as long as its build lives, so that another build can tell it from
/// what a killed build has left behind.
pub(super) struct Staging {
    folder: tempfile::TempDir,
    target: PathBuf,
    _lock: File,
}

impl Staging {
    /// Makes one, and clears away what killed builds have left.
    pub(super) fn beside(target: &Path) -> Result<Self, PublishError> {
        // A link stays a link: what it leads to is replaced.
        let target = target
            .canonicalize()
            .unwrap_or_else(|_| target.to_path_buf());
        check(&target)?;
        let parent = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent).map_err(PublishError::io("create the folder", &parent))?;
        let prefix = prefix(&target);
        clear(&parent, &prefix);
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix);
        #[cfg(unix)]
        {
            // A site is for everybody to read; the process's umask still applies.
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(fs::Permissions::from_mode(0o777));
        }
        let folder = builder
            .tempdir_in(&parent)
            .map_err(PublishError::io("create a folder in", &parent))?;
        let lock = File::open(folder.path())
            .map_err(PublishError::io("open the folder", folder.path()))?;
        flock(&lock, FlockOperation::NonBlockingLockExclusive)
            .map_err(|error| PublishError::io("lock the folder", folder.path())(error.into()))?;
        Ok(Self {
            folder,
            target,
            _lock: lock,
        })
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
            fs::create_dir_all(&path).map_err(PublishError::io("create the folder", &path))?;
        }
        Ok(())
    }

    /// Writes one file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.folder.path().join(path);
        fs::write(&path, bytes).map_err(PublishError::io("write", &path))
    }

    /// Puts the new site in the target's place and throws the former one away.
    pub(super) fn take_place(self) -> Result<(), PublishError> {
        // Another program may have filled the target while the site was rendered.
        check(&self.target)?;
        swap::swap(self.folder.path(), &self.target)
            .map_err(PublishError::io("replace", &self.target))?;
        // What stands in the staging folder now is the former site. Should it resist, the
        // next build clears it away; the new site is published all the same.
        let _ = self.folder.close();
        Ok(())
    }
}

fn prefix(target: &Path) -> String {
    let name = target
        .file_name()
        .map_or_else(|| "site".into(), |name| name.to_string_lossy());
    format!(".{name}.homeward-")
}

/// Only a site of ours, an empty folder or nothing may be replaced.
fn check(target: &Path) -> Result<(), PublishError> {
    match fs::read_dir(target) {
        Ok(mut entries) => {
            if entries.next().is_none() || target.join(MARKER).is_file() {
                Ok(())
            } else {
                Err(PublishError::Foreign(target.to_path_buf()))
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(_) if target.is_file() => Err(PublishError::NotAFolder(target.to_path_buf())),
        Err(error) => Err(PublishError::io("read the folder", target)(error)),
    }
}

/// Removes staging folders that no living build has locked.
fn clear(parent: &Path, prefix: &str) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    for entry in entries.flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(prefix);
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let free = File::open(entry.path())
            .is_ok_and(|folder| flock(&folder, FlockOperation::NonBlockingLockExclusive).is_ok());
        if free {
            // Should it resist, it is only in the way, and the next build tries again.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
