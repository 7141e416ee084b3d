//! What several test files share: random rules, and an evaluator that knows
//! nothing of diagrams.
#![allow(dead_code, unreachable_pub)] // each test file uses another part, and tests export nothing
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)] // tests fail by panicking
#![allow(clippy::match_same_arms, clippy::self_only_used_in_recursion)] // reads like the rules
#![allow(clippy::too_many_lines)] // the national rules are one list
#![allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // random numbers are small

pub mod brute;
pub mod form;
pub mod kinds;
pub mod national;
pub mod random;
