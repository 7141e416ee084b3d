//! What a person can do.

use super::{Aside, Check, Entry, Place, Wrong};
use homeward_eligibility::{Answers, Country, QuestionId};

/// What a person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Chooses an option, or turns one on or off.
    Choose(u16),
    /// "None of these".
    ChooseNone,
    /// "I don't know", "I'd rather not say".
    SetAside(Aside),
    /// Types into a field.
    Write(usize, String),
    /// Picks a country.
    Pick(Country),
    /// Shows the list of countries, with the keyboard at a place in it, or puts it away.
    Show(bool, Option<usize>),
    /// Goes on from wherever they are.
    Continue,
    /// Goes back one step.
    Back,
    /// Changes an answer.
    Change(QuestionId),
    /// Goes where they have been.
    Go(Place),
    /// Deletes everything.
    Clear,
}

impl Check {
    /// Does it.
    pub fn act(&mut self, act: Act) {
        match act {
            Act::Choose(option) => self.edit(|entry| entry.choose(option)),
            Act::ChooseNone => self.edit(Entry::choose_none),
            Act::SetAside(aside) => self.edit(|entry| entry.set_aside(aside)),
            Act::Write(field, text) => self.edit(|entry| entry.write(field, text)),
            Act::Pick(country) => self.edit(|entry| entry.pick(country)),
            Act::Show(open, at) => self.edit(|entry| entry.show(open, at)),
            Act::Continue => self.go_on(),
            Act::Back => self.go_back(),
            Act::Change(question) => {
                self.enter(Place::Question(question));
                self.changing = self.place == Place::Question(question);
            }
            Act::Go(place) => self.enter(place),
            Act::Clear => {
                self.answers = Answers::new();
                self.enter(Place::Start);
            }
        }
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Entry)) {
        if let Some(entry) = &mut self.entry {
            edit(entry);
        }
    }

    fn go_on(&mut self) {
        match self.place {
            Place::Start => {
                let first = self
                    .asked()
                    .first()
                    .copied()
                    .or_else(|| self.walker.next(&Answers::new()));
                self.enter(first.map_or(Place::Review, Place::Question));
            }
            Place::Question(question) => self.answer(question),
            Place::Review => self.enter(Place::Result),
            Place::Result => {}
        }
    }

    /// Takes the answer to a question, if it is one. A changed answer keeps those that still
    /// count and drops those that no longer do.
    fn answer(&mut self, question: QuestionId) {
        let Some(info) = self.rules().questions().get(question.index()) else {
            return;
        };
        let dates = self.rules().dates(question, self.walker.today());
        let Some(entry) = &self.entry else { return };
        let today = self.walker.today();
        // What is not offered cannot be pressed; that it is no answer does not rest on that.
        let answer = entry.answer(info, dates).and_then(|answer| {
            let fits = self.rules().check(question, &answer, today).is_ok();
            if fits { Ok(answer) } else { Err(Wrong::Choose) }
        });
        match answer {
            Ok(answer) => self.answers.set(question, answer),
            Err(wrong) => {
                self.wrong = Some(wrong);
                return;
            }
        };
        let replay = self.walker.replay(&self.answers);
        if replay.next.is_none() {
            self.answers = self.only(&replay.asked);
        }
        let following = replay.asked.iter().copied().find(|other| *other > question);
        let next = if self.changing {
            replay.next
        } else {
            following.or(replay.next)
        };
        let changing = self.changing;
        self.enter(next.map_or(Place::Review, Place::Question));
        // One change can bring more questions: all of them lead back to the answers.
        self.changing = changing && self.place != Place::Review;
    }

    fn go_back(&mut self) {
        let asked = self.asked();
        let back = match self.place {
            Place::Question(_) if self.changing => Place::Review,
            Place::Question(question) => asked
                .iter()
                .rev()
                .find(|other| **other < question)
                .map_or(Place::Start, |other| Place::Question(*other)),
            Place::Review => asked
                .last()
                .map_or(Place::Start, |last| Place::Question(*last)),
            Place::Result => Place::Review,
            Place::Start => Place::Start,
        };
        self.enter(back);
    }

    /// Enters a place. One that the answers do not lead to (a step back to a question that
    /// is no longer asked, a result that is not complete) becomes the nearest that they do.
    fn enter(&mut self, place: Place) {
        let replay = self.walker.replay(&self.answers);
        let unanswered = replay.next.map(Place::Question);
        self.place = match place {
            Place::Question(question)
                if replay.asked.contains(&question) || replay.next == Some(question) =>
            {
                place
            }
            Place::Start => place,
            Place::Question(_) => unanswered.unwrap_or(Place::Review),
            Place::Review | Place::Result => unanswered.unwrap_or(place),
        };
        self.changing = false;
        self.wrong = None;
        self.entry = match self.place {
            Place::Question(question) => {
                let info = self.rules().questions().get(question.index());
                info.map(|info| Entry::of(info.kind, self.answers.get(question)))
            }
            _ => None,
        };
    }
}
