//! Files that save time the next time, and without which everything is the same. They are in a
//! folder of the site that is never published.

use super::moment::moment;
use crate::read;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The folder, in the folder of a site.
pub(super) const FOLDER: &str = ".homeward";

/// The content of a kept file; `None` if there is none, or if it cannot be read.
pub fn kept(site: &Path, name: &str) -> Option<String> {
    read::text(&folder(site)?.join(name)).ok()
}

/// Keeps a file. The former one stays until the new one is whole.
///
/// # Errors
/// When it cannot be written: not every folder of a site can be.
pub fn keep(site: &Path, name: &str, text: &str) -> io::Result<()> {
    moment();
    let _ = fs::create_dir(site.join(FOLDER));
    let folder = folder(site).ok_or(io::ErrorKind::NotADirectory)?;
    let unfinished = folder.join(unfinished(name));
    // What a killed process has left.
    let _ = fs::remove_file(&unfinished);
    moment();
    let mut file = fs::File::create_new(&unfinished)?;
    moment();
    file.write_all(text.as_bytes())?;
    moment();
    // Replaces a link, and not the file to which it leads.
    fs::rename(unfinished, folder.join(name))
}

/// The name of a file while it is being written.
pub(super) fn unfinished(name: &str) -> String {
    format!("{name}.new")
}

/// The folder, if it is one: whoever wrote the site may have put a link in its place.
fn folder(site: &Path) -> Option<PathBuf> {
    let folder = site.join(FOLDER);
    let is_folder = folder.symlink_metadata().is_ok_and(|it| it.is_dir());
    is_folder.then_some(folder)
}
