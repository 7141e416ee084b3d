use super::moment::{moment, no_exchange};
use super::moved::rename;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// Puts `new` in the place of `target`; the former `target`, if any, is at `new` after.
///
/// Where the system can exchange two folders in one step, there is no moment without a
/// site. Elsewhere there is a short one; a failure in it is undone, and after a kill in
/// it the next build brings the former site back.
pub(super) fn swap(new: &Path, target: &Path) -> io::Result<()> {
    if !target.exists() {
        return rename(new, target);
    }
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        let exchanged = if no_exchange() {
            Err(Errno::INVAL)
        } else {
            renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE)
        };
        match exchanged {
            Ok(()) => return Ok(()),
            // The file system does not know how.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            Err(error) => return Err(error.into()),
        }
    }
    step_by_step(new, target)
}

const FORMER: &str = "-former";

/// Where the former site is while the new one takes its place.
pub(super) fn former_of(staging: &Path) -> PathBuf {
    let mut name = OsString::from(staging);
    name.push(FORMER);
    name.into()
}

/// The staging folder of the build that has put a former site at `path`; `None` for what
/// is not a former site.
pub(super) fn staging_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    Some(path.with_file_name(name.strip_suffix(FORMER)?))
}

fn step_by_step(new: &Path, target: &Path) -> io::Result<()> {
    let former = former_of(new);
    moment();
    rename(target, &former)?;
    moment();
    if let Err(error) = rename(new, target) {
        rename(&former, target)?;
        return Err(error);
    }
    moment();
    // The new site is published. Where this fails, the next build removes the former one.
    let _ = rename(&former, new);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{former_of, staging_of, step_by_step, swap};
    use std::fs;
    use std::path::Path;

    fn site(folder: &Path, text: &str) {
        fs::create_dir(folder).unwrap();
        fs::write(folder.join("index.html"), text).unwrap();
    }

    #[test]
    fn both_ways_of_swapping_exchange_the_folders() {
        for how in [swap, step_by_step] {
            let folder = tempfile::tempdir().unwrap();
            let (new, target) = (folder.path().join("new"), folder.path().join("public"));
            site(&new, "new");
            site(&target, "former");
            how(&new, &target).unwrap();
            assert_eq!(
                fs::read_to_string(target.join("index.html")).unwrap(),
                "new"
            );
            assert_eq!(
                fs::read_to_string(new.join("index.html")).unwrap(),
                "former"
            );
        }
    }

    #[test]
    fn a_first_site_just_moves_in() {
        let folder = tempfile::tempdir().unwrap();
        let (new, target) = (folder.path().join("new"), folder.path().join("public"));
        site(&new, "new");
        swap(&new, &target).unwrap();
        assert_eq!(
            fs::read_to_string(target.join("index.html")).unwrap(),
            "new"
        );
        assert!(!new.exists());
    }

    #[test]
    fn a_former_site_names_its_staging_folder() {
        let staging = Path::new("/a/.public.homeward-x1");
        assert_eq!(staging_of(&former_of(staging)).as_deref(), Some(staging));
        assert_eq!(staging_of(staging), None);
    }
}
