//! Two versions of the rules in one.

use crate::Date;
use crate::compile::Programmes;
use crate::model::{
    Cap, Component, Formula, Limit, OneOrMany, ProgrammeRules, Questions, Scalar, Test,
};

/// Prefix of the ids of things that differ in the old version.
pub(super) const OLD: &str = "old-";
/// Prefix of the id of a programme of the new version.
pub(super) const NEW: &str = "new-";

/// The programmes of both versions, distinguished by a prefix of their ids. References of
/// old rules are renamed as in [`questions`].
pub(super) fn programmes(old: &Programmes, new: &Programmes, separate: &[String]) -> Programmes {
    let mut all = Programmes::new();
    for (id, rules) in old {
        let mut rules = rules.clone();
        // Only the editions count here.
        rules.monotone.clear();
        rules.independent_of.clear();
        without_others(&mut rules);
        rules.personas.clear();
        if let Some(id) = &mut rules.edition_by
            && separate.contains(id)
        {
            *id = format!("{OLD}{id}");
        }
        for edition in &mut rules.editions {
            let own: Vec<String> = edition.criteria.keys().cloned().collect();
            let criteria = edition
                .criteria
                .values_mut()
                .map(|criterion| &mut criterion.when);
            let services = edition
                .services
                .iter_mut()
                .map(|suggestion| &mut suggestion.when);
            criteria
                .chain(services)
                .for_each(|when| rename(when, &own, separate));
            for component in edition.gives.values_mut() {
                gift(component, &own, separate);
            }
        }
        all.insert(format!("{OLD}{id}"), rules);
    }
    for (id, rules) in new {
        let mut rules = rules.clone();
        without_others(&mut rules);
        all.insert(format!("{NEW}{id}"), rules);
    }
    all
}

/// Removes what names other programmes: it decides nothing, and they have other ids here.
fn without_others(rules: &mut ProgrammeRules) {
    rules.builds_on.clear();
    rules.intended.clear();
}

/// Everything that either version asks. Separate questions come twice.
pub(super) fn questions(old: &Questions, new: &Questions, separate: &[String]) -> Questions {
    let mut merged = new.clone();
    let mut out = outs(new);
    out.extend(outs(old).into_iter().filter(|id| !outs(new).contains(id)));
    merged.out = Some(out);
    let extend = |to: &mut Vec<String>, from: &[String]| {
        for id in from {
            if !to.contains(id) {
                to.push(id.clone());
            }
        }
    };
    extend(&mut merged.groups, &old.groups);
    extend(&mut merged.outcomes, &old.outcomes);
    for (id, before) in &old.questions {
        if separate.contains(id) {
            merged
                .questions
                .insert(format!("{OLD}{id}"), before.clone());
            continue;
        }
        let Some(after) = merged.questions.get_mut(id) else {
            merged.questions.insert(id.clone(), before.clone());
            continue;
        };
        // A country question without options offers every country.
        if after.options.is_empty() || before.options.is_empty() {
            after.options.clear();
        } else {
            extend(&mut after.options, &before.options);
        }
        after.unsure |= before.unsure;
        after.decline |= before.decline;
        after.min = wider(after.min.take(), before.min.clone(), |a, b| a <= b);
        after.max = wider(after.max.take(), before.max.clone(), |a, b| a >= b);
    }
    // What only one version excludes is compared too.
    merged
        .never
        .retain(|formula| old.never.contains(formula) && is_shared(formula, separate));
    for (id, versions) in &old.lists {
        merged.lists.insert(format!("{OLD}{id}"), versions.clone());
    }
    for (id, versions) in &old.amounts {
        merged
            .amounts
            .insert(format!("{OLD}{id}"), versions.clone());
    }
    for (id, formula) in &old.definitions {
        let mut formula = formula.clone();
        rename(&mut formula, &[], separate);
        merged.definitions.insert(format!("{OLD}{id}"), formula);
    }
    merged
}

/// Whether a formula means the same in both versions.
fn is_shared(formula: &Formula, separate: &[String]) -> bool {
    let lists = [&formula.all, &formula.any].into_iter().flatten().flatten();
    let counted = formula.at_least.iter().flat_map(|some| &some.of);
    let mut parts = lists
        .chain(counted)
        .chain(formula.not.iter().map(Box::as_ref));
    let same = |(id, test): (&String, &Test)| {
        let compared = match test {
            Test::Tests(tests) => tests.compared().collect(),
            _ => Vec::new(),
        };
        let mut all = compared.into_iter().chain([id]);
        all.all(|id| !separate.contains(id))
    };
    formula.met.is_none()
        && formula.questions.iter().all(same)
        && parts.all(|part| is_shared(part, separate))
}

/// The outcomes that turn a person away.
fn outs(questions: &Questions) -> Vec<String> {
    let last = questions.outcomes.last();
    let all = questions.out.clone();
    all.unwrap_or_else(|| last.into_iter().cloned().collect())
}

/// The wider of two limits; none if they do not compare.
fn wider(
    a: Option<Scalar>,
    b: Option<Scalar>,
    keeps: fn(&Order, &Order) -> bool,
) -> Option<Scalar> {
    let (a, b) = (a?, b?);
    let order = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => Some((Some(*number), None)),
        other => Date::parse(&other.to_string()).map(|date| (None, Some(date))),
    };
    if a == b {
        return Some(a);
    }
    let (first, second) = (order(&a)?, order(&b)?);
    Some(if keeps(&first, &second) { a } else { b })
}

type Order = (Option<i64>, Option<Date>);

/// Renames references of what a programme gives, as [`rename`] does.
fn gift(component: &mut Component, own: &[String], separate: &[String]) {
    rename(&mut component.when, own, separate);
    let Some(table) = &mut component.amount else {
        return;
    };
    // The proofs are those of each version by itself.
    table.monotone.clear();
    for row in &mut table.rows {
        rename(&mut row.when, own, separate);
        amount(&mut row.amount);
        let counted = match &mut row.per {
            None => &mut [][..],
            Some(OneOrMany::One(id)) => std::slice::from_mut(id),
            Some(OneOrMany::Many(ids)) => ids,
        };
        for id in counted.iter_mut().filter(|id| separate.contains(id)) {
            *id = format!("{OLD}{id}");
        }
    }
    match &mut table.cap {
        None => {}
        Some(Cap::One(limit)) => amount(limit),
        Some(Cap::Rows(rows)) => {
            for row in rows {
                rename(&mut row.when, own, separate);
                amount(&mut row.amount);
            }
        }
    }
}

/// Renames an amount to that of the old version.
fn amount(limit: &mut Limit) {
    if let Limit::Amount(id) = limit {
        *id = format!("{OLD}{id}");
    }
}

/// Renames references to shared definitions, and to separate questions, to those of the
/// old version.
fn rename(formula: &mut Formula, own: &[String], separate: &[String]) {
    let named = |id: String| {
        if separate.contains(&id) {
            format!("{OLD}{id}")
        } else {
            id
        }
    };
    let tests = std::mem::take(&mut formula.questions).into_iter();
    let tests = tests.map(|(id, mut test)| {
        parameters(&mut test);
        if let Test::Tests(tests) = &mut test {
            for id in tests.compared_mut() {
                *id = named(std::mem::take(id));
            }
        }
        (named(id), test)
    });
    formula.questions = tests.collect();
    let old = |id: &mut String| {
        if !own.contains(id) {
            *id = format!("{OLD}{id}");
        }
    };
    match &mut formula.met {
        Some(OneOrMany::One(id)) => old(id),
        Some(OneOrMany::Many(ids)) => ids.iter_mut().for_each(old),
        None => {}
    }
    let lists = [&mut formula.all, &mut formula.any]
        .into_iter()
        .flatten()
        .flatten();
    let counted = formula.at_least.iter_mut().flat_map(|some| &mut some.of);
    let not = formula.not.iter_mut().map(Box::as_mut);
    lists
        .chain(counted)
        .chain(not)
        .for_each(|part| rename(part, own, separate));
}

/// Renames lists and amounts to those of the old version.
fn parameters(test: &mut Test) {
    let Test::Tests(tests) = test else { return };
    if let Some(id) = &mut tests.in_list {
        *id = format!("{OLD}{id}");
    }
    let limits = [
        &mut tests.at_least,
        &mut tests.at_most,
        &mut tests.more_than,
        &mut tests.less_than,
    ];
    limits.into_iter().flatten().for_each(amount);
}
