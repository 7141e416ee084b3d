//! Spans of dates, and questions on their own.

use super::{Flaw, Prover, Witness};
use crate::compile::date_of;
use crate::document_path::DocumentPath;
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
                self.find(place.at(index).at("until"), Flaw::EditionOrder, None);
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
