//! What happens in a self-check: a state, and the acts that change it. Which question
//! comes, and which answers count, the rules say at every step.

mod act;
mod day;
pub mod digits;
mod entry;
mod fields;
mod kept;
pub mod search;

pub use act::Act;
pub use entry::Entry;
pub use fields::{Aside, Fields, Search, Wrong};

use homeward_eligibility::{Answers, Date, ProgrammeId, QuestionId, Ruleset, Walker};

/// Where a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before the first question.
    Start,
    /// At a question.
    Question(QuestionId),
    /// "Check your answers".
    Review,
    /// The result.
    Result,
}

/// A self-check under way.
#[derive(Debug, Clone)]
pub struct Check {
    walker: Walker,
    answers: Answers,
    place: Place,
    entry: Option<Entry>,
    wrong: Option<Wrong>,
    changing: bool,
    one: bool,
}

impl Check {
    /// A fresh one over all programmes, with the rules of a day.
    pub fn new(rules: &Ruleset, today: Date) -> Self {
        Self::of(rules, today, "")
    }

    /// The same over the programme with this id alone; over all where there is none.
    pub fn of(rules: &Ruleset, today: Date, programme: &str) -> Self {
        let walker = rules.on(today);
        let one = rules.programmes().iter().position(|it| it.id == programme);
        let one = one
            .and_then(|at| u16::try_from(at).ok())
            .map(ProgrammeId::new);
        Self {
            walker: one.map_or(walker.clone(), |one| walker.only(&[one])),
            one: one.is_some(),
            answers: Answers::new(),
            place: Place::Start,
            entry: None,
            wrong: None,
            changing: false,
        }
    }

    /// Whether it is about one programme alone.
    pub fn is_of_one(&self) -> bool {
        self.one
    }

    /// The rules of the day.
    pub fn walker(&self) -> &Walker {
        &self.walker
    }

    /// The rules.
    pub fn rules(&self) -> &Ruleset {
        self.walker.ruleset()
    }

    /// Where the person is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// What stands in the fields of the question.
    pub fn entry(&self) -> Option<&Entry> {
        self.entry.as_ref()
    }

    /// What is wrong with it, once Continue was pressed.
    pub fn wrong(&self) -> Option<Wrong> {
        self.wrong
    }

    /// All answers given, also those that no longer count, or not yet.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The questions that are asked of a person with these answers.
    pub fn asked(&self) -> Vec<QuestionId> {
        self.walker.replay(&self.answers).asked
    }

    /// The answers that count.
    pub fn counted(&self) -> Answers {
        self.only(&self.asked())
    }

    fn only(&self, questions: &[QuestionId]) -> Answers {
        let mut only = Answers::new();
        for question in questions {
            if let Some(answer) = self.answers.get(*question) {
                only.set(*question, answer.clone());
            }
        }
        only
    }

    /// How many questions can still come at most, the present one included.
    pub fn left(&self) -> u32 {
        let mut asked = self.asked();
        if let Place::Question(question) = self.place {
            asked.retain(|other| *other < question);
        } else if self.place == Place::Start {
            asked.clear();
        }
        self.walker.look(&self.only(&asked)).longest()
    }
}
