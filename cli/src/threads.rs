//! What is told when the system gives no more threads. Libraries that start threads panic then, which looks like a
//! fault of the program.

use crate::out::say;
use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a thread could not be started.
static MISSING: AtomicBool = AtomicBool::new(false);

/// Whether a panic means that a thread could not be started. The first time, this says so to people.
pub(crate) fn are_missing(fault: &PanicHookInfo<'_>) -> bool {
    let is = fault.payload_as_str().is_some_and(is_of_threads);
    if is && !MISSING.swap(true, Ordering::Relaxed) {
        say!(
            "error: the system gives homeward no more threads, or no memory for them, so it could not go on\n\
             Your last good site is untouched.\n\
             help: close other programs, or allow more threads (`ulimit -u`, the limit of a container), and run the command again"
        );
    }
    is
}

/// Whether a thread was missing since the program was started.
pub(crate) fn were_missing() -> bool {
    MISSING.load(Ordering::Relaxed)
}

/// Whether the message of a panic is one about a thread that could not be started: of the standard library,
/// of Tokio, or of Rayon.
fn is_of_threads(message: &str) -> bool {
    const WORDS: [&str; 3] = [
        "failed to spawn thread",
        "OS can't spawn",
        "The global thread pool has not been initialized",
    ];
    WORDS.iter().any(|words| message.contains(words))
}

#[cfg(test)]
mod tests {
    use super::is_of_threads;

    #[test]
    fn a_missing_thread_is_no_fault_of_the_program() {
        for (message, expected) in [
            (
                "failed to spawn thread: Os { code: 11, kind: WouldBlock }",
                true,
            ),
            (
                "OS can't spawn worker thread: Resource temporarily unavailable",
                true,
            ),
            ("index out of bounds: the thread is 3", false),
        ] {
            assert_eq!(is_of_threads(message), expected, "{message}");
        }
    }
}
