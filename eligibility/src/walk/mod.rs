//! Walking the diagrams: the part that runs in the reader's browser.

mod changes;
mod frontier;
mod key;
mod label;
mod memo;
mod needed;
mod open;
mod possible;
mod reasons;
mod remaining;
mod search;
mod verdict;
mod view;
mod walker;

pub use changes::Change;
pub use label::Values;
pub use possible::OutcomeSet;
pub use reasons::Reasons;
pub use remaining::Remaining;
pub use verdict::{CriterionResult, ServiceResult, Status, Verdict};
pub use view::View;
pub use walker::{Replay, Walker};

#[cfg(feature = "compile")]
pub(crate) use label::{join, values};
#[cfg(feature = "compile")]
pub(crate) use possible::Search;
#[cfg(feature = "compile")]
pub(crate) use view::{UNASKED, fill};
#[cfg(feature = "compile")]
pub(crate) use walker::{InForce, NOT_TODAY, Shared, Today};
