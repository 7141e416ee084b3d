//! Compares the results of a persona with what it expects.

use super::Flaw;
use crate::model::{ComponentWord, Expectation, ExpectedComponent, GivenError};
use crate::{Answers, ComponentResult, ComponentStatus, OutcomeSet, ProgrammeId, Walker};
use std::collections::BTreeSet;

/// The result of one programme for one persona.
pub(super) struct PersonaResult<'a> {
    pub(super) walker: &'a Walker,
    pub(super) answers: &'a Answers,
    pub(super) programme: ProgrammeId,
}

impl PersonaResult<'_> {
    pub(super) fn definite(&self) -> Option<String> {
        let verdict = self.walker.verdict(self.programme, self.answers)?;
        let outcome = verdict.definite()?;
        self.walker
            .ruleset()
            .outcomes()
            .get(usize::from(outcome.0))
            .cloned()
    }

    pub(super) fn check(&self, expected: &Expectation) -> Vec<(&'static str, Flaw)> {
        let view = self.walker.look(self.answers);
        let (Some(verdict), Some(edition)) = (
            view.verdict(self.programme),
            self.walker.edition(self.programme),
        ) else {
            return vec![("outcome", Flaw::NoEdition(self.walker.today()))];
        };
        let mut flaws = Vec::new();
        let mut differ = |key: &'static str, expected: &[String], found: Vec<String>| {
            let (expected, found) = (expected.join(", "), found.join(", "));
            flaws.push((
                key,
                Flaw::Unexpected {
                    expected: named(expected),
                    found: named(found),
                },
            ));
        };
        let possible = self.ids(verdict.outcomes);
        if let Some(outcome) = &expected.outcome
            && possible != [outcome.clone()]
        {
            differ("outcome", std::slice::from_ref(outcome), possible.clone());
        }
        if let Some(outcomes) = &expected.possible
            && !same(outcomes, &possible)
        {
            differ("possible", outcomes, possible);
        }
        let criterion = |at: usize| edition.criteria[at].id.clone();
        let mut unknown = Vec::new();
        for (key, named) in [("because", &expected.because), ("advice", &expected.advice)] {
            for id in named.iter().flatten() {
                let known = || edition.criteria.iter().map(|it| it.id.as_str());
                if !known().any(|known| known == id) {
                    unknown.push((
                        key,
                        Flaw::Persona(GivenError::unknown("criterion", id, known())),
                    ));
                }
            }
        }
        let is_known = |key: &str| unknown.iter().all(|(other, _)| *other != key);
        if let Some(because) = expected.because.as_ref().filter(|_| is_known("because")) {
            let reasons = view.reasons_for(&verdict).map(|reasons| reasons.criteria);
            let found: Vec<String> = reasons
                .into_iter()
                .flatten()
                .map(|result| criterion(result.criterion))
                .collect();
            if !because.iter().all(|id| found.contains(id)) {
                differ("because", because, found);
            }
        }
        if let Some(advice) = expected.advice.as_ref().filter(|_| is_known("advice")) {
            let found: Vec<String> = verdict
                .advice()
                .map(|result| criterion(result.criterion))
                .collect();
            if !same(advice, &found) {
                differ("advice", advice, found);
            }
        }
        if let Some(services) = &expected.services {
            let certain = verdict.services.iter().filter(|service| service.certain);
            let found: Vec<String> = certain
                .map(|service| edition.services[service.service].clone())
                .collect();
            if !same(services, &found) {
                differ("services", services, found);
            }
        }
        if let Some(most) = expected.questions_at_most {
            let found = self.most_questions();
            if found > most {
                differ(
                    "questions_at_most",
                    &[most.to_string()],
                    vec![found.to_string()],
                );
            }
        }
        flaws.extend(unknown);
        for (id, expected) in expected.gives.iter().flatten() {
            let infos = &edition.gives;
            let Some(at) = infos.iter().position(|info| info.id == *id) else {
                let error =
                    GivenError::unknown("component", id, infos.iter().map(|it| it.id.as_str()));
                flaws.push(("gives", Flaw::Persona(error)));
                continue;
            };
            let result = verdict.gives[at];
            if !fits(expected, &result) {
                let expected = format!("{id}: {}", shown(expected));
                let found = format!("{id}: {}", found(&result));
                flaws.push(("gives", Flaw::Unexpected { expected, found }));
            }
        }
        flaws
    }

    fn ids(&self, outcomes: OutcomeSet) -> Vec<String> {
        let ids = self.walker.ruleset().outcomes();
        outcomes
            .iter()
            .filter_map(|outcome| ids.get(usize::from(outcome.0)).cloned())
            .collect()
    }

    /// The most questions that the programme's own self-check asks this persona.
    fn most_questions(&self) -> u32 {
        let own = self.walker.only(&[self.programme]);
        let replay = own.replay(self.answers);
        let asked = replay
            .asked
            .iter()
            .filter_map(|question| Some((*question, self.answers.get(*question)?.clone())));
        let left = own.look(&asked.collect()).longest();
        u32::try_from(replay.asked.len())
            .unwrap_or(u32::MAX)
            .saturating_add(left)
    }
}

fn named(list: String) -> String {
    if list.is_empty() {
        "none".to_owned()
    } else {
        list
    }
}

fn same(a: &[String], b: &[String]) -> bool {
    a.iter().collect::<BTreeSet<_>>() == b.iter().collect()
}

fn fits(expected: &ExpectedComponent, result: &ComponentResult) -> bool {
    match expected {
        ExpectedComponent::Amount(amount) => {
            result.status != ComponentStatus::No && result.amount == Some((*amount, *amount))
        }
        ExpectedComponent::Range([least, greatest]) => {
            result.status != ComponentStatus::No && result.amount == Some((*least, *greatest))
        }
        ExpectedComponent::Word(word) => *word == word_of(result.status),
    }
}

fn word_of(status: ComponentStatus) -> ComponentWord {
    match status {
        ComponentStatus::Certain => ComponentWord::Certain,
        ComponentStatus::Possible => ComponentWord::Possible,
        ComponentStatus::No => ComponentWord::Never,
    }
}

fn shown(expected: &ExpectedComponent) -> String {
    match expected {
        ExpectedComponent::Amount(amount) => amount.to_string(),
        ExpectedComponent::Range([least, greatest]) => format!("[{least}, {greatest}]"),
        ExpectedComponent::Word(word) => word_text(*word).to_owned(),
    }
}

/// The result as an expectation would be written.
fn found(result: &ComponentResult) -> String {
    let word = word_text(word_of(result.status));
    match result.amount {
        Some((least, greatest)) if least == greatest => format!("{least} ({word})"),
        Some((least, greatest)) => format!("[{least}, {greatest}] ({word})"),
        None => word.to_owned(),
    }
}

fn word_text(word: ComponentWord) -> &'static str {
    match word {
        ComponentWord::Certain => "certain",
        ComponentWord::Possible => "possible",
        ComponentWord::Never => "never",
    }
}
