use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in the place of `target`; the former `target`, if any, is at `new` after.
///
/// Where the system can exchange two folders in one step, there is no moment without a
/// site. Elsewhere there is a short one, and a failure in it is undone.
pub(super) fn swap(new: &Path, target: &Path) -> io::Result<()> {
    if !target.exists() {
        return fs::rename(new, target);
    }
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            // The file system does not know how.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            Err(error) => return Err(error.into()),
        }
    }
    step_by_step(new, target)
}

fn step_by_step(new: &Path, target: &Path) -> io::Result<()> {
    let mut name = new.as_os_str().to_owned();
    name.push("-former");
    let aside = Path::new(&name);
    fs::rename(target, aside)?;
    if let Err(error) = fs::rename(new, target) {
        fs::rename(aside, target)?;
        return Err(error);
    }
    fs::rename(aside, new)
}

#[cfg(test)]
mod tests {
    use super::{step_by_step, swap};
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
}
