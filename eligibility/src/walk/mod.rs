//! Walking the diagrams: the part that runs in the reader's browser.

mod changes;
mod explanation;
mod gives;
mod key;
mod missing;
mod outcomes;
mod pointless;
mod reasons;
mod remaining;
mod support;
mod together;
mod values;
mod verdict;
mod view;
mod walker;

pub use changes::Change;
pub use explanation::{ExplainedComponent, ExplainedCriterion, Explanation, SuggestedService};
pub use gives::{ComponentResult, ComponentStatus};
pub use missing::Missing;
pub use outcomes::OutcomeSet;
pub use reasons::Reasons;
pub use remaining::Remaining;
pub use values::Values;
pub use verdict::{CriterionResult, ServiceResult, Status, Verdict};
pub use view::View;
pub use walker::{Replay, Walker};

pub(crate) use values::join;
#[cfg(feature = "compile")]
pub(crate) use values::values;
#[cfg(feature = "compile")]
pub(crate) use view::assign;
#[cfg(feature = "compile")]
pub(crate) use walker::{InForce, NOT_TODAY, Shared, Today};
