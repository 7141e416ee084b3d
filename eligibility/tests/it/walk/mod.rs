//! What is asked, what is left, what results, and why.

mod answers;
mod classes;
mod missing;
mod never;
mod next;
mod pointless;
mod reasons;
mod remaining;
mod remaining_by_counting;
mod search_steps;
