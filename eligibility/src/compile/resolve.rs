//! From ids to positions, programme by programme.

use super::Programmes;
use super::expr::Expr;
use super::problem::{Mistake, Problem};
use super::questions::{Table, name, unknown};
use super::tests_on::OnQuestion;
use crate::Date;
use crate::model::{
    AtLeastRows, Count, Edition, Formula, OneOrMany, Quantity, Questions, Role, RowFormula, State,
};
use crate::place::Place;
use crate::ruleset::Source;

pub(crate) struct Programme {
    pub(crate) id: String,
    pub(crate) editions: Vec<Resolved>,
}

/// An edition with every reference resolved.
pub(crate) struct Resolved {
    pub(crate) place: Place,
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
    pub(crate) source: Option<Source>,
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
    let mut shared = Scope {
        questions,
        table,
        criteria: None,
        path: Vec::new(),
        problems,
    };
    for (id, formula) in &questions.definitions {
        let place = Place::questions().at("definitions").at(id.as_str());
        name(id, &place, shared.problems);
        shared.path.push(id.clone());
        shared.formula(formula, &place);
        shared.path.pop();
    }
    let mut resolved = Vec::new();
    for (id, rules) in programmes {
        let place = Place::programme(id);
        name(id, &place, problems);
        if rules.editions.is_empty() {
            problems.push(Problem::new(place.at("editions"), Mistake::Empty));
        }
        let mut editions: Vec<Resolved> = Vec::new();
        for (index, edition) in rules.editions.iter().enumerate() {
            let place = place.at("editions").at(index);
            let mut scope = Scope {
                questions,
                table,
                criteria: Some(edition),
                path: Vec::new(),
                problems: &mut *problems,
            };
            editions.push(scope.edition(edition, &place));
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
        let mut scope = Scope {
            questions: self.questions,
            table: &self.table,
            criteria: Some(self.edition),
            path: Vec::new(),
            problems: &mut Vec::new(),
        };
        scope.formula(formula, &Place::questions())
    }
}

struct Scope<'a, 'p> {
    questions: &'a Questions,
    table: &'a Table,
    criteria: Option<&'a Edition>,
    /// The criteria and definitions being resolved, to find circles.
    path: Vec<String>,
    problems: &'p mut Vec<Problem>,
}

impl<'a> Scope<'a, '_> {
    fn date(&mut self, text: &str, place: Place) -> Option<Date> {
        let date = Date::parse(text);
        if date.is_none() {
            self.problems
                .push(Problem::new(place, Mistake::Date(text.to_owned())));
        }
        date
    }

    fn edition(&mut self, edition: &'a Edition, place: &Place) -> Resolved {
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
                source: source.map(|source| Source {
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

    /// Reports a criterion that refers to itself through others.
    fn circle(&mut self, id: &'a str, place: &Place) {
        let Some(edition) = self.criteria else { return };
        let mut followed = vec![id];
        let mut next = 0;
        while let Some(criterion) = followed.get(next).and_then(|id| edition.criteria.get(*id)) {
            next += 1;
            let mut found = Vec::new();
            references(&criterion.when, &mut found);
            if found.contains(&id) {
                self.problems.push(Problem::new(
                    place.clone(),
                    Mistake::Circular(id.to_owned()),
                ));
                return;
            }
            found.retain(|id| edition.criteria.contains_key(*id) && !followed.contains(id));
            followed.append(&mut found);
        }
    }

    fn formula(&mut self, formula: &'a Formula, place: &Place) -> Expr {
        let mut parts = Vec::new();
        if let Some(all) = &formula.all {
            parts.push(Expr::All(self.list(all, &place.at("all"))));
        }
        if let Some(any) = &formula.any {
            parts.push(Expr::Any(self.list(any, &place.at("any"))));
        }
        if let Some(not) = &formula.not {
            parts.push(self.formula(not, &place.at("not")).not());
        }
        if let Some(some) = &formula.at_least {
            let place = place.at("at_least");
            let of = self.list(&some.of, &place.at("of"));
            self.enough(some.n, of.len(), &place);
            parts.push(Expr::AtLeast(some.n as usize, of));
        }
        match &formula.met {
            Some(OneOrMany::One(id)) => parts.push(self.met(id, &place.at("met"))),
            Some(OneOrMany::Many(ids)) => {
                for (index, id) in ids.iter().enumerate() {
                    parts.push(self.met(id, &place.at("met").at(index)));
                }
            }
            None => {}
        }
        for (id, test) in &formula.questions {
            let place = place.at(id.as_str());
            let Some(at) = self.table.at.get(id).copied() else {
                let known = self.table.entries.iter().map(|entry| entry.id.as_str());
                let words = ["all", "any", "not", "at_least", "met"];
                unknown("question", id, known.chain(words), place, self.problems);
                continue;
            };
            let entry = &self.table.entries[at];
            let mut on = OnQuestion {
                at,
                entry,
                problems: &mut *self.problems,
            };
            parts.push(on.resolve(test, &place));
        }
        Expr::All(parts)
    }

    fn list(&mut self, formulas: &'a [Formula], place: &Place) -> Vec<Expr> {
        if formulas.is_empty() {
            self.problems
                .push(Problem::new(place.clone(), Mistake::Empty));
        }
        let formulas = formulas.iter().enumerate();
        formulas
            .map(|(index, formula)| self.formula(formula, &place.at(index)))
            .collect()
    }

    fn enough(&mut self, n: u32, of: usize, place: &Place) {
        if n as usize > of {
            self.problems
                .push(Problem::new(place.at("n"), Mistake::TooMany { n, of }));
        }
        if n == 0 {
            self.problems
                .push(Problem::new(place.at("n"), Mistake::Empty));
        }
    }

    /// A criterion of this edition, or a shared definition.
    fn met(&mut self, id: &'a str, place: &Place) -> Expr {
        if let Some(at) = self
            .criteria
            .and_then(|edition| edition.criteria.get_index_of(id))
        {
            return Expr::Criterion(at);
        }
        let Some(formula) = self.questions.definitions.get(id) else {
            let criteria = self
                .criteria
                .into_iter()
                .flat_map(|edition| edition.criteria.keys());
            let known = criteria
                .chain(self.questions.definitions.keys())
                .map(String::as_str);
            unknown(
                "criterion or definition",
                id,
                known,
                place.clone(),
                self.problems,
            );
            return Expr::Any(Vec::new());
        };
        if self.path.iter().any(|other| other == id) {
            self.problems.push(Problem::new(
                place.clone(),
                Mistake::Circular(id.to_owned()),
            ));
            return Expr::Any(Vec::new());
        }
        // Mistakes inside a definition are reported once, where it stands.
        let mut silent = Vec::new();
        let mut scope = Scope {
            questions: self.questions,
            table: self.table,
            criteria: None,
            path: self.path.clone(),
            problems: &mut silent,
        };
        scope.path.push(id.to_owned());
        let expr = scope.formula(formula, place);
        // A circle through others is said of each definition in it.
        if let Some(first) = self.path.first() {
            let circle = Mistake::Circular(first.clone());
            if silent.iter().any(|problem| problem.mistake == circle) {
                self.problems.push(Problem::new(place.clone(), circle));
            }
        }
        expr
    }

    fn row(&mut self, row: &RowFormula, edition: &Edition, place: &Place) -> RowExpr {
        let mut parts = Vec::new();
        if let Some(all) = &row.all {
            parts.push(RowExpr::All(self.rows(all, edition, &place.at("all"))));
        }
        if let Some(any) = &row.any {
            parts.push(RowExpr::Any(self.rows(any, edition, &place.at("any"))));
        }
        if let Some(not) = &row.not {
            parts.push(RowExpr::Not(Box::new(self.row(
                not,
                edition,
                &place.at("not"),
            ))));
        }
        if let Some(AtLeastRows { n, of }) = &row.at_least {
            let place = place.at("at_least");
            let of = self.rows(of, edition, &place.at("of"));
            self.enough(*n, of.len(), &place);
            parts.push(RowExpr::AtLeast(*n as usize, of));
        }
        for (key, count, role) in [
            ("gates", row.gates, Role::Gate),
            ("priorities", row.priorities, Role::Priority),
        ] {
            let Some(count) = count else { continue };
            let of = edition.criteria.values().enumerate();
            let of = of.filter(|(_, criterion)| criterion.role == role);
            let of: Vec<RowExpr> = of.map(|(at, _)| RowExpr::State(at, State::Met)).collect();
            parts.push(match count {
                Count::Word(Quantity::All) => RowExpr::All(of),
                Count::Word(Quantity::Any) => RowExpr::Any(of),
                Count::Word(Quantity::None) => RowExpr::Not(Box::new(RowExpr::Any(of))),
                Count::Word(Quantity::NotAll) => RowExpr::Not(Box::new(RowExpr::All(of))),
                Count::Figure(counted) => {
                    self.enough(counted.at_least, of.len(), &place.at(key).at("at_least"));
                    RowExpr::AtLeast(counted.at_least as usize, of)
                }
            });
        }
        for (id, state) in &row.criteria {
            let place = place.at(id.as_str());
            let Some((at, _, criterion)) = edition.criteria.get_full(id) else {
                let known = edition.criteria.keys().map(String::as_str);
                let words = ["all", "any", "not", "at_least", "gates", "priorities"];
                unknown("criterion", id, known.chain(words), place, self.problems);
                continue;
            };
            if criterion.role == Role::Advice {
                self.problems
                    .push(Problem::new(place.clone(), Mistake::Advice(id.clone())));
            }
            if *state == State::NotListed && !criterion.open {
                self.problems
                    .push(Problem::new(place, Mistake::Closed(id.clone())));
            }
            parts.push(RowExpr::State(at, *state));
        }
        RowExpr::All(parts)
    }

    fn rows(&mut self, rows: &[RowFormula], edition: &Edition, place: &Place) -> Vec<RowExpr> {
        if rows.is_empty() {
            self.problems
                .push(Problem::new(place.clone(), Mistake::Empty));
        }
        let rows = rows.iter().enumerate();
        rows.map(|(index, row)| self.row(row, edition, &place.at(index)))
            .collect()
    }
}

/// The ids that a formula refers to by `met`.
fn references<'a>(formula: &'a Formula, into: &mut Vec<&'a str>) {
    match &formula.met {
        Some(OneOrMany::One(id)) => into.push(id),
        Some(OneOrMany::Many(ids)) => into.extend(ids.iter().map(String::as_str)),
        None => {}
    }
    let lists = [&formula.all, &formula.any].into_iter().flatten().flatten();
    let counted = formula.at_least.iter().flat_map(|some| &some.of);
    for part in lists
        .chain(counted)
        .chain(formula.not.iter().map(Box::as_ref))
    {
        references(part, into);
    }
}
