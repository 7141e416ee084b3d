//! Personas are told what they expect, and every outcome has one.

use super::told::Told;
use super::{Flaw, Prover, Witness, paths, witness};
use crate::compile::near;
use crate::model::{Expectation, Given, Persona, Scalar};
use crate::place::Place;
use crate::ruleset::{Domain, Kind};
use crate::{Answer, Answers, Country, Date, EditionInfo, QuestionId, Ruleset, Walker};
use std::collections::{BTreeSet, HashMap};

impl Prover<'_> {
    pub(super) fn personas(&mut self, today: Date) {
        let compiled = self.compiled;
        let rules = compiled.ruleset();
        let mut days: HashMap<Date, Walker> = HashMap::new();
        let mut shown: BTreeSet<(String, String)> = BTreeSet::new();
        for (programme, document) in &compiled.programmes {
            let place = Place::programme(programme).at("personas");
            for (id, persona) in &document.personas {
                let place = place.at(id.as_str());
                let day = match persona.on.as_deref().map(Date::parse) {
                    None => today,
                    Some(Some(day)) => day,
                    Some(None) => {
                        let text = persona.on.clone().unwrap_or_default();
                        let flaw =
                            Flaw::Persona(format!("`{text}` is not a date like `2026-01-31`"));
                        self.find(place.at("on"), flaw, None);
                        continue;
                    }
                };
                let walker = days.entry(day).or_insert_with(|| rules.on(day));
                let Some(answers) = self.given(rules, persona, day, &place) else {
                    continue;
                };
                for (other, expectation) in &persona.expect {
                    self.proofs += 1;
                    let place = place.at("expect").at(other.as_str());
                    let Some(programme) = rules.programme(other) else {
                        let known = rules
                            .programmes()
                            .iter()
                            .map(|programme| programme.id.as_str());
                        self.unknown("programme", other, near(other, known), place);
                        continue;
                    };
                    let told = Told {
                        walker,
                        answers: &answers,
                        programme,
                    };
                    if let Some(outcome) = told.definite() {
                        shown.insert((other.clone(), outcome));
                    }
                    for (key, flaw) in told.check(expectation) {
                        self.find(place.at(key), flaw, None);
                    }
                }
            }
        }
        self.outcomes_without(&shown);
    }

    fn unknown(&mut self, what: &str, id: &str, near: Option<String>, place: Place) {
        let help = near
            .map(|near| format!("; did you mean `{near}`?"))
            .unwrap_or_default();
        self.find(
            place,
            Flaw::Persona(format!("there is no {what} `{id}`{help}")),
            None,
        );
    }

    /// A persona's answers, if all of them make sense.
    fn given(
        &mut self,
        rules: &Ruleset,
        persona: &Persona,
        day: Date,
        place: &Place,
    ) -> Option<Answers> {
        let mut answers = Answers::new();
        let before = self.findings.len();
        for (id, given) in &persona.given {
            let place = place.at("given").at(id.as_str());
            let Some(question) = rules.question(id) else {
                let known = rules
                    .questions()
                    .iter()
                    .map(|question| question.id.as_str());
                self.unknown("question", id, near(id, known), place);
                continue;
            };
            let answer = answer(rules, question, given);
            let answer = answer.and_then(|answer| match rules.check(question, &answer, day) {
                Ok(()) => Ok(answer),
                Err(error) => Err(error.to_string()),
            });
            match answer {
                Ok(answer) => {
                    answers.set(question, answer);
                }
                Err(message) => self.find(place, Flaw::Persona(message), None),
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
            let info: &EditionInfo = &compiled.content.programmes[at].editions[index];
            let place = Place::programme(id).at("editions").at(index).at("outcomes");
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

/// A persona who surely gets an outcome, expecting it.
fn example(
    compiled: &crate::compile::Compiled,
    programme: &str,
    info: &EditionInfo,
    outcome: &str,
) -> Option<Persona> {
    let content = &compiled.content;
    let wanted = content.outcomes.iter().position(|other| other == outcome)?;
    let day = crate::walk::Today::new(content, info.from, std::iter::once(info.roots.outcome));
    let mut builder = crate::compile::Builder::over(day.arena.clone(), 1_000_000);
    let mut certain = builder
        .reaches(day.node(info.roots.outcome), 1 << wanted)
        .ok()?;
    // Certain whatever staff say about open lists.
    for level in content.criteria_from..u16::try_from(content.variables.len()).ok()? {
        certain = paths::quantify(&mut builder, certain, level, true).ok()?;
    }
    let path = paths::holds(&builder.arena, certain)?;
    let mut persona = witness::persona(content, &day.classes, info.from, &path);
    let expectation = Expectation {
        outcome: Some(outcome.to_owned()),
        ..Expectation::default()
    };
    persona.expect.insert(programme.to_owned(), expectation);
    Some(persona)
}

/// Reads a written answer.
///
/// # Errors
///
/// Says what is wrong with it.
pub(crate) fn answer(
    rules: &Ruleset,
    question: QuestionId,
    given: &Given,
) -> Result<Answer, String> {
    let info = &rules.questions()[usize::from(question.0)];
    let option = |value: &Scalar| {
        let word = value.to_string();
        let at = info.options.iter().position(|option| *option == word);
        at.and_then(|at| u16::try_from(at).ok()).ok_or_else(|| {
            let near = near(&word, info.options.iter().map(String::as_str));
            let help = near
                .map(|near| format!("; did you mean `{near}`?"))
                .unwrap_or_default();
            format!("there is no option `{word}`{help}")
        })
    };
    let value = match given {
        Given::One(Scalar::Text(word)) if word == "unsure" => return Ok(Answer::Unsure),
        Given::One(Scalar::Text(word)) if word == "declined" => return Ok(Answer::Declined),
        Given::Many(values) => {
            if !matches!(info.domain, Domain::Many(_)) {
                return Err("this question takes one answer, not a list".to_owned());
            }
            return values
                .iter()
                .map(option)
                .collect::<Result<_, _>>()
                .map(Answer::Options);
        }
        Given::One(value) => value,
    };
    match info.kind {
        Kind::One => option(value).map(Answer::Option),
        Kind::Many => option(value).map(|option| Answer::Options(vec![option])),
        Kind::Country => Country::parse(&value.to_string())
            .filter(|country| crate::compile::countries::codes().any(|code| code == country.code()))
            .map(Answer::Country)
            .ok_or_else(|| format!("there is no country `{value}`")),
        Kind::Number => match value {
            Scalar::Number(number) => Ok(Answer::Number(*number)),
            other => Err(format!("`{other}` is not a whole number")),
        },
        Kind::Date => Date::parse(&value.to_string())
            .map(Answer::Date)
            .ok_or_else(|| format!("`{value}` is not a date like `2026-01-31`")),
    }
}
