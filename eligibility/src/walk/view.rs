//! The rules given some answers.

use super::outcomes::ConstantSearch;
use super::support::{Supports, place, words};
use super::together::Together;
use super::walker::{NOT_TODAY, Today, Walker};
use crate::diagram::{Layer, NodeId, Nodes, TERMINALS};
use crate::ruleset::{Content, QuestionInfo};
use crate::sorted::sorted;
use crate::{Answer, Answers, Date, ProgrammeId, QuestionId};
use alloc::{vec, vec::Vec};

/// The class of each variable, or one of the two below.
pub(crate) type Assignment = Vec<u16>;
/// Answered "not sure" or "prefer not to say": asked, and still free.
pub(crate) const FREE: u16 = u16::MAX;
/// Whether questions that a "not sure" makes pointless are left out. A browser asks them: it would
/// pay 0.8 KB for the search.
pub(crate) const LEAVES_OUT: bool = cfg!(feature = "compile");
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
    /// Of the nodes that the walker does not have.
    supports: Supports,
    /// The questions that are not asked any more: answered, be it with "not sure", or pointless.
    pub(crate) asked: Vec<u64>,
    /// How many of the questions that are counted as left later answers could make pointless, once
    /// somebody wants to know it.
    #[cfg(feature = "compile")]
    pub(crate) may_be_left_out: std::sync::OnceLock<u32>,
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
            children: Vec::new(),
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
        let questions = content.questions.len();
        let known = Some(&*walker.shared.supports);
        let mut view = Self {
            walker,
            supports: Supports::of(&layer, &content.variables, questions, known),
            asked: vec![0; words(questions)],
            #[cfg(feature = "compile")]
            may_be_left_out: std::sync::OnceLock::new(),
            answers: counted,
            assignment,
            layer,
            residual,
        };
        for (question, _) in view.answers.iter() {
            let (word, bit) = place(question.0);
            view.asked[word] |= bit;
        }
        // Where answers exclude each other, a later one says something about a "not sure".
        if LEAVES_OUT && possible.is_none() && view.assignment.contains(&FREE) {
            view.leave_out();
        }
        view
    }

    /// The diagrams after one class of one variable.
    pub(crate) fn step(&self, nodes: &[NodeId], level: u16, class: usize) -> Vec<NodeId> {
        let mut step = Vec::new();
        self.step_into(nodes, level, class, &mut step);
        step
    }

    pub(super) fn step_into(
        &self,
        nodes: &[NodeId],
        level: u16,
        class: usize,
        step: &mut Vec<NodeId>,
    ) {
        step.clear();
        step.extend(nodes.iter().map(|node| {
            if self.layer.level(*node) == level {
                self.layer.children(*node)[class]
            } else {
                *node
            }
        }));
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
        let words = self.open().into_iter().zip(&self.asked).enumerate();
        let mut open = words.map(|(at, (open, asked))| (at, open & !asked));
        let (at, word) = open.find(|(_, word)| *word != 0)?;
        u16::try_from(at * 64 + word.trailing_zeros() as usize)
            .ok()
            .map(QuestionId)
    }

    /// The questions on which something that counts depends, also those answered "not sure".
    pub(crate) fn open(&self) -> Vec<u64> {
        let mut open = vec![0; self.asked.len()];
        for node in self.residual.iter().flat_map(|(_, nodes)| nodes) {
            let set = self.support(*node);
            open.iter_mut().zip(set).for_each(|(to, from)| *to |= from);
        }
        open
    }

    /// The questions that a node depends on.
    pub(crate) fn support(&self, node: NodeId) -> &[u64] {
        self.supports.get(node, Some(&self.walker.shared.supports))
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
        let (word, bit) = place(question.0);
        let open = self.open();
        self.answers.get(question).is_none() && open.get(word).is_some_and(|it| it & bit != 0)
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
    /// The new children of the nodes above.
    children: Vec<NodeId>,
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
        let start = self.children.len();
        let mut last = (NOWHERE, NOWHERE);
        for class in 0..self.layer.children(node).len() {
            let child = self.layer.children(node)[class];
            if child != last.0 {
                last = (child, self.node(child));
            }
            self.children.push(last.1);
        }
        let level = self.layer.level(node);
        let result = self.layer.node(level, &self.children[start..]);
        self.children.truncate(start);
        self.memo[place] = result;
        result
    }
}
