//! What a programme gives to a person, as far as the answers tell.

use super::reasons::smallest;
use super::view::View;
use crate::diagram::{NodeId, TERMINALS};
use crate::ruleset::ComponentInfo;
use crate::{ProgrammeId, QuestionId};
use alloc::vec::Vec;

/// Whether a programme gives something to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ComponentStatus {
    /// The rules certainly give it.
    Certain,
    /// It depends on what is not known, or on staff.
    Possible,
    /// The rules certainly do not give it.
    No,
}

/// What a programme gives of one component.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ComponentResult {
    /// Its position in [`EditionInfo::gives`](crate::EditionInfo::gives).
    pub component: usize,
    /// Whether it is given.
    pub status: ComponentStatus,
    /// The least and the greatest amount that the answers leave possible, if it is given; `None`
    /// if it is not, or not counted in money.
    pub amount: Option<(u64, u64)>,
}

/// The bits of a field of a packed range.
const FIELD: u32 = 20;

/// The range of one constant, in fields of which the greatest value counts: whether it is not
/// given, the least amount (counted downwards), and the greatest.
pub(super) fn pack(constant: NodeId) -> u64 {
    match u64::from(constant) {
        0 => 1 << (2 * FIELD),
        at => (u64::from(TERMINALS) - at) << FIELD | at,
    }
}

/// The range of two sets of constants. 0 is the empty set.
pub(super) fn join(one: u64, other: u64) -> u64 {
    let greater = |at: u32| {
        let mask = ((1 << FIELD) - 1) << (at * FIELD);
        (one & mask).max(other & mask)
    };
    greater(0) | greater(1) | greater(2)
}

impl ComponentResult {
    fn of(component: usize, info: &ComponentInfo, range: u64) -> Self {
        // Each field has a small number.
        let field = |at: u32| usize::try_from(range >> (at * FIELD) & ((1 << FIELD) - 1));
        let field = |at: u32| field(at).unwrap_or_default();
        let (greatest, least, not_given) = (field(0), TERMINALS as usize - field(1), field(2));
        let amount = |at: usize| info.amounts.get(at.checked_sub(1)?).copied();
        Self {
            component,
            status: if greatest == 0 {
                ComponentStatus::No
            } else if not_given > 0 || info.discretion {
                ComponentStatus::Possible
            } else {
                ComponentStatus::Certain
            },
            amount: amount(least).zip(amount(greatest)),
        }
    }
}

impl View<'_> {
    /// What a programme gives.
    pub(super) fn gives(&self, gives: &[ComponentInfo], roots: &[NodeId]) -> Vec<ComponentResult> {
        let mut results = Vec::new();
        for (info, root) in gives.iter().zip(roots) {
            let mut search = self.walker.shared.day.search().of_amounts();
            let range = search.possible(*root, &self.assignment);
            results.push(ComponentResult::of(results.len(), info, range));
        }
        results
    }

    /// The smallest set of given answers that alone leaves the same amounts of a component
    /// possible: the same least and greatest one, and the same status. Of several, the first in
    /// the order of the questions. `None` if the programme has no edition today, or no such
    /// component.
    pub fn reasons_for_component(
        &self,
        programme: ProgrammeId,
        component: usize,
    ) -> Option<Vec<QuestionId>> {
        let roots = &self.walker.in_force(programme)?.roots;
        let root = *roots.gives.get(component)?;
        let given = self.given();
        let levels: Vec<&[u16]> = given.iter().map(|(_, levels)| levels.as_slice()).collect();
        let mut search = self.walker.shared.day.search().of_amounts();
        let (answers, _) = smallest(&mut search, root, &self.assignment, &levels);
        Some(answers.into_iter().map(|at| given[at].0).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ComponentStatus::{Certain, No, Possible};

    #[test]
    fn ranges_of_sets() {
        let info = |discretion| ComponentInfo {
            id: "c".into(),
            kind: crate::ruleset::ComponentKind::Cash,
            discretion,
            source: None,
            currency: Some("EUR".into()),
            amounts: (1..TERMINALS).map(|at| u64::from(at) * 10).collect(),
        };
        let of = |set: &[NodeId], discretion| {
            let range = set.iter().fold(0, |range, node| join(range, pack(*node)));
            let result = ComponentResult::of(7, &info(discretion), range);
            assert_eq!(result.component, 7);
            (result.status, result.amount)
        };
        assert_eq!(of(&[0], false), (No, None));
        assert_eq!(of(&[0], true), (No, None));
        assert_eq!(of(&[3], false), (Certain, Some((30, 30))));
        assert_eq!(of(&[3], true), (Possible, Some((30, 30))));
        assert_eq!(of(&[5, 2, 4], false), (Certain, Some((20, 50))));
        assert_eq!(of(&[1023, 0, 1], false), (Possible, Some((10, 10_230))));
    }
}
