//! Editions that are chosen by an answer: one edition for all days.
//!
//! "Applications from 1 July on" has the rules of July, whenever the person asks. The editions
//! become one, whose criteria are those of the edition in which the answer falls. This is exact
//! as long as the editions have the same criteria and the same outcome rows; others are refused.

use super::{Component, Criterion, Resolved};
use crate::Date;
use crate::compile::expr::{Atom, Expr};
use crate::compile::problem::{Mistake, Problem};
use crate::document_path::DocumentPath;
use crate::kinds::Moment;
use crate::model::ProgrammeRules;

/// Reports editions that cannot become one.
pub(super) fn check(rules: &ProgrammeRules, place: &DocumentPath, problems: &mut Vec<Problem>) {
    let Some(first) = rules.editions.first() else {
        return;
    };
    for (index, edition) in rules.editions.iter().enumerate().skip(1) {
        let place = place.at("editions").at(index);
        let form = |edition: &crate::model::Edition| {
            let criteria = edition.criteria.iter();
            let criteria = criteria.map(|(id, it)| (id.clone(), it.role, it.open));
            criteria.collect::<Vec<_>>()
        };
        if form(edition) != form(first) {
            problems.push(Problem::new(place.at("criteria"), Mistake::OtherCriteria));
        }
        if edition.outcomes != first.outcomes {
            problems.push(Problem::new(place.at("outcomes"), Mistake::OtherRows));
        }
        let services = |edition: &crate::model::Edition| {
            let services = edition.services.iter();
            services.map(|it| it.service.clone()).collect::<Vec<_>>()
        };
        if services(edition) != services(first) {
            problems.push(Problem::new(place.at("services"), Mistake::OtherServices));
        }
        let gives = |edition: &crate::model::Edition| {
            let gives = edition.gives.iter().map(|(id, it)| {
                let currency = it.amount.as_ref().map(|amount| amount.currency.clone());
                (id.clone(), it.kind, it.discretion, currency)
            });
            gives.collect::<Vec<_>>()
        };
        if gives(edition) != gives(first) {
            problems.push(Problem::new(place.at("gives"), Mistake::OtherComponents));
        }
    }
}

/// One edition for all parts. `question` is the position of the question whose answer chooses.
/// A day before the first part has the rules of the first, a day after the last those of the
/// last; a proof reports days that no edition covers.
pub(super) fn merge(mut parts: Vec<Resolved>, question: usize) -> Vec<Resolved> {
    let starts: Vec<Date> = parts.iter().map(|part| part.from).collect();
    let chosen = |at: usize, expr: Expr| {
        let before = |day: Date| Expr::Atom(question, Atom::Before(Moment::On(day)));
        let mut all = Vec::new();
        if at > 0 {
            all.push(before(starts[at]).not());
        }
        if let Some(next) = starts.get(at + 1) {
            all.push(before(*next));
        }
        all.push(expr);
        Expr::All(all)
    };
    let Some(mut merged) = parts.pop() else {
        return Vec::new();
    };
    merged.from = starts[0];
    let last = parts.len();
    for (at, criterion) in merged.criteria.iter_mut().enumerate() {
        let own = |part: &Resolved| part.criteria.get(at).map(|it: &Criterion| it.expr.clone());
        let earlier = parts.iter().map(own).enumerate();
        let mut any: Vec<Expr> = earlier
            .filter_map(|(at, expr)| Some(chosen(at, expr?)))
            .collect();
        any.push(chosen(last, criterion.expr.clone()));
        criterion.expr = Expr::Any(any);
    }
    for (at, (_, expr)) in merged.services.iter_mut().enumerate() {
        let own = |part: &Resolved| part.services.get(at).map(|(_, expr)| expr.clone());
        let earlier = parts.iter().map(own).enumerate();
        let mut any: Vec<Expr> = earlier
            .filter_map(|(at, expr)| Some(chosen(at, expr?)))
            .collect();
        any.push(chosen(last, expr.clone()));
        *expr = Expr::Any(any);
    }
    for (at, component) in merged.gives.iter_mut().enumerate() {
        let earlier = parts.iter().enumerate();
        let earlier = earlier.filter_map(|(part, it)| Some((part, it.gives.get(at)?.clone())));
        let all: Vec<(usize, Component)> = earlier.chain([(last, component.clone())]).collect();
        let when = all.iter().map(|(part, it)| chosen(*part, it.when.clone()));
        component.when = Expr::Any(when.collect());
        let Some(amount) = &mut component.amount else {
            continue;
        };
        amount.rows.clear();
        amount.caps.clear();
        for (part, it) in all {
            let Some(of) = it.amount else { continue };
            amount.rows.extend(of.rows.into_iter().map(|mut row| {
                row.when = chosen(part, row.when);
                row
            }));
            let caps = of.caps.into_iter();
            amount
                .caps
                .extend(caps.map(|(when, most)| (chosen(part, when), most)));
        }
    }
    vec![merged]
}
