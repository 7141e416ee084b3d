//! What the self-check must come to, worked out without it: from the rules as editors
//! wrote them, by trying everything ([`Written`]); the people whose answers lead to each
//! outcome ([`people`]); and the words in which it asks and tells ([`Words`]).

#[path = "../../eligibility/tests/it/fixtures/brute_force/mod.rs"]
#[allow(dead_code, missing_docs, unreachable_pub)] // shared with the tests of the engine
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::pedantic)] // as there
pub mod brute;

mod entry;
mod people;
mod words;
mod written;

pub use entry::Entry;
pub use people::{Person, people};
pub use words::Words;
pub use written::Written;
