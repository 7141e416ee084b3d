//! Counts units of work, so that tests can compare the cost of an input with the cost of one
//! that is twice as long. Outside tests nothing is counted.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static UNITS: Cell<usize> = const { Cell::new(0) };
}

/// Adds to the work of this thread.
pub(crate) fn add(units: usize) {
    #[cfg(test)]
    UNITS.with(|count| count.set(count.get() + units));
    #[cfg(not(test))]
    let _ = units;
}

/// The work of `run`.
#[cfg(test)]
pub(crate) fn of<T>(run: impl FnOnce() -> T) -> usize {
    let before = UNITS.with(Cell::get);
    run();
    UNITS.with(Cell::get) - before
}
