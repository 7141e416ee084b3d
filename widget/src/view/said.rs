//! Answers in words.

use crate::words::Words;
use homeward_eligibility::{Answer, QuestionInfo, Values};

/// Between parts of an answer: the same in every script.
const BETWEEN: &str = " · ";

/// How many countries are named one by one.
const NAMED: usize = 6;

pub(super) fn option(words: &Words, info: &QuestionInfo, at: u16) -> String {
    let id = info.options.get(usize::from(at)).map_or("", String::as_str);
    let said = words
        .questions
        .get(&info.id)
        .and_then(|said| said.options.get(id));
    said.map_or(id, String::as_str).to_owned()
}

fn options(words: &Words, info: &QuestionInfo, chosen: &[u16]) -> String {
    if chosen.is_empty() {
        return words.ui("check-none");
    }
    let said: Vec<String> = chosen.iter().map(|at| option(words, info, *at)).collect();
    said.join(BETWEEN)
}

/// An answer.
pub(super) fn answer(words: &Words, info: &QuestionInfo, answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::Option(at)) => option(words, info, *at),
        Some(Answer::Options(chosen)) => options(words, info, chosen),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Date(date)) => words.date(date.civil()),
        Some(Answer::Country(country)) => words.country(country.code()),
        Some(Answer::Unsure) => words.ui("check-unsure"),
        Some(Answer::Declined) => words.ui("check-decline"),
        None => words.ui("check-no-answer"),
    }
}

/// Any of several answers.
pub(super) fn values(words: &Words, info: &QuestionInfo, values: &Values) -> String {
    let range = |min: String, max: String| {
        if min == max {
            min
        } else {
            words.fill("check-range", &[("min", &min), ("max", &max)])
        }
    };
    let parts: Vec<String> = match values {
        Values::Options(any) => any.iter().map(|at| option(words, info, *at)).collect(),
        Values::Chosen(all) => vec![options(words, info, all)],
        Values::Numbers(spans) => spans
            .iter()
            .map(|(min, max)| range(min.to_string(), max.to_string()))
            .collect(),
        Values::Dates(spans) => spans
            .iter()
            .map(|(min, max)| range(words.date(min.civil()), words.date(max.civil())))
            .collect(),
        Values::Countries(any) if any.len() > NAMED => vec![words.ui("check-some-country")],
        Values::Countries(any) => any
            .iter()
            .map(|country| words.country(country.code()))
            .collect(),
        Values::OtherCountries(_) => vec![words.ui("check-other-country")],
    };
    parts.join(BETWEEN)
}
