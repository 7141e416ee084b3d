//! From ids to positions, programme by programme.

mod formulas;
mod rows;

use super::Programmes;
use super::expr::Expr;
use super::problem::{Mistake, Problem};
use super::questions::{Table, name, unknown};
use crate::Date;
use crate::document_path::DocumentPath;
use crate::model::{Edition, Formula, Questions, Role, State};
use crate::ruleset::CriterionSource;

pub(crate) struct Programme {
    pub(crate) id: String,
    pub(crate) editions: Vec<Resolved>,
}

/// An edition with every reference resolved.
pub(crate) struct Resolved {
    pub(crate) place: DocumentPath,
    pub(crate) from: Date,
    pub(crate) until: Option<Date>,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) rows: Vec<(u32, RowExpr)>,
    pub(crate) services: Vec<(String, Expr)>,
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
    let mut shared = FormulaResolver {
        questions,
        table,
        criteria: None,
        path: Vec::new(),
        problems,
    };
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
        for (index, edition) in rules.editions.iter().enumerate() {
            let place = place.at("editions").at(index);
            let mut in_edition = FormulaResolver {
                questions,
                table,
                criteria: Some(edition),
                path: Vec::new(),
                problems: &mut *problems,
            };
            editions.push(in_edition.edition(edition, &place));
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
        // An edition without an end of its own ends where the next one begins.
        for index in 1..editions.len() {
            let next = editions[index].from;
            editions[index - 1].until.get_or_insert(next);
        }
        resolved.push(Programme {
            id: id.clone(),
            editions,
        });
    }
    resolved
}

/// Resolves parts of formulas of an edition that compiled.
pub(crate) struct Parts<'a> {
    questions: &'a Questions,
    table: Table,
    edition: &'a Edition,
}

impl<'a> Parts<'a> {
    pub(crate) fn new(questions: &'a Questions, edition: &'a Edition) -> Self {
        Self {
            questions,
            table: super::questions::check(questions, &mut Vec::new()),
            edition,
        }
    }

    pub(crate) fn expr(&self, formula: &Formula) -> Expr {
        let mut resolver = FormulaResolver {
            questions: self.questions,
            table: &self.table,
            criteria: Some(self.edition),
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
    /// The criteria and definitions being resolved, to find circles.
    path: Vec<String>,
    problems: &'p mut Vec<Problem>,
}

impl<'a> FormulaResolver<'a, '_> {
    fn date(&mut self, text: &str, place: DocumentPath) -> Option<Date> {
        let date = Date::parse(text);
        if date.is_none() {
            self.problems
                .push(Problem::new(place, Mistake::Date(text.to_owned())));
        }
        date
    }

    fn edition(&mut self, edition: &'a Edition, place: &DocumentPath) -> Resolved {
        let from = self
            .date(&edition.from, place.at("from"))
            .unwrap_or(Date::MIN);
        let until = edition
            .until
            .as_ref()
            .and_then(|text| self.date(text, place.at("until")));
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
        Resolved {
            place: place.clone(),
            from,
            until,
            criteria,
            rows,
            services,
        }
    }
}
