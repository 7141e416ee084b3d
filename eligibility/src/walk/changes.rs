//! What would change an outcome.

use super::outcomes::OutcomeSet;
use super::view::{View, fill};
use super::{Values, values};
use crate::ruleset::QuestionInfo;
use crate::sorted::{insert, sorted};
use crate::{Answer, ProgrammeId, QuestionId};
use alloc::vec::Vec;

/// Another answer to one question, all other answers unchanged, and its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: QuestionId,
    /// The other answers to it.
    pub to: Values,
    /// The outcomes that are then possible.
    pub outcomes: OutcomeSet,
}

impl View<'_> {
    /// The single answers whose change would change which outcomes are possible: for each
    /// answered question, every value class that would, grouped by result. For a question
    /// of kind `many`, one option more or one less (and none or one, if it was answered
    /// "not sure" or "prefer not to say"). Known circumstances are left out: the result
    /// never advises a person to be in another place, or to want something else.
    pub fn changes(&self, programme: ProgrammeId) -> Vec<Change> {
        let Some(in_force) = self.walker.in_force(programme) else {
            return Vec::new();
        };
        let root = in_force.roots.outcome;
        let mut search = self.walker.shared.day.search();
        let now = search.possible(root, &self.assignment);
        let mut changes = Vec::new();
        for (question, answer) in self.answers.iter() {
            let info = &self.walker.ruleset.0.questions[usize::from(question.0)];
            let open = matches!(answer, Answer::Unsure | Answer::Declined);
            if info.count == 0 || (info.circumstance && !open) {
                continue;
            }
            let first = changes.len();
            let mut assignment = self.assignment.clone();
            for other in self.alternatives(info, answer) {
                fill(
                    &mut assignment,
                    info,
                    &other.0,
                    &self.walker.shared.day.classes,
                    self.walker.today,
                );
                let then = search.possible(root, &assignment);
                // The other answer may be none that goes together with the rest.
                if then != now && then != 0 {
                    add(&mut changes, first, question, other, OutcomeSet(then));
                }
            }
        }
        changes
            .into_iter()
            .filter_map(|found: Found| {
                let info = &self.walker.ruleset.0.questions[usize::from(found.question.0)];
                let to = match found.chosen {
                    Some(chosen) => Values::Chosen(chosen),
                    None => values::values(
                        &self.walker.shared.day.classes,
                        self.walker.today,
                        info,
                        &found.classes,
                    )?,
                };
                Some(Change {
                    question: found.question,
                    to,
                    outcomes: found.outcomes,
                })
            })
            .collect()
    }

    /// One answer for each other class, with the class.
    fn alternatives(&self, info: &QuestionInfo, given: &Answer) -> Vec<(Answer, Option<u16>)> {
        if info.domain.option_levels().is_some() {
            let chosen = match given {
                Answer::Options(chosen) => Some(chosen.as_slice()),
                _ => None,
            };
            let options = (0..info.options.len()).filter_map(|option| u16::try_from(option).ok());
            let toggled = options.map(|option| toggle(chosen.unwrap_or_default(), option));
            let none = chosen.is_none().then(Vec::new);
            return none
                .into_iter()
                .chain(toggled)
                .map(|options| (Answer::Options(options), None))
                .collect();
        }
        if !info.has_values() {
            // Rules distinguish only whether it was answered.
            let values = info.domain.values(info, self.walker.today, &|_| true);
            let example = values.and_then(|values| values.example());
            return example.into_iter().map(|answer| (answer, None)).collect();
        }
        let classes = &self.walker.shared.day.classes;
        classes[usize::from(info.value_level())]
            .iter()
            .filter_map(|class| {
                let values = values::values(classes, self.walker.today, info, &[*class])?;
                Some((values.example()?, Some(*class)))
            })
            .collect()
    }
}

fn toggle(chosen: &[u16], option: u16) -> Vec<u16> {
    let mut toggled = sorted(chosen.iter().copied().filter(|other| *other != option));
    if !chosen.contains(&option) {
        insert(&mut toggled, option);
    }
    toggled
}

struct Found {
    question: QuestionId,
    chosen: Option<Vec<u16>>,
    classes: Vec<u16>,
    outcomes: OutcomeSet,
}

fn add(
    changes: &mut Vec<Found>,
    first: usize,
    question: QuestionId,
    (answer, class): (Answer, Option<u16>),
    outcomes: OutcomeSet,
) {
    match (answer, class) {
        (Answer::Options(chosen), _) => {
            let chosen = Some(chosen);
            changes.push(Found {
                question,
                chosen,
                classes: Vec::new(),
                outcomes,
            });
        }
        (_, class) => {
            let class = class.unwrap_or(0);
            if let Some(found) = changes[first..]
                .iter_mut()
                .find(|found| found.outcomes == outcomes)
            {
                found.classes.push(class);
            } else {
                let classes = [class].into();
                changes.push(Found {
                    question,
                    chosen: None,
                    classes,
                    outcomes,
                });
            }
        }
    }
}
