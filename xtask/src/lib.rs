//! Set-up and checks of this repository, run as `cargo xtask <command>`.
//!
//! | module | what it knows |
//! |---|---|
//! | [`workspace`] | where the repository, its `target/` and the checkers are |
//! | [`programs`] | which programs of other people the work needs, and how to get them |
//! | [`setup`] | puts everything in place that a fresh machine lacks |
//! | [`steps`] | runs steps with title and time, and says at the end what failed |
//! | [`site`] | builds the portal and serves it on localhost |
//! | [`serve`] | the static file server, which the browser tests use as well |
//! | [`checks`] | `test` and `ci` |
//! | [`weight`] | what a page weighs on the wire |
//! | [`bench`] | big synthetic sites, time and memory |
//!
//! The crate stays light: it is the first thing that a fresh clone compiles.
#![allow(
    clippy::print_stdout,
    reason = "this is a command for people; its output is its purpose"
)]

pub mod bench;
pub mod checks;
pub mod programs;
pub mod serve;
pub mod setup;
pub mod site;
pub mod steps;
pub mod weight;
pub mod workspace;
