//! The rules given some answers.

use super::walker::{NOT_TODAY, Walker};
use crate::arena::{Layer, Node, Nodes, TERMINALS};
use crate::ruleset::{Domain, QuestionInfo};
use crate::sorted::sorted;
use crate::{Answer, Answers, Date, ProgrammeId, QuestionId};
use alloc::{vec, vec::Vec};
use core::cmp::Ordering;

/// The class of each variable, or one of the two below.
pub(crate) type Cells = Vec<u16>;
/// Answered "not sure" or "prefer not to say": asked, and still free.
pub(crate) const FREE: u16 = u16::MAX;
/// Not answered.
pub(crate) const UNASKED: u16 = u16::MAX - 1;

/// What some answers say: a walker together with the diagrams that are left once
/// the answers are put in.
///
/// An answer that does not fit its question counts as not given.
#[derive(Clone, Debug)]
pub struct View<'a> {
    pub(crate) walker: &'a Walker,
    pub(crate) answers: Answers,
    pub(crate) cells: Cells,
    pub(crate) layer: Layer<'a>,
    /// For each programme in scope, what is left of its tracked diagrams.
    pub(crate) left: Vec<(ProgrammeId, Vec<Node>)>,
}

impl<'a> View<'a> {
    pub(crate) fn new(walker: &'a Walker, answers: &Answers) -> Self {
        let content = &walker.ruleset.0;
        let mut cells = vec![UNASKED; content.variables.len()];
        let mut counted = Answers::new();
        for (question, answer) in answers.iter() {
            if walker
                .ruleset
                .check(question, answer, walker.today)
                .is_err()
            {
                continue;
            }
            let info = &content.questions[usize::from(question.0)];
            fill(
                &mut cells,
                info,
                answer,
                &walker.shared.day.classes,
                walker.today,
            );
            counted.set(question, answer.clone());
        }
        let deepest = cells.iter().rposition(|cell| *cell < UNASKED);
        let mut restrict = Restrict {
            cells: &cells,
            deepest: deepest.and_then(|level| u16::try_from(level).ok()),
            layer: Layer::new(&walker.shared.day.arena),
            memo: Vec::new(),
        };
        let mut left = Vec::with_capacity(walker.scope.len());
        for programme in &walker.scope {
            let Some(in_force) = walker.in_force(*programme) else {
                continue;
            };
            let nodes = in_force.tracked.iter().map(|node| restrict.node(*node));
            left.push((*programme, sorted(nodes.filter(|node| *node >= TERMINALS))));
        }
        let layer = restrict.layer;
        Self {
            walker,
            answers: counted,
            cells,
            layer,
            left,
        }
    }

    /// The answers that count: those that fit their questions.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The next question: the first one not answered yet that can still change an
    /// outcome, a criterion or a service suggestion of a programme that is not out.
    #[must_use]
    pub fn next(&self) -> Option<QuestionId> {
        let mut best = u16::MAX;
        let mut seen = Vec::new();
        for node in self.left.iter().flat_map(|(_, nodes)| nodes) {
            self.first_unasked(*node, &mut best, &mut seen);
        }
        self.question_at(best).map(QuestionId)
    }

    /// Lowers `best` to the first unasked level below `node`.
    fn first_unasked(&self, node: Node, best: &mut u16, seen: &mut Vec<Node>) {
        let level = self.layer.level(node);
        // A level that belongs to no question comes after all questions, and is never asked.
        if level >= *best {
            return;
        }
        if self.cells[usize::from(level)] == UNASKED {
            *best = level;
            return;
        }
        if let Err(at) = seen.binary_search(&node) {
            seen.insert(at, node);
            for kid in self.layer.kids(node) {
                self.first_unasked(*kid, best, seen);
            }
        }
    }

    /// The question of a level, if it belongs to one.
    pub(crate) fn question_at(&self, level: u16) -> Option<u16> {
        let variables = &self.walker.ruleset.0.variables;
        variables.get(usize::from(level))?.question
    }

    /// Whether an answer to this question could still change something that counts,
    /// see [`View::next`]. Of an answered question it says whether *another* such
    /// question is open only through it: always false.
    #[must_use]
    pub fn matters(&self, question: QuestionId) -> bool {
        self.answers.get(question).is_none()
            && self.left.iter().flat_map(|(_, nodes)| nodes).any(|node| {
                let mut seen = Vec::new();
                self.reaches(*node, question, &mut seen)
            })
    }

    fn reaches(&self, node: Node, question: QuestionId, seen: &mut Vec<Node>) -> bool {
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
                let mut kids = self.layer.kids(node).iter();
                kids.any(|kid| self.reaches(*kid, question, seen))
            }
        }
    }
}

/// Writes an answer that fits into the cells of its question's variables.
pub(crate) fn fill(
    cells: &mut [u16],
    info: &QuestionInfo,
    answer: &Answer,
    classes: &[Vec<u16>],
    today: Date,
) {
    let first = usize::from(info.first);
    let own = first..first + usize::from(info.count);
    if own.is_empty() {
        return;
    }
    let manner = match answer {
        Answer::Unsure => 1,
        Answer::Declined => 2,
        _ => 0,
    };
    let value = first + usize::from(info.manner);
    cells[own.clone()].fill(FREE);
    if info.manner {
        cells[first] = classes[first][manner];
    }
    let class = match (answer, &info.domain) {
        (Answer::Option(option), Domain::One(of)) => of.get(usize::from(*option)).copied(),
        (Answer::Country(country), Domain::Country(named, rest)) => Some(
            named
                .binary_search_by(|(code, _)| code.cmp(country))
                .map_or(*rest, |at| named[at].1),
        ),
        (Answer::Number(number), Domain::Number(starts)) => u16::try_from(
            starts
                .partition_point(|start| start <= number)
                .saturating_sub(1),
        )
        .ok(),
        (Answer::Date(date), Domain::Date(domain)) => {
            u16::try_from(domain.class(*date, today)).ok()
        }
        (Answer::Options(chosen), Domain::Many(of)) => {
            cells[value..own.end].fill(0);
            for option in chosen {
                if let Some(Some(level)) = of.get(usize::from(*option)) {
                    cells[usize::from(*level)] = 1;
                }
            }
            None
        }
        _ => None,
    };
    if let (Some(class), true) = (class, value < own.end) {
        let today = classes[value]
            .get(usize::from(class))
            .copied()
            .unwrap_or(NOT_TODAY);
        cells[value] = if today == NOT_TODAY { FREE } else { today };
    }
}

/// Puts known values into diagrams.
struct Restrict<'a, 'b> {
    cells: &'b [u16],
    deepest: Option<u16>,
    layer: Layer<'a>,
    /// Where each node of the arena below went, or [`NOWHERE`].
    memo: Vec<Node>,
}

/// Not a node.
const NOWHERE: Node = Node::MAX;

impl Restrict<'_, '_> {
    fn node(&mut self, mut node: Node) -> Node {
        loop {
            let level = self.layer.level(node);
            if self.deepest.is_none_or(|deepest| level > deepest) {
                return node;
            }
            let cell = self.cells[usize::from(level)];
            if cell >= UNASKED {
                break;
            }
            node = self.layer.kids(node)[usize::from(cell)];
        }
        // Where the answers leave nothing open in between, nothing is ever kept.
        if self.memo.is_empty() {
            self.memo = vec![NOWHERE; (self.layer.end() - TERMINALS) as usize];
        }
        let place = (node - TERMINALS) as usize;
        if self.memo[place] != NOWHERE {
            return self.memo[place];
        }
        let kids = self.layer.kids(node).to_vec();
        let kids: Vec<Node> = kids.into_iter().map(|kid| self.node(kid)).collect();
        let result = self.layer.node(self.layer.level(node), &kids);
        self.memo[place] = result;
        result
    }
}
