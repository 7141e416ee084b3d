//! Personas that pass today and will fail on a later day.
//!
//! The result of a persona depends on the day through three things only: the edition of each
//! programme, the value class of each date that the persona gives, and the value classes of
//! dates that exist. Between two days on which one of them changes nothing can turn. So the
//! first day that fails is among the days of change, and every one of them is tried.

use super::expectations::PersonaResult;
use super::{Flaw, Prover, epochs};
use crate::kinds::Domain;
use crate::model::Persona;
use crate::{Answer, Answers, Date, Walker};
use std::collections::{BTreeSet, HashMap};

/// Everything by which one day differs from another for a persona.
type Situation = (Vec<Option<usize>>, Vec<Vec<usize>>);

impl Prover<'_> {
    /// The first day after today on which a persona without a day of its own fails, and why.
    pub(super) fn turns(
        &self,
        persona: &Persona,
        answers: &Answers,
        today: Date,
        days: &mut HashMap<Date, Walker>,
    ) -> Option<(Date, Flaw)> {
        let rules = self.compiled.ruleset();
        let mut seen = BTreeSet::from([self.situation(answers, today)]);
        for day in self.days_of_change(answers, today) {
            // The order of the days matters, not their number: most of them change nothing.
            if !seen.insert(self.situation(answers, day)) {
                continue;
            }
            let unfit = answers
                .iter()
                .find_map(|(question, answer)| rules.check(question, answer, day).err());
            if let Some(error) = unfit {
                return Some((day, Flaw::Persona(error.into())));
            }
            let walker = days.entry(day).or_insert_with(|| rules.on(day));
            for (id, expectation) in &persona.expect {
                let Some(programme) = rules.programme(id) else {
                    continue;
                };
                let result = PersonaResult {
                    walker,
                    answers,
                    programme,
                };
                if let Some((_, flaw)) = result.check(expectation).into_iter().next() {
                    return Some((day, flaw));
                }
            }
        }
        None
    }

    fn situation(&self, answers: &Answers, day: Date) -> Situation {
        let content = &self.compiled.content;
        let programmes = content.programmes.iter();
        let editions = programmes.map(|programme| programme.edition_on(day));
        let dates = content.questions.iter().zip(0_u16..);
        let dates = dates.filter_map(|(info, at)| match &info.domain {
            Domain::Date(dates) => Some((dates, answers.get(crate::QuestionId(at)))),
            _ => None,
        });
        let classes = dates.map(|(dates, answer)| match answer {
            Some(Answer::Date(date)) => {
                let (first, last) = dates.limits(day);
                let fits = (first..=last).contains(date);
                fits.then(|| dates.class(*date, day)).into_iter().collect()
            }
            _ => dates.classes_on(day),
        });
        (editions.collect(), classes.collect())
    }

    /// The days after today on which the situation can change, earliest first.
    fn days_of_change(&self, answers: &Answers, today: Date) -> BTreeSet<Date> {
        let content = &self.compiled.content;
        let mut days = BTreeSet::new();
        for edition in content.programmes.iter().flat_map(|it| &it.editions) {
            days.insert(edition.from);
            days.extend(edition.until);
        }
        let next = today.add_days(1);
        for (info, at) in content.questions.iter().zip(0_u16..) {
            let Domain::Date(dates) = &info.domain else {
                continue;
            };
            let given = match answers.get(crate::QuestionId(at)) {
                Some(Answer::Date(date)) => Some(*date),
                _ => None,
            };
            epochs::turning_points(dates, given, next, Date::MAX, &mut days);
        }
        days.split_off(&next)
    }
}
