use super::PublishError;
use super::leftovers::{clear, recover};
use crate::plan::MARKER;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf, absolute};

/// The folder that a site is published to.
#[derive(Debug)]
pub struct Target {
    /// Symbolic links are followed: a link stays a link, what it leads to is replaced.
    pub(super) path: PathBuf,
    /// The folder around it.
    pub(super) parent: PathBuf,
}

impl Target {
    /// Prepares to publish to `path`: brings a site back that a killed build has left
    /// under another name, looks whether the folder may be replaced, and removes what killed
    /// builds have left next to it.
    ///
    /// # Errors
    /// When the folder must not or cannot be replaced.
    pub fn prepare(path: &Path) -> Result<Self, PublishError> {
        let target = Self::at(path)?;
        recover(&target)?;
        target.check()?;
        // Also for a build that stops at a mistake: on a small web space, a whole portal can be left.
        clear(&target);
        Ok(target)
    }

    fn at(path: &Path) -> Result<Self, PublishError> {
        let path = real(path).map_err(PublishError::io("read the link", path))?;
        let parent = parent_of(&path).to_path_buf();
        Ok(Self { path, parent })
    }

    /// Refuses a target inside the folders that a site is made from.
    ///
    /// # Errors
    /// When it lies in one of them, or is one.
    pub(crate) fn is_outside(&self, folders: &[PathBuf]) -> Result<(), PublishError> {
        let target = to_be(&self.path);
        let holds = |folder: &&PathBuf| target.starts_with(to_be(folder));
        match folders.iter().find(holds) {
            Some(folder) => Err(PublishError::InSources {
                target: self.path.clone(),
                source_folder: folder.clone(),
            }),
            None => Ok(()),
        }
    }

    /// The beginning of the names of all folders that builds of this target make.
    pub(super) fn prefix(&self) -> String {
        let name = self
            .path
            .file_name()
            .map_or("site".into(), OsStr::to_string_lossy);
        format!(".{name}.homeward-")
    }

    /// Whether there is anything under the target's name.
    pub(super) fn exists(&self) -> bool {
        self.path.symlink_metadata().is_ok()
    }

    /// Only a site of ours, an empty folder or nothing may be replaced.
    pub(super) fn check(&self) -> Result<(), PublishError> {
        let path = &self.path;
        match std::fs::read_dir(path) {
            Ok(_) if self.is_mount_point() => Err(PublishError::MountPoint(path.clone())),
            Ok(mut entries) => {
                if entries.next().is_none() || path.join(MARKER).is_file() {
                    Ok(())
                } else {
                    Err(PublishError::Foreign(path.clone()))
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(_) if path.is_file() => Err(PublishError::NotAFolder(path.clone())),
            Err(error) => Err(PublishError::io("read the folder", path)(error)),
        }
    }

    /// A folder on another device than the folder around it cannot be renamed.
    #[cfg(unix)]
    fn is_mount_point(&self) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        let device = |path: &Path| path.metadata().map(|it| it.dev()).ok();
        matches!((device(&self.path), device(&self.parent)), (Some(a), Some(b)) if a != b)
    }

    #[cfg(not(unix))]
    fn is_mount_point(&self) -> bool {
        false
    }
}

/// Brings a site back to `path` that a killed build has left under another name. `true` if there was one.
///
/// # Errors
/// When it cannot be renamed.
pub fn bring_back(path: &Path) -> Result<bool, PublishError> {
    let target = Target::at(path)?;
    let was_there = target.exists();
    recover(&target)?;
    Ok(!was_there && target.exists())
}

/// The folder that a file or a folder is in.
pub(super) fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The canonical path that something will have which may not be there yet.
fn to_be(path: &Path) -> PathBuf {
    let path = absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut above = path.ancestors();
    let found = above.find_map(|it| Some((it.canonicalize().ok()?, path.strip_prefix(it).ok()?)));
    found.map_or_else(|| path.clone(), |(real, rest)| real.join(rest))
}

/// Follows symbolic links, also to what does not exist yet.
pub(super) fn real(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.is_symlink() => {
            let next = path.read_link()?;
            real(&path.parent().unwrap_or(Path::new(".")).join(next))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path.to_path_buf()),
        // What is wrong with it, `check` says better.
        Err(_) if !path.is_symlink() => Ok(path.to_path_buf()),
        found => found,
    }
}
