//! The tests of the engine, one module for each subject.
//!
//! `fixtures::brute_force` is the oracle: it knows the model of the rules and nothing of
//! diagrams, and tries every person. `against_brute_force` compares the engine with it on
//! random rules.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests fail by panicking"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "the numbers of test rules are small"
)]
#![expect(
    clippy::match_same_arms,
    clippy::self_only_used_in_recursion,
    clippy::too_many_lines,
    reason = "the oracle and the fixtures read like the rules"
)]
#![expect(
    unreachable_pub,
    reason = "other crates share the oracle and the national rules"
)]

mod against_brute_force;
mod compile;
mod dates;
mod documented;
mod fixtures;
mod loader;
mod no_std;
mod proofs;
mod review;
mod stories;
mod unroll;
mod walk;
