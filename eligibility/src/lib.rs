#![doc = include_str!("../README.md")]
//!
//! # What "certain" means
//!
//! An unanswered question, "not sure" and "prefer not to say" leave a variable
//! free. Something is *definite* if and only if every completion of the free
//! variables agrees. This is exact, where three-valued tables are not: `a or not a`
//! is true, never unknown.
//!
//! # What "today" means
//!
//! A static page may be read long after it was built, so ages and "within the last
//! six months" are kept symbolically. [`Ruleset::on`] takes the date of reading,
//! picks each programme's edition, keeps the value classes that exist on that
//! day, and reduces the diagrams again, so that everything after it is exact for that day.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

mod answer;
mod country;
mod date;
mod diagram;
mod format;
mod kinds;
mod ruleset;
mod sorted;
mod walk;

#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
pub mod diff;
#[cfg(feature = "compile")]
pub mod document_path;
#[cfg(feature = "compile")]
pub mod explain;
#[cfg(feature = "compile")]
pub mod graph;
#[cfg(feature = "compile")]
pub mod model;
#[cfg(feature = "compile")]
pub mod prove;
#[cfg(feature = "compile")]
pub mod unroll;
#[cfg(feature = "compile")]
pub mod wording;

pub use answer::{Answer, AnswerError, AnswerText, Answers};
pub use country::Country;
pub use date::Date;
pub use format::LoadError;
pub use kinds::Kind;
pub use ruleset::{
    ComponentInfo, ComponentKind, CriterionInfo, CriterionSource, EditionInfo, Hash, OutcomeId,
    ProgrammeId, ProgrammeInfo, QuestionId, QuestionInfo, Role, Ruleset,
};
pub use walk::{
    Change, ComponentResult, ComponentStatus, CriterionResult, ExplainedComponent,
    ExplainedCriterion, Explanation, Missing, OutcomeSet, Reasons, Remaining, Replay,
    ServiceResult, Status, SuggestedService, Values, Verdict, View, Walker,
};
