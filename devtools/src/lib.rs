//! What the tests and `cargo xtask` share.
//!
//! | module | purpose |
//! |---|---|
//! | [`workspace`] | the paths of the repository, its `target/` and the checkers |
//! | [`programs`] | the programs of others that the tests need, and how to install them |
//! | [`steps`] | runs commands and steps, with title and time |
//! | [`serve`] | a static file server |
//! | [`http`] | requests as they are written, and server-sent events |
//! | [`sample`] | what a run of the tests repeats |
//! | [`preview`] | a running `homeward serve` |
//! | [`tree`] | directories with everything in them |
//! | [`weight`] | the size of pages as a host sends them, and the budgets |
//!
//! The crate stays light: it is the first one that a fresh clone compiles.
#![expect(
    clippy::print_stdout,
    reason = "these tools report to people; their output is their purpose"
)]

pub mod http;
pub mod preview;
pub mod programs;
pub mod sample;
pub mod serve;
pub mod steps;
pub mod tree;
pub mod weight;
pub mod workspace;
