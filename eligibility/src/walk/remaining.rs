//! How many questions are left, exactly.

use super::search::Search;
use super::view::View;
use crate::arena::Node;
use alloc::vec::Vec;

/// How many questions are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// The fewest that further answers can lead to.
    pub shortest: u32,
    /// The most.
    pub longest: u32,
    /// Whether both numbers are reached. If not, the search was cut short: there are
    /// at least `shortest` and at most `longest`, and both hold.
    pub exact: bool,
}

/// How many child look-ups each of the two searches may take: some twice what the
/// hardest step of a national benefit finder takes.
const BUDGET: usize = 1_000_000;

impl View<'_> {
    /// How many questions are left: the shortest and the longest way that any
    /// answers (also "not sure" and "prefer not to say", where offered) lead to.
    #[must_use]
    pub fn remaining(&self) -> Remaining {
        self.remaining_within(BUDGET)
    }

    /// How many questions are left at most: [`Remaining::longest`] alone.
    #[must_use]
    pub fn longest(&self) -> u32 {
        let open = self.left.iter().flat_map(|(_, nodes)| nodes);
        Search::<true>::new(self)
            .run(BUDGET, open.copied().collect())
            .0
    }

    /// The same, within so many steps for each of the two.
    #[must_use]
    pub fn remaining_within(&self, budget: usize) -> Remaining {
        let open = self.left.iter().flat_map(|(_, nodes)| nodes);
        let open: Vec<Node> = open.copied().collect();
        let (longest, reached) = Search::<true>::new(self).run(budget, open.clone());
        let (shortest, exact) = Search::<false>::new(self).run(budget, open);
        Remaining {
            shortest,
            longest,
            exact: exact && reached,
        }
    }
}
