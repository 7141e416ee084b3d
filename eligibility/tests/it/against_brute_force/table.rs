//! All worlds of small rule sets.

use super::*;
use crate::fixtures::brute_force::Visible;

/// The visible result of each programme in each world, for every decision of staff.
pub(super) struct Table {
    worlds: Vec<World>,
    visible: Vec<Vec<Visible>>,
    index: BTreeMap<World, usize>,
}

impl Table {
    pub(super) fn new(rules: &Rules<'_>) -> Self {
        let worlds = rules.worlds(&Given::new());
        let visible = worlds
            .iter()
            .map(|world| {
                let programmes = 0..rules.programmes.len();
                programmes
                    .flat_map(|programme| {
                        (0..1 << rules.opens(programme)).map(move |staff| (programme, staff))
                    })
                    .map(|(programme, staff)| rules.visible(&rules.result(programme, world, staff)))
                    .collect()
            })
            .collect();
        let index = worlds
            .iter()
            .cloned()
            .enumerate()
            .map(|(at, world)| (world, at))
            .collect();
        Self {
            worlds,
            visible,
            index,
        }
    }

    /// Whether two worlds that agree with the answers differ only in one question and
    /// have different visible results.
    pub(super) fn matters(&self, rules: &Rules<'_>, given: &Given, at: usize) -> bool {
        let agreeing: Vec<Vec<_>> = (0..rules.order.len())
            .map(|at| rules.agreeing(at, given.get(&at)))
            .collect();
        let sides = rules.sides(at);
        self.worlds.iter().enumerate().any(|(number, world)| {
            world
                .iter()
                .zip(&agreeing)
                .all(|(side, all)| all.contains(side))
                && sides.iter().any(|side| {
                    let mut other = world.clone();
                    other[at] = side.clone();
                    self.visible[self.index[&other]] != self.visible[number]
                })
        })
    }

    pub(super) fn next(&self, rules: &Rules<'_>, given: &Given) -> Option<usize> {
        let open = (0..rules.order.len()).filter(|at| !given.contains_key(at));
        open.into_iter().find(|at| self.matters(rules, given, *at))
    }

    pub(super) fn remaining(
        &self,
        rules: &Rules<'_>,
        given: &Given,
        memo: &mut BTreeMap<Given, (u32, u32)>,
    ) -> (u32, u32) {
        if let Some(known) = memo.get(given) {
            return *known;
        }
        let result = match self.next(rules, given) {
            None => (0, 0),
            Some(next) => {
                let mut best = (u32::MAX, 0);
                for response in rules.responses(next) {
                    let mut given = given.clone();
                    given.insert(next, response);
                    let (short, long) = self.remaining(rules, &given, memo);
                    best = (best.0.min(short + 1), best.1.max(long + 1));
                }
                best
            }
        };
        memo.insert(given.clone(), result);
        result
    }
}
