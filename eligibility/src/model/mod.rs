//! The documents that editors write, as types.
//!
//! Two documents: [`Questions`] is shared by all programmes, [`ProgrammeRules`] is
//! one programme's. They contain only ids; the texts are in one file for each language.
//!
//! A **formula** is a mapping whose keys must *all* hold. Five keys are reserved
//! (`all`, `any`, `not`, `at_least`, `met`); every other key is a question, and its
//! value is a [`Test`] on the answer:
//!
//! ```yaml
//! when:
//!   return_status: [considering, applied_voluntary]
//!   birth_date: { age: { at_least: 18 } }
//!   any:
//!     - children: { at_least: 3 }
//!     - vulnerable: { any_of: [single_parent, seriously_ill] }
//! ```
//!
//! An **outcome row** is a mapping of the same build over criteria instead of
//! questions ([`RowFormula`]); the first row that holds decides.

mod formula;
mod given;
mod gives;
mod more_questions;
mod parameters;
mod parts;
mod persona;
mod programme;
mod questions;
mod row;
mod scalar;
mod synonyms;
mod test_text;

pub use formula::{AtLeast, Formula, OneOrMany, Span, SpanAfter, Test, Tests};
pub use given::{GivenError, UnreadableAnswer};
pub use gives::{AmountRow, AmountTable, Cap, CapRow, Component};
pub use more_questions::MoreQuestions;
pub use parameters::{AmountVersion, Limit, ListVersion};
pub use parts::What;
pub(crate) use parts::split;
pub use persona::{ComponentWord, Expectation, ExpectedComponent, Given, Persona};
pub use programme::{Criterion, Edition, ProgrammeRules, SourceRef, Suggestion};
pub use questions::{AnswerCondition, FirstWords, Place, Question, Questions};
pub use row::{AtLeastRows, Count, Counted, Quantity, Row, RowFormula, State};
pub use scalar::Scalar;
pub use synonyms::operators_for;

pub use crate::kinds::Kind;
pub use crate::ruleset::{ComponentKind, Role};
