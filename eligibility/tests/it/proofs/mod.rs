//! Proofs about rules, personas and figures.

mod boundaries;
mod findings;
mod personas;
mod statistics;
