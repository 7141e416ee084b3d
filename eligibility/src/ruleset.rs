//! Compiled rules: what the compact form holds.

mod dates;
mod ids;

pub(crate) use dates::{DateDomain, Moment};
pub use ids::{Hash, Kind, OutcomeId, ProgrammeId, QuestionId, Role};

use crate::arena::{Arena, Node};
use crate::{Answer, AnswerError, Country, Date};
use alloc::{string::String, sync::Arc, vec::Vec};

/// A question of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // each says another thing about the question
pub struct QuestionInfo {
    /// Its id.
    pub id: String,
    /// Its group, by position in [`Ruleset::groups`].
    pub group: u16,
    /// The kind of answer.
    pub kind: Kind,
    /// Whether "not sure" is offered.
    pub unsure: bool,
    /// Whether "prefer not to say" is offered.
    pub decline: bool,
    /// Whether the answer could harm the person in wrong hands.
    pub sensitive: bool,
    /// Whether the answer is a circumstance that nobody should be advised to change.
    pub circumstance: bool,
    /// The options; of a country question the codes offered, or none for all.
    pub options: Vec<String>,
    /// Limits of a number.
    pub numbers: Option<(i64, i64)>,
    pub(crate) domain: Domain,
    /// The first of its variables, and how many there are.
    pub(crate) first: u16,
    pub(crate) count: u16,
    /// Whether the first variable is the manner of answering.
    pub(crate) manner: bool,
}

/// How the values of a question fall into classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Domain {
    /// The class of each option.
    One(Vec<u16>),
    /// Codes named by a rule, sorted, with their class; and the class of all others.
    Country(Vec<(Country, u16)>, u16),
    /// The variable of each option, if a rule tells it apart.
    Many(Vec<Option<u16>>),
    /// The least number of each class, ascending.
    Number(Vec<i64>),
    /// Thresholds of a date.
    Date(DateDomain),
}

/// One variable of the diagrams; its level is its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    /// The question it belongs to, if any.
    pub(crate) question: Option<u16>,
    /// How many classes it has.
    pub(crate) arity: u16,
}

/// A programme of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeInfo {
    /// Its id.
    pub id: String,
    /// Its editions, by date.
    pub editions: Vec<EditionInfo>,
}

/// An edition of a programme's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionInfo {
    /// The first day.
    pub from: Date,
    /// The first day on which it no longer applies, if it ends.
    pub until: Option<Date>,
    /// The criteria, in the editors' order.
    pub criteria: Vec<CriterionInfo>,
    /// The ids of the services that may be suggested.
    pub services: Vec<String>,
    pub(crate) roots: Roots,
}

impl EditionInfo {
    /// Whether it is in force on a day.
    pub(crate) fn applies(&self, today: Date) -> bool {
        self.from <= today && self.until.is_none_or(|until| today < until)
    }
}

/// The diagrams of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roots {
    /// Answers to outcome.
    pub(crate) outcome: Node,
    /// States of criteria to outcome.
    pub(crate) decision: Node,
    /// Answers to whether each criterion is met.
    pub(crate) criteria: Vec<Node>,
    /// The same, and false wherever the programme turns the person away.
    pub(crate) tracked: Vec<Node>,
    /// Answers to whether each service is suggested; false wherever turned away.
    pub(crate) services: Vec<Node>,
}

impl Roots {
    pub(crate) fn all(&self) -> impl Iterator<Item = Node> {
        [self.outcome, self.decision]
            .into_iter()
            .chain(self.criteria.iter().copied())
            .chain(self.tracked.iter().copied())
            .chain(self.services.iter().copied())
    }

    pub(crate) fn map(&self, to: &impl Fn(Node) -> Node) -> Self {
        let list = |nodes: &[Node]| nodes.iter().map(|node| to(*node)).collect();
        Self {
            outcome: to(self.outcome),
            decision: to(self.decision),
            criteria: list(&self.criteria),
            tracked: list(&self.tracked),
            services: list(&self.services),
        }
    }
}

/// A criterion of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionInfo {
    /// Its id.
    pub id: String,
    /// What it does to the outcome.
    pub role: Role,
    /// Whether the source's list is "for example".
    pub open: bool,
    /// Where it is written.
    pub source: Option<Source>,
}

/// Where a criterion is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The id of the source.
    pub id: String,
    /// The place within it.
    pub at: Option<String>,
}

/// Compiled rules. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Ruleset(pub(crate) Arc<Content>);

#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) hash: Hash,
    pub(crate) groups: Vec<String>,
    pub(crate) outcomes: Vec<String>,
    /// One bit for each outcome that turns the person away.
    pub(crate) out: u64,
    pub(crate) questions: Vec<QuestionInfo>,
    pub(crate) variables: Vec<Variable>,
    /// The level of the first variable that stands for a criterion.
    pub(crate) criteria_from: u16,
    pub(crate) programmes: Vec<ProgrammeInfo>,
    pub(crate) arena: Arena,
}

impl Ruleset {
    /// What identifies these rules.
    #[must_use]
    pub fn hash(&self) -> Hash {
        self.0.hash
    }

    /// The groups, in the order in which people are asked.
    #[must_use]
    pub fn groups(&self) -> &[String] {
        &self.0.groups
    }

    /// The outcomes, best first.
    #[must_use]
    pub fn outcomes(&self) -> &[String] {
        &self.0.outcomes
    }

    /// Whether an outcome means "not this programme".
    #[must_use]
    pub fn is_out(&self, outcome: OutcomeId) -> bool {
        outcome.0 < 64 && self.0.out >> outcome.0 & 1 == 1
    }

    /// The questions, in the order in which people are asked.
    #[must_use]
    pub fn questions(&self) -> &[QuestionInfo] {
        &self.0.questions
    }

    /// The programmes.
    #[must_use]
    pub fn programmes(&self) -> &[ProgrammeInfo] {
        &self.0.programmes
    }

    /// A question by its id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<QuestionId> {
        let at = self
            .0
            .questions
            .iter()
            .position(|question| question.id == id)?;
        u16::try_from(at).ok().map(QuestionId)
    }

    /// A programme by its id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<ProgrammeId> {
        let at = self
            .0
            .programmes
            .iter()
            .position(|programme| programme.id == id)?;
        u16::try_from(at).ok().map(ProgrammeId)
    }

    /// An outcome by its id.
    #[must_use]
    pub fn outcome(&self, id: &str) -> Option<OutcomeId> {
        let at = self.0.outcomes.iter().position(|outcome| outcome == id)?;
        u8::try_from(at).ok().map(OutcomeId)
    }

    /// The first and last day that a date question takes on a given day.
    #[must_use]
    pub fn dates(&self, question: QuestionId, today: Date) -> Option<(Date, Date)> {
        match &self.0.questions.get(usize::from(question.0))?.domain {
            Domain::Date(domain) => Some(domain.limits(today)),
            _ => None,
        }
    }

    /// Checks that an answer fits its question.
    ///
    /// # Errors
    ///
    /// Says in which way it does not.
    pub fn check(
        &self,
        question: QuestionId,
        answer: &Answer,
        today: Date,
    ) -> Result<(), AnswerError> {
        let info = self
            .0
            .questions
            .get(usize::from(question.0))
            .ok_or(AnswerError::Question)?;
        let offered = |option: u16| usize::from(option) < info.options.len();
        let (fits, otherwise) = match (answer, &info.domain) {
            (Answer::Unsure, _) => (info.unsure, AnswerError::NotOffered),
            (Answer::Declined, _) => (info.decline, AnswerError::NotOffered),
            (Answer::Option(option), Domain::One(_)) => (offered(*option), AnswerError::Option),
            (Answer::Options(options), Domain::Many(_)) => (
                options.iter().all(|option| offered(*option)),
                AnswerError::Option,
            ),
            (Answer::Country(country), Domain::Country(..)) => (
                info.options.is_empty() || info.options.iter().any(|code| code == country.code()),
                AnswerError::Option,
            ),
            (Answer::Number(number), Domain::Number(_)) => (
                info.numbers
                    .is_none_or(|(min, max)| (min..=max).contains(number)),
                AnswerError::Limits,
            ),
            (Answer::Date(date), Domain::Date(domain)) => {
                let (min, max) = domain.limits(today);
                ((min..=max).contains(date), AnswerError::Limits)
            }
            _ => (false, AnswerError::Kind),
        };
        if fits { Ok(()) } else { Err(otherwise) }
    }
}
