//! Spans of dates, and questions on their own.

use super::{Flaw, Prover, Witness};
use crate::Date;
use crate::compile::date_of;
use crate::document_path::DocumentPath;
use crate::kinds::{Domain, Moment};
use crate::model::{Persona, ProgrammeRules};

impl Prover<'_> {
    /// Editions follow each other without gap or overlap.
    pub(super) fn editions(&mut self, rules: &ProgrammeRules, place: &DocumentPath) {
        self.proofs += 1;
        let place = place.at("editions");
        for (index, edition) in rules.editions.iter().enumerate() {
            let from = date_of(&edition.from);
            let until = edition.until.as_deref().map(date_of);
            let next = rules
                .editions
                .get(index + 1)
                .map(|next| date_of(&next.from));
            if until.is_some_and(|until| until <= from) {
                self.find(place.at(index).at("until"), Flaw::EditionEmpty(from), None);
            }
            let Some(next) = next else { continue };
            if next <= from {
                self.find(place.at(index + 1).at("from"), Flaw::EditionOrder, None);
                continue;
            }
            let on = |day: crate::Date| {
                Some(Witness::of(Persona {
                    on: Some(day.to_string()),
                    ..Persona::default()
                }))
            };
            match until {
                Some(until) if until < next => {
                    self.find(
                        place.at(index).at("until"),
                        Flaw::Gap(until, next),
                        on(until),
                    );
                }
                Some(until) if until > next => {
                    self.find(
                        place.at(index).at("until"),
                        Flaw::Overlap(next, until),
                        on(next),
                    );
                }
                _ => {}
            }
        }
    }

    /// Where an answer chooses the edition, every possible answer has one.
    pub(super) fn covered(&mut self, at: usize, rules: &ProgrammeRules, place: &DocumentPath) {
        let Some(question) = &rules.edition_by else {
            return;
        };
        self.proofs += 1;
        let content = &self.compiled.content;
        let info = content.questions.iter().find(|info| info.id == *question);
        let edition = content.programmes[at].editions.first();
        let (Some(Domain::Date(dates)), Some(edition)) = (info.map(|info| &info.domain), edition)
        else {
            return;
        };
        // A limit that is today can be any day.
        let first = match dates.min {
            Some(Moment::On(day)) => day,
            _ => Date::MIN,
        };
        let last = match dates.max {
            Some(Moment::On(day)) => day,
            _ => Date::MAX,
        };
        let until = edition.until.unwrap_or(Date::MAX);
        let place = place.at("edition_by");
        if first < edition.from {
            let flaw = Flaw::NoEditionBefore(question.clone(), edition.from);
            self.find(place, flaw, None);
        } else if edition.until.is_some() && last >= until {
            self.find(place, Flaw::NoEditionAfter(question.clone(), until), None);
        }
    }

    /// Findings about questions that hold without any rule.
    pub(super) fn questions(&mut self) {
        let compiled = self.compiled;
        for (id, question) in &compiled.questions.questions {
            self.proofs += 1;
            if question.sensitive && !question.decline {
                let place = DocumentPath::questions().at("questions").at(id.as_str());
                self.find(place, Flaw::SensitiveWithoutDecline, None);
            }
        }
    }
}
