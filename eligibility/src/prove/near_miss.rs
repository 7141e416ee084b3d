//! Near misses of a criterion that is always met, or never.

use super::{Witness, paths, witness};
use crate::Date;
use crate::compile::{Builder, Compiled, Parts, Variables};
use crate::diagram::{NodeId, TERMINALS};
use crate::model::{Edition, Formula, split};
use crate::ruleset::Content;
use crate::walk::Today;
use std::collections::VecDeque;

/// A witness who fails a part of a criterion that is always met, or satisfies a part of
/// one that never is. `wished` is the value of the part; the outermost possible part is
/// taken. `None` if every part is always, or never, satisfied.
pub(super) fn near_miss(
    compiled: &Compiled,
    (edition, criteria): (&Edition, &[NodeId]),
    formula: &Formula,
    wished: bool,
    today: Date,
) -> Option<Witness> {
    let content = &compiled.content;
    let parts = Parts::new(&compiled.questions, edition, today);
    let variables = Variables::of(content);
    let mut queue = VecDeque::from([formula.clone()]);
    while let Some(formula) = queue.pop_front() {
        for (_, alone, within) in split(&formula) {
            let mut builder = Builder::over(content.diagram.clone(), compiled.limits.proof_nodes);
            let mut met = |_: &mut Builder, at: usize| Ok(criteria[at]);
            let node = builder
                .expr(&variables, &parts.expr(&alone), &mut met)
                .ok()?;
            let content = Content {
                diagram: builder.diagram,
                ..content.clone()
            };
            let day = Today::new(&content, today, std::iter::once(node));
            let node = day.remap(node);
            if node >= TERMINALS {
                let path = paths::to(&day.diagram, node, 1 << u32::from(wished), day.possible)?;
                let persona = witness::persona(&content, &day.classes, today, &path);
                return Some(Witness::of(persona));
            }
            queue.extend(within);
        }
    }
    None
}
