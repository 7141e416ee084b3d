//! Value classes, and the variables of the diagrams in order.

use super::expr::{Atom, Expr};
use super::problem::{Mistake, Problem};
use super::questions::Table;
use super::resolve::Programme;
use crate::document_path::DocumentPath;
use crate::format::MAX_VARIABLES;
use crate::ruleset::{Content, QuestionInfo, Variable};
use std::collections::BTreeSet;

/// Questions with their classes, and the variables in order.
pub(crate) struct Variables {
    pub(crate) questions: Vec<QuestionInfo>,
    /// The variables, by level.
    pub(crate) all: Vec<Variable>,
    /// Then come the criteria of an edition, and then its open lists.
    pub(crate) criteria_from: u16,
    pub(crate) open_from: u16,
    /// Options, by question and position, that some rule names.
    pub(crate) named: BTreeSet<(usize, u16)>,
    /// For each question, whether the rules of some programme name it.
    pub(crate) asked: Vec<bool>,
}

impl Variables {
    /// The variables that compiled rules were built over.
    pub(crate) fn of(content: &Content) -> Self {
        Self {
            questions: content.questions.clone(),
            all: content.variables.clone(),
            criteria_from: content.criteria_from,
            open_from: content.criteria_from,
            named: BTreeSet::new(),
            asked: Vec::new(),
        }
    }
}

/// The atoms about each question.
fn atoms(table: &Table, programmes: &[Programme]) -> Vec<BTreeSet<Atom>> {
    let mut atoms: Vec<BTreeSet<Atom>> = vec![BTreeSet::new(); table.entries.len()];
    let editions = programmes.iter().flat_map(|programme| &programme.editions);
    let limits = |question: usize| table.entries[question].limits.numbers;
    for edition in editions {
        for component in &edition.gives {
            component.atoms(&limits, &mut |question, atom| {
                atoms[question].insert(atom.clone());
            });
        }
        let criteria = edition.criteria.iter().map(|criterion| &criterion.expr);
        for expr in criteria.chain(edition.services.iter().map(|(_, expr)| expr)) {
            expr.atoms(&mut |question, atom| {
                atoms[question].insert(atom.clone());
            });
        }
    }
    atoms
}

pub(crate) fn lay_out(
    table: &Table,
    programmes: &[Programme],
    never: &[Expr],
) -> Result<Variables, Problem> {
    let by_programmes = atoms(table, programmes);
    let mut atoms = by_programmes.clone();
    for expr in never {
        expr.atoms(&mut |question, atom| {
            atoms[question].insert(atom.clone());
        });
    }
    let editions = || programmes.iter().flat_map(|programme| &programme.editions);
    let mut variables: Vec<Variable> = Vec::new();
    let mut questions = Vec::new();
    for (at, (entry, atoms)) in table.entries.iter().zip(&atoms).enumerate() {
        let place = DocumentPath::questions()
            .at("questions")
            .at(entry.id.as_str());
        let too_much = |what| Problem::new(place.clone(), Mistake::TooMuch(MAX_VARIABLES, what));
        let question = u16::try_from(at).map_err(|_| too_much("questions"))?;
        let first = u16::try_from(variables.len()).map_err(|_| too_much("variables"))?;
        let mode = atoms.iter().any(|atom| matches!(atom, Atom::Mode(_)));
        let next = first + u16::from(mode);
        let authoring = entry.question.kind.authoring();
        let (domain, arities) = authoring.classes(entry, atoms, next);
        if arities
            .iter()
            .any(|arity| *arity >= usize::from(u16::MAX - 1))
        {
            let mistake = Mistake::TooMuch(usize::from(u16::MAX), "classes of values");
            return Err(Problem::new(place, mistake));
        }
        let arities = mode.then_some(3).into_iter().chain(arities);
        variables.extend(arities.map(|arity| Variable {
            question: Some(question),
            arity: u16::try_from(arity).unwrap_or(u16::MAX),
        }));
        if variables.len() > MAX_VARIABLES {
            return Err(too_much("variables"));
        }
        questions.push(QuestionInfo {
            id: entry.id.clone(),
            group: u16::try_from(entry.group).map_err(|_| too_much("groups"))?,
            kind: entry.question.kind,
            unsure: entry.question.unsure,
            decline: entry.question.decline,
            sensitive: entry.question.sensitive,
            circumstance: entry.question.circumstance,
            options: entry.question.options.clone(),
            numbers: domain.numbers(),
            domain,
            first,
            count: u16::try_from(variables.len()).unwrap_or(u16::MAX) - first,
            has_mode: mode,
        });
    }
    let criteria = editions()
        .map(|edition| edition.criteria.len())
        .max()
        .unwrap_or(0);
    let open = editions().map(|edition| edition.criteria.iter().filter(|one| one.open).count());
    let open = open.max().unwrap_or(0);
    let criteria_from = variables.len();
    variables.extend(std::iter::repeat_n(
        Variable {
            question: None,
            arity: 3,
        },
        criteria,
    ));
    variables.extend(std::iter::repeat_n(
        Variable {
            question: None,
            arity: 2,
        },
        open,
    ));
    if variables.len() > MAX_VARIABLES {
        let mistake = Mistake::TooMuch(MAX_VARIABLES, "variables");
        return Err(Problem::new(
            DocumentPath::questions().at("questions"),
            mistake,
        ));
    }
    let level = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let sets = by_programmes.iter().enumerate().flat_map(|(at, atoms)| {
        let question = &table.entries[at].question;
        let authoring = question.kind.authoring();
        let sets = atoms
            .iter()
            .flat_map(|atom| authoring.named_options(question, atom));
        sets.map(move |option| (at, option)).collect::<Vec<_>>()
    });
    Ok(Variables {
        named: sets.collect(),
        asked: by_programmes
            .iter()
            .map(|atoms| !atoms.is_empty())
            .collect(),
        questions,
        all: variables,
        criteria_from: level(criteria_from),
        open_from: level(criteria_from + criteria),
    })
}
