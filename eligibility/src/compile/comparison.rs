//! The answers to two questions are the same.
//!
//! It holds if there is a value that both answers have. So it needs nothing but the value
//! classes of each question, and is as exact as any other formula. Its size is the number of
//! values: days of the calendar are too many. Spans of time between two dates are in
//! `crate::kinds::date`.

use super::conditions::OnQuestion;
use super::countries;
use super::expr::Expr;
use super::problem::Mistake;
use super::questions::QuestionEntry;
use crate::document_path::DocumentPath;
use crate::kinds::Kind;
use crate::model::Scalar;

/// The most values that two questions may have in common.
const MOST: usize = 300;

/// The answer to the question is the same as that to the question `id`.
pub(super) fn same(on: &mut OnQuestion<'_>, id: &str, place: &DocumentPath) -> Expr {
    let table = on.table;
    let Some(at) = on.question(id, place) else {
        return Expr::never();
    };
    let other = &table.entries[at];
    let kind = on.entry.question.kind;
    if at == on.at || other.question.kind != kind {
        return on.wrong(place.clone(), Mistake::Compare(id.to_owned()));
    }
    let Some(values) = common(on.entry, other) else {
        return on.wrong(place.clone(), Mistake::TooMuch(MOST, "values to compare"));
    };
    let authoring = kind.authoring();
    let both = values.iter().map(|value| {
        let own = authoring.value(on, value, place);
        let mut on_other = OnQuestion {
            at,
            entry: other,
            table,
            parameters: on.parameters,
            problems: &mut *on.problems,
        };
        Expr::All(vec![own, authoring.value(&mut on_other, value, place)])
    });
    Expr::Any(both.collect())
}

/// The values that both questions take; `None` if they are too many.
fn common(one: &QuestionEntry, other: &QuestionEntry) -> Option<Vec<Scalar>> {
    if one.question.kind == Kind::Number {
        let (a, b) = (one.limits.numbers, other.limits.numbers);
        let (first, last) = (a.0.max(b.0), a.1.min(b.1));
        let few = i64::try_from(MOST).is_ok_and(|most| last.saturating_sub(first) < most);
        return few.then(|| (first..=last).map(Scalar::Number).collect());
    }
    let offered = |entry: &QuestionEntry| -> Vec<String> {
        if entry.question.kind == Kind::Country && entry.question.options.is_empty() {
            countries::codes().map(str::to_owned).collect()
        } else {
            entry.question.options.clone()
        }
    };
    let others = offered(other);
    let values = offered(one).into_iter();
    let values: Vec<Scalar> = values
        .filter(|value| others.contains(value))
        .map(|value| Scalar::from(value.as_str()))
        .collect();
    (values.len() <= MOST).then_some(values)
}
