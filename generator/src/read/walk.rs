use crate::checks::{outside_link, unreadable_file};
use spanned::Diagnostic;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A file below the site's folder, or the reason why it must not be opened.
pub(super) struct Found {
    /// Path below the site's folder, with `/` between its parts.
    pub(super) path: String,
    /// Where the file is on disk.
    pub(super) file: PathBuf,
    /// `Some` for what must not be opened.
    pub(super) refused: Option<Diagnostic>,
}

/// The permitted targets of symbolic links.
///
/// The folder of a site is often a checkout with secrets next to the content
/// (`.git/config`, `.env`), and a link is two words in a change that a reviewer
/// overlooks: so a link may only point to a file that would be read anyway.
pub(super) struct Bounds(Vec<PathBuf>);

impl Bounds {
    /// Bounds around folders that exist; others are left out.
    pub(super) fn around(folders: &[PathBuf]) -> Self {
        let real = folders.iter().filter_map(|it| it.canonicalize().ok());
        Self(real.collect())
    }

    /// Whether `path`, which must be canonical, is inside the bounds.
    pub(super) fn admit(&self, path: &Path) -> bool {
        self.0.iter().any(|folder| {
            path.strip_prefix(folder)
                .is_ok_and(|below| !below.iter().any(is_hidden))
        })
    }
}

/// Lists every file below `folder`, whose path below the site's folder is `prefix`.
/// Hidden files and folders are left out, except those of `static/` that hosts read. Only folders
/// are opened.
pub(super) fn walk(folder: &Path, prefix: &str, bounds: &Bounds) -> Vec<Found> {
    let mut found = Vec::new();
    let mut entries = WalkDir::new(folder).follow_links(true).into_iter();
    let for_hosts = |name: &OsStr| {
        prefix == "static" && FOR_HOSTS.iter().any(|known| name.to_str() == Some(known))
    };
    let visible = |name: &OsStr, depth| depth == 0 || !is_hidden(name) || for_hosts(name);
    while let Some(entry) = entries.next() {
        let (file, refused) = match entry {
            Ok(entry) if !visible(entry.file_name(), entry.depth()) => {
                skip(&entry, &mut entries);
                continue;
            }
            Ok(entry) => {
                let refused = refusal(&entry, bounds);
                if refused.is_some() {
                    skip(&entry, &mut entries);
                } else if entry.file_type().is_dir() {
                    continue;
                }
                (entry.into_path(), refused)
            }
            Err(error) => {
                let file = error.path().unwrap_or(folder).to_path_buf();
                if !visible(file.file_name().unwrap_or_default(), error.depth()) {
                    continue;
                }
                (file, Some(failure(&error)))
            }
        };
        let below = file.strip_prefix(folder).unwrap_or(&file);
        let names = below.iter().map(OsStr::to_string_lossy);
        let parts: Vec<_> = std::iter::once(prefix.into()).chain(names).collect();
        found.push(Found {
            path: parts.join("/"),
            file,
            refused,
        });
    }
    found
}

fn skip(entry: &DirEntry, entries: &mut walkdir::IntoIter) {
    if entry.file_type().is_dir() {
        entries.skip_current_dir();
    }
}

/// Hidden files and folders that hosts read.
const FOR_HOSTS: [&str; 4] = [".well-known", ".htaccess", ".htpasswd", ".nojekyll"];

fn is_hidden(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with('.')
}

/// Why an entry must not be read, if so.
fn refusal(entry: &DirEntry, bounds: &Bounds) -> Option<Diagnostic> {
    if entry.path_is_symlink() {
        let target = entry.path().canonicalize();
        if !target.is_ok_and(|target| bounds.admit(&target)) {
            return Some(outside_link::followed());
        }
    }
    let regular = entry.file_type().is_dir() || entry.file_type().is_file();
    (!regular).then(special)
}

fn special() -> Diagnostic {
    let message = "this is not a file: it is a device, a pipe or a socket";
    unreadable_file::because(message, "remove it")
}

fn failure(error: &walkdir::Error) -> Diagnostic {
    let is_link = error.path().is_some_and(Path::is_symlink);
    let missing = error.io_error().map(io::Error::kind) == Some(io::ErrorKind::NotFound);
    if error.loop_ancestor().is_some() {
        let message = "the symbolic link points to a folder that contains the link";
        unreadable_file::because(message, "remove the link")
    } else if is_link && missing {
        let message = "the symbolic link points to nothing";
        unreadable_file::because(message, "remove the link, or restore its target")
    } else {
        match error.io_error() {
            Some(error) => unreadable_file::denied(error),
            None => unreadable_file::because("cannot read the file", "remove it, or replace it"),
        }
    }
}
