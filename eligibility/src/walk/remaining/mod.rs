//! The number of questions left, exactly.

mod bounds;
mod memo;
mod needed;
#[cfg(feature = "compile")]
mod pointless;
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
    /// Whether some answers reach each number. If not, both numbers are bounds: at least
    /// `shortest`, at most `longest`. Then the search ended at its budget; or some answers cannot
    /// be together, and "not sure" is offered; or a later answer could make a question pointless
    /// that the search counts, because another answer is "not sure".
    pub exact: bool,
    /// Whether the search ended before its budget.
    pub complete: bool,
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

    /// How many of the questions that the searches count could become pointless.
    #[cfg(feature = "compile")]
    fn may_be_left_out(&self) -> u32 {
        let count = || {
            self.may_be_pointless()
                .iter()
                .map(|it| it.count_ones())
                .sum()
        };
        *self.may_be_left_out.get_or_init(count)
    }

    /// A browser leaves no question out.
    #[cfg(not(feature = "compile"))]
    #[expect(clippy::unused_self, reason = "as in the other build")]
    const fn may_be_left_out(&self) -> u32 {
        0
    }

    /// The same, with a budget of steps for each of the two searches.
    pub fn remaining_within(&self, budget: usize) -> Remaining {
        let open = self.residual.iter().flat_map(|(_, nodes)| nodes);
        let open: Vec<NodeId> = open.copied().collect();
        let (longest, reached) = PathSearch::<true>::new(self).run(budget, open.clone());
        let (shortest, exact) = PathSearch::<false>::new(self).run(budget, open);
        let complete = exact && reached;
        let (mut shortest, longest) = self.bounds(shortest, longest);
        // Without the last question nothing is left, so it is not pointless.
        let less = if longest > 1 {
            self.may_be_left_out()
        } else {
            0
        };
        if less > 0 {
            shortest = shortest.saturating_sub(less).max(1);
        }
        Remaining {
            shortest,
            longest,
            exact: complete && less == 0 && !self.is_bound(),
            complete,
        }
    }
}
