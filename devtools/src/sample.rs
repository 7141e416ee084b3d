//! The agreement between `cargo xtask test` and the tests about what a run repeats.

/// The environment variable with the number of the part of the repetitions that a run of the
/// tests covers. Without it they do everything.
pub const VARIABLE: &str = "HOMEWARD_SAMPLE";
