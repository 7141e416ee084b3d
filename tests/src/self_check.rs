//! The expected results of the self-check, computed without it: from the rules as editors
//! wrote them, by trying everything ([`Written`]); people whose answers give each outcome
//! ([`people`]); and the texts of questions and results ([`PortalTexts`]).

#[path = "../../eligibility/tests/it/fixtures/brute_force/mod.rs"]
#[expect(
    missing_docs,
    clippy::unwrap_used,
    clippy::pedantic,
    reason = "the tests of the engine share it, and have the same exceptions"
)]
pub mod brute;

mod input;
mod people;
mod texts;
mod written;

pub use input::Input;
pub use people::{Person, people};
pub use texts::PortalTexts;
pub use written::Written;
