//! The state of a self-check, and the actions that change it. The rules decide which question
//! comes next and which answers count.

mod action;
mod date;
pub mod digits;
mod draft;
mod fields;
mod progress;
mod saved;
pub mod search;

pub use action::Action;
pub use draft::Draft;
pub use fields::{CountrySearch, Fields, InputError, NonAnswer};

use crate::assessment::Assessment;
use crate::texts::Texts;
use homeward_eligibility::{Answers, Date, ProgrammeId, QuestionId, Ruleset, Walker};
use progress::Progress;
use std::rc::Rc;

/// The step that a person is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Before the first question.
    Start,
    /// At a question.
    Question(QuestionId),
    /// The result of the answers given so far: the person came from this question and returns to
    /// it.
    SoFar(QuestionId),
    /// "Check your answers".
    Review,
    /// The result.
    Result,
}

/// A self-check in progress.
#[derive(Debug, Clone)]
pub struct Session {
    walker: Walker,
    texts: Rc<Texts>,
    answers: Answers,
    progress: Progress,
    step: Step,
    draft: Option<Draft>,
    error: Option<InputError>,
    /// The person came from "Check your answers" and returns there.
    changing: bool,
    one: bool,
}

impl Session {
    /// A new self-check of all programmes, with the rules of a day. Of the texts only the names
    /// of countries are used: people type them.
    pub fn new(rules: &Ruleset, today: Date, texts: Rc<Texts>) -> Self {
        Self::of(rules, today, texts, "")
    }

    /// A new self-check of the programme with this id; of all programmes if there is none.
    pub fn of(rules: &Ruleset, today: Date, texts: Rc<Texts>, programme: &str) -> Self {
        let walker = rules.on(today);
        let one = rules.programmes().iter().position(|it| it.id == programme);
        let one = one
            .and_then(|at| u16::try_from(at).ok())
            .map(ProgrammeId::new);
        let mut session = Self {
            walker: one.map_or(walker.clone(), |one| walker.only(&[one])),
            texts,
            answers: Answers::new(),
            progress: Progress::default(),
            step: Step::Start,
            draft: None,
            error: None,
            changing: false,
            one: one.is_some(),
        };
        session.settle();
        session.enter(Step::Start);
        session
    }

    /// Whether it is about one programme only.
    pub fn is_of_one(&self) -> bool {
        self.one
    }

    /// The rules.
    pub fn rules(&self) -> &Ruleset {
        self.walker.ruleset()
    }

    /// The step that the person is at.
    pub fn step(&self) -> Step {
        self.step
    }

    /// The content of the fields of the question.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// The mistake in the fields, once Continue was pressed.
    pub fn error(&self) -> Option<InputError> {
        self.error
    }

    /// All answers given, also those that no longer count, or not yet.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The questions that are asked of a person with these answers, in order.
    pub fn asked(&self) -> &[QuestionId] {
        &self.progress.asked
    }

    /// The largest number of questions that can still come, including the present one. Zero
    /// after the last question.
    pub fn left(&self) -> u32 {
        self.progress.left
    }

    /// The result, at [`Step::Result`] and [`Step::SoFar`] only.
    pub fn assessment(&self) -> Option<&Assessment> {
        self.progress.assessment.as_ref()
    }
}
