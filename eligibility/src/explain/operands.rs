//! How each part of a criterion's formula stands.

use super::said::said;
use crate::arena::Node;
use crate::compile::{Builder, Compiled, Full, Layout, Parts};
use crate::model::{AtLeast, Formula, OneOrMany};
use crate::ruleset::Content;
use crate::walk::{Search, Today, UNASKED, fill};
use crate::{ProgrammeId, View};
use core::fmt;

/// A part of a formula, as the editors wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// What it says.
    pub what: What,
    /// Whether it holds, whatever the answers still to come; nothing while it is open.
    pub holds: Option<bool>,
    /// What it is made of.
    pub parts: Vec<Operand>,
}

/// What a part of a formula says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// All its parts hold.
    All,
    /// At least one of its parts holds.
    Any,
    /// Its part does not hold.
    Not,
    /// So many of its parts hold.
    AtLeast(u32),
    /// This criterion is met, or this definition holds.
    Met(String),
    /// The answer to a question passes a test, in the editors' words.
    Answer(String, String),
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all of"),
            Self::Any => f.write_str("any of"),
            Self::Not => f.write_str("not"),
            Self::AtLeast(n) => write!(f, "at least {n} of"),
            Self::Met(id) => write!(f, "met: {id}"),
            Self::Answer(question, test) => write!(f, "{question}: {test}"),
        }
    }
}

impl fmt::Display for Operand {
    /// One line for each part, those within another one further in.
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

/// How each part of each criterion's formula stands, in the order of the criteria: as
/// exact as a verdict, so that `a or not a` holds before anybody answered. Nothing if
/// the programme has no edition on the day. `view` is one of the same rules.
#[must_use]
pub fn operands(
    compiled: &Compiled,
    view: &View<'_>,
    programme: ProgrammeId,
) -> Option<Vec<Operand>> {
    let at = usize::from(programme.0);
    let index = view.walker.in_force(programme)?.edition;
    let (_, rules) = compiled.programmes.get_index(at)?;
    let edition = rules.editions.get(index)?;
    let content = &compiled.content;
    let mut outline = Outline {
        parts: Parts::new(&compiled.questions, edition),
        layout: Layout::of(content),
        criteria: &content
            .programmes
            .get(at)?
            .editions
            .get(index)?
            .roots
            .criteria,
        builder: Builder::over(content.arena.clone(), 4_000_000),
        nodes: Vec::new(),
    };
    let criteria = edition.criteria.values();
    let all = criteria.map(|criterion| outline.formula(&criterion.when));
    let mut all: Vec<Operand> = all.collect::<Result<_, Full>>().ok()?;
    let (nodes, arena) = (outline.nodes, outline.builder.arena);
    let content = Content {
        arena,
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

fn states(content: &Content, view: &View<'_>, nodes: &[Node]) -> Vec<Option<bool>> {
    let today = view.walker.today;
    let day = Today::new(content, today, nodes.iter().copied());
    let mut cells = vec![UNASKED; content.variables.len()];
    for (question, answer) in view.answers.iter() {
        let info = &content.questions[usize::from(question.0)];
        fill(&mut cells, info, answer, &day.classes, today);
    }
    let mut search = Search::new(&day.arena);
    let each = nodes.iter().map(|node| day.node(*node));
    each.map(|node| match search.possible(node, &cells) {
        1 => Some(false),
        2 => Some(true),
        _ => None,
    })
    .collect()
}

struct Outline<'a> {
    parts: Parts<'a>,
    layout: Layout,
    criteria: &'a [Node],
    builder: Builder,
    /// The diagram of each part, each before those within it.
    nodes: Vec<Node>,
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
        let node = self.builder.expr(&self.layout, &expr, &mut met)?;
        self.nodes.push(node);
        Ok(())
    }
}

/// A formula key by key: what each says, the formula of it alone, and what is within.
pub(crate) fn split(formula: &Formula) -> Vec<(What, Formula, Vec<Formula>)> {
    let mut keys = Vec::new();
    let mut key = |what: What, alone: Formula, within: &[Formula]| {
        keys.push((what, alone, within.to_vec()));
    };
    let none = Formula::default;
    if let Some(all) = &formula.all {
        let alone = Formula {
            all: Some(all.clone()),
            ..none()
        };
        key(What::All, alone, all);
    }
    if let Some(any) = &formula.any {
        let alone = Formula {
            any: Some(any.clone()),
            ..none()
        };
        key(What::Any, alone, any);
    }
    if let Some(not) = &formula.not {
        let alone = Formula {
            not: Some(not.clone()),
            ..none()
        };
        key(What::Not, alone, std::slice::from_ref(not));
    }
    if let Some(AtLeast { n, of }) = &formula.at_least {
        let alone = Formula {
            at_least: formula.at_least.clone(),
            ..none()
        };
        key(What::AtLeast(*n), alone, of);
    }
    let ids = match &formula.met {
        None => &[],
        Some(OneOrMany::One(id)) => std::slice::from_ref(id),
        Some(OneOrMany::Many(ids)) => ids.as_slice(),
    };
    for id in ids {
        let alone = Formula {
            met: Some(OneOrMany::One(id.clone())),
            ..none()
        };
        key(What::Met(id.clone()), alone, &[]);
    }
    for (question, test) in &formula.questions {
        let questions = [(question.clone(), test.clone())].into_iter().collect();
        let alone = Formula {
            questions,
            ..none()
        };
        key(What::Answer(question.clone(), said(test)), alone, &[]);
    }
    keys
}
