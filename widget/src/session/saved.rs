//! A self-check as text: for the same page in another language, for storage in the tab if the
//! person allows it, and for the steps of the browser's history.

use super::{Session, Step};
use homeward_eligibility::{Answer, Answers, Country, Date, Kind, QuestionInfo, Ruleset};

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
        }
    }

    /// Reads a step from text; [`Step::Start`] if it is not one.
    pub fn from_text(text: &str, rules: &Ruleset) -> Self {
        match text {
            ".answers" => Self::Review,
            ".result" => Self::Result,
            id => rules.question(id).map_or(Self::Start, Self::Question),
        }
    }
}

impl Session {
    /// The answers as text, a line each. Questions and options have their ids, so that rules of
    /// another day can read the answers that they still know.
    pub fn saved(&self) -> String {
        let lines = self.answers().iter().filter_map(|(question, answer)| {
            let info = self.rules().questions().get(question.index())?;
            let option = |at: &u16| info.options.get(usize::from(*at)).map(String::as_str);
            let value = match answer {
                Answer::Option(at) => option(at)?.to_owned(),
                Answer::Options(chosen) => chosen
                    .iter()
                    .filter_map(option)
                    .collect::<Vec<_>>()
                    .join(","),
                Answer::Number(number) => number.to_string(),
                Answer::Date(date) => date.days().to_string(),
                Answer::Country(country) => country.code().to_owned(),
                Answer::Unsure => "?".to_owned(),
                Answer::Declined => "!".to_owned(),
            };
            Some(format!("{}={value}", info.id))
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
            let answer = info.and_then(|info| read(info, value));
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

fn read(info: &QuestionInfo, value: &str) -> Option<Answer> {
    let option = |id: &str| {
        let at = info.options.iter().position(|other| other == id)?;
        u16::try_from(at).ok()
    };
    match (value, info.kind) {
        ("?", _) => Some(Answer::Unsure),
        ("!", _) => Some(Answer::Declined),
        (id, Kind::One) => option(id).map(Answer::Option),
        (ids, Kind::Many) => {
            let ids = ids.split(',').filter(|id| !id.is_empty());
            ids.map(option).collect::<Option<_>>().map(Answer::Options)
        }
        (number, Kind::Number) => number.parse().ok().map(Answer::Number),
        (days, Kind::Date) => Date::from_days(days.parse().ok()?).map(Answer::Date),
        (code, Kind::Country) => Country::parse(code).map(Answer::Country),
    }
}
