//! Rules on a given day.

use super::outcomes::{ConstantSearch, LOOKS_AT_TOGETHER};
use super::support::Supports;
use super::together::Together;
use super::view::View;
use super::{Remaining, Values, Verdict, values};
use crate::diagram::{Diagram, FALSE, NodeId, Nodes, TERMINALS, TRUE};
use crate::ruleset::{Content, EditionInfo, Roots};
use crate::sorted::sorted;
use crate::{Answers, Date, ProgrammeId, QuestionId, Ruleset};
use alloc::{sync::Arc, vec, vec::Vec};

/// Class without any value on this day.
pub(crate) const NOT_TODAY: u16 = u16::MAX;

impl Ruleset {
    /// These rules on a given day: each programme's edition of that day, and only
    /// the value classes that exist on it.
    pub fn on(&self, today: Date) -> Walker {
        let programmes = self.0.programmes.iter();
        let editions: Vec<Option<usize>> = programmes
            .map(|programme| programme.edition_on(today))
            .collect();
        let roots = || {
            self.0
                .programmes
                .iter()
                .zip(&editions)
                .filter_map(|(programme, edition)| {
                    Some(&programme.editions.get((*edition)?)?.roots)
                })
        };
        let day = Today::new(&self.0, today, roots().flat_map(Roots::all));
        let in_force = self
            .0
            .programmes
            .iter()
            .zip(&editions)
            .map(|(programme, edition)| {
                let edition = (*edition)?;
                let roots = programme
                    .editions
                    .get(edition)?
                    .roots
                    .map(&|node| day.remap(node));
                let observed = sorted(roots.observed().filter(|node| *node >= TERMINALS));
                Some(InForce {
                    edition,
                    roots,
                    observed,
                })
            })
            .collect();
        let questions = self.0.questions.len();
        let supports = Supports::of(&day.diagram, &self.0.variables, questions, None);
        let scope = (0..self.0.programmes.len()).filter_map(|at| u16::try_from(at).ok());
        Walker {
            ruleset: self.clone(),
            today,
            scope: scope.map(ProgrammeId).collect(),
            shared: Arc::new(Shared {
                day: Arc::new(day),
                in_force,
                supports: Arc::new(supports),
            }),
        }
    }
}

/// Diagrams reduced to the classes of one day.
#[derive(Clone, Debug)]
pub(crate) struct Today {
    pub(crate) diagram: Diagram,
    /// For each variable, the new number of each class, or [`NOT_TODAY`].
    pub(crate) classes: Vec<Vec<u16>>,
    /// Which answers can be together.
    pub(crate) possible: NodeId,
    nodes: Vec<NodeId>,
}

impl Today {
    /// One pass over the nodes that the roots need, children first; then the roots without
    /// the answers that cannot be together.
    pub(crate) fn new(content: &Content, today: Date, roots: impl Iterator<Item = NodeId>) -> Self {
        Self::of(content, today, roots.collect(), true)
    }

    /// The same, with the answers that cannot be together.
    #[cfg(feature = "compile")]
    pub(crate) fn with_all(content: &Content, today: Date, roots: &[NodeId]) -> Self {
        Self::of(content, today, roots.to_vec(), false)
    }

    fn of(content: &Content, today: Date, mut roots: Vec<NodeId>, reduce: bool) -> Self {
        let classes = classes_today(content, today);
        let old = &content.diagram;
        let mut needed = vec![false; old.len()];
        let place = |node: NodeId| (node - TERMINALS) as usize;
        roots.retain(|node| *node >= TERMINALS);
        let all = roots.iter().copied().chain([content.possible]);
        all.filter(|node| *node >= TERMINALS)
            .for_each(|node| needed[place(node)] = true);
        for index in (TERMINALS..old.end()).rev() {
            if needed[place(index)] {
                for child in old.children(index) {
                    if *child >= TERMINALS {
                        needed[place(*child)] = true;
                    }
                }
            }
        }
        let mut diagram = Diagram::new();
        let mut nodes: Vec<NodeId> = (0..TERMINALS).collect();
        let mut children = Vec::new();
        for index in TERMINALS..old.end() {
            if !needed[place(index)] {
                nodes.push(FALSE);
                continue;
            }
            let level = old.level(index);
            children.clear();
            children.extend(
                old.children(index)
                    .iter()
                    .zip(&classes[usize::from(level)])
                    .filter(|(_, class)| **class != NOT_TODAY)
                    .map(|(child, _)| nodes[*child as usize]),
            );
            // No class at all: the limits of a date question exclude each other today. No
            // one can answer it, so any child will do.
            if children.is_empty() {
                children.extend(
                    old.children(index)
                        .first()
                        .map(|child| nodes[*child as usize]),
                );
            }
            nodes.push(diagram.node(level, &children));
        }
        let mut day = Self {
            diagram,
            classes,
            possible: nodes[content.possible as usize],
            nodes,
        };
        if let Some(possible) = day.exclusions().filter(|_| reduce) {
            let mut together = Together::new(&mut day.diagram);
            let reduced: Vec<NodeId> = roots
                .iter()
                .map(|root| together.only(day.nodes[*root as usize], possible))
                .collect();
            for (root, reduced) in roots.iter().zip(reduced) {
                day.nodes[*root as usize] = reduced;
            }
        }
        day
    }

    /// A search for the constants of the roots that people who can exist reach.
    pub(crate) fn search(&self) -> ConstantSearch<'_, Diagram> {
        let search = ConstantSearch::new(&self.diagram);
        search.among(self.exclusions().unwrap_or(TRUE))
    }

    /// Which answers can be together, if some cannot and the search looks at it.
    pub(super) fn exclusions(&self) -> Option<NodeId> {
        (LOOKS_AT_TOGETHER && self.possible >= TERMINALS).then_some(self.possible)
    }

    /// Maps one of the roots of the full diagram to the reduced one.
    pub(crate) fn remap(&self, old: NodeId) -> NodeId {
        self.nodes[old as usize]
    }
}

fn classes_today(content: &Content, today: Date) -> Vec<Vec<u16>> {
    let mut classes: Vec<Vec<u16>> = content
        .variables
        .iter()
        .map(|variable| (0..variable.arity).collect())
        .collect();
    for question in &content.questions {
        let first = usize::from(question.first);
        if question.has_mode {
            let mut next = 0;
            for (class, offered) in [true, question.unsure, question.decline].iter().enumerate() {
                classes[first][class] = if *offered { next } else { NOT_TODAY };
                next += u16::from(*offered);
            }
        }
        let existing = question.domain.classes_on(today);
        let Some(existing) = existing.filter(|_| question.has_values()) else {
            continue;
        };
        let own = &mut classes[usize::from(question.value_level())];
        own.fill(NOT_TODAY);
        for class in existing {
            own[class] = 0;
        }
        let existing = own.iter_mut().filter(|class| **class == 0);
        existing
            .zip(0_u16..)
            .for_each(|(class, number)| *class = number);
    }
    classes
}

/// A programme's edition on the day.
#[derive(Clone, Debug)]
pub(crate) struct InForce {
    pub(crate) edition: usize,
    pub(crate) roots: Roots,
    /// Everything that a question could still change, without duplicates.
    pub(crate) observed: Vec<NodeId>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) day: Arc<Today>,
    pub(crate) in_force: Vec<Option<InForce>>,
    /// For each node, the questions it depends on.
    pub(crate) supports: Arc<Supports>,
}

/// Rules on a given day, for all programmes or for some. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Walker {
    pub(crate) ruleset: Ruleset,
    pub(crate) today: Date,
    pub(crate) scope: Vec<ProgrammeId>,
    pub(crate) shared: Arc<Shared>,
}

/// The result of [`Walker::replay`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The questions that are asked of a person with these answers, in order. An
    /// answer to any other question no longer matters, or not yet.
    pub asked: Vec<QuestionId>,
    /// The question to ask next.
    pub next: Option<QuestionId>,
}

impl Walker {
    /// The rules.
    pub fn ruleset(&self) -> &Ruleset {
        &self.ruleset
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The same rules, asking on behalf of these programmes only.
    #[must_use]
    pub fn only(&self, programmes: &[ProgrammeId]) -> Self {
        Self {
            // An unknown programme asks nothing, like one without an edition.
            scope: sorted(programmes.iter().copied()),
            ..self.clone()
        }
    }

    /// The programmes asked for that have an edition today.
    pub fn programmes(&self) -> impl Iterator<Item = ProgrammeId> {
        self.scope
            .iter()
            .copied()
            .filter(|programme| self.in_force(*programme).is_some())
    }

    /// The edition of a programme that applies today, if one does.
    pub fn edition(&self, programme: ProgrammeId) -> Option<&EditionInfo> {
        let in_force = self.in_force(programme)?;
        let info = self.ruleset.0.programmes.get(usize::from(programme.0))?;
        info.editions.get(in_force.edition)
    }

    pub(crate) fn in_force(&self, programme: ProgrammeId) -> Option<&InForce> {
        self.shared.in_force.get(usize::from(programme.0))?.as_ref()
    }

    /// The rules under these answers.
    pub fn look(&self, answers: &Answers) -> View<'_> {
        View::new(self, answers)
    }

    /// The next question, given all these answers: see [`View::next`].
    pub fn next(&self, answers: &Answers) -> Option<QuestionId> {
        self.look(answers).next()
    }

    /// The number of questions left: see [`View::remaining`].
    pub fn remaining(&self, answers: &Answers) -> Remaining {
        self.look(answers).remaining()
    }

    /// The result of a programme: see [`View::verdict`].
    pub fn verdict(&self, programme: ProgrammeId, answers: &Answers) -> Option<Verdict> {
        self.look(answers).verdict(programme)
    }

    /// Asks from the beginning and takes each answer when its question comes. After a
    /// change of an earlier answer, this finds the later answers that still count.
    pub fn replay(&self, answers: &Answers) -> Replay {
        let mut so_far = Answers::new();
        let mut asked = Vec::new();
        loop {
            let Some(next) = self.next(&so_far) else {
                return Replay { asked, next: None };
            };
            match answers.get(next) {
                Some(answer) if self.ruleset.check(next, answer, self.today).is_ok() => {
                    so_far.set(next, answer.clone());
                    asked.push(next);
                }
                _ => {
                    return Replay {
                        asked,
                        next: Some(next),
                    };
                }
            }
        }
    }

    /// The value classes of a question today; for `many`, whose options are distinguished
    /// one by one, each option on its own.
    pub fn classes(&self, question: QuestionId) -> Vec<Values> {
        values::classes(self, question)
    }
}
