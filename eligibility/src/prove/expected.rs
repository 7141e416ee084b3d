//! Somebody of whom one expects something else.

use super::{Witness, paths, witness};
use crate::Date;
use crate::arena::{Node, TERMINALS};
use crate::compile::{Builder, Compiled, Layout, Parts};
use crate::explain::split;
use crate::model::{Edition, Formula};
use crate::ruleset::Content;
use crate::walk::Today;
use std::collections::VecDeque;

/// Somebody for whom a part of a formula is as one would wish, outermost parts first:
/// of a criterion that is always met somebody who fails the first part that anybody
/// can fail, of one that never is somebody who passes it. Nobody, if every part is
/// always, or never, so.
pub(super) fn expected(
    compiled: &Compiled,
    (edition, criteria): (&Edition, &[Node]),
    formula: &Formula,
    wished: bool,
    today: Date,
) -> Option<Witness> {
    let content = &compiled.content;
    let parts = Parts::new(&compiled.questions, edition);
    let layout = Layout::of(content);
    let mut queue = VecDeque::from([formula.clone()]);
    while let Some(formula) = queue.pop_front() {
        for (_, alone, within) in split(&formula) {
            let mut builder = Builder::over(content.arena.clone(), 1_000_000);
            let mut met = |_: &mut Builder, at: usize| Ok(criteria[at]);
            let node = builder.expr(&layout, &parts.expr(&alone), &mut met).ok()?;
            let content = Content {
                arena: builder.arena,
                ..content.clone()
            };
            let day = Today::new(&content, today, std::iter::once(node));
            let node = day.node(node);
            if node >= TERMINALS {
                let path = paths::to(&day.arena, node, 1 << u32::from(wished))?;
                let persona = witness::persona(&content, &day.classes, today, &path);
                return Some(Witness::of(persona));
            }
            queue.extend(within);
        }
    }
    None
}
