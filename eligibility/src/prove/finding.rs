//! What a proof can find.

use super::Witness;
use crate::Date;
use crate::document_path::DocumentPath;
use crate::model::GivenError;
use core::fmt;

/// Severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The rules do what they say, but may not be what their author means.
    Warning,
    /// The rules cannot be meant like this.
    Error,
}

/// A failed proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: DocumentPath,
    /// What is wrong.
    pub flaw: Flaw,
    /// A persona that shows it, if one can.
    pub witness: Option<Witness>,
    /// The finding from which this one can follow, by its position in
    /// [`ProofReport::findings`](super::ProofReport::findings): correct that one first.
    pub cause: Option<usize>,
}

impl Finding {
    /// Its severity, without that of the findings that follow from it.
    pub fn severity(&self) -> Severity {
        match self.flaw {
            Flaw::Always
            | Flaw::Redundant
            | Flaw::NoRules
            | Flaw::QuestionIdle
            | Flaw::DaysOutside(_)
            | Flaw::OptionIdle(_)
            | Flaw::NotNeeded
            | Flaw::AgeMoreThan(_)
            | Flaw::Turns { .. }
            | Flaw::NoPersona(_)
            | Flaw::CapIdle
            | Flaw::NeverIdle
            | Flaw::SameAs(_)
            | Flaw::Implies(_)
            | Flaw::OptionsUnnamed(_)
            | Flaw::Unproved(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.flaw)
    }
}

/// What is wrong with rules that compile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Flaw {
    /// An edition begins before the one above it.
    #[error("this edition does not begin after the one above it")]
    EditionOrder,
    /// An edition ends before it begins.
    #[error("this edition ends before it begins: `until` must be later than its `from`, {0}")]
    EditionEmpty(Date),
    /// There are days without an edition.
    #[error("from {0} to the day before {1} there is no edition")]
    Gap(Date, Date),
    /// There are days with two editions.
    #[error("from {0} to the day before {1} there are two editions")]
    Overlap(Date, Date),
    /// An answer chooses the edition, and some answers are before the first one.
    #[error("answers to `{0}` before {1} have no edition: set `min: {1}` of the question")]
    NoEditionBefore(String, Date),
    /// An answer chooses the edition, and some answers are after the last one.
    #[error("answers to `{0}` from {1} on have no edition: set `max` of the question")]
    NoEditionAfter(String, Date),
    /// In some case no outcome row holds.
    #[error("in some cases no row holds: end the table with a row without `when`")]
    NoRow,
    /// The row is never reached: earlier rows always match first (`true`), or its condition
    /// never holds (`false`).
    #[error("unreachable row: {}", if *.0 { "earlier rows always match first" } else { "its condition never holds" })]
    RowHidden(bool),
    /// No answers give this outcome. Witness: a person who satisfies the condition of its
    /// row but receives a different outcome; none if the condition is unsatisfiable.
    #[error("outcome `{0}` is unreachable")]
    Unreachable(String),
    /// The criterion is met whatever people answer. Witness: a person who fails a part of
    /// it and still meets it; none if no part can fail.
    #[error("this criterion is always met")]
    Always,
    /// The criterion is never met, whatever people answer. Witness: a person who satisfies
    /// a part of it; none if no part can be satisfied.
    #[error("this criterion can never be met")]
    Never,
    /// The outcome never depends on the criterion.
    #[error("this criterion can never change the outcome")]
    CriterionIdle,
    /// The outcome would be the same without the criterion.
    #[error("redundant criterion: without it, every outcome would be the same")]
    Redundant,
    /// The service is never suggested. Witness: a person who meets its condition and gets
    /// an excluding outcome; if no one meets it, a person who does not get one; none if
    /// everyone does.
    #[error("this service can never be suggested")]
    ServiceNever,
    /// A component is never given. Witness as for [`Flaw::ServiceNever`].
    #[error("this is never given")]
    ComponentNever,
    /// A row of an amount never counts.
    #[error("no one gets this row of the amount")]
    AmountNever,
    /// No sum is more than the cap.
    #[error("the cap never lowers an amount")]
    CapIdle,
    /// More of something lowers an amount.
    #[error("more of `{0}` can lower the amount")]
    LessForMore(String),
    /// A programme builds on another one and is for a person whom that one excludes.
    #[error("this programme builds on `{0}`, but is for people whom `{0}` excludes")]
    WithoutBase(String),
    /// Another programme says the same to everyone.
    #[error("these rules say the same to everyone as those of `{0}`: are both meant?")]
    SameAs(String),
    /// Whomever the programme does not exclude, another one does not exclude either.
    #[error(
        "whoever this programme is for, `{0}` is for too: write `builds_on: [{0}]` if it needs an approval of `{0}`, or give the reason in `intended`"
    )]
    Implies(String),
    /// There are questions, and no programme has rules.
    #[error("no programme has rules, so no answer to a question changes anything")]
    NoRules,
    /// No programme depends on the question. Witness: two personas who answer it
    /// differently and get the same results whatever else they answer; none if it takes one
    /// answer only.
    #[error("no answer to this question can ever change anything")]
    QuestionIdle,
    /// Rules compare the answer with days, and the limits of the question allow no answers on both
    /// sides of any of them. The limits are as editors write them.
    #[error(
        "no answer to this question reaches the days with which rules compare it: the question has `{0}`"
    )]
    DaysOutside(String),
    /// No programme distinguishes the option from one that no rule names (or, for `many`,
    /// from its absence). Witness: two personas who differ in that and get the same results.
    #[error("the option `{0}` can never change anything")]
    OptionIdle(String),
    /// No rule names several options, in quotes. Witness: two personas who choose different ones
    /// and get the same results.
    #[error("no rule names the options {0}: their results are always the same")]
    OptionsUnnamed(String),
    /// A sensitive question does not offer "prefer not to say".
    #[error("a sensitive question must offer `decline: true`")]
    SensitiveWithoutDecline,
    /// "Prefer not to say" excludes a person whom some answer would not exclude.
    #[error(
        "answering `prefer not to say` to `{0}` excludes a person, although some answer would not"
    )]
    DeclineDecides(String),
    /// More of something worsens the outcome.
    #[error("more of `{0}` can worsen the outcome")]
    NotMonotone(String),
    /// More or less of a question has no meaning.
    #[error("`{0}` is neither `many` nor `number`, so `monotone` has no meaning for it")]
    NoMore(String),
    /// Something depends on a question that it must not depend on.
    #[error("the results of this programme depend on `{0}`")]
    Depends(String),
    /// An entry of `never` excludes nobody whom the entries above it do not exclude.
    #[error("this excludes nothing that the entries above it do not exclude: remove or correct it")]
    NeverIdle,
    /// The entries of `never` exclude everybody on a day.
    #[error("on {0} nobody is left: `never` excludes all answers of that day")]
    NobodyOn(Date),
    /// A persona gives answers that cannot be together: the entry of `never` that says so, if
    /// it is one alone.
    #[error("these answers cannot be together: {} of the questions excludes them", .0.map_or_else(|| "`never`".to_owned(), |entry| format!("`never[{entry}]`")))]
    NotTogether(Option<usize>),
    /// A persona's answer, day or programme cannot be read.
    #[error(transparent)]
    Persona(#[from] GivenError),
    /// A persona gets another result than it expects.
    #[error("expected {expected}, but the rules give {found}")]
    Unexpected {
        /// What the persona expects.
        expected: String,
        /// What the rules say.
        found: String,
    },
    /// No edition applies on the day of a persona.
    #[error("no edition of this programme applies on {0}, the day of this persona")]
    NoEdition(Date),
    /// A persona without a day of its own gets the expected results today, and another result
    /// from a later day on.
    #[error(
        "this persona has no day of its own, and from {day} on it fails: {later}; write `on: {today}`"
    )]
    Turns {
        /// The day of the build.
        today: Date,
        /// The first day on which it fails.
        day: Date,
        /// What is wrong on that day.
        later: Box<Flaw>,
    },
    /// `intended` marks something that no proof finds.
    #[error("no proof finds anything here: remove `intended`")]
    NotNeeded,
    /// `age` counts completed years, so that `more_than` is a year more than it seems.
    #[error(
        "`age: {{ more_than: {0} }}` begins with the birthday at {next}: write `at_least: {0}` or `at_least: {next}`",
        next = u64::from(*.0) + 1
    )]
    AgeMoreThan(u32),
    /// No persona gets this outcome.
    #[error("no persona gets the outcome `{0}`")]
    NoPersona(String),
    /// What dates mean changes on too many days of the edition: from this day on,
    /// nothing is proved. No persona can show it.
    #[error(
        "what dates mean changes on more than {most} days of this edition: from {0} on nothing is proved; end the edition there, or compare fewer dates both with the calendar and with today",
        most = super::epochs::MOST
    )]
    TooManyEpochs(Date),
    /// A proof grew too large.
    #[error("the proof of `{0}` grew too large")]
    Unproved(&'static str),
}
