//! Moments at which a test can end the process, so that a build is interrupted at each
//! change that it makes to the disk, once, and without a clock.
//!
//! This module is empty code unless the feature `failpoints` is on, which no release has.
//! The crate `fail` offers the same and more, but it brings a random number generator
//! into every build, and it ends a thread, not the process.

/// A moment: the process ends here if `HOMEWARD_ABORT_AT` is the number of moments before.
pub(super) fn moment() {
    #[cfg(feature = "failpoints")]
    on::moment();
}

/// Whether the system should say of this file, when it is closed, that its bytes are lost: the number of files before it
/// is `HOMEWARD_LOST_AT`.
pub(super) fn fails_to_close() -> bool {
    #[cfg(feature = "failpoints")]
    return on::fails_to_close();
    #[cfg(not(feature = "failpoints"))]
    false
}

/// Whether the file system should behave as one that cannot exchange two folders
/// (`HOMEWARD_NO_EXCHANGE`).
pub(super) fn no_exchange() -> bool {
    #[cfg(feature = "failpoints")]
    return on::no_exchange();
    #[cfg(not(feature = "failpoints"))]
    false
}

/// Whether the file system should behave as one without locks (`HOMEWARD_NO_LOCKS`).
pub(super) fn no_locks() -> bool {
    #[cfg(feature = "failpoints")]
    return on::no_locks();
    #[cfg(not(feature = "failpoints"))]
    false
}

/// Whether the file system should behave as one that locks files, but no folders
/// (`HOMEWARD_LOCK_FILES`).
pub(super) fn locks_files_only() -> bool {
    #[cfg(feature = "failpoints")]
    return on::locks_files_only();
    #[cfg(not(feature = "failpoints"))]
    false
}

#[cfg(feature = "failpoints")]
mod on {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    static ABORT_AT: LazyLock<Option<u64>> =
        LazyLock::new(|| std::env::var("HOMEWARD_ABORT_AT").ok()?.parse().ok());
    static PASSED: AtomicU64 = AtomicU64::new(0);
    static LOST_AT: LazyLock<Option<u64>> =
        LazyLock::new(|| std::env::var("HOMEWARD_LOST_AT").ok()?.parse().ok());
    static CLOSED: AtomicU64 = AtomicU64::new(0);

    pub(super) fn moment() {
        if *ABORT_AT == Some(PASSED.fetch_add(1, Ordering::SeqCst)) {
            // As after `kill -9`: nothing is cleaned up.
            std::process::abort();
        }
    }

    pub(super) fn fails_to_close() -> bool {
        *LOST_AT == Some(CLOSED.fetch_add(1, Ordering::SeqCst))
    }

    pub(super) fn no_exchange() -> bool {
        std::env::var_os("HOMEWARD_NO_EXCHANGE").is_some()
    }

    pub(super) fn locks_files_only() -> bool {
        std::env::var_os("HOMEWARD_LOCK_FILES").is_some()
    }

    pub(super) fn no_locks() -> bool {
        std::env::var_os("HOMEWARD_NO_LOCKS").is_some()
    }
}
