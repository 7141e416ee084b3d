//! Renaming, as Windows needs it.

use std::fs;
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Renames a file or a folder. Windows refuses this while another program has the file, or one in the
/// folder, open. Virus scanners and programs that copy to a cloud have new files open for a moment, so it is
/// tried again for about a second.
///
/// # Errors
/// Those of [`fs::rename`].
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    const LONGEST: Duration = Duration::from_millis(640);
    let mut pause = Duration::from_millis(10);
    loop {
        match fs::rename(from, to) {
            Err(error) if is_in_use(&error) && pause <= LONGEST => {
                sleep(pause);
                pause *= 2;
            }
            done => return done,
        }
    }
}

/// Whether an error says that another program has a file open. Only Windows has such errors.
pub(super) fn is_in_use(error: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows)
        && matches!(
            error.raw_os_error(),
            Some(ACCESS_DENIED | SHARING_VIOLATION)
        )
}
