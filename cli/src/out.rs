//! What the command prints. Neither a closed terminal nor a full disk may end it with a
//! panic. Where nobody listens any more, the command ends as it would have; where the words are lost on a full
//! disk, it does not end as if there had been none.

use std::borrow::Cow;
use std::fmt::Arguments;
use std::io::{ErrorKind, Write as _, stderr, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a result for programs could not be written.
static LOST: AtomicBool = AtomicBool::new(false);

/// Whether words for people could not be written.
static UNTOLD: AtomicBool = AtomicBool::new(false);

/// As `eprintln!`, but never panics: there is no one left to report a failure to.
macro_rules! say {
    ($($text:tt)*) => {
        $crate::out::message(format_args!($($text)*))
    };
}
pub(crate) use say;

/// Prints a line for people, on standard error.
pub(crate) fn message(text: Arguments<'_>) {
    let written = writeln!(stderr().lock(), "{}", visible(&text.to_string()));
    note(written, &UNTOLD);
}

/// Prints a line that may have colours, on standard error.
pub(crate) fn coloured(text: &str) {
    let written = writeln!(stderr().lock(), "{text}");
    note(written, &UNTOLD);
}

/// A text with visible signs in place of characters that would change the colours or the contents of a terminal:
/// titles, lines and names come from files that anyone may have written.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(is_hidden) {
        Cow::Owned(spanned::render::visible(text))
    } else {
        Cow::Borrowed(text)
    }
}

/// Prints a result, on standard output.
pub(crate) fn print(text: &str) {
    let mut out = stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    note(written, &LOST);
}

/// Keeps in mind that something could not be written. A reader that has seen enough (`| head`) is no fault.
fn note(written: std::io::Result<()>, lost: &AtomicBool) {
    if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
        lost.store(true, Ordering::Relaxed);
    }
}

/// Whether [`print`] has failed.
pub(crate) fn is_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}

/// Whether [`message`] or [`coloured`] has failed: mistakes may be among what was not told.
pub(crate) fn is_untold() -> bool {
    UNTOLD.load(Ordering::Relaxed)
}
