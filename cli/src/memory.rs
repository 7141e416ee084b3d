//! What happens when the system gives no more memory: a message and an exit code. Without this module the program
//! is aborted, which looks like a fault of it, and scripts learn nothing from it.
//!
//! The standard library has no stable way to say what to do then, so this is an allocator around that of the
//! program. It is the only unsafe code of the repository.
#![expect(unsafe_code, reason = "an allocator is unsafe to implement")]

use crate::exit;
use std::alloc::{GlobalAlloc, Layout};
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// In static programs jemalloc; elsewhere the allocator of the system, which needs nothing to be compiled.
#[cfg(target_env = "musl")]
const INNER: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;
#[cfg(not(target_env = "musl"))]
const INNER: std::alloc::System = std::alloc::System;

#[global_allocator]
static ALLOCATOR: OrEnd = OrEnd;

const MESSAGE: &[u8] = b"error: the system gives homeward no more memory, so it could not go on\n\
    Your last good site is untouched.\n\
    help: close other programs, or allow more memory (`ulimit -v`, the limit of a container), and run the command again\n";

/// Ends the program where there is no more memory.
struct OrEnd;

// SAFETY: all four functions are those of `INNER`, with the same arguments, and give back what it gives back. That
// a program ends in the place of an answer breaks no rule for allocators.
unsafe impl GlobalAlloc for OrEnd {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: what holds for our caller holds for us.
        some(unsafe { INNER.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        some(unsafe { INNER.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above; `pointer` is of `INNER`.
        some(unsafe { INNER.realloc(pointer, layout, size) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as above; `pointer` is of `INNER`.
        unsafe { INNER.dealloc(pointer, layout) }
    }
}

fn some(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        end();
    }
    pointer
}

/// Ends the program. Nothing here may need memory.
#[cold]
fn end() -> ! {
    /// Longer than the first thread needs to end all.
    const LONG: Duration = Duration::from_secs(10);
    static ENDS: AtomicBool = AtomicBool::new(false);
    if ENDS.swap(true, Ordering::SeqCst) {
        std::thread::sleep(LONG);
        std::process::abort();
    }
    write();
    std::process::exit(i32::from(exit::IO))
}

/// Writes past the lock of standard error, which this thread may hold.
#[cfg(unix)]
fn write() {
    use std::os::fd::AsFd as _;
    if let Ok(other) = std::io::stderr().as_fd().try_clone_to_owned() {
        let _ = std::fs::File::from(other).write_all(MESSAGE);
    }
}

#[cfg(not(unix))]
fn write() {
    let _ = std::io::stderr().write_all(MESSAGE);
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() && !name.starts_with('.') && name != "target" {
                sources(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }

    #[test]
    fn no_other_module_allows_unsafe_code() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut files = Vec::new();
        sources(root, &mut files);
        assert!(files.len() > 400, "only {} files", files.len());
        // So that these words are not in this file.
        let words = ["allow", "expect"].map(|it| format!("{it}(unsafe{}", "_code"));
        let allows = |path: &PathBuf| {
            let text = fs::read_to_string(path).unwrap();
            words.iter().any(|it| text.contains(it))
        };
        files.retain(allows);
        assert_eq!(files, [root.join("cli/src/memory.rs")]);
    }
}
