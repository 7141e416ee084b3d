//! What killed builds leave next to the target: staging folders, and, on file systems
//! that cannot exchange two folders, the former site under another name.

use super::lock::{Lock, folder_of, lock};
use super::moved::rename;
use super::swap::staging_of;
use super::target::Target;
use super::{PublishError, moment::moment};
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Where the target is missing and a former site is there, a build was killed between
/// two renames: the former site goes back to its place.
pub(super) fn recover(target: &Target) -> Result<(), PublishError> {
    if target.exists() {
        return Ok(());
    }
    let mut formers = leftovers(target);
    formers.retain(|path| staging_of(path).is_some());
    // There is one; should there be more, the newest site is the last one published.
    formers.sort_by_key(|path| std::cmp::Reverse(modified(path)));
    for former in formers {
        let staging = staging_of(&former).unwrap_or_default();
        if matches!(lock(&staging), Ok(Lock::Taken)) {
            // Its build lives and is about to put the new site in place.
            continue;
        }
        moment();
        return match rename(&former, &target.path) {
            Err(_) if target.exists() => Ok(()),
            renamed => renamed.map_err(PublishError::io("bring back", &target.path)),
        };
    }
    Ok(())
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|it| it.modified()).ok()
}

/// Removes what no living build needs. What cannot be removed is only in the way, and
/// the next build tries again.
pub(super) fn clear(target: &Target) {
    for path in leftovers(target) {
        // A build that lives has locked its staging folder. A former site is the only
        // whole one while the target is missing; it was seen before the target is, so a
        // target that is there now has taken its place.
        let free = match (lock(&path), staging_of(&path)) {
            (Ok(Lock::Held(lock)), None) => Some(lock),
            (Ok(Lock::Held(lock)), Some(_)) if target.exists() => Some(lock),
            _ => None,
        };
        if free.is_some() {
            moment();
            let _ = fs::remove_dir_all(&path);
        }
    }
    for path in ours(target, |kind| kind.is_file()) {
        if folder_of(&path).is_some_and(|folder| !folder.exists()) {
            let _ = fs::remove_file(path);
        }
    }
}

/// As [`clear`], where the file system has no locks: removes what is a day older than `own`, the
/// staging folder of this build. No build takes so long.
pub(super) fn clear_old(target: &Target, own: &Path) {
    const DAY: Duration = Duration::from_hours(24);
    let Some(now) = modified(own) else { return };
    let is_old = |path: &Path| {
        let age = modified(path).and_then(|then| now.duration_since(then).ok());
        age.is_some_and(|age| age > DAY)
    };
    for path in leftovers(target) {
        if is_old(&path) && (staging_of(&path).is_none() || target.exists()) {
            moment();
            let _ = fs::remove_dir_all(&path);
        }
    }
}

/// The folders next to the target that builds of ours have made.
fn leftovers(target: &Target) -> Vec<PathBuf> {
    ours(target, |kind| kind.is_dir())
}

/// What builds of ours have made next to the target, of one sort.
fn ours(target: &Target, is_wanted: impl Fn(FileType) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(&target.parent) else {
        return Vec::new();
    };
    let prefix = target.prefix();
    let ours = entries.flatten().filter(|entry| {
        entry.file_name().to_string_lossy().starts_with(&prefix)
            && entry.file_type().is_ok_and(&is_wanted)
    });
    ours.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::swap::former_of;
    use super::*;

    fn folder(path: &Path, text: &str) {
        fs::create_dir(path).unwrap();
        fs::write(path.join("index.html"), text).unwrap();
    }

    #[test]
    fn the_former_site_comes_back_only_where_no_build_lives() {
        let around = tempfile::tempdir().unwrap();
        let path = |name: &str| around.path().join(name);
        let target = Target {
            path: path("public"),
            parent: around.path().to_path_buf(),
        };
        let staging = path(".public.homeward-abc");
        folder(&staging, "new");
        folder(&former_of(&staging), "former");

        let Ok(Lock::Held(living)) = lock(&staging) else {
            panic!("the folder cannot be locked")
        };
        recover(&target).unwrap();
        assert!(!target.exists(), "taken from a build that lives");
        clear(&target);
        assert!(former_of(&staging).exists(), "the only whole site is lost");

        drop(living);
        recover(&target).unwrap();
        let text = fs::read_to_string(target.path.join("index.html")).unwrap();
        assert_eq!(text, "former");
        clear(&target);
        assert_eq!(leftovers(&target), Vec::<PathBuf>::new());
    }
}
