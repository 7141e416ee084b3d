//! Rules of programmes, compiled to decision diagrams.
//!
//! Editors write down whom a programme is for; this crate turns that into one
//! mechanism that proves the rules sound, decides which question to ask next,
//! says which outcomes are still possible, and explains every result. It does no
//! input or output and knows no words of any human language: only ids.
//!
//! # The story
//!
//! 1. [`model`] is what editors write: questions, criteria, outcome rows, editions,
//!    personas. The caller parses YAML; the types here are plain `serde`.
//! 2. [`compile`] checks every reference, merges the values of each question into
//!    the classes that the rules can tell apart, and builds reduced ordered
//!    decision diagrams (Bryant 1986; multi-valued as in Kam, Villa, Brayton and
//!    Sangiovanni-Vincentelli 1998) in the order in which people are asked.
//! 3. [`prove`](mod@prove) runs every proof over the diagrams. Each failure is a
//!    [`Finding`](prove::Finding) with a place in the editor's file and a witness:
//!    a persona that shows it.
//! 4. [`Compiled::bytes`](compile::Compiled::bytes) is the compact form that the
//!    browser loads; [`Ruleset::from_bytes`] reads it back and trusts nothing.
//! 5. [`Ruleset::on`] fixes the date and gives a [`Walker`]: the next question, how
//!    many are left, and for each programme what is certain, why, and what would
//!    change it.
//!
//! Steps 1 to 4 need the feature `compile` (on by default); steps 4 to 5 are all
//! that a reader's phone gets, and need nothing but `alloc`.
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
//! day, and reduces the diagrams again, so that everything after is exact for it.
#![cfg_attr(not(feature = "compile"), no_std)]

extern crate alloc;

mod answer;
mod arena;
mod bytes;
mod date;
mod load;
mod ruleset;
mod sorted;
mod walk;
#[cfg(feature = "compile")]
mod wording;

#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
pub mod diff;
#[cfg(feature = "compile")]
pub mod explain;
#[cfg(feature = "compile")]
pub mod graph;
#[cfg(feature = "compile")]
pub mod model;
#[cfg(feature = "compile")]
pub mod place;
#[cfg(feature = "compile")]
pub mod prove;
#[cfg(feature = "compile")]
pub mod unroll;

pub use answer::{Answer, AnswerError, Answers, Country};
pub use date::Date;
pub use load::LoadError;
pub use ruleset::{
    CriterionInfo, EditionInfo, Hash, Kind, OutcomeId, ProgrammeId, ProgrammeInfo, QuestionId,
    QuestionInfo, Role, Ruleset, Source,
};
pub use walk::{
    Change, CriterionResult, OutcomeSet, Reasons, Remaining, Replay, ServiceResult, Status, Values,
    Verdict, View, Walker,
};
