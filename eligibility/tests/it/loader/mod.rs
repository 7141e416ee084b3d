//! Reading rule files.

mod boundaries;
mod damage;
mod documented;
mod gives;
mod never;
mod nodes;
