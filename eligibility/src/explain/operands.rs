//! The state of each part of a criterion's formula.

use crate::compile::{Builder, Compiled, Full, Parts, Variables};
use crate::diagram::NodeId;
use crate::model::{Formula, What, split};
use crate::ruleset::Content;
use crate::walk::{Today, assign};
use crate::{ProgrammeId, View};
use core::fmt;

/// A part of a formula, as the editors wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Its kind.
    pub what: What,
    /// Whether it holds, whatever the further answers; `None` while it is open.
    pub holds: Option<bool>,
    /// The parts within it.
    pub parts: Vec<Operand>,
}

impl fmt::Display for Operand {
    /// One line for each part; parts within another are indented.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines(f, 0)
    }
}

impl Operand {
    fn lines(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        let state = match self.holds {
            Some(true) => "holds",
            Some(false) => "fails",
            None => "open",
        };
        writeln!(f, "{state:<6}{:1$}{2}", "", depth * 2, self.what)?;
        self.parts
            .iter()
            .try_for_each(|part| part.lines(f, depth + 1))
    }
}

/// The state of each part of each criterion's formula, in the order of the criteria. It is
/// as exact as a verdict: `a or not a` holds before any answer is given. `None` if the
/// programme has no edition on the day, an answer chooses its edition, or a formula outgrows
/// the limits. `view` is a view
/// of the same rules.
pub fn operands(
    compiled: &Compiled,
    view: &View<'_>,
    programme: ProgrammeId,
) -> Option<Vec<Operand>> {
    let at = usize::from(programme.0);
    let index = view.walker.in_force(programme)?.edition;
    let (_, rules) = compiled.programmes.get_index(at)?;
    // Which formulas count depends on an answer.
    if rules.edition_by.is_some() {
        return None;
    }
    let edition = compiled.written_edition(programme, index)?;
    let content = &compiled.content;
    let mut outline = Outline {
        parts: Parts::new(&compiled.questions, edition, view.walker.today),
        variables: Variables::of(content),
        criteria: &content
            .programmes
            .get(at)?
            .editions
            .get(index)?
            .roots
            .criteria,
        builder: Builder::over(content.diagram.clone(), compiled.limits.proof_nodes),
        nodes: Vec::new(),
    };
    let criteria = edition.criteria.values();
    let all = criteria.map(|criterion| outline.formula(&criterion.when));
    let mut all: Vec<Operand> = all.collect::<Result<_, Full>>().ok()?;
    let (nodes, diagram) = (outline.nodes, outline.builder.diagram);
    let content = Content {
        diagram,
        ..content.clone()
    };
    let mut states = states(&content, view, &nodes).into_iter();
    for operand in &mut all {
        settle(operand, &mut states);
    }
    Some(all)
}

fn settle(operand: &mut Operand, states: &mut impl Iterator<Item = Option<bool>>) {
    operand.holds = states.next().flatten();
    let parts = operand.parts.iter_mut();
    parts.for_each(|part| settle(part, states));
}

fn states(content: &Content, view: &View<'_>, nodes: &[NodeId]) -> Vec<Option<bool>> {
    let today = view.walker.today;
    let day = Today::new(content, today, nodes.iter().copied());
    let assignment = assign(content, &day, &view.answers, today);
    let mut search = day.search();
    let each = nodes.iter().map(|node| day.remap(*node));
    each.map(|node| match search.possible(node, &assignment) {
        1 => Some(false),
        2 => Some(true),
        _ => None,
    })
    .collect()
}

struct Outline<'a> {
    parts: Parts<'a>,
    variables: Variables,
    criteria: &'a [NodeId],
    builder: Builder,
    /// The diagram of each part, each before those within it.
    nodes: Vec<NodeId>,
}

impl Outline<'_> {
    fn formula(&mut self, formula: &Formula) -> Result<Operand, Full> {
        let mut keys = split(formula);
        if keys.len() == 1 {
            let (what, formula, within) = keys.remove(0);
            return self.operand(what, &formula, &within);
        }
        self.note(formula)?;
        let parts = keys
            .iter()
            .map(|(what, formula, within)| self.operand(what.clone(), formula, within));
        Ok(Operand {
            what: What::All,
            holds: None,
            parts: parts.collect::<Result<_, Full>>()?,
        })
    }

    fn operand(
        &mut self,
        what: What,
        formula: &Formula,
        within: &[Formula],
    ) -> Result<Operand, Full> {
        self.note(formula)?;
        let parts = within.iter().map(|part| self.formula(part));
        Ok(Operand {
            what,
            holds: None,
            parts: parts.collect::<Result<_, Full>>()?,
        })
    }

    fn note(&mut self, formula: &Formula) -> Result<(), Full> {
        let expr = self.parts.expr(formula);
        let criteria = self.criteria;
        let mut met = |_: &mut Builder, at: usize| Ok(criteria[at]);
        let node = self.builder.expr(&self.variables, &expr, &mut met)?;
        self.nodes.push(node);
        Ok(())
    }
}
