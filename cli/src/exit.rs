//! Exit codes.

use crate::out::say;
use homeward::Failure;

/// The command succeeded.
pub(crate) const FINE: u8 = 0;
/// The content has mistakes.
pub(crate) const CONTENT: u8 = 1;
/// The arguments are wrong.
pub(crate) const USAGE: u8 = 2;
/// The program has a fault.
pub(crate) const INTERNAL: u8 = 3;
/// A folder or a disk cannot be read or written, or the system lacks what a command needs: internet,
/// memory, threads.
pub(crate) const IO: u8 = 4;

/// The meaning of each exit code, for `--help`.
pub(crate) const HELP: &str = "Exit codes: 0 fine, 1 mistakes in the content, 2 wrong usage, \
     3 a fault of the program, 4 a folder or disk that cannot be read or written, or no \
     internet, memory or threads.";

/// Says why a command has no result; gives back its exit code.
pub(crate) fn told(failure: &Failure) -> u8 {
    say!("error: {failure}");
    of(failure)
}

/// The exit code after a failure: scripts learn from it whether the command line or the
/// disk is at fault.
pub(crate) fn of(failure: &Failure) -> u8 {
    if failure.is_io() { IO } else { USAGE }
}
