//! Steps in the order of asking.

use super::{Step, Unrolled};
use std::collections::VecDeque;

/// The steps in breadth-first order from the start.
pub(super) fn in_order(steps: Vec<Step>, start: usize) -> Unrolled {
    let mut place: Vec<Option<usize>> = vec![None; steps.len()];
    let mut order = Vec::new();
    let mut open = VecDeque::from([start]);
    while let Some(at) = open.pop_front() {
        if place[at].is_some() {
            continue;
        }
        place[at] = Some(order.len());
        order.push(at);
        if let Step::Ask { links, .. } = &steps[at] {
            open.extend(links.iter().map(|(_, to)| *to));
        }
    }
    let mut steps: Vec<Option<Step>> = steps.into_iter().map(Some).collect();
    let steps = order.iter().filter_map(|at| steps[*at].take());
    let steps = steps.map(|mut step| {
        if let Step::Ask { links, .. } = &mut step {
            for (_, to) in links {
                *to = place[*to].unwrap_or_default();
            }
        }
        step
    });
    Unrolled {
        steps: steps.collect(),
    }
}
