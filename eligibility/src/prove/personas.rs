//! Personas get the results that they expect, and every outcome has a persona.

use super::expectations::PersonaResult;
use super::{Flaw, Prover, Witness, paths, witness};
use crate::compile::{Builder, Compiled, quantify};
use crate::document_path::DocumentPath;
use crate::model::{Expectation, GivenError, Persona};
use crate::walk::Today;
use crate::{Answer, Answers, Date, EditionInfo, Ruleset, Walker};
use core::fmt::Write as _;
use std::collections::{BTreeSet, HashMap};

impl Prover<'_> {
    pub(super) fn personas(&mut self, today: Date) {
        let compiled = self.compiled;
        let rules = compiled.ruleset();
        let mut days: HashMap<Date, Walker> = HashMap::new();
        let mut shown: BTreeSet<(String, String)> = BTreeSet::new();
        for (programme, document) in &compiled.programmes {
            let place = DocumentPath::programme(programme).at("personas");
            for (id, persona) in &document.personas {
                let place = place.at(id.as_str());
                let day = match persona.on.as_deref().map(Date::parse) {
                    None => today,
                    Some(Some(day)) => day,
                    Some(None) => {
                        let text = persona.on.clone().unwrap_or_default();
                        let flaw = Flaw::Persona(GivenError::Date(text));
                        self.find(place.at("on"), flaw, None);
                        continue;
                    }
                };
                let walker = days.entry(day).or_insert_with(|| rules.on(day));
                let Some(answers) = self.given(rules, persona, day, &place) else {
                    continue;
                };
                if let Some(flaw) = self.contradiction(&answers, day) {
                    self.find(place.at("given"), flaw, None);
                    continue;
                }
                let before = self.findings.len();
                for (other, expectation) in &persona.expect {
                    self.expectations += 1;
                    let place = place.at("expect").at(other.as_str());
                    let Some(programme) = rules.programme(other) else {
                        let known = rules
                            .programmes()
                            .iter()
                            .map(|programme| programme.id.as_str());
                        let error = GivenError::unknown("programme", other, known);
                        self.find(place, Flaw::Persona(error), None);
                        continue;
                    };
                    let result = PersonaResult {
                        walker,
                        answers: &answers,
                        programme,
                    };
                    if let Some(outcome) = result.definite() {
                        shown.insert((other.clone(), outcome));
                    }
                    let dated = answers.iter().any(|(_, it)| matches!(it, Answer::Date(_)));
                    for (key, mut flaw) in result.check(expectation) {
                        if let (Flaw::Unexpected { found, .. }, None, true) =
                            (&mut flaw, &persona.on, dated)
                        {
                            let _ = write!(found, " on {today}: this persona has no day (`on`)");
                        }
                        self.find(place.at(key), flaw, None);
                    }
                }
                let passes = self.findings.len() == before;
                if persona.on.is_none()
                    && passes
                    && let Some((day, later)) = self.turns(persona, &answers, today, &mut days)
                {
                    let later = Box::new(later);
                    self.find(place, Flaw::Turns { today, day, later }, None);
                }
            }
        }
        self.outcomes_without(&shown);
    }

    /// A persona's answers, if all of them can be read.
    fn given(
        &mut self,
        rules: &Ruleset,
        persona: &Persona,
        day: Date,
        place: &DocumentPath,
    ) -> Option<Answers> {
        let mut answers = Answers::new();
        let before = self.findings.len();
        for (id, given) in &persona.given {
            match given.read(rules, id, day) {
                Ok((question, answer)) => {
                    answers.set(question, answer);
                }
                Err(error) => {
                    let place = place.at("given").at(id.as_str());
                    self.find(place, Flaw::Persona(error), None);
                }
            }
        }
        (self.findings.len() == before).then_some(answers)
    }

    fn outcomes_without(&mut self, shown: &BTreeSet<(String, String)>) {
        let compiled = self.compiled;
        for (at, (id, rules)) in compiled.programmes.iter().enumerate() {
            // The rules in force last are those that personas should cover.
            let Some((index, edition)) = rules.editions.iter().enumerate().next_back() else {
                continue;
            };
            let parts = &compiled.content.programmes[at].editions;
            let Some(info) = parts.last() else { continue };
            let place = DocumentPath::programme(id)
                .at("editions")
                .at(index)
                .at("outcomes");
            let mut seen = BTreeSet::new();
            for (row, written) in edition.outcomes.iter().enumerate() {
                let outcome = &written.outcome;
                if !seen.insert(outcome) || shown.contains(&(id.clone(), outcome.clone())) {
                    continue;
                }
                self.proofs += 1;
                let witness = example(compiled, id, info, outcome);
                let Some(persona) = witness else { continue };
                let flaw = Flaw::NoPersona(outcome.clone());
                self.find(
                    place.at(row).at("outcome"),
                    flaw,
                    Some(Witness::of(persona)),
                );
            }
        }
    }
}

/// A persona who certainly gets an outcome, and expects it.
fn example(
    compiled: &Compiled,
    programme: &str,
    info: &EditionInfo,
    outcome: &str,
) -> Option<Persona> {
    let content = &compiled.content;
    let wanted = content.outcomes.iter().position(|other| other == outcome)?;
    let day = Today::new(content, info.from, std::iter::once(info.roots.outcome));
    let mut builder = Builder::over(day.diagram.clone(), compiled.limits.proof_nodes);
    let mut certain = builder
        .reaches(day.remap(info.roots.outcome), 1 << wanted)
        .ok()?;
    // Certain whatever staff say about open lists.
    for level in content.criteria_from..u16::try_from(content.variables.len()).ok()? {
        certain = quantify(&mut builder, certain, level, true).ok()?;
    }
    let path = paths::holds(&builder.diagram, certain, day.possible)?;
    let mut persona = witness::persona(content, &day.classes, info.from, &path);
    let expectation = Expectation {
        outcome: Some(outcome.to_owned()),
        ..Expectation::default()
    };
    persona.expect.insert(programme.to_owned(), expectation);
    Some(persona)
}
