//! Which finding can follow from which.
//!
//! A criterion that is never met hides rows, makes outcomes unreachable and disappoints
//! personas. A person should correct the criterion first. So causes come before what can
//! follow from them, and each consequence names its cause. It is enough that a finding *can*
//! follow: after the correction the proofs run again, and what is left is reported.

use super::{Finding, Flaw};
use crate::compile::Compiled;
use crate::document_path::{Document, Segment};
use crate::model::{Edition, Formula, GivenError, OneOrMany, Role, RowFormula, Test};
use std::collections::BTreeSet;

/// Sorts findings, causes first, and links consequences to their causes.
pub(super) fn first(mut findings: Vec<Finding>, compiled: &Compiled) -> Vec<Finding> {
    findings.sort_by_key(|finding| rank(&finding.flaw));
    for at in 0..findings.len() {
        let (earlier, rest) = findings.split_at_mut(at);
        let Some(finding) = rest.first_mut() else {
            break;
        };
        let mut causes = earlier.iter().enumerate();
        let cause = causes.find(|(_, cause)| can_cause(compiled, cause, finding));
        // The first cause of a chain is the one to correct.
        finding.cause = cause.map(|(at, cause)| cause.cause.unwrap_or(at));
    }
    findings
}

/// A flaw of a lower rank never follows from one of a higher rank.
fn rank(flaw: &Flaw) -> u8 {
    match flaw {
        Flaw::Always | Flaw::Never => 1,
        Flaw::NoRow => 2,
        Flaw::RowHidden(_) => 3,
        Flaw::Unreachable(_)
        | Flaw::CriterionIdle
        | Flaw::Redundant
        | Flaw::ServiceNever
        | Flaw::ComponentNever
        | Flaw::AmountNever
        | Flaw::CapIdle
        | Flaw::LessForMore(_)
        | Flaw::DeclineDecides(_)
        | Flaw::NotMonotone(_)
        | Flaw::Depends(_) => 4,
        Flaw::NoRules
        | Flaw::QuestionIdle
        | Flaw::DaysOutside(_)
        | Flaw::OptionIdle(_)
        | Flaw::OptionsUnnamed(_) => 5,
        Flaw::Persona(_)
        | Flaw::NotTogether(_)
        | Flaw::Unexpected { .. }
        | Flaw::NoEdition(_)
        | Flaw::Turns { .. }
        | Flaw::NotNeeded => 6,
        Flaw::NoPersona(_) => 7,
        _ => 0,
    }
}

fn can_cause(compiled: &Compiled, cause: &Finding, other: &Finding) -> bool {
    if matches!(cause.flaw, Flaw::DaysOutside(_)) {
        let outside = matches!(other.flaw, Flaw::Persona(GivenError::Limits { .. }));
        return outside && cause.place.route.last() == other.place.route.last();
    }
    let Document::Programme(programme) = &cause.place.document else {
        return false;
    };
    let disappoints = matches!(other.flaw, Flaw::Unexpected { .. } | Flaw::NoEdition(_))
        && matches!(other.place.route.get(3), Some(Segment::Key(id)) if id == programme);
    let of_editions = matches!(
        cause.flaw,
        Flaw::EditionOrder | Flaw::EditionEmpty(_) | Flaw::Gap(..) | Flaw::Overlap(..)
    );
    if of_editions {
        let gap = matches!(cause.flaw, Flaw::EditionEmpty(_)) && other.place == cause.place;
        let without = matches!(other.flaw, Flaw::NoPersona(_))
            && other.place.document == cause.place.document;
        return disappoints || without || gap;
    }
    if let Flaw::NoPersona(outcome) = &other.flaw {
        return wants(compiled, cause, outcome);
    }
    let Some(own) = Place::of(compiled, cause) else {
        return false;
    };
    let same_edition = Place::of(compiled, other).filter(|other| other.is_in(&own));
    match &cause.flaw {
        Flaw::Always | Flaw::Never => match &other.flaw {
            Flaw::Always | Flaw::Never => same_edition.is_some_and(|other| {
                other.criterion().is_some_and(|id| {
                    let referred = own.mentioned(id).criteria;
                    own.criterion().is_some_and(|own| referred.contains(own))
                })
            }),
            Flaw::RowHidden(_)
            | Flaw::Unreachable(_)
            | Flaw::CriterionIdle
            | Flaw::Redundant
            | Flaw::ServiceNever
            | Flaw::ComponentNever
            | Flaw::AmountNever => same_edition.is_some(),
            // If everyone is excluded, nothing else in the edition matters.
            Flaw::QuestionIdle | Flaw::DaysOutside(_) | Flaw::OptionIdle(_) => {
                own.edition_asks(other)
            }
            _ => disappoints,
        },
        Flaw::RowHidden(_) => match &other.flaw {
            Flaw::Unreachable(outcome) => {
                same_edition.is_some() && own.row().is_some_and(|row| row.outcome == *outcome)
            }
            Flaw::CriterionIdle | Flaw::Redundant => same_edition.is_some_and(|other| {
                let criterion = other.criterion();
                criterion.is_some_and(|id| own.row().is_some_and(|row| own.uses(&row.when, id)))
            }),
            _ => disappoints,
        },
        Flaw::ComponentNever if matches!(other.flaw, Flaw::AmountNever) => {
            other.place.route.starts_with(&cause.place.route)
        }
        Flaw::CriterionIdle | Flaw::Redundant | Flaw::ServiceNever => {
            matches!(other.flaw, Flaw::QuestionIdle | Flaw::OptionIdle(_)) && own.asks(other)
        }
        _ => false,
    }
}

/// Whether a finding is about a persona who should have got an outcome.
fn wants(compiled: &Compiled, cause: &Finding, outcome: &str) -> bool {
    let (Document::Programme(programme), [Segment::Key(key), Segment::Key(id), ..]) =
        (&cause.place.document, &cause.place.route[..])
    else {
        return false;
    };
    let fails = matches!(
        cause.flaw,
        Flaw::Persona(_) | Flaw::NotTogether(_) | Flaw::NoEdition(_) | Flaw::Unexpected { .. }
    );
    let document = compiled.programmes.get(programme);
    let persona = document.filter(|_| fails && key == "personas");
    let persona = persona.and_then(|document| document.personas.get(id));
    let expected = persona
        .into_iter()
        .flat_map(|persona| persona.expect.values());
    let mut outcomes = expected.filter_map(|expected| expected.outcome.as_deref());
    outcomes.any(|wanted| wanted == outcome)
}

/// A place in an edition.
struct Place<'a> {
    compiled: &'a Compiled,
    programme: &'a str,
    index: usize,
    edition: &'a Edition,
    route: &'a [Segment],
}

/// What a criterion refers to, through other criteria and definitions too.
#[derive(Default)]
struct Mentioned<'a> {
    criteria: BTreeSet<&'a str>,
    questions: BTreeSet<&'a str>,
}

impl Mentioned<'_> {
    /// Whether the question that a finding is about is among them.
    fn names(&self, other: &Finding) -> bool {
        match &other.place.route[..] {
            [_, Segment::Key(question), ..] => self.questions.contains(question.as_str()),
            _ => false,
        }
    }
}

impl<'a> Place<'a> {
    fn of(compiled: &'a Compiled, finding: &'a Finding) -> Option<Self> {
        let Document::Programme(programme) = &finding.place.document else {
            return None;
        };
        let [Segment::Key(key), Segment::Index(index), route @ ..] = &finding.place.route[..]
        else {
            return None;
        };
        let edition = compiled.programmes.get(programme)?.editions.get(*index)?;
        (key == "editions").then_some(Self {
            compiled,
            programme,
            index: *index,
            edition,
            route,
        })
    }

    fn is_in(&self, other: &Self) -> bool {
        (self.programme, self.index) == (other.programme, other.index)
    }

    fn criterion(&self) -> Option<&'a str> {
        match self.route {
            [Segment::Key(key), Segment::Key(id), ..] if key == "criteria" => Some(id),
            _ => None,
        }
    }

    fn row(&self) -> Option<&'a crate::model::Row> {
        match self.route {
            [Segment::Key(key), Segment::Index(at), ..] if key == "outcomes" => {
                self.edition.outcomes.get(*at)
            }
            _ => None,
        }
    }

    /// Whether the criterion or service at this place asks the question that a finding is
    /// about.
    fn asks(&self, other: &Finding) -> bool {
        let mut all = Mentioned::default();
        match self.route {
            [Segment::Key(key), Segment::Index(at), ..] if key == "services" => {
                if let Some(suggestion) = self.edition.services.get(*at) {
                    self.collect(&suggestion.when, &mut all);
                }
            }
            _ => all = self.criterion().map_or(all, |id| self.mentioned(id)),
        }
        all.names(other)
    }

    /// Whether anything in the edition asks the question that a finding is about.
    fn edition_asks(&self, other: &Finding) -> bool {
        let mut all = Mentioned::default();
        let criteria = self.edition.criteria.values().map(|it| &it.when);
        let services = self.edition.services.iter().map(|it| &it.when);
        let gives = self.edition.gives.values();
        let gives = gives.flat_map(crate::model::Component::formulas);
        criteria
            .chain(services)
            .chain(gives)
            .for_each(|when| self.collect(when, &mut all));
        all.names(other)
    }

    fn mentioned(&self, criterion: &str) -> Mentioned<'a> {
        let mut all = Mentioned::default();
        if let Some(criterion) = self.edition.criteria.get(criterion) {
            self.collect(&criterion.when, &mut all);
        }
        all
    }

    fn collect(&self, formula: &'a Formula, into: &mut Mentioned<'a>) {
        into.questions
            .extend(formula.questions.keys().map(String::as_str));
        for test in formula.questions.values() {
            if let Test::Tests(tests) = test {
                into.questions.extend(tests.compared().map(String::as_str));
            }
        }
        let met = match &formula.met {
            None => &[],
            Some(OneOrMany::One(id)) => std::slice::from_ref(id),
            Some(OneOrMany::Many(ids)) => ids.as_slice(),
        };
        for id in met {
            if let Some(criterion) = self.edition.criteria.get(id) {
                if into.criteria.insert(id) {
                    self.collect(&criterion.when, into);
                }
            } else if let Some(definition) = self.compiled.questions.definitions.get(id) {
                self.collect(definition, into);
            }
        }
        let lists = [&formula.all, &formula.any].into_iter().flatten().flatten();
        let counted = formula.at_least.iter().flat_map(|some| &some.of);
        let not = formula.not.iter().map(Box::as_ref);
        lists
            .chain(counted)
            .chain(not)
            .for_each(|part| self.collect(part, into));
    }

    /// Whether a row's condition depends on a criterion.
    fn uses(&self, row: &RowFormula, criterion: &str) -> bool {
        let role = self.edition.criteria.get(criterion).map(|it| it.role);
        let counted = (row.gates.is_some() && role == Some(Role::Gate))
            || (row.priorities.is_some() && role == Some(Role::Priority));
        let lists = [&row.all, &row.any].into_iter().flatten().flatten();
        let some = row.at_least.iter().flat_map(|some| &some.of);
        let not = row.not.iter().map(Box::as_ref);
        counted
            || row.criteria.contains_key(criterion)
            || lists
                .chain(some)
                .chain(not)
                .any(|part| self.uses(part, criterion))
    }
}
