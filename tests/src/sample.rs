//! Which part of its repetitions a run of the tests covers.
//!
//! Some tests do the same for very many people and pages. With the variable [`VARIABLE`] set
//! to a number, the seed, they do it for a part of them, which the seed alone chooses. With
//! another seed each day, everything is covered after as many weeks as the `n` of [`one_in`].
//! Every kind of check, of page and of language occurs in each part. Without the variable they
//! do everything.
//!
//! `cargo xtask test` sets it to the number of the day, prints it, and leaves out some modules
//! altogether: see [`homeward_devtools::sample`].

use std::env;
use std::sync::OnceLock;

use homeward_devtools::sample::{GROUPS, VARIABLE};

/// The seed; none if a run covers everything.
///
/// # Panics
/// When the variable holds no number: the run would not be what its caller thinks.
pub fn seed() -> Option<usize> {
    static SEED: OnceLock<Option<usize>> = OnceLock::new();
    *SEED.get_or_init(|| {
        let text = env::var(VARIABLE).ok()?;
        let seed = text.parse();
        assert!(seed.is_ok(), "{VARIABLE}={text} is not a number");
        seed.ok()
    })
}

/// Whether this run covers the item at `position`, if a sample has one item in `n`. Lists that
/// belong together get different `position`s of their first items, so that a run covers
/// different items of each.
pub fn covers(position: usize, n: usize) -> bool {
    seed().is_none_or(|seed| in_sample(seed, position, n))
}

/// The items that this run covers: all, or one in `n`, the first of them at `position`.
pub fn one_in<T>(n: usize, position: usize, items: impl IntoIterator<Item = T>) -> Vec<T> {
    let items = items.into_iter().enumerate();
    let covered = items.filter(|(at, _)| covers(position + at, n));
    covered.map(|(_, item)| item).collect()
}

/// `all` of something, or in a sample `few`.
pub fn number(all: usize, few: usize) -> usize {
    seed().map_or(all, |_| few)
}

fn in_sample(seed: usize, position: usize, n: usize) -> bool {
    // A module that runs with each seventh seed alone covers everything too.
    let round = if n.is_multiple_of(GROUPS.len()) {
        seed / GROUPS.len()
    } else {
        seed
    };
    position % n == round % n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seeds_with_which_a_module_runs_cover_every_position_once() {
        let groups = GROUPS.len();
        for n in 1..3 * groups {
            for (position, group) in (0..20).flat_map(|at| (0..groups).map(move |it| (at, it))) {
                let seeds = (0..n).map(|round| groups * (100 + round) + group);
                let covering = seeds.filter(|seed| in_sample(*seed, position, n));
                assert_eq!(covering.count(), 1, "position {position}, one in {n}");
            }
        }
    }

    #[test]
    fn a_part_is_one_in_n() {
        let part = (0..12).filter(|position| in_sample(20_783, *position, 4));
        assert_eq!(part.collect::<Vec<_>>(), [3, 7, 11]);
    }
}
