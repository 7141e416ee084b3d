//! The diagram of what a programme gives: from answers to an amount.
//!
//! Its constants are 0 for "not given", and otherwise a position, from 1, in the ascending list
//! of all amounts that can come out. So the smallest and the greatest amount that open answers
//! leave possible are read off the constants that can still be reached, and a question matters to
//! an amount exactly if the diagram tests it. The sum is made while the diagram is: rows are
//! followed together, variable by variable, and what has been added so far is part of the state.

use super::builder::{Builder, Full};
use super::problem::Mistake;
use super::resolve::{Amount, Component};
use super::variables::Variables;
use crate::diagram::{FALSE, NodeId, Nodes, TERMINALS, TRUE, below};
use std::collections::HashMap;

/// Roots of a component that only the proofs need.
#[derive(Clone, Debug, Default)]
pub(crate) struct ComponentRoots {
    /// Answers to whether each row counts: the component is given and the row holds.
    pub(crate) rows: Vec<NodeId>,
    /// Whether a cap lowers some sum.
    pub(crate) capped: bool,
}

/// Why the diagram of an amount cannot be made.
pub(crate) enum Refused {
    Full,
    Mistake(Mistake),
}

impl From<Full> for Refused {
    fn from(_: Full) -> Self {
        Self::Full
    }
}

/// The diagram of a component, and its amounts in ascending order; none if it is not counted.
pub(crate) struct Given {
    pub(crate) root: NodeId,
    pub(crate) amounts: Vec<u64>,
    pub(crate) roots: ComponentRoots,
}

/// Builds the diagram of a component. `criteria` has the diagram of each criterion, and `out`
/// holds where the outcome excludes the person, and `possible` for people who can exist: the
/// sums of others do not count.
pub(crate) fn build(
    builder: &mut Builder,
    variables: &Variables,
    component: &Component,
    criteria: &[NodeId],
    (out, possible): (NodeId, NodeId),
) -> Result<Given, Refused> {
    let mut criterion = |_: &mut Builder, at: usize| Ok(criteria[at]);
    let when = builder.expr(variables, &component.when, &mut criterion)?;
    let given = builder.ite(out, FALSE, when)?;
    let mut roots = ComponentRoots::default();
    let Some(amount) = &component.amount else {
        let amounts = Vec::new();
        return Ok(Given {
            root: given,
            amounts,
            roots,
        });
    };
    let mut rows = Vec::new();
    for row in &amount.rows {
        let row = builder.expr(variables, &row.when, &mut criterion)?;
        rows.push(builder.and(possible, row)?);
        let counts = builder.and(given, rows[rows.len() - 1])?;
        roots.rows.push(counts);
    }
    let mut caps = Vec::new();
    for (when, most) in &amount.caps {
        caps.push((builder.expr(variables, when, &mut criterion)?, *most));
    }
    let mut summing = Summing {
        builder,
        variables,
        amount,
        found: Vec::new(),
        memo: HashMap::new(),
        capped: false,
    };
    let rows = rows.into_iter().enumerate();
    let start = State {
        sum: 0,
        cap: None,
        caps,
        rows: rows.map(|(at, holds)| summing.pending(at, holds)).collect(),
    };
    let sum = summing.node(start)?;
    let (found, capped) = (summing.found, summing.capped);
    roots.capped = capped;
    let sum = builder.ite(given, sum, FALSE)?;
    let (root, amounts) = ascending(builder, sum, &found)?;
    Ok(Given {
        root,
        amounts,
        roots,
    })
}

/// What is known at a place of the diagram.
#[derive(Clone, PartialEq, Eq, Hash)]
struct State {
    /// What the rows give that are decided.
    sum: u64,
    /// The lowest cap that certainly counts.
    cap: Option<u64>,
    /// The caps that are open.
    caps: Vec<(NodeId, u64)>,
    /// The rows that are open.
    rows: Vec<Pending>,
}

/// A row of which it is not known yet what it gives.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Pending {
    /// Its position in the table.
    row: usize,
    /// The diagram that says whether it holds.
    holds: NodeId,
    /// The sum of the answers that are known.
    count: u64,
    /// The levels of the answers that are not, deepest first.
    levels: Vec<u16>,
}

struct Summing<'a> {
    builder: &'a mut Builder,
    variables: &'a Variables,
    amount: &'a Amount,
    /// The amounts, in the order in which they came up; constant 1 is the first.
    found: Vec<u64>,
    memo: HashMap<State, NodeId>,
    capped: bool,
}

impl Summing<'_> {
    fn pending(&self, row: usize, holds: NodeId) -> Pending {
        let per = &self.amount.rows[row].per;
        let mut count = u64::from(per.is_empty());
        let mut levels = Vec::new();
        for question in per {
            let info = &self.variables.questions[*question];
            if info.has_values() {
                levels.push(info.value_level());
            } else {
                count += self.value(*question, 0);
            }
        }
        levels.sort_unstable_by(|a, b| b.cmp(a));
        Pending {
            row,
            holds,
            count,
            levels,
        }
    }

    /// The number that a class of a question stands for: all its values are distinguished.
    fn value(&self, question: usize, class: usize) -> u64 {
        let least = self.variables.questions[question].numbers;
        let least = least.map_or(0, |(least, _)| least.unsigned_abs());
        least + class as u64
    }

    fn node(&mut self, mut state: State) -> Result<NodeId, Refused> {
        let (amount, mut sum, mut cap) = (self.amount, state.sum, state.cap);
        state.rows.retain(|row| {
            let known = row.holds == TRUE && row.levels.is_empty();
            if known {
                sum += amount.rows[row.row].amount * row.count;
            }
            row.holds != FALSE && !known
        });
        state.caps.retain(|(holds, most)| {
            if *holds == TRUE {
                cap = Some(cap.map_or(*most, |other: u64| other.min(*most)));
            }
            *holds >= TERMINALS
        });
        (state.sum, state.cap) = (sum, cap);
        // No row takes anything away.
        let reached = state.caps.is_empty() && cap.is_some_and(|cap| sum >= cap);
        if reached || (state.rows.is_empty() && state.caps.is_empty()) {
            let more = !state.rows.is_empty() || cap.is_some_and(|cap| sum > cap);
            self.capped |= reached && more;
            return self.constant(cap.map_or(sum, |cap| sum.min(cap)));
        }
        if let Some(known) = self.memo.get(&state) {
            return Ok(*known);
        }
        let result = self.branch(&state)?;
        self.memo.insert(state, result);
        Ok(result)
    }

    /// Follows every class of the first variable on which something open depends.
    fn branch(&mut self, state: &State) -> Result<NodeId, Refused> {
        let diagram = &self.builder.diagram;
        let conditions = state.rows.iter().map(|row| row.holds);
        let conditions = conditions.chain(state.caps.iter().map(|(holds, _)| *holds));
        let tested = conditions.map(|node| diagram.level(node));
        let counted = state
            .rows
            .iter()
            .filter_map(|row| row.levels.last().copied());
        let level = tested.chain(counted).min().unwrap_or_default();
        let variable = self.variables.all[usize::from(level)];
        let question = variable.question.map(usize::from).unwrap_or_default();
        let mut children = Vec::new();
        for class in 0..usize::from(variable.arity) {
            let mut next = state.clone();
            for row in &mut next.rows {
                row.holds = self.builder.child(row.holds, level, class);
                if row.levels.last() == Some(&level) {
                    row.levels.pop();
                    row.count += self.value(question, class);
                }
            }
            for (holds, _) in &mut next.caps {
                *holds = self.builder.child(*holds, level, class);
            }
            children.push(self.node(next)?);
        }
        Ok(self.builder.node(level, &children)?)
    }

    /// The constant of an amount. Nothing is not given.
    fn constant(&mut self, amount: u64) -> Result<NodeId, Refused> {
        if amount == 0 {
            return Ok(FALSE);
        }
        let known = self.found.iter().position(|other| *other == amount);
        let at = known.unwrap_or_else(|| {
            self.found.push(amount);
            self.found.len() - 1
        });
        let constant = NodeId::try_from(at + 1).ok().filter(|at| *at < TERMINALS);
        let most = TERMINALS as usize - 1;
        constant.ok_or(Refused::Mistake(Mistake::TooMuch(
            most,
            "different amounts",
        )))
    }
}

/// Numbers the amounts that can be reached in ascending order.
fn ascending(
    builder: &mut Builder,
    root: NodeId,
    found: &[u64],
) -> Result<(NodeId, Vec<u64>), Refused> {
    let nodes = below(&builder.diagram, [root]);
    let children = nodes
        .iter()
        .flat_map(|node| builder.diagram.children(*node));
    let constants = children
        .chain([&root])
        .filter(|node| (1..TERMINALS).contains(*node));
    let mut amounts: Vec<u64> = constants.map(|node| found[*node as usize - 1]).collect();
    amounts.sort_unstable();
    amounts.dedup();
    let mut memo = HashMap::new();
    let root = renumber(builder, root, &mut memo, &|constant| {
        let amount = found[constant as usize - 1];
        let at = amounts.binary_search(&amount).unwrap_or_default();
        NodeId::try_from(at + 1).unwrap_or_default()
    })?;
    Ok((root, amounts))
}

fn renumber(
    builder: &mut Builder,
    node: NodeId,
    memo: &mut HashMap<NodeId, NodeId>,
    to: &impl Fn(NodeId) -> NodeId,
) -> Result<NodeId, Full> {
    if node < TERMINALS {
        return Ok(if node == FALSE { FALSE } else { to(node) });
    }
    if let Some(known) = memo.get(&node) {
        return Ok(*known);
    }
    let level = builder.diagram.level(node);
    let children = builder.diagram.children(node).to_vec();
    let children = children
        .into_iter()
        .map(|child| renumber(builder, child, memo, to))
        .collect::<Result<Vec<NodeId>, Full>>()?;
    let result = builder.node(level, &children)?;
    memo.insert(node, result);
    Ok(result)
}
