//! Directories with everything in them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use walkdir::WalkDir;

/// Copies all files and symbolic links under `from` to the same places under `to`.
///
/// # Errors
/// When one cannot be copied.
pub fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else if entry.file_type().is_symlink() {
            symlink(&fs::read_link(entry.path())?, &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn symlink(original: &Path, link: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(original, link)?)
}

#[cfg(not(unix))]
fn symlink(_: &Path, link: &Path) -> Result<()> {
    anyhow::bail!(
        "{}: symbolic links are copied on Unix systems only",
        link.display()
    )
}
