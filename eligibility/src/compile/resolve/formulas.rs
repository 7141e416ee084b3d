//! Formulas, and what they refer to.

use super::FormulaResolver;
use crate::compile::conditions::OnQuestion;
use crate::compile::expr::Expr;
use crate::compile::problem::{Mistake, Problem};
use crate::compile::questions::unknown;
use crate::document_path::DocumentPath;
use crate::model::{Formula, OneOrMany};

impl<'a> FormulaResolver<'a, '_> {
    /// Reports a criterion that refers to itself through others.
    pub(super) fn circle(&mut self, id: &'a str, place: &DocumentPath) {
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

    pub(super) fn formula(&mut self, formula: &'a Formula, place: &DocumentPath) -> Expr {
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
                table: self.table,
                parameters: self.parameters(),
                problems: &mut *self.problems,
            };
            parts.push(on.resolve(test, &place));
        }
        Expr::All(parts)
    }

    pub(super) fn list(&mut self, formulas: &'a [Formula], place: &DocumentPath) -> Vec<Expr> {
        if formulas.is_empty() {
            self.problems
                .push(Problem::new(place.clone(), Mistake::Empty));
        }
        let formulas = formulas.iter().enumerate();
        formulas
            .map(|(index, formula)| self.formula(formula, &place.at(index)))
            .collect()
    }

    pub(super) fn enough(&mut self, n: u32, of: usize, place: &DocumentPath) {
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
    pub(super) fn met(&mut self, id: &'a str, place: &DocumentPath) -> Expr {
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
        // Mistakes inside a definition are reported once, at the definition.
        let mut silent = Vec::new();
        let mut resolver = FormulaResolver {
            questions: self.questions,
            table: self.table,
            criteria: None,
            day: self.day,
            path: self.path.clone(),
            problems: &mut silent,
        };
        resolver.path.push(id.to_owned());
        let expr = resolver.formula(formula, place);
        // A definition is checked without a day.
        let mut silent_days = silent.iter();
        if let Some(problem) = silent_days.find(|it| matches!(it.mistake, Mistake::NoVersion(..))) {
            let mistake = problem.mistake.clone();
            self.problems.push(Problem::new(place.clone(), mistake));
        }
        // A circle is reported at each definition in it.
        if let Some(first) = self.path.first() {
            let circle = Mistake::Circular(first.clone());
            if silent.iter().any(|problem| problem.mistake == circle) {
                self.problems.push(Problem::new(place.clone(), circle));
            }
        }
        expr
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
