//! What several test files share: random rules, and an evaluator that knows
//! nothing of diagrams.
#![allow(dead_code)] // each test file uses another part

pub mod brute;
pub mod random;
