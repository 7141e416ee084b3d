//! Each check has one file, every code is documented, and its examples are true.

#[path = "checks/document.rs"]
mod document;
#[path = "checks/examples.rs"]
mod examples;
#[path = "checks/insertions.rs"]
mod insertions;
