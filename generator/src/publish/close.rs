//! Files are closed where a failure is seen: a network share, or a disk with a quota, can take all bytes of a
//! file and say only when it is closed that they are lost. To drop a [`File`] hides that. The only module that names
//! the crate for it.

use super::moment::fails_to_close;
use std::fs::File;
use std::io;

/// Closes a file that was written.
pub(super) fn close(file: File) -> io::Result<()> {
    if fails_to_close() {
        return Err(io::ErrorKind::QuotaExceeded.into());
    }
    #[cfg(unix)]
    nix::unistd::close(file)?;
    // Windows has written, or has refused to, before it closes a file.
    #[cfg(not(unix))]
    drop(file);
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::close;
    use std::fs::File;
    use std::os::fd::{AsFd as _, AsRawFd as _};

    #[test]
    fn a_file_is_closed_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = File::create(folder.path().join("file")).unwrap();
        let number = file.as_raw_fd();
        let other = file.as_fd().try_clone_to_owned().unwrap();
        close(file).unwrap();
        let open = format!("/proc/self/fd/{number}");
        let leads = std::fs::read_link(open).ok();
        assert_ne!(leads, Some(folder.path().join("file")), "it is open");
        drop(other);
    }
}
