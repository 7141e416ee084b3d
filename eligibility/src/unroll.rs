//! A programme's questions as steps that link to each other: what a page without a
//! script is made of.
//!
//! Each step is a question whose answers link to further steps, or an end. Only what can
//! change the outcome is asked. Equal steps are shared: steps are made from the ends
//! backwards, and a step that exists already is not made again (hash-consing, as in the
//! diagrams). A question of kind `many` is asked as "which is
//! the first that is true?", and again for those after it, so that links alone reach
//! every set of options.

mod offered;
mod order;

use crate::diagram::{NodeId, Nodes, TERMINALS, below};
use crate::sorted::sorted;
use crate::walk::{
    ComponentResult, CriterionResult, InForce, ServiceResult, Shared, Values, View, Walker,
};
use crate::{Answer, Answers, OutcomeSet, ProgrammeId, QuestionId};
use offered::offered;
use order::in_order;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A programme's questions, unrolled.
#[derive(Clone, Debug)]
pub struct Unrolled {
    /// The first step is the start; every other one is linked from another step.
    pub steps: Vec<Step>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A question.
    Ask {
        /// The question.
        question: QuestionId,
        /// Whether it continues a question: after the options that are chosen already.
        again: bool,
        /// The answers, and the next step of each: a position in [`Unrolled::steps`].
        links: Vec<(StepAnswer, usize)>,
        /// The most other questions that can follow.
        left: u32,
    },
    /// The end, with answers that reach it. All such answers give the same result.
    End(Answers),
}

/// An answer that links to another step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepAnswer {
    /// One of these values.
    Values(Values),
    /// Of those listed, this option is the first that is true.
    Chosen(u16),
    /// None of those listed is true.
    Nothing,
    /// "Not sure".
    Unsure,
    /// "Prefer not to say".
    Declined,
}

/// Unrolling gives more steps than one page may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the questions unroll to more than {0} steps")]
pub struct TooMany(pub usize);

/// Upper bound on rule evaluations for each step that may be made. Two paths can only be
/// recognised as equal after both have been explored.
const LOOKS: usize = 60;

impl Walker {
    /// Unrolls one programme's questions; `None` if it has no edition today.
    ///
    /// # Errors
    /// If there are more than `most` steps, or finding them takes too many evaluations.
    pub fn unroll(&self, programme: ProgrammeId, most: usize) -> Option<Result<Unrolled, TooMany>> {
        let roots = &self.in_force(programme)?.roots;
        // Amounts can take many questions about numbers: then the steps ask for the outcome
        // alone, and the ends give the least and the greatest amount.
        let counted = [roots.outcome]
            .into_iter()
            .chain(roots.gives.iter().copied());
        let steps = self.steps(programme, counted.collect(), most);
        if steps.is_err() && !roots.gives.is_empty() {
            return Some(self.steps(programme, vec![roots.outcome], most));
        }
        Some(steps)
    }

    /// The steps that ask for what can change some diagrams of a programme.
    fn steps(
        &self,
        programme: ProgrammeId,
        roots: Vec<NodeId>,
        most: usize,
    ) -> Result<Unrolled, TooMany> {
        let day = &self.shared.day.diagram;
        let tested = below(day, roots.iter().copied()).into_iter();
        let mut making = Making {
            walker: self.asking(programme, roots),
            programme,
            tested: tested.map(|node| day.level(node)).collect(),
            steps: Vec::new(),
            ends: Vec::new(),
            most,
            looks: most.saturating_mul(LOOKS),
        };
        let start = making.step(&Answers::new());
        start.map(|start| in_order(making.steps, start))
    }

    /// One programme's rules, asking only what can change some of its diagrams.
    fn asking(&self, programme: ProgrammeId, mut roots: Vec<NodeId>) -> Self {
        roots.retain(|node| *node >= TERMINALS);
        let own = |(at, each): (usize, &Option<InForce>)| {
            let each = each.as_ref().filter(|_| at == usize::from(programme.0))?;
            Some(InForce {
                observed: sorted(roots.iter().copied()),
                ..each.clone()
            })
        };
        let in_force = self.shared.in_force.iter().enumerate();
        let shared = Shared {
            day: self.shared.day.clone(),
            in_force: in_force.map(own).collect(),
            supports: self.shared.supports.clone(),
        };
        Self {
            shared: Arc::new(shared),
            ..self.only(&[programme])
        }
    }
}

/// The result at an end: two ends with the same result are one.
type EndResult = (
    OutcomeSet,
    Vec<CriterionResult>,
    Vec<CriterionResult>,
    Vec<ServiceResult>,
    Vec<ComponentResult>,
);

struct Making {
    walker: Walker,
    programme: ProgrammeId,
    tested: BTreeSet<u16>,
    steps: Vec<Step>,
    ends: Vec<(EndResult, usize)>,
    most: usize,
    looks: usize,
}

impl Making {
    /// The step after some answers.
    fn step(&mut self, answers: &Answers) -> Result<usize, TooMany> {
        self.looks = self.looks.checked_sub(1).ok_or(TooMany(self.most))?;
        let walker = self.walker.clone();
        let view = walker.look(answers);
        let Some(question) = view.next() else {
            return self.end(&view);
        };
        let Some(info) = walker.ruleset().questions().get(usize::from(question.0)) else {
            return self.end(&view);
        };
        let with = |answer: Answer| {
            let mut answers = answers.clone();
            answers.set(question, answer);
            answers
        };
        let mut links = if let Some(levels) = info.option_levels() {
            let tested = |at: &u16| {
                let level = levels.get(usize::from(*at)).copied().flatten();
                level.is_some_and(|level| self.tested.contains(&level))
            };
            let options: Vec<u16> = (0..u16::MAX).take(levels.len()).filter(tested).collect();
            self.which(question, &options, &mut Vec::new(), &with)?
        } else {
            let mut links = Vec::new();
            for values in walker.classes(question) {
                if let Some(example) = values.example() {
                    links.push((values, self.step(&with(example))?));
                }
            }
            offered(links)
        };
        for (offered, choice, answer) in [
            (info.unsure, StepAnswer::Unsure, Answer::Unsure),
            (info.decline, StepAnswer::Declined, Answer::Declined),
        ] {
            if offered {
                links.push((choice, self.step(&with(answer))?));
            }
        }
        self.ask(question, false, links)
    }

    /// The answers about options of which some are known to be chosen.
    fn which(
        &mut self,
        question: QuestionId,
        options: &[u16],
        chosen: &mut Vec<u16>,
        with: &impl Fn(Answer) -> Answers,
    ) -> Result<Vec<(StepAnswer, usize)>, TooMany> {
        let mut links = Vec::new();
        for (at, option) in options.iter().enumerate() {
            chosen.push(*option);
            let more = self.which(question, &options[at + 1..], chosen, with)?;
            chosen.pop();
            links.push((StepAnswer::Chosen(*option), self.ask(question, true, more)?));
        }
        let nothing = self.step(&with(Answer::Options(chosen.clone())))?;
        links.push((StepAnswer::Nothing, nothing));
        Ok(links)
    }

    /// A question; or, if all its answers link to one step, that step.
    fn ask(
        &mut self,
        question: QuestionId,
        again: bool,
        links: Vec<(StepAnswer, usize)>,
    ) -> Result<usize, TooMany> {
        if let Some((_, first)) = links.first()
            && links.iter().all(|(_, to)| to == first)
        {
            return Ok(*first);
        }
        let left = |(_, to): &(StepAnswer, usize)| match &self.steps[*to] {
            Step::Ask {
                question: next,
                left,
                ..
            } => left + u32::from(*next != question),
            Step::End(_) => 0,
        };
        let left = links.iter().map(left).max().unwrap_or_default();
        let step = Step::Ask {
            question,
            again,
            links,
            left,
        };
        match self.steps.iter().position(|other| *other == step) {
            Some(known) => Ok(known),
            None => self.push(step),
        }
    }

    fn end(&mut self, view: &View<'_>) -> Result<usize, TooMany> {
        let verdict = view.verdict(self.programme);
        let reasons = verdict.as_ref().and_then(|it| view.reasons_for(it));
        let result = verdict.zip(reasons).map(|(verdict, reasons)| {
            (
                verdict.outcomes,
                verdict.criteria,
                reasons.criteria,
                verdict.services,
                verdict.gives,
            )
        });
        let result = result.unwrap_or_default();
        if let Some((_, known)) = self.ends.iter().find(|(other, _)| *other == result) {
            return Ok(*known);
        }
        let end = self.push(Step::End(view.answers().clone()))?;
        self.ends.push((result, end));
        Ok(end)
    }

    fn push(&mut self, step: Step) -> Result<usize, TooMany> {
        if self.steps.len() == self.most {
            return Err(TooMany(self.most));
        }
        self.steps.push(step);
        Ok(self.steps.len() - 1)
    }
}
