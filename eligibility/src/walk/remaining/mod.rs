//! The number of questions left, exactly.

mod bounds;
mod memo;
mod needed;
mod search;

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
    /// least `shortest`, at most `longest`.
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
        PathSearch::<true>::new(self)
            .run(BUDGET, open.copied().collect())
            .0
    }

    /// The same, with a budget of steps for each of the two searches.
    pub fn remaining_within(&self, budget: usize) -> Remaining {
        let open = self.residual.iter().flat_map(|(_, nodes)| nodes);
        let open: Vec<NodeId> = open.copied().collect();
        let (longest, reached) = PathSearch::<true>::new(self).run(budget, open.clone());
        let (shortest, exact) = PathSearch::<false>::new(self).run(budget, open);
        // The search does not see what a later answer excludes of an earlier "not sure".
        let content = &self.walker.ruleset.0;
        let mut questions = content.questions.iter();
        let bound = content.possible != TRUE && questions.any(|it| it.unsure || it.decline);
        Remaining {
            shortest,
            longest,
            exact: exact && reached && !bound,
        }
    }
}
