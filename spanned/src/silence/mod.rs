//! Comments that silence warnings of their line, with a reason and an end date.
//!
//! ```text
//! check_due: 2026-11-20 # tool: ignore[check-overdue] until 2027-01-31: confirmed by phone
//! ```
//!
//! `tool` is the name of the program. A comment on a line with other content silences
//! warnings of that line; a comment on a line of its own, those of the next line with
//! content. A warning about a file as a whole belongs to the first line with content. Errors
//! are never silenced, and after the end date the comment has no effect.
//!
//! This module reads comments and applies them. The caller finds them (in YAML with
//! [`yaml_comments`]) and reports what is wrong with them, from their [`Effect`]s.

mod apply;
mod comment;
mod day;
mod grammar;
mod strip;
mod yaml;

pub use apply::{Effect, Silences};
pub use comment::{Comment, CommentReader, Ignore, Named, Syntax};
pub use day::Day;
pub use grammar::Malformed;
pub use strip::without_comments;
pub use yaml::comments as yaml_comments;
