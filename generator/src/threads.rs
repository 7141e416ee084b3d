//! Threads of the parallel stages.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use rayon::ThreadPoolBuilder;

/// The address space of a thread in the trial, in bytes: more than it will have, with the
/// 64 MB that the allocator of a system may keep for it. Where the last one
/// does not fit, those before it and the calling thread still find memory to end in.
const ROOM: usize = 96 << 20;

/// Lets the parallel stages run in the calling thread alone where the system does not
/// allow more threads. Has no effect after the first parallel stage has run.
pub fn use_available_threads() {
    // The pool that all stages share can be made only once: whether it can be made at all
    // must be known before.
    let mut started = Vec::new();
    let trial = ThreadPoolBuilder::new().spawn_handler(|worker| {
        let thread = thread::Builder::new().stack_size(ROOM);
        started.push(thread.spawn(|| worker.run())?);
        Ok(())
    });
    let mut allowed = trial.build().is_ok();
    if allowed {
        // The search works in a thread that is not of the pool.
        let other = thread::Builder::new().stack_size(ROOM).spawn(|| ());
        allowed = other.map(|it| started.push(it)).is_ok();
    }
    // A thread that is told to end still has its stack: where memory is limited, the build
    // would get none.
    for thread in started {
        let _ = thread.join();
    }
    if !allowed {
        let alone = ThreadPoolBuilder::new().num_threads(1).use_current_thread();
        // It fails only where there is a pool already, which serves as well.
        let _ = alone.build_global();
    }
}

/// Locks what several threads share. A panic of another thread ends the run, so that nobody uses what it
/// left half done.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many threads may work at once, with this one. Where it is one, this thread is the pool itself: another
/// thread that has work for the pool, and for which this one waits, would wait for ever.
pub(crate) fn at_once() -> usize {
    rayon::current_num_threads()
}
