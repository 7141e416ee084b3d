//! A directory on a disk that becomes full, has no room for another file, or can only be read.
//!
//! As root on Linux it is a small file system of its own, which is then really full.
//! Elsewhere the child may write no file beyond a small size. Either way a write fails
//! in the middle of a build; which way it was is printed, never skipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use homeward_devtools::steps::run;
use tempfile::TempDir;

use crate::command::{homeward, path};

/// How big the small file system is.
const BYTES: u64 = 32 * 1024 * 1024;
/// The free space of a "full" disk: enough to begin a build, not to end it.
const LEFT: u64 = 256 * 1024;
/// The number of files that fit into a file system without room for more: enough to begin a build.
const FEW_FILES: usize = 12;
/// The largest file that the limited child may write, in blocks of 512 bytes (as the
/// shell counts them): less than any page.
const BLOCKS: u32 = 2;

/// A directory with little free space; see the module.
pub struct SmallDisk {
    folder: TempDir,
    mounted: bool,
    limited: std::cell::Cell<bool>,
}

/// Makes one; `near` is a folder on the same machine, for the fallback.
///
/// # Errors
/// When no folder can be made.
pub fn small_disk(near: &Path) -> Result<SmallDisk> {
    let around = near.parent().context("a site without parent")?;
    let folder = tempfile::tempdir_in(around)?;
    let mut mount = Command::new("mount");
    mount.args(["-t", "tmpfs", "-o", &format!("size={BYTES}"), "tmpfs"]);
    let mount = mount
        .arg(folder.path())
        .stderr(Stdio::null())
        .stdout(Stdio::null());
    let mounted = mount.status().is_ok_and(|it| it.success());
    eprintln!(
        "a full disk: {}",
        if mounted {
            "a small tmpfs"
        } else {
            "a limit on file sizes"
        }
    );
    let limited = std::cell::Cell::new(false);
    Ok(SmallDisk {
        folder,
        mounted,
        limited,
    })
}

impl SmallDisk {
    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Whether it is a file system of its own.
    #[must_use]
    pub fn is_mounted(&self) -> bool {
        self.mounted
    }

    /// The `homeward` command, under the limit while the disk is full.
    ///
    /// # Errors
    /// When the command does not compile.
    pub fn command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = if self.limited.get() {
            // Without the trap the system would kill the child instead of failing its write.
            let script = format!("trap '' XFSZ; ulimit -f {BLOCKS}; exec \"$0\" \"$@\"");
            let mut shell = Command::new("sh");
            shell
                .args(["-c", &script])
                .arg(path()?)
                .stdin(Stdio::null());
            shell
        } else {
            homeward()?
        };
        command.args(arguments);
        Ok(command)
    }

    /// Runs `work` while there is little free space.
    ///
    /// # Errors
    /// The error of `work`; also when the disk cannot be filled.
    pub fn without_room<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.mounted {
            self.limited.set(true);
            let done = work();
            self.limited.set(false);
            return done;
        }
        let ballast = self.fill()?;
        let done = work();
        fs::remove_file(ballast)?;
        done
    }

    /// Runs `work` while the file system has room for bytes, but for few more files.
    ///
    /// # Errors
    /// The error of `work`; also when the file system cannot be changed.
    pub fn without_inodes<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.mounted {
            return self.without_room(work);
        }
        let used = walkdir::WalkDir::new(self.path()).into_iter().count();
        self.remount(&format!("nr_inodes={}", used + FEW_FILES))?;
        let done = work();
        self.remount("nr_inodes=0")?;
        done
    }

    /// Runs `work` while nothing can be written.
    ///
    /// # Errors
    /// The error of `work`; also when the file system cannot be changed.
    pub fn read_only<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.mounted {
            return self.without_room(work);
        }
        self.remount("ro")?;
        let done = work();
        self.remount("rw")?;
        done
    }

    fn remount(&self, option: &str) -> Result<()> {
        let options = format!("remount,{option}");
        let mut mount = Command::new("mount");
        run(mount.args(["-o", &options]).arg(self.path()))
    }

    /// Fills the file system up to what shall be left.
    fn fill(&self) -> Result<PathBuf> {
        let ballast = self.path().join("ballast");
        let free = free_bytes(self.path())?;
        let size = usize::try_from(free.saturating_sub(LEFT))?;
        fs::write(&ballast, vec![0; size])?;
        Ok(ballast)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        if self.mounted {
            // Lazily: a folder still open somewhere must not keep the mount for ever.
            let unmounted = run(Command::new("umount").arg("--lazy").arg(self.folder.path()));
            if let Err(error) = unmounted {
                eprintln!("{error:#}");
            }
        }
    }
}

fn free_bytes(folder: &Path) -> Result<u64> {
    let mut df = Command::new("df");
    df.args(["--output=avail", "--block-size=1"]).arg(folder);
    let answer = homeward_devtools::steps::output(&mut df)?;
    let free = answer.lines().last().context("df printed nothing")?;
    Ok(free.trim().parse()?)
}
