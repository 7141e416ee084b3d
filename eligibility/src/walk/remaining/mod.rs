//! The number of questions left, exactly.

mod bounds;
mod memo;
mod needed;
mod search;

use super::outcomes::LOOKS_AT_TOGETHER;
use super::view::View;
use crate::diagram::{NodeId, TRUE};
use alloc::vec::Vec;
use search::PathSearch;

/// The number of questions left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// The fewest, over all further answers.
    pub shortest: u32,
    /// The most, over all further answers.
    pub longest: u32,
    /// Whether some answers reach each number. If not, the search ended at its budget, or some
    /// answers cannot be together and "not sure" is offered; then both numbers are bounds: at
    /// least `shortest`, at most `longest`. They do not see which questions a later "not sure"
    /// will make pointless: then fewer are asked.
    pub exact: bool,
}

/// The most child look-ups of each of the two searches: about twice what the hardest step
/// of a national benefit finder takes.
const BUDGET: usize = 1_000_000;

impl View<'_> {
    /// The number of questions left: the fewest and the most over all further answers,
    /// including "not sure" and "prefer not to say" where offered.
    pub fn remaining(&self) -> Remaining {
        self.remaining_within(BUDGET)
    }

    /// The most questions left: [`Remaining::longest`] alone.
    pub fn longest(&self) -> u32 {
        let open = self.residual.iter().flat_map(|(_, nodes)| nodes);
        let (longest, _) = PathSearch::<true>::new(self).run(BUDGET, open.copied().collect());
        self.bounds(longest, longest).1
    }

    /// The two numbers as they are, or as bounds where the searches do not see what a later answer
    /// excludes of an earlier "not sure".
    fn bounds(&self, shortest: u32, longest: u32) -> (u32, u32) {
        if longest == 0 || !self.is_bound() {
            return (shortest, longest);
        }
        let all = self.walker.ruleset.0.questions.len();
        let open = all.saturating_sub(self.answers.iter().count());
        (
            shortest.min(1),
            longest.max(u32::try_from(open).unwrap_or(u32::MAX)),
        )
    }

    /// Whether some answers cannot be together and "not sure" is offered.
    fn is_bound(&self) -> bool {
        let content = &self.walker.ruleset.0;
        let mut questions = content.questions.iter();
        LOOKS_AT_TOGETHER && content.possible != TRUE && questions.any(|it| it.unsure || it.decline)
    }

    /// The same, with a budget of steps for each of the two searches.
    pub fn remaining_within(&self, budget: usize) -> Remaining {
        let open = self.residual.iter().flat_map(|(_, nodes)| nodes);
        let open: Vec<NodeId> = open.copied().collect();
        let (longest, reached) = PathSearch::<true>::new(self).run(budget, open.clone());
        let (shortest, exact) = PathSearch::<false>::new(self).run(budget, open);
        let is_exact = exact && reached && !self.is_bound();
        let (shortest, longest) = self.bounds(shortest, longest);
        Remaining {
            shortest,
            longest,
            exact: is_exact,
        }
    }
}
