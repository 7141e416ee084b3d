//! Rules on a given day.

use super::frontier::supports;
use super::view::View;
use super::{Remaining, Values, Verdict, label};
use crate::arena::{Arena, FALSE, Node, Nodes, TERMINALS};
use crate::ruleset::{Content, Domain, EditionInfo, Roots};
use crate::sorted::sorted;
use crate::{Answers, Date, ProgrammeId, QuestionId, Ruleset};
use alloc::{sync::Arc, vec, vec::Vec};

/// Marks a class that no value is in today.
pub(crate) const NOT_TODAY: u16 = u16::MAX;

impl Ruleset {
    /// These rules on a given day: each programme's edition of that day, and only
    /// the value classes that exist on it.
    #[must_use]
    pub fn on(&self, today: Date) -> Walker {
        let editions = self.0.programmes.iter().map(|programme| {
            let mut editions = programme.editions.iter();
            editions.position(|edition| edition.applies(today))
        });
        let editions: Vec<Option<usize>> = editions.collect();
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
                    .map(&|node| day.node(node));
                let tracked = core::iter::once(roots.outcome)
                    .chain(roots.tracked.iter().chain(&roots.services).copied())
                    .filter(|node| *node >= TERMINALS);
                let tracked = sorted(tracked);
                Some(InForce {
                    edition,
                    roots,
                    tracked,
                })
            })
            .collect();
        let supports = supports(&day.arena, &self.0.variables, self.0.questions.len());
        let scope = (0..self.0.programmes.len()).filter_map(|at| u16::try_from(at).ok());
        Walker {
            ruleset: self.clone(),
            today,
            scope: scope.map(ProgrammeId).collect(),
            shared: Arc::new(Shared {
                day: Arc::new(day),
                in_force,
                supports: supports.into(),
            }),
        }
    }
}

/// Diagrams reduced to the classes of one day.
#[derive(Clone, Debug)]
pub(crate) struct Today {
    pub(crate) arena: Arena,
    /// For each variable, the new number of each class, or [`NOT_TODAY`].
    pub(crate) classes: Vec<Vec<u16>>,
    nodes: Vec<Node>,
}

impl Today {
    /// One pass over the nodes that the roots need, children first.
    pub(crate) fn new(content: &Content, today: Date, roots: impl Iterator<Item = Node>) -> Self {
        let classes = classes_today(content, today);
        let old = &content.arena;
        let mut needed = vec![false; old.len()];
        let place = |node: Node| (node - TERMINALS) as usize;
        roots
            .filter(|node| *node >= TERMINALS)
            .for_each(|node| needed[place(node)] = true);
        for index in (TERMINALS..old.end()).rev() {
            if needed[place(index)] {
                for kid in old.kids(index) {
                    if *kid >= TERMINALS {
                        needed[place(*kid)] = true;
                    }
                }
            }
        }
        let mut arena = Arena::new();
        let mut nodes: Vec<Node> = (0..TERMINALS).collect();
        let mut kids = Vec::new();
        for index in TERMINALS..old.end() {
            if !needed[place(index)] {
                nodes.push(FALSE);
                continue;
            }
            let level = old.level(index);
            kids.clear();
            kids.extend(
                old.kids(index)
                    .iter()
                    .zip(&classes[usize::from(level)])
                    .filter(|(_, class)| **class != NOT_TODAY)
                    .map(|(kid, _)| nodes[*kid as usize]),
            );
            // No class at all (a date question whose limits exclude each other today):
            // nobody can answer, so any child is as good as another.
            if kids.is_empty() {
                kids.extend(old.kids(index).first().map(|kid| nodes[*kid as usize]));
            }
            nodes.push(arena.node(level, &kids));
        }
        Self {
            arena,
            classes,
            nodes,
        }
    }

    /// Where an old node went.
    pub(crate) fn node(&self, old: Node) -> Node {
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
        if question.manner {
            let mut next = 0;
            for (class, offered) in [true, question.unsure, question.decline].iter().enumerate() {
                classes[first][class] = if *offered { next } else { NOT_TODAY };
                next += u16::from(*offered);
            }
        }
        let Domain::Date(domain) = &question.domain else {
            continue;
        };
        let level = first + usize::from(question.manner);
        if usize::from(question.count) == usize::from(question.manner) {
            continue;
        }
        classes[level].fill(NOT_TODAY);
        for (_, _, class) in domain.spans(today) {
            classes[level][class] = 0;
        }
        let existing = classes[level].iter_mut().filter(|class| **class == 0);
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
    pub(crate) tracked: Vec<Node>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) day: Arc<Today>,
    pub(crate) in_force: Vec<Option<InForce>>,
    /// For each node, the questions it depends on.
    pub(crate) supports: Arc<[u64]>,
}

/// Rules on a given day, for all programmes or for some. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Walker {
    pub(crate) ruleset: Ruleset,
    pub(crate) today: Date,
    pub(crate) scope: Vec<ProgrammeId>,
    pub(crate) shared: Arc<Shared>,
}

/// What [`Walker::replay`] found.
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
    #[must_use]
    pub fn ruleset(&self) -> &Ruleset {
        &self.ruleset
    }

    /// The day.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today
    }

    /// The same rules, asking on behalf of these programmes only.
    #[must_use]
    pub fn only(&self, programmes: &[ProgrammeId]) -> Self {
        Self {
            // One that there is not asks nothing, as one without an edition.
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
    #[must_use]
    pub fn edition(&self, programme: ProgrammeId) -> Option<&EditionInfo> {
        let in_force = self.in_force(programme)?;
        let info = self.ruleset.0.programmes.get(usize::from(programme.0))?;
        info.editions.get(in_force.edition)
    }

    pub(crate) fn in_force(&self, programme: ProgrammeId) -> Option<&InForce> {
        self.shared.in_force.get(usize::from(programme.0))?.as_ref()
    }

    /// What these answers say.
    #[must_use]
    pub fn look(&self, answers: &Answers) -> View<'_> {
        View::new(self, answers)
    }

    /// The next question, given all these answers: see [`View::next`].
    #[must_use]
    pub fn next(&self, answers: &Answers) -> Option<QuestionId> {
        self.look(answers).next()
    }

    /// How many questions are left: see [`View::remaining`].
    #[must_use]
    pub fn remaining(&self, answers: &Answers) -> Remaining {
        self.look(answers).remaining()
    }

    /// What a programme says: see [`View::verdict`].
    #[must_use]
    pub fn verdict(&self, programme: ProgrammeId, answers: &Answers) -> Option<Verdict> {
        self.look(answers).verdict(programme)
    }

    /// Asks from the beginning and takes each answer when its question comes. After
    /// an earlier answer was changed, this tells which later ones still count.
    #[must_use]
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

    /// The classes into which the rules divide the answers to a question today; for
    /// `many`, whose options are told apart one by one, each option on its own.
    #[must_use]
    pub fn classes(&self, question: QuestionId) -> Vec<Values> {
        label::classes(self, question)
    }
}
