//! Diagnostics for people and for machines.

mod document;
mod github;
mod human;
mod json;
mod sarif;

pub use document::{document, explanation};
pub use github::render as github;
pub use human::{MOST_OF_A_FILE, render as human, visible};
pub use json::render as json;
pub use sarif::{Tool, render as sarif};
