//! From rules to diagrams, and the mistakes on the way.

mod limits;
mod mistakes;
mod mistakes_in_detail;
mod parameters;
mod spans;
