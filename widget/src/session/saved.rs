//! A self-check as text: for the same page in another language, for storage in the tab if the
//! person allows it, and for the steps of the browser's history.

use super::{Session, Step};
use homeward_eligibility::{Answer, Answers, Ruleset};

/// What stands before the id of the question in the text of [`Step::SoFar`]. No id begins with a
/// full stop.
const SO_FAR: &str = ".so-far.";

impl Step {
    /// The step as text. It contains no answer.
    pub fn to_text(self, rules: &Ruleset) -> String {
        match self {
            Self::Start => ".start".to_owned(),
            Self::Review => ".answers".to_owned(),
            Self::Result => ".result".to_owned(),
            Self::Question(question) => {
                let info = rules.questions().get(question.index());
                info.map(|info| info.id.clone()).unwrap_or_default()
            }
            Self::SoFar(question) => {
                let question = Self::Question(question).to_text(rules);
                [SO_FAR, &question].concat()
            }
        }
    }

    /// Reads a step from text; [`Step::Start`] if it is not one.
    pub fn from_text(text: &str, rules: &Ruleset) -> Self {
        match text {
            ".answers" => Self::Review,
            ".result" => Self::Result,
            text => {
                let so_far = text.strip_prefix(SO_FAR);
                let step = so_far.map_or(Self::Question as fn(_) -> _, |_| Self::SoFar);
                let question = rules.question(so_far.unwrap_or(text));
                question.map_or(Self::Start, step)
            }
        }
    }
}

impl Session {
    /// The answers as text, a line each. Questions and options have their ids, so that rules of
    /// another day can read the answers that they still know.
    pub fn saved(&self) -> String {
        let lines = self.answers().iter().filter_map(|(question, answer)| {
            let info = self.rules().questions().get(question.index())?;
            Some(format!("{}={}", info.id, answer.text(info)))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Restores saved answers. Answers that do not fit the rules are dropped; a step that the
    /// remaining ones do not allow becomes the nearest allowed one.
    pub fn restore(&mut self, saved: &str, step: Step) {
        let today = self.walker.today();
        let mut answers = Answers::new();
        for (id, value) in saved.lines().filter_map(|line| line.split_once('=')) {
            let Some(question) = self.rules().question(id) else {
                continue;
            };
            let info = self.rules().questions().get(question.index());
            let answer = info.and_then(|info| Answer::parse(info, value).ok());
            let fits = |answer: &Answer| self.rules().check(question, answer, today).is_ok();
            if let Some(answer) = answer.filter(fits) {
                answers.set(question, answer);
            }
        }
        self.answers = answers;
        self.settle();
        self.enter(step);
    }
}
