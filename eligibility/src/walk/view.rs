//! The rules given some answers.

use super::outcomes::ConstantSearch;
use super::together::Together;
use super::walker::{NOT_TODAY, Today, Walker};
use crate::diagram::{BOTTOM, Diagram, FALSE, Layer, NodeId, Nodes, TERMINALS, TRUE};
use crate::ruleset::{Content, QuestionInfo};
use crate::sorted::sorted;
use crate::{Answer, Answers, Date, ProgrammeId, QuestionId};
use alloc::{vec, vec::Vec};
use core::cmp::Ordering;

/// The class of each variable, or one of the two below.
pub(crate) type Assignment = Vec<u16>;
/// Answered "not sure" or "prefer not to say": asked, and still free.
pub(crate) const FREE: u16 = u16::MAX;
/// Whether questions that a "not sure" makes pointless are left out. A browser asks them: it would
/// pay 0.8 KB for the search.
pub(crate) const LEAVES_OUT: bool = cfg!(feature = "compile");
/// The most states in which the search for pointless questions looks for one.
const MOST: usize = 1024;
/// Not answered.
pub(crate) const UNASKED: u16 = u16::MAX - 1;

/// The rules of a day under some answers: a walker with its residual diagrams.
///
/// An answer that does not fit its question counts as not given.
#[derive(Clone, Debug)]
pub struct View<'a> {
    pub(crate) walker: &'a Walker,
    pub(crate) answers: Answers,
    pub(crate) assignment: Assignment,
    pub(crate) layer: Layer<'a>,
    /// For each programme in scope, what is left of its observed diagrams.
    pub(crate) residual: Vec<(ProgrammeId, Vec<NodeId>)>,
    /// Levels of questions that an earlier "not sure" makes pointless.
    pub(crate) pointless: Vec<u16>,
}

impl<'a> View<'a> {
    pub(crate) fn new(walker: &'a Walker, answers: &Answers) -> Self {
        let content = &walker.ruleset.0;
        let mut counted = Answers::new();
        for (question, answer) in answers.iter() {
            if walker.ruleset.check(question, answer, walker.today).is_ok() {
                counted.set(question, answer.clone());
            }
        }
        let assignment = assign(content, &walker.shared.day, &counted, walker.today);
        let deepest = assignment.iter().rposition(|assigned| *assigned < UNASKED);
        let mut restrict = Restrict {
            assignment: &assignment,
            deepest: deepest.and_then(|level| u16::try_from(level).ok()),
            layer: Layer::new(&walker.shared.day.diagram),
            memo: Vec::new(),
        };
        let mut residual = Vec::with_capacity(walker.scope.len());
        for programme in &walker.scope {
            let Some(in_force) = walker.in_force(*programme) else {
                continue;
            };
            let nodes = in_force.observed.iter().map(|node| restrict.node(*node));
            residual.push((*programme, sorted(nodes.filter(|node| *node >= TERMINALS))));
        }
        let possible = walker.shared.day.exclusions();
        let possible = possible.map(|possible| restrict.node(possible));
        let mut layer = restrict.layer;
        let possible = possible.filter(|possible| *possible >= TERMINALS);
        if let Some(possible) = possible {
            // Later answers can exclude values of an earlier "not sure".
            let mut together = Together::new(&mut layer);
            for (_, nodes) in &mut residual {
                let left = nodes.iter().map(|node| together.only(*node, possible));
                *nodes = sorted(left.filter(|node| *node >= TERMINALS));
            }
        }
        let mut view = Self {
            walker,
            answers: counted,
            assignment,
            layer,
            residual,
            pointless: Vec::new(),
        };
        // Where answers exclude each other, a later one says something about a "not sure".
        if LEAVES_OUT && possible.is_none() && view.assignment.contains(&FREE) {
            view.leave_out();
        }
        view
    }

    /// Finds the questions that would come next, but whose answer leaves the same results
    /// possible whichever it is, because an earlier answer is "not sure".
    fn leave_out(&mut self) {
        while let Some(next) = self.next() {
            let info = &self.walker.ruleset.0.questions[usize::from(next.0)];
            let mut open = self.residual.iter().map(|(_, nodes)| nodes);
            if info.count > 1 || !open.all(|nodes| self.is_same(nodes, next.0, info.first)) {
                break;
            }
            self.pointless.push(info.first);
        }
    }

    /// Whether each class of a variable leaves the same possible, of the diagrams of a programme
    /// together. All variables above it are free.
    fn is_same(&self, nodes: &[NodeId], question: u16, level: u16) -> bool {
        let mut seen = Vec::new();
        let mut any = nodes.iter();
        if !any.any(|node| self.reaches(*node, QuestionId(question), &mut seen)) {
            return true;
        }
        // Lists of diagrams, as nodes of a diagram: its unique table finds equal ones. It makes
        // no node of equal children, so the first two differ.
        let mut states = Diagram::new();
        let mut at = states.node(0, &[&[FALSE, TRUE], nodes].concat());
        let (mut below, mut left) = (Vec::new(), Vec::new());
        while at < states.end() {
            let nodes = states.children(at).to_vec();
            let levels = nodes.iter().map(|node| (self.layer.level(*node), *node));
            let (top, node) = levels.min().unwrap_or((BOTTOM, FALSE));
            if top >= level {
                below.push(nodes);
            } else {
                for class in 0..self.layer.children(node).len() {
                    states.node(0, &self.step(&nodes, top, class));
                }
            }
            at += 1;
            if states.len() > MOST {
                return false;
            }
        }
        let tested = below
            .iter()
            .flatten()
            .find(|it| self.layer.level(**it) == level);
        for class in 0..tested.map_or(0, |node| self.layer.children(*node).len()) {
            let after = below
                .iter()
                .map(|nodes| states.node(0, &self.step(nodes, level, class)));
            let after = sorted(after);
            if class == 0 {
                left = after;
            } else if left != after {
                return false;
            }
        }
        true
    }

    /// The diagrams after one class of one variable.
    pub(crate) fn step(&self, nodes: &[NodeId], level: u16, class: usize) -> Vec<NodeId> {
        let step = |node: &NodeId| {
            if self.layer.level(*node) == level {
                self.layer.children(*node)[class]
            } else {
                *node
            }
        };
        nodes.iter().map(step).collect()
    }

    /// The answers that count: those that fit their questions.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The next question: the first one not answered yet that can still change an
    /// outcome, a criterion, a service suggestion or a gift of a programme that is not out. A
    /// question is left out if, because an earlier answer is "not sure", each of its answers
    /// leaves the same possible.
    pub fn next(&self) -> Option<QuestionId> {
        let mut best = u16::MAX;
        let mut seen = Vec::new();
        for node in self.residual.iter().flat_map(|(_, nodes)| nodes) {
            self.first_unasked(*node, &mut best, &mut seen);
        }
        self.question_at(best).map(QuestionId)
    }

    /// Lowers `best` to the first unasked level below `node`.
    fn first_unasked(&self, node: NodeId, best: &mut u16, seen: &mut Vec<NodeId>) {
        let level = self.layer.level(node);
        // Levels without a question come after all questions and are never asked.
        if level >= *best {
            return;
        }
        if self.assignment[usize::from(level)] == UNASKED
            && !(LEAVES_OUT && self.pointless.contains(&level))
        {
            *best = level;
            return;
        }
        if let Err(at) = seen.binary_search(&node) {
            seen.insert(at, node);
            for child in self.layer.children(node) {
                self.first_unasked(*child, best, seen);
            }
        }
    }

    /// The question of a level, if it belongs to one.
    pub(crate) fn question_at(&self, level: u16) -> Option<u16> {
        let variables = &self.walker.ruleset.0.variables;
        variables.get(usize::from(level))?.question
    }

    /// Whether an answer to this question could still change something that counts, as in
    /// [`View::next`], or could if the answers "not sure" were known. Returns `false` for questions that are already answered.
    ///
    /// This is for a form that shows all questions at once; a self-check that asks one
    /// question after the other needs [`View::next`] alone.
    pub fn matters(&self, question: QuestionId) -> bool {
        self.answers.get(question).is_none()
            && self
                .residual
                .iter()
                .flat_map(|(_, nodes)| nodes)
                .any(|node| {
                    let mut seen = Vec::new();
                    self.reaches(*node, question, &mut seen)
                })
    }

    fn reaches(&self, node: NodeId, question: QuestionId, seen: &mut Vec<NodeId>) -> bool {
        let Some(tested) = self.question_at(self.layer.level(node)) else {
            return false;
        };
        match tested.cmp(&question.0) {
            Ordering::Equal => true,
            Ordering::Greater => false,
            Ordering::Less => {
                let Err(at) = seen.binary_search(&node) else {
                    return false;
                };
                seen.insert(at, node);
                let mut children = self.layer.children(node).iter();
                children.any(|child| self.reaches(*child, question, seen))
            }
        }
    }
}

/// The classes of answers that fit. One that cannot be together with the answers to earlier
/// questions says nothing, like "not sure": nobody knows which of them is right.
pub(crate) fn assign(content: &Content, day: &Today, answers: &Answers, today: Date) -> Assignment {
    let mut assignment = vec![UNASKED; content.variables.len()];
    let mut search = ConstantSearch::new(&day.diagram);
    for (question, answer) in answers.iter() {
        let info = &content.questions[usize::from(question.0)];
        fill(&mut assignment, info, answer, &day.classes, today);
        if let Some(possible) = day.exclusions()
            && search.possible(possible, &assignment) == 1
        {
            let first = usize::from(info.first);
            assignment[first..first + usize::from(info.count)].fill(FREE);
        }
    }
    assignment
}

/// Writes an answer that fits into the variables of its question.
pub(crate) fn fill(
    assignment: &mut [u16],
    info: &QuestionInfo,
    answer: &Answer,
    classes: &[Vec<u16>],
    today: Date,
) {
    let first = usize::from(info.first);
    let own = first..first + usize::from(info.count);
    assignment[own.clone()].fill(FREE);
    if info.has_mode {
        let mode = match answer {
            Answer::Unsure => 1,
            Answer::Declined => 2,
            _ => 0,
        };
        assignment[first] = classes[first][mode];
    }
    let values = usize::from(info.value_level()).min(own.end)..own.end;
    let variables = &mut assignment[values.clone()];
    info.domain.assign(info, answer, today, variables);
    for (assigned, classes) in variables.iter_mut().zip(&classes[values]) {
        let class = classes.get(usize::from(*assigned));
        // Free, or a class without values today.
        *assigned = class.copied().filter(|it| *it != NOT_TODAY).unwrap_or(FREE);
    }
}

/// Restricts diagrams to an assignment.
struct Restrict<'a, 'b> {
    assignment: &'b [u16],
    deepest: Option<u16>,
    layer: Layer<'a>,
    /// The new node of each node of the base, or [`NOWHERE`].
    memo: Vec<NodeId>,
}

/// Not a node.
const NOWHERE: NodeId = NodeId::MAX;

impl Restrict<'_, '_> {
    fn node(&mut self, mut node: NodeId) -> NodeId {
        loop {
            let level = self.layer.level(node);
            if self.deepest.is_none_or(|deepest| level > deepest) {
                return node;
            }
            let assigned = self.assignment[usize::from(level)];
            if assigned >= UNASKED {
                break;
            }
            node = self.layer.children(node)[usize::from(assigned)];
        }
        // If the answers leave nothing open in between, the memo is never used.
        if self.memo.is_empty() {
            self.memo = vec![NOWHERE; (self.layer.end() - TERMINALS) as usize];
        }
        let place = (node - TERMINALS) as usize;
        if self.memo[place] != NOWHERE {
            return self.memo[place];
        }
        let children = self.layer.children(node).to_vec();
        let children: Vec<NodeId> = children.into_iter().map(|child| self.node(child)).collect();
        let result = self.layer.node(self.layer.level(node), &children);
        self.memo[place] = result;
        result
    }
}
