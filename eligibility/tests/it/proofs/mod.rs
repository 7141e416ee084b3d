//! Proofs about rules, personas and figures.

mod boundaries;
mod countries;
mod findings;
mod personas;
mod statistics;
