//! Value classes as ids and figures, for people who review rules.

use crate::Date;
use crate::ruleset::{Content, QuestionInfo};
use crate::walk::{Values, values};

/// Answers to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The id of the question.
    pub question: String,
    /// The answers, each as an option, a code or a span. With `not ` before it, an
    /// option not chosen, or a country that is not meant.
    pub answers: Vec<String>,
}

/// The answers of some classes of a variable; `None` for a variable without a question.
pub(crate) fn condition(
    content: &Content,
    classes: &[Vec<u16>],
    today: Date,
    level: u16,
    wanted: &[u16],
) -> Option<Condition> {
    let question = content.variables.get(usize::from(level))?.question?;
    let info = &content.questions[usize::from(question)];
    let answers = if info.has_mode && level == info.first {
        modes(info, wanted)
    } else if let Some(of) = info.option_levels() {
        let option = of.iter().position(|own| *own == Some(level))?;
        let not = if wanted.contains(&1) { "" } else { "not " };
        vec![format!("{not}{}", info.options[option])]
    } else {
        words(info, &values(classes, today, info, wanted)?)
    };
    Some(Condition {
        question: info.id.clone(),
        answers,
    })
}

fn modes(info: &QuestionInfo, wanted: &[u16]) -> Vec<String> {
    let offered = [
        ("answered", true),
        ("unsure", info.unsure),
        ("declined", info.decline),
    ];
    let offered = offered
        .into_iter()
        .filter(|(_, offered)| *offered)
        .zip(0_u16..);
    let chosen = offered.filter(|(_, class)| wanted.contains(class));
    chosen.map(|((word, _), _)| word.to_owned()).collect()
}

fn words(info: &QuestionInfo, values: &Values) -> Vec<String> {
    let option = |at: &u16| info.options.get(usize::from(*at)).cloned();
    match values {
        Values::Options(options) | Values::Chosen(options) => {
            options.iter().filter_map(option).collect()
        }
        Values::Numbers(spans) => spans.iter().copied().map(number_span).collect(),
        Values::Dates(spans) => spans.iter().copied().map(date_span).collect(),
        Values::Countries(countries) => countries.iter().map(|one| one.code().to_owned()).collect(),
        Values::OtherCountries(named) => named
            .iter()
            .map(|one| format!("not {}", one.code()))
            .collect(),
    }
}

/// Numbers from one to another, both included: `3`, `up to 3`, `3 or more`, `3 to 5`, `any`.
pub fn number_span((from, to): (i64, i64)) -> String {
    span((from, to), (i64::MIN, i64::MAX), "or more")
}

/// Days from one to another, both included: `2026-01-31 or later` and so on.
pub fn date_span((from, to): (Date, Date)) -> String {
    span((from, to), (Date::MIN, Date::MAX), "or later")
}

fn span<T: Copy + PartialEq + core::fmt::Display>(
    (from, to): (T, T),
    (min, max): (T, T),
    open: &str,
) -> String {
    match (from == min, to == max) {
        _ if from == to => from.to_string(),
        (true, true) => "any".to_owned(),
        (true, false) => format!("up to {to}"),
        (false, true) => format!("{from} {open}"),
        (false, false) => format!("{from} to {to}"),
    }
}
