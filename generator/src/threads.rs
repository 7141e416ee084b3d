//! Threads of the parallel stages.

use rayon::ThreadPoolBuilder;

/// Lets the parallel stages run in the calling thread alone where the system does not
/// allow more threads. Has no effect after the first parallel stage has run.
pub fn use_available_threads() {
    // The pool that all stages share can be made only once: whether it can be made at all
    // must be known before.
    if ThreadPoolBuilder::new().build().is_err() {
        let alone = ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        // It fails only where there is a pool already, which serves as well.
        let _ = alone.build_global();
    }
}
