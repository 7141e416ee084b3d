//! The actions of a person.

use super::progress::Progress;
use super::{Draft, InputError, NonAnswer, Session, Step};
use homeward_eligibility::{Answer, Answers, Country, QuestionId};

/// An action of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Chooses an option, or turns one on or off.
    Choose(u16),
    /// Turns "none of these" on or off.
    ChooseNone,
    /// Turns "I don't know" or "I'd rather not say" on or off.
    ChooseNonAnswer(NonAnswer),
    /// Types into a field; of a date 0, 1, 2 for day, month, year.
    Type(usize, String),
    /// Picks a country.
    Pick(Country),
    /// Opens the list of countries, with the keyboard at a position in it, or closes it.
    OpenList(bool, Option<usize>),
    /// Continues to the next step.
    Continue,
    /// Shows what is known so far, from a question.
    SoFar,
    /// Goes back one step.
    Back,
    /// Changes an answer.
    Change(QuestionId),
    /// Goes to a step of the browser's history.
    GoTo(Step),
    /// Deletes all answers.
    Clear,
}

impl Action {
    /// Whether it only changes the fields of the present question.
    pub fn is_edit(&self) -> bool {
        matches!(
            self,
            Self::Choose(_)
                | Self::ChooseNone
                | Self::ChooseNonAnswer(_)
                | Self::Type(..)
                | Self::Pick(_)
                | Self::OpenList(..)
        )
    }
}

impl Session {
    /// Applies an action.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Choose(option) => self.edit(|draft| draft.choose(option)),
            Action::ChooseNone => self.edit(Draft::choose_none),
            Action::ChooseNonAnswer(which) => self.edit(|draft| draft.choose_non_answer(which)),
            Action::Type(field, text) => self.edit(|draft| draft.type_text(field, text)),
            Action::Pick(country) => self.edit(|draft| draft.pick(country)),
            Action::OpenList(open, at) => self.edit(|draft| draft.open_list(open, at)),
            Action::Continue => self.go_on(),
            Action::SoFar => {
                if let Step::Question(question) = self.step {
                    self.enter(Step::SoFar(question));
                }
            }
            Action::Back => self.go_back(),
            Action::Change(question) => {
                self.enter(Step::Question(question));
                self.changing = self.step == Step::Question(question);
            }
            Action::GoTo(step) => self.enter(step),
            Action::Clear => {
                self.answers = Answers::new();
                self.settle();
                self.enter(Step::Start);
            }
        }
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Draft)) {
        if let Some(draft) = &mut self.draft {
            edit(draft);
        }
    }

    fn go_on(&mut self) {
        match self.step {
            Step::Start => {
                let Progress { asked, next, .. } = &self.progress;
                let first = asked.first().copied().or(*next);
                self.enter(first.map_or(Step::Review, Step::Question));
            }
            Step::Question(question) => self.answer(question),
            Step::SoFar(question) => self.enter(Step::Question(question)),
            Step::Review => self.enter(Step::Result),
            Step::Result => {}
        }
    }

    /// Takes the answer to a question, if it is valid. After a change, later answers are kept
    /// as long as they still count.
    fn answer(&mut self, question: QuestionId) {
        match self.drafted(question) {
            Some(Ok(answer)) => self.answers.set(question, answer),
            Some(Err(error)) => {
                self.error = Some(error);
                return;
            }
            None => return,
        };
        self.settle();
        let Progress { asked, next, .. } = &self.progress;
        let following = asked.iter().copied().find(|other| *other > question);
        let next = *next;
        if next.is_none() {
            self.answers = self.answers_to(|_| true);
        }
        let changing = self.changing;
        let to = if changing { next } else { following.or(next) };
        self.enter(to.map_or(Step::Review, Step::Question));
        // One change can bring several new questions: all of them return to the answers.
        self.changing = changing && self.step != Step::Review;
    }

    /// The answer in the fields of a question.
    fn drafted(&self, question: QuestionId) -> Option<Result<Answer, InputError>> {
        let info = self.rules().questions().get(question.index())?;
        let today = self.walker.today();
        let dates = self.rules().dates(question, today);
        let answer = self
            .draft
            .as_ref()?
            .answer(info, dates, &self.texts.countries);
        // The page only offers valid options, but validity does not depend on the page.
        Some(answer.and_then(|answer| {
            let fits = self.rules().check(question, &answer, today).is_ok();
            if fits {
                Ok(answer)
            } else {
                Err(InputError::NothingChosen)
            }
        }))
    }

    fn go_back(&mut self) {
        let asked = &self.progress.asked;
        let back = match self.step {
            Step::Question(_) if self.changing => Step::Review,
            Step::Question(question) => asked
                .iter()
                .rev()
                .find(|other| **other < question)
                .map_or(Step::Start, |other| Step::Question(*other)),
            Step::Review => asked
                .last()
                .map_or(Step::Start, |last| Step::Question(*last)),
            Step::SoFar(question) => Step::Question(question),
            Step::Result => Step::Review,
            Step::Start => Step::Start,
        };
        self.enter(back);
    }
}
