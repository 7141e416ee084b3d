//! Forms that mean something other than they seem to.

use super::{Flaw, Prover};
use crate::document_path::DocumentPath;
use crate::model::{Formula, Test};

impl Prover<'_> {
    /// Looks through every formula as it is written.
    pub(super) fn lints(&mut self) {
        let compiled = self.compiled;
        let root = DocumentPath::questions().at("definitions");
        for (id, formula) in &compiled.questions.definitions {
            self.lint(formula, &root.at(id.as_str()));
        }
        for (id, rules) in &compiled.programmes {
            let root = DocumentPath::programme(id).at("editions");
            for (index, edition) in rules.editions.iter().enumerate() {
                let root = root.at(index);
                for (id, criterion) in &edition.criteria {
                    let place = root.at("criteria").at(id.as_str()).at("when");
                    self.lint(&criterion.when, &place);
                }
                for (index, suggestion) in edition.services.iter().enumerate() {
                    let place = root.at("services").at(index).at("when");
                    self.lint(&suggestion.when, &place);
                }
            }
        }
    }

    fn lint(&mut self, formula: &Formula, place: &DocumentPath) {
        for (key, parts) in [("all", &formula.all), ("any", &formula.any)] {
            for (index, part) in parts.iter().flatten().enumerate() {
                self.lint(part, &place.at(key).at(index));
            }
        }
        if let Some(part) = &formula.not {
            self.lint(part, &place.at("not"));
        }
        let counted = formula.at_least.iter().flat_map(|some| &some.of);
        for (index, part) in counted.enumerate() {
            self.lint(part, &place.at("at_least").at("of").at(index));
        }
        for (id, test) in &formula.questions {
            let Test::Tests(tests) = test else { continue };
            if let Some(years) = tests.age.and_then(|span| span.more_than) {
                let place = place.at(id.as_str()).at("age").at("more_than");
                self.find(place, Flaw::AgeMoreThan(years), None);
            }
        }
    }
}
