//! From a test on one question to atoms.

use super::comparison;
use super::expr::{Atom, Expr};
use super::parameters::Parameters;
use super::problem::{Mistake, Problem};
use super::questions::{QuestionEntry, Table, unknown};
use crate::document_path::DocumentPath;
use crate::model::{Limit, Scalar, Test, Tests};

/// Tests on the question at position `at`.
pub(crate) struct OnQuestion<'a> {
    pub(crate) at: usize,
    pub(crate) entry: &'a QuestionEntry,
    /// All questions.
    pub(crate) table: &'a Table,
    pub(crate) parameters: Parameters<'a>,
    pub(crate) problems: &'a mut Vec<Problem>,
}

impl OnQuestion<'_> {
    pub(crate) fn resolve(&mut self, test: &Test, place: &DocumentPath) -> Expr {
        match test {
            Test::Is(value) => self.one_of(std::slice::from_ref(value), place, true),
            Test::In(values) => self.one_of(values, place, false),
            Test::Tests(tests) => self.tests(tests, place),
        }
    }

    pub(crate) fn atom(&self, atom: Atom) -> Expr {
        Expr::Atom(self.at, atom)
    }

    pub(crate) fn problem(&mut self, place: DocumentPath, mistake: Mistake) {
        self.problems.push(Problem::new(place, mistake));
    }

    /// Reports a mistake, and gives a condition to go on with.
    pub(crate) fn wrong(&mut self, place: DocumentPath, mistake: Mistake) -> Expr {
        self.problem(place, mistake);
        Expr::never()
    }

    /// The position of an option.
    pub(crate) fn option(&mut self, value: &Scalar, place: &DocumentPath) -> Option<u16> {
        let options = &self.entry.question.options;
        let word = value.to_string();
        let found = options.iter().position(|option| *option == word);
        if found.is_none() {
            let known = options.iter().map(String::as_str);
            unknown("option", &word, known, place.clone(), self.problems);
        }
        found.and_then(|at| u16::try_from(at).ok())
    }

    /// The position of another question.
    pub(crate) fn question(&mut self, id: &str, place: &DocumentPath) -> Option<usize> {
        let found = self.table.at.get(id).copied();
        if found.is_none() {
            let known = self.table.entries.iter().map(|entry| entry.id.as_str());
            unknown("question", id, known, place.clone(), self.problems);
        }
        found
    }

    /// The number that a limit means.
    pub(crate) fn limit(&mut self, limit: &Limit, place: &DocumentPath) -> Option<i64> {
        self.parameters.limit(limit, place, self.problems)
    }

    /// One of the values of a list.
    fn in_list(&mut self, id: &str, place: &DocumentPath) -> Expr {
        match self.parameters.list(id, place, self.problems) {
            Some((values, place)) if !values.is_empty() => self.one_of(values, &place, false),
            _ => Expr::never(),
        }
    }

    /// One of some values; `bare` if the place is the value's own.
    fn one_of(&mut self, values: &[Scalar], place: &DocumentPath, bare: bool) -> Expr {
        if values.is_empty() {
            return self.wrong(place.clone(), Mistake::Empty);
        }
        let authoring = self.entry.question.kind.authoring();
        let each: Vec<Expr> = values
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let place = if bare { place.clone() } else { place.at(index) };
                authoring.value(self, value, &place)
            })
            .collect();
        match union(&each) {
            Some(atom) => self.atom(atom),
            None => Expr::Any(each),
        }
    }

    fn tests(&mut self, tests: &Tests, place: &DocumentPath) -> Expr {
        if *tests == Tests::default() {
            return self.wrong(place.clone(), Mistake::Empty);
        }
        let authoring = self.entry.question.kind.authoring();
        let fits = |key: &str| authoring.operators().contains(&key);
        for key in tests.operators().into_iter().filter(|key| !fits(key)) {
            let mistake = Mistake::Operator(key, authoring.operators());
            self.problem(place.at(key), mistake);
        }
        let mut all = Vec::new();
        if let Some(values) = tests.any_of.as_ref().filter(|_| fits("any_of")) {
            all.push(self.one_of(values, &place.at("any_of"), false));
        }
        if let Some(values) = tests.none_of.as_ref().filter(|_| fits("none_of")) {
            all.push(self.one_of(values, &place.at("none_of"), false).not());
        }
        if let Some(id) = tests.in_list.as_ref().filter(|_| fits("in_list")) {
            all.push(self.in_list(id, &place.at("in_list")));
        }
        if let Some(id) = tests.same_as.as_ref().filter(|_| fits("same_as")) {
            all.push(comparison::same(self, id, &place.at("same_as")));
        }
        authoring.conditions(self, tests, place, &mut all);
        self.modes(tests, place, &mut all);
        Expr::All(all)
    }

    /// Tests on how the question was answered.
    fn modes(&mut self, tests: &Tests, place: &DocumentPath, all: &mut Vec<Expr>) {
        for (key, wanted, mode, offered) in [
            ("unsure", tests.unsure, 1, self.entry.question.unsure),
            ("declined", tests.declined, 2, self.entry.question.decline),
        ] {
            let Some(wanted) = wanted else { continue };
            if !offered {
                self.problem(place.at(key), Mistake::NotOffered(key));
            }
            let atom = self.atom(Atom::Mode(mode));
            all.push(if wanted { atom } else { atom.not() });
        }
    }
}

/// The union of conditions that are all sets of options, or all sets of countries.
fn union(each: &[Expr]) -> Option<Atom> {
    let mut atoms = each.iter().map(|expr| match expr {
        Expr::Atom(_, atom @ (Atom::Options(_) | Atom::Countries(_))) => Some(atom.clone()),
        _ => None,
    });
    let first = atoms.next()??;
    atoms.try_fold(first, |all, next| match (all, next?) {
        (Atom::Options(a), Atom::Options(b)) => Some(Atom::Options(&a | &b)),
        (Atom::Countries(a), Atom::Countries(b)) => Some(Atom::Countries(&a | &b)),
        _ => None,
    })
}
