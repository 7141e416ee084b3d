//! What follows from the answers and the step: the questions asked, how many are left, the
//! result.

use super::{Draft, Session, Step};
use crate::assessment::Assessment;
use homeward_eligibility::{Answers, QuestionId};

/// The results of the rules for the answers, at the present step.
///
/// Each part takes a search in the rules. It is computed once, when an answer or the step
/// changes: the page is drawn for every key press, and reads it from here.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress {
    /// The questions that are asked, in order.
    pub(super) asked: Vec<QuestionId>,
    /// The first question without an answer.
    pub(super) next: Option<QuestionId>,
    /// The largest number of questions that can still come, including the present one.
    pub(super) left: u32,
    /// The result, or what is known of it, at their steps.
    pub(super) assessment: Option<Assessment>,
    /// The number of searches so far.
    #[cfg(test)]
    pub(super) searches: usize,
}

impl Session {
    /// Computes which questions are asked. Called after each change of the answers.
    pub(super) fn settle(&mut self) {
        let replay = self.walker.replay(&self.answers);
        self.count_search();
        self.progress.asked = replay.asked;
        self.progress.next = replay.next;
    }

    /// Enters a step. One that the answers do not allow (a step back to a question that is no
    /// longer asked, a result that is not complete) becomes the nearest allowed one.
    pub(super) fn enter(&mut self, step: Step) {
        let Progress { asked, next, .. } = &self.progress;
        let unanswered = next.map(Step::Question);
        let can_answer = |question| asked.contains(&question) || *next == Some(question);
        let before = self.step;
        self.step = match step {
            Step::Start => step,
            Step::Question(question) | Step::SoFar(question) if can_answer(question) => step,
            Step::Question(_) | Step::SoFar(_) => unanswered.unwrap_or(Step::Review),
            Step::Review | Step::Result => unanswered.unwrap_or(step),
        };
        self.error = None;
        // A look at what is known so far changes nothing of the question.
        let looked = match (before, self.step) {
            (Step::Question(from), Step::SoFar(to)) | (Step::SoFar(from), Step::Question(to)) => {
                from == to
            }
            _ => false,
        };
        if !looked || self.draft.is_none() {
            self.changing &= looked;
            self.draft = match self.step {
                Step::Question(question) => {
                    let info = self.rules().questions().get(question.index());
                    info.map(|info| Draft::of(info.kind, self.answers.get(question)))
                }
                _ => None,
            };
        }
        self.progress.left = 0;
        self.progress.assessment = None;
        match self.step {
            Step::Start => self.progress.left = self.longest(|_| false),
            Step::Question(at) | Step::SoFar(at) => {
                self.progress.left = self.longest(|other| other < at);
            }
            Step::Review | Step::Result => {}
        }
        match self.step {
            Step::Start | Step::Question(_) | Step::Review => {}
            Step::SoFar(_) | Step::Result => {
                let answers = self.answers_to(|_| true);
                self.count_search();
                self.progress.assessment =
                    Some(Assessment::of(&self.walker, &answers, &self.texts));
            }
        }
    }

    /// The largest number of questions that can follow the answers to some of those asked.
    fn longest(&mut self, of: impl Fn(QuestionId) -> bool) -> u32 {
        self.count_search();
        self.walker.look(&self.answers_to(of)).longest()
    }

    /// The answers that count, to some of the questions asked.
    pub(super) fn answers_to(&self, of: impl Fn(QuestionId) -> bool) -> Answers {
        let mut answers = Answers::new();
        for question in self.progress.asked.iter().filter(|it| of(**it)) {
            if let Some(answer) = self.answers.get(*question) {
                answers.set(*question, answer.clone());
            }
        }
        answers
    }

    #[cfg(test)]
    fn count_search(&mut self) {
        self.progress.searches += 1;
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "it counts in tests only")]
    fn count_search(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::super::{Action, NonAnswer};
    use super::*;
    use crate::view::{Scene, page};
    use homeward_eligibility::compile::{Limits, Programmes, compile};
    use homeward_eligibility::{Answer, Country, Date};
    use serde_json::{from_value, json};
    use std::rc::Rc;
    use yew::Callback;

    /// A session with a question of kind `country` and one of kind `number`.
    fn session() -> Session {
        let questions = from_value(json!({
            "groups": ["asked"], "outcomes": ["contact", "other"],
            "questions": {
                "home": { "group": "asked", "kind": "country", "unsure": true },
                "children": { "group": "asked", "kind": "number", "min": 0, "max": 20 }
            }
        }));
        let programme = from_value(json!({ "editions": [{
            "from": "2024-01-01",
            "criteria": {
                "there": { "role": "gate", "when": { "home": "IQ" } },
                "family": { "role": "gate", "when": { "children": { "at_least": 3 } } }
            },
            "outcomes": [
                { "outcome": "contact", "when": { "gates": "all" } }, { "outcome": "other" }
            ]
        }]}));
        let programmes = Programmes::from_iter([("office".to_owned(), programme.unwrap())]);
        let compiled = compile(&questions.unwrap(), &programmes, Limits::default()).unwrap();
        let name = |code: &str, name: &str| crate::texts::CountryNames {
            code: code.to_owned(),
            names: vec![name.to_owned()],
        };
        let texts = crate::texts::Texts {
            countries: vec![name("IR", "Iran"), name("IQ", "Iraq")],
            ..Default::default()
        };
        let today = Date::new(2026, 11, 21).unwrap();
        Session::new(compiled.ruleset(), today, Rc::new(texts))
    }

    fn draw(session: &Session) {
        let _ = page(&Scene {
            texts: &session.texts,
            session,
            shared: None,
            address: None,
            remember: false,
            cleared: false,
            tap: &Callback::noop(),
        });
    }

    /// The searches that some actions run, with the page drawn after each.
    fn searches(session: &mut Session, actions: impl IntoIterator<Item = Action>) -> usize {
        let before = session.progress.searches;
        for action in actions {
            session.apply(action);
            draw(session);
        }
        session.progress.searches - before
    }

    #[test]
    fn only_a_new_answer_or_step_runs_a_search() {
        let mut session = session();
        assert_eq!(searches(&mut session, [Action::Continue]), 1, "left");
        let typed = |end| Action::Type(0, "Iraq"[..end].to_owned());
        let keys = (1..=4).map(typed);
        assert_eq!(searches(&mut session, keys), 0);
        let arrows = (0..9).map(|at| Action::OpenList(true, Some(at)));
        assert_eq!(searches(&mut session, arrows), 0);
        assert_eq!(searches(&mut session, [Action::Continue]), 2, "asked, left");
        let errors = [Action::Type(0, "many".to_owned()), Action::Continue];
        assert_eq!(searches(&mut session, errors), 0);
        assert_eq!(
            session.error(),
            Some(super::super::InputError::Number(0, 20))
        );
        let answer = [Action::Type(0, "4".to_owned()), Action::Continue];
        assert_eq!(searches(&mut session, answer), 1, "asked");
        assert_eq!(searches(&mut session, [Action::Continue]), 1, "result");
        assert_eq!(session.step(), Step::Result);
        for _ in 0..9 {
            draw(&session);
        }
        assert_eq!(searches(&mut session, [Action::Continue]), 0);
        let open = &session.assessment().unwrap().open;
        assert!(open[0].outcomes().eq(["contact"]));
    }

    #[test]
    fn a_typed_name_is_the_answer_unless_another_is_chosen() {
        let typed = [Action::Continue, Action::Type(0, "iraq".to_owned())];
        let mut by_name = session();
        let home = by_name.rules().question("home").unwrap();
        searches(
            &mut by_name,
            typed.clone().into_iter().chain([Action::Continue]),
        );
        let iraq = Answer::Country(Country::parse("IQ").unwrap());
        assert_eq!(by_name.answers().get(home), Some(&iraq));
        let mut unsure = session();
        let unknown = Action::ChooseNonAnswer(NonAnswer::Unsure);
        searches(
            &mut unsure,
            typed.into_iter().chain([unknown, Action::Continue]),
        );
        assert_eq!(unsure.answers().get(home), Some(&Answer::Unsure));
    }
}
