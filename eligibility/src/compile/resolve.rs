//! From ids to positions, programme by programme.

mod base;
mod by_answer;
mod formulas;
mod gives;
mod never;
mod rows;

pub(crate) use gives::{Amount, Component};
pub(crate) use never::never;

use super::Programmes;
use super::expr::Expr;
use super::parameters::{self, Parameters};
use super::problem::{Mistake, Problem};
use super::questions::{Table, name, unknown};
use crate::Date;
use crate::document_path::DocumentPath;
use crate::model::{Edition, Formula, Kind, Questions, Role, State};
use crate::ruleset::CriterionSource;

pub(crate) struct Programme {
    pub(crate) id: String,
    pub(crate) editions: Vec<Resolved>,
}

/// An edition, or a part of one, with every reference resolved. An edition has a part for
/// each version of the lists and amounts that it uses.
pub(crate) struct Resolved {
    /// The position of the edition as written.
    pub(crate) written: usize,
    pub(crate) place: DocumentPath,
    pub(crate) from: Date,
    pub(crate) until: Option<Date>,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) rows: Vec<(u32, RowExpr)>,
    pub(crate) services: Vec<(String, Expr)>,
    pub(crate) gives: Vec<Component>,
}

pub(crate) struct Criterion {
    pub(crate) id: String,
    pub(crate) role: Role,
    pub(crate) open: bool,
    pub(crate) expr: Expr,
    pub(crate) source: Option<CriterionSource>,
}

/// A row's formula over criteria by position.
pub(crate) enum RowExpr {
    All(Vec<RowExpr>),
    Any(Vec<RowExpr>),
    Not(Box<RowExpr>),
    AtLeast(usize, Vec<RowExpr>),
    State(usize, State),
}

pub(crate) fn programmes(
    questions: &Questions,
    table: &Table,
    programmes: &Programmes,
    problems: &mut Vec<Problem>,
) -> Vec<Programme> {
    let mut shared = FormulaResolver::of_questions(questions, table, problems);
    parameters::check(questions, shared.problems);
    for (id, formula) in &questions.definitions {
        let place = DocumentPath::questions().at("definitions").at(id.as_str());
        name(id, &place, shared.problems);
        shared.path.push(id.clone());
        shared.formula(formula, &place);
        shared.path.pop();
    }
    let mut resolved = Vec::new();
    for (id, rules) in programmes {
        let place = DocumentPath::programme(id);
        name(id, &place, problems);
        if rules.editions.is_empty() {
            problems.push(Problem::new(place.at("editions"), Mistake::Empty));
        }
        let mut editions: Vec<Resolved> = Vec::new();
        for (written, edition) in rules.editions.iter().enumerate() {
            let place = place.at("editions").at(written);
            let from = date(&edition.from, place.at("from"), problems).unwrap_or(Date::MIN);
            let until = edition.until.as_ref();
            let until = until.and_then(|text| date(text, place.at("until"), problems));
            // An edition without an end of its own ends where the next one begins.
            let next = rules.editions.get(written + 1);
            let until = until.or_else(|| Date::parse(&next?.from));
            let changes = parameters::changes(questions, edition, from, until);
            let starts: Vec<Date> = std::iter::once(from).chain(changes).collect();
            for (part, start) in starts.iter().enumerate() {
                let mut in_edition = FormulaResolver {
                    questions,
                    table,
                    criteria: Some(edition),
                    day: Some(*start),
                    path: Vec::new(),
                    problems: &mut *problems,
                };
                let until = starts.get(part + 1).copied().or(until);
                let days = (*start, until);
                editions.push(in_edition.edition(edition, (written, days), &place));
            }
        }
        for (key, ids) in [
            ("monotone", &rules.monotone),
            ("independent_of", &rules.independent_of),
        ] {
            for (index, id) in ids
                .iter()
                .enumerate()
                .filter(|(_, id)| !table.at.contains_key(*id))
            {
                let known = table.entries.iter().map(|entry| entry.id.as_str());
                unknown("question", id, known, place.at(key).at(index), problems);
            }
        }
        base::check(id, rules, programmes, &place, problems);
        base::intended(id, rules, programmes, &place, problems);
        if let Some(question) = &rules.edition_by {
            by_answer::check(rules, &place, problems);
            let at = table.at.get(question).copied();
            let fits = |at: &usize| table.entries[*at].question.kind == Kind::Date;
            if let Some(at) = at.filter(fits) {
                editions = by_answer::merge(editions, at);
            } else {
                let known = table.entries.iter();
                let known = known.filter(|entry| entry.question.kind == Kind::Date);
                let known = known.map(|entry| entry.id.as_str());
                let what = "question of the kind `date`";
                unknown(what, question, known, place.at("edition_by"), problems);
            }
        }
        resolved.push(Programme {
            id: id.clone(),
            editions,
        });
    }
    resolved
}

fn date(text: &str, place: DocumentPath, problems: &mut Vec<Problem>) -> Option<Date> {
    let date = Date::parse(text);
    if date.is_none() {
        problems.push(Problem::new(place, Mistake::Date(text.to_owned())));
    }
    date
}

/// Resolves parts of formulas of an edition that compiled.
pub(crate) struct Parts<'a> {
    questions: &'a Questions,
    table: Table,
    edition: &'a Edition,
    day: Date,
}

impl<'a> Parts<'a> {
    /// `day` is a day of the edition.
    pub(crate) fn new(questions: &'a Questions, edition: &'a Edition, day: Date) -> Self {
        Self {
            questions,
            table: super::questions::check(questions, &mut Vec::new()),
            edition,
            day,
        }
    }

    pub(crate) fn expr(&self, formula: &Formula) -> Expr {
        let mut resolver = FormulaResolver {
            questions: self.questions,
            table: &self.table,
            criteria: Some(self.edition),
            day: Some(self.day),
            path: Vec::new(),
            problems: &mut Vec::new(),
        };
        resolver.formula(formula, &DocumentPath::questions())
    }
}

struct FormulaResolver<'a, 'p> {
    questions: &'a Questions,
    table: &'a Table,
    criteria: Option<&'a Edition>,
    /// The day on which lists and amounts are looked up.
    day: Option<Date>,
    /// The criteria and definitions being resolved, to find circles.
    path: Vec<String>,
    problems: &'p mut Vec<Problem>,
}

impl<'a, 'p> FormulaResolver<'a, 'p> {
    /// For formulas of the questions, which have no criteria and are the same on every day.
    fn of_questions(
        questions: &'a Questions,
        table: &'a Table,
        problems: &'p mut Vec<Problem>,
    ) -> Self {
        Self {
            questions,
            table,
            criteria: None,
            day: None,
            path: Vec::new(),
            problems,
        }
    }

    fn parameters(&self) -> Parameters<'a> {
        Parameters {
            questions: self.questions,
            day: self.day,
        }
    }

    fn edition(
        &mut self,
        edition: &'a Edition,
        (written, (from, until)): (usize, (Date, Option<Date>)),
        place: &DocumentPath,
    ) -> Resolved {
        let mut criteria = Vec::new();
        for (id, criterion) in &edition.criteria {
            let place = place.at("criteria").at(id.as_str());
            name(id, &place, self.problems);
            if self.questions.definitions.contains_key(id) {
                self.problems
                    .push(Problem::new(place.clone(), Mistake::Twice(id.clone())));
            }
            self.circle(id, &place);
            let expr = self.formula(&criterion.when, &place.at("when"));
            let source = criterion.source.as_ref();
            criteria.push(Criterion {
                id: id.clone(),
                role: criterion.role,
                open: criterion.open,
                expr,
                source: source.map(|source| CriterionSource {
                    id: source.id.clone(),
                    at: source.at.clone(),
                }),
            });
        }
        if edition.outcomes.is_empty() {
            self.problems
                .push(Problem::new(place.at("outcomes"), Mistake::Empty));
        }
        let rows = edition.outcomes.iter().enumerate();
        let rows = rows
            .map(|(index, row)| {
                let place = place.at("outcomes").at(index);
                let known = &self.questions.outcomes;
                let outcome = known.iter().position(|outcome| *outcome == row.outcome);
                if outcome.is_none() {
                    let known = known.iter().map(String::as_str);
                    unknown(
                        "outcome",
                        &row.outcome,
                        known,
                        place.at("outcome"),
                        self.problems,
                    );
                }
                let outcome = outcome.and_then(|at| u32::try_from(at).ok()).unwrap_or(0);
                (outcome, self.row(&row.when, edition, &place.at("when")))
            })
            .collect();
        let services = edition.services.iter().enumerate();
        let services = services
            .map(|(index, suggestion)| {
                let place = place.at("services").at(index);
                name(&suggestion.service, &place.at("service"), self.problems);
                (
                    suggestion.service.clone(),
                    self.formula(&suggestion.when, &place.at("when")),
                )
            })
            .collect();
        let gives = self.gives(edition, place);
        Resolved {
            written,
            place: place.clone(),
            from,
            until,
            criteria,
            rows,
            services,
            gives,
        }
    }
}
