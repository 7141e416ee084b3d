//! The page without a script.

mod links;
mod steps;
