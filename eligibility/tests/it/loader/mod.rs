//! Reading rule files.

mod boundaries;
mod damage;
mod nodes;
