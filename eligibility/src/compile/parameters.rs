//! Lists and amounts with a history: checks, the version of a day, and the days of change.

use super::problem::{Mistake, Problem};
use super::questions::{name, unknown};
use crate::Date;
use crate::document_path::DocumentPath;
use crate::model::{Edition, Formula, Limit, OneOrMany, Questions, Scalar, Test};
use std::collections::BTreeSet;

/// The parameters on a day.
#[derive(Clone, Copy)]
pub(crate) struct Parameters<'a> {
    pub(crate) questions: &'a Questions,
    /// `None` for the last version: a definition is checked without a day.
    pub(crate) day: Option<Date>,
}

/// A version of a parameter.
trait Version {
    fn from(&self) -> &str;
}

impl Version for crate::model::ListVersion {
    fn from(&self) -> &str {
        &self.from
    }
}

impl Version for crate::model::AmountVersion {
    fn from(&self) -> &str {
        &self.from
    }
}

impl<'a> Parameters<'a> {
    /// The values of a list, and their place.
    pub(crate) fn list(
        self,
        id: &str,
        place: &DocumentPath,
        problems: &mut Vec<Problem>,
    ) -> Option<(&'a [Scalar], DocumentPath)> {
        let lists = &self.questions.lists;
        let Some(versions) = lists.get(id) else {
            let known = lists.keys().map(String::as_str);
            unknown("list", id, known, place.clone(), problems);
            return None;
        };
        let at = self.version(id, versions, place, problems)?;
        let root = DocumentPath::questions().at("lists").at(id);
        Some((&versions[at].values, root.at(at).at("values")))
    }

    /// The number that a limit means.
    pub(crate) fn limit(
        self,
        limit: &Limit,
        place: &DocumentPath,
        problems: &mut Vec<Problem>,
    ) -> Option<i64> {
        let id = match limit {
            Limit::Number(number) => return Some(*number),
            Limit::Amount(id) => id,
        };
        let amounts = &self.questions.amounts;
        let Some(versions) = amounts.get(id) else {
            let known = amounts.keys().map(String::as_str);
            unknown("amount", id, known, place.clone(), problems);
            return None;
        };
        let at = self.version(id, versions, place, problems)?;
        Some(versions[at].value)
    }

    fn version<V: Version>(
        self,
        id: &str,
        versions: &[V],
        place: &DocumentPath,
        problems: &mut Vec<Problem>,
    ) -> Option<usize> {
        let applies = |version: &V| match (self.day, Date::parse(version.from())) {
            (Some(day), Some(from)) => from <= day,
            // A day that is none was reported.
            _ => true,
        };
        let at = versions.iter().rposition(applies);
        if let (None, Some(day)) = (at, self.day) {
            let mistake = Mistake::NoVersion(id.to_owned(), day);
            problems.push(Problem::new(place.clone(), mistake));
        }
        at
    }
}

/// Checks ids and days of all parameters. Their values are checked where they are used.
pub(super) fn check(questions: &Questions, problems: &mut Vec<Problem>) {
    let root = DocumentPath::questions();
    for (id, versions) in &questions.lists {
        history(id, versions, &root.at("lists").at(id.as_str()), problems);
    }
    for (id, versions) in &questions.amounts {
        history(id, versions, &root.at("amounts").at(id.as_str()), problems);
    }
}

fn history<V: Version>(
    id: &str,
    versions: &[V],
    place: &DocumentPath,
    problems: &mut Vec<Problem>,
) {
    name(id, place, problems);
    if versions.is_empty() {
        problems.push(Problem::new(place.clone(), Mistake::Empty));
    }
    let mut before = None;
    for (at, version) in versions.iter().enumerate() {
        let place = place.at(at).at("from");
        let Some(from) = Date::parse(version.from()) else {
            let mistake = Mistake::Date(version.from().to_owned());
            problems.push(Problem::new(place, mistake));
            continue;
        };
        if before.is_some_and(|before| from <= before) {
            problems.push(Problem::new(place, Mistake::History));
        }
        before = Some(from);
    }
}

/// The days inside an edition, from its second day on, on which a parameter that it uses
/// changes.
pub(super) fn changes(
    questions: &Questions,
    edition: &Edition,
    from: Date,
    until: Option<Date>,
) -> BTreeSet<Date> {
    let mut used = Used {
        questions,
        edition,
        days: BTreeSet::new(),
        definitions: BTreeSet::new(),
    };
    for criterion in edition.criteria.values() {
        used.formula(&criterion.when);
    }
    for suggestion in &edition.services {
        used.formula(&suggestion.when);
    }
    for component in edition.gives.values() {
        component.formulas().for_each(|when| used.formula(when));
        component.limits().for_each(|limit| used.limit(limit));
    }
    let inside = |day: &Date| from < *day && until.is_none_or(|until| *day < until);
    used.days.into_iter().filter(inside).collect()
}

/// The versions of parameters that formulas use.
struct Used<'a> {
    questions: &'a Questions,
    edition: &'a Edition,
    days: BTreeSet<Date>,
    definitions: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    fn formula(&mut self, formula: &'a Formula) {
        let lists = [&formula.all, &formula.any].into_iter().flatten().flatten();
        let counted = formula.at_least.iter().flat_map(|some| &some.of);
        let not = formula.not.iter().map(Box::as_ref);
        for part in lists.chain(counted).chain(not) {
            self.formula(part);
        }
        let met = match &formula.met {
            None => &[],
            Some(OneOrMany::One(id)) => std::slice::from_ref(id),
            Some(OneOrMany::Many(ids)) => ids.as_slice(),
        };
        for id in met {
            // All criteria of the edition are looked at anyway.
            if !self.edition.criteria.contains_key(id)
                && let Some(definition) = self.questions.definitions.get(id)
                && self.definitions.insert(id)
            {
                self.formula(definition);
            }
        }
        for test in formula.questions.values() {
            let Test::Tests(tests) = test else { continue };
            let lists = &self.questions.lists;
            let list = tests.in_list.as_ref().and_then(|id| lists.get(id));
            add(list, &mut self.days);
            tests.limits().for_each(|limit| self.limit(limit));
        }
    }

    fn limit(&mut self, limit: &Limit) {
        if let Limit::Amount(id) = limit {
            add(self.questions.amounts.get(id), &mut self.days);
        }
    }
}

fn add<V: Version>(versions: Option<&Vec<V>>, days: &mut BTreeSet<Date>) {
    let versions = versions.into_iter().flatten();
    days.extend(versions.filter_map(|version| Date::parse(version.from())));
}
