//! From rules to diagrams, and the mistakes on the way.

mod between;
mod by_answer;
mod comparison;
mod gives;
mod limits;
mod mistakes;
mod mistakes_in_detail;
mod more_questions;
mod never;
mod parameters;
mod spans;
