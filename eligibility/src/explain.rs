//! The state of each part of a criterion's formula, for people who review rules.
//!
//! The explanation of a whole result is [`View::explain`](crate::View::explain).

mod operands;

pub use crate::model::What;
pub use operands::{Operand, operands};
