//! Whole rule sets.

mod lithuania;
mod national;
