//! Diagnostics for people and for machines.

mod github;
mod human;
mod json;
mod sarif;

pub use github::render as github;
pub use human::render as human;
pub use json::render as json;
pub use sarif::{Tool, render as sarif};
