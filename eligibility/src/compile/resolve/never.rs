//! Formulas of `never`.

use super::FormulaResolver;
use crate::compile::expr::Expr;
use crate::compile::problem::{Mistake, Problem};
use crate::compile::questions::Table;
use crate::document_path::DocumentPath;
use crate::model::{Formula, Limit, OneOrMany, Questions, Test};

/// The formulas that hold for nobody.
pub(crate) fn never(
    questions: &Questions,
    table: &Table,
    problems: &mut Vec<Problem>,
) -> Vec<Expr> {
    let mut all = Vec::new();
    for (index, formula) in questions.never.iter().enumerate() {
        let place = DocumentPath::questions().at("never").at(index);
        if *formula == Formula::default() {
            problems.push(Problem::new(place.clone(), Mistake::Empty));
        }
        unfit(questions, formula, &place, &mut Vec::new(), problems);
        let mut resolver = FormulaResolver::of_questions(questions, table, problems);
        all.push(resolver.formula(formula, &place));
    }
    all
}

/// Reports what has no meaning here: a list that changes on a day, and how a question was
/// answered. Definitions are followed; what they contain is reported where they are named.
fn unfit<'a>(
    questions: &'a Questions,
    formula: &'a Formula,
    place: &DocumentPath,
    path: &mut Vec<&'a str>,
    problems: &mut Vec<Problem>,
) {
    for (key, parts) in [("all", &formula.all), ("any", &formula.any)] {
        for (index, part) in parts.iter().flatten().enumerate() {
            unfit(questions, part, &place.at(key).at(index), path, problems);
        }
    }
    if let Some(part) = &formula.not {
        unfit(questions, part, &place.at("not"), path, problems);
    }
    let counted = formula.at_least.iter().flat_map(|some| &some.of);
    for (index, part) in counted.enumerate() {
        let place = place.at("at_least").at("of").at(index);
        unfit(questions, part, &place, path, problems);
    }
    let met = match &formula.met {
        None => &[],
        Some(OneOrMany::One(id)) => std::slice::from_ref(id),
        Some(OneOrMany::Many(ids)) => ids.as_slice(),
    };
    for id in met.iter().map(String::as_str) {
        let definition = questions.definitions.get(id);
        if let Some(definition) = definition.filter(|_| !path.contains(&id)) {
            path.push(id);
            let mut found = Vec::new();
            unfit(questions, definition, place, path, &mut found);
            if let Some(first) = found.into_iter().next() {
                problems.push(Problem::new(place.at("met"), first.mistake));
            }
            path.pop();
        }
    }
    for (id, test) in &formula.questions {
        let Test::Tests(tests) = test else { continue };
        let amount = tests
            .limits()
            .any(|limit| matches!(limit, Limit::Amount(_)));
        for (key, unfit) in [
            ("in_list", tests.in_list.is_some()),
            ("amounts", amount),
            ("unsure", tests.unsure.is_some()),
            ("declined", tests.declined.is_some()),
        ] {
            if unfit {
                let place = place.at(id.as_str());
                problems.push(Problem::new(place, Mistake::NotInNever(key)));
            }
        }
    }
}
