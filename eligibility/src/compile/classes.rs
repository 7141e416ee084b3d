//! Merges the values that no atom tells apart, and lays out the variables.

use super::expr::Atom;
use super::problem::{Mistake, Problem};
use super::questions::{Entry, Table};
use super::resolve::Programme;
use crate::Country;
use crate::load::MAX_VARIABLES;
use crate::model::Kind;
use crate::place::Place;
use crate::ruleset::{Content, DateDomain, Domain, Moment, QuestionInfo, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Questions with their classes, and the variables in order.
pub(crate) struct Layout {
    pub(crate) questions: Vec<QuestionInfo>,
    pub(crate) variables: Vec<Variable>,
    /// Then come the criteria of an edition, and then its open lists.
    pub(crate) criteria_from: u16,
    pub(crate) open_from: u16,
    /// Options of `one` questions, and listed countries, that some rule puts apart from
    /// the rest.
    pub(crate) named: BTreeSet<(usize, u16)>,
}

impl Layout {
    /// The layout that compiled rules were built over.
    pub(crate) fn of(content: &Content) -> Self {
        Self {
            questions: content.questions.clone(),
            variables: content.variables.clone(),
            criteria_from: content.criteria_from,
            open_from: content.criteria_from,
            named: BTreeSet::new(),
        }
    }
}

pub(crate) fn layout(table: &Table, programmes: &[Programme]) -> Result<Layout, Problem> {
    let mut atoms: Vec<BTreeSet<Atom>> = vec![BTreeSet::new(); table.entries.len()];
    let editions = || programmes.iter().flat_map(|programme| &programme.editions);
    for edition in editions() {
        let criteria = edition.criteria.iter().map(|criterion| &criterion.expr);
        for expr in criteria.chain(edition.services.iter().map(|(_, expr)| expr)) {
            expr.atoms(&mut |question, atom| {
                atoms[question].insert(atom.clone());
            });
        }
    }
    let mut variables: Vec<Variable> = Vec::new();
    let mut questions = Vec::new();
    for (at, (entry, atoms)) in table.entries.iter().zip(&atoms).enumerate() {
        let place = Place::questions().at("questions").at(entry.id.as_str());
        let too_much = |what| Problem::new(place.clone(), Mistake::TooMuch(MAX_VARIABLES, what));
        let question = u16::try_from(at).map_err(|_| too_much("questions"))?;
        let first = u16::try_from(variables.len()).map_err(|_| too_much("variables"))?;
        let manner = atoms.iter().any(|atom| matches!(atom, Atom::Manner(_)));
        let next = first + u16::from(manner);
        let (domain, arities) = domain(entry, atoms, next);
        if arities
            .iter()
            .any(|arity| *arity >= usize::from(u16::MAX - 1))
        {
            let mistake = Mistake::TooMuch(usize::from(u16::MAX), "classes of values");
            return Err(Problem::new(place, mistake));
        }
        let arities = manner.then_some(3).into_iter().chain(arities);
        variables.extend(arities.map(|arity| Variable {
            question: Some(question),
            arity: u16::try_from(arity).unwrap_or(u16::MAX),
        }));
        if variables.len() > MAX_VARIABLES {
            return Err(too_much("variables"));
        }
        let is_number = entry.question.kind == Kind::Number;
        questions.push(QuestionInfo {
            id: entry.id.clone(),
            group: u16::try_from(entry.group).map_err(|_| too_much("groups"))?,
            kind: entry.question.kind,
            unsure: entry.question.unsure,
            decline: entry.question.decline,
            sensitive: entry.question.sensitive,
            circumstance: entry.question.circumstance,
            options: entry.question.options.clone(),
            numbers: is_number.then_some(entry.numbers),
            domain,
            first,
            count: u16::try_from(variables.len()).unwrap_or(u16::MAX) - first,
            manner,
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
        return Err(Problem::new(Place::questions().at("questions"), mistake));
    }
    let level = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let sets = atoms.iter().enumerate().flat_map(|(at, atoms)| {
        let options = &table.entries[at].question.options;
        let sets = atoms.iter().flat_map(|atom| match atom {
            Atom::Options(set) => set.iter().copied().collect::<Vec<u16>>(),
            Atom::Countries(set) => {
                let listed = options.iter().zip(0_u16..);
                let named = listed.filter(|(code, _)| set.iter().any(|one| one.code() == *code));
                named.map(|(_, option)| option).collect()
            }
            _ => Vec::new(),
        });
        sets.map(move |option| (at, option)).collect::<Vec<_>>()
    });
    Ok(Layout {
        named: sets.collect(),
        questions,
        variables,
        criteria_from: level(criteria_from),
        open_from: level(criteria_from + criteria),
    })
}

/// A question's classes, and the arity of each of its value variables.
fn domain(entry: &Entry, atoms: &BTreeSet<Atom>, next: u16) -> (Domain, Vec<usize>) {
    let some = |classes: usize| {
        if classes > 1 {
            vec![classes]
        } else {
            Vec::new()
        }
    };
    match entry.question.kind {
        Kind::One => {
            let mut classes = Numbering::default();
            let options = (0..entry.question.options.len()).map(|option| {
                let option = u16::try_from(option).unwrap_or(u16::MAX);
                classes.of(signature(
                    atoms,
                    |atom| matches!(atom, Atom::Options(set) if set.contains(&option)),
                ))
            });
            let of = options.collect();
            (Domain::One(of), some(classes.0.len()))
        }
        Kind::Country => countries(entry, atoms),
        Kind::Many => {
            let mut level = next;
            let of: Vec<Option<u16>> = (0..entry.question.options.len())
                .map(|option| {
                    let option = u16::try_from(option).unwrap_or(u16::MAX);
                    atoms.contains(&Atom::Chosen(option)).then(|| {
                        level += 1;
                        level - 1
                    })
                })
                .collect();
            (Domain::Many(of), vec![2; usize::from(level - next)])
        }
        Kind::Number => {
            let (min, max) = entry.numbers;
            let within = atoms.iter().filter_map(|atom| match atom {
                Atom::Less(number) if *number > min && *number <= max => Some(*number),
                _ => None,
            });
            let starts: Vec<i64> = std::iter::once(min).chain(within).collect();
            let classes = starts.len();
            (Domain::Number(starts), some(classes))
        }
        Kind::Date => {
            let mut chains = [Vec::new(), Vec::new(), Vec::new()];
            for atom in atoms {
                let Atom::Before(moment) = atom else { continue };
                let chain = match moment {
                    Moment::On(_) => 0,
                    Moment::Months(..) => 1,
                    Moment::Days(_) => 2,
                };
                chains[chain].push(*moment);
            }
            let domain = DateDomain {
                min: entry.dates.0,
                max: entry.dates.1,
                chains,
            };
            let classes = domain.classes();
            (Domain::Date(domain), some(classes))
        }
    }
}

fn countries(entry: &Entry, atoms: &BTreeSet<Atom>) -> (Domain, Vec<usize>) {
    let of = |code: Country| {
        signature(
            atoms,
            |atom| matches!(atom, Atom::Countries(set) if set.contains(&code)),
        )
    };
    let mut classes = Numbering::default();
    let offered: Vec<Country> = entry
        .question
        .options
        .iter()
        .filter_map(|code| Country::parse(code))
        .collect();
    let named: BTreeSet<Country> = if offered.is_empty() {
        // Whatever no rule names is one class, and there is always such a country.
        classes.of(Vec::new());
        atoms
            .iter()
            .filter_map(|atom| {
                if let Atom::Countries(set) = atom {
                    Some(set)
                } else {
                    None
                }
            })
            .flatten()
            .copied()
            .collect()
    } else {
        offered.into_iter().collect()
    };
    let named: Vec<(Country, u16)> = named
        .into_iter()
        .map(|code| (code, classes.of(of(code))))
        .collect();
    let count = classes.0.len();
    (
        Domain::Country(named, 0),
        if count > 1 { vec![count] } else { Vec::new() },
    )
}

/// Which atoms hold of a value.
fn signature(atoms: &BTreeSet<Atom>, holds: impl Fn(&Atom) -> bool) -> Vec<usize> {
    let atoms = atoms.iter().enumerate().filter(|(_, atom)| holds(atom));
    atoms.map(|(at, _)| at).collect()
}

/// Numbers signatures in the order in which they come up.
#[derive(Default)]
struct Numbering(BTreeMap<Vec<usize>, u16>);

impl Numbering {
    fn of(&mut self, signature: Vec<usize>) -> u16 {
        let next = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        *self.0.entry(signature).or_insert(next)
    }
}
