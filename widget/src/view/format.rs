//! Answers as text.

use crate::texts::Texts;
use homeward_eligibility::{Answer, QuestionInfo, Values};

/// The separator between parts of an answer: the same in every script.
const SEPARATOR: &str = " · ";

/// The largest number of countries that are named one by one.
const MOST_NAMED: usize = 6;

pub(super) fn option(texts: &Texts, info: &QuestionInfo, at: u16) -> String {
    let id = info.options.get(usize::from(at)).map_or("", String::as_str);
    let name = texts
        .questions
        .get(&info.id)
        .and_then(|texts| texts.options.get(id));
    name.map_or(id, String::as_str).to_owned()
}

fn options(texts: &Texts, info: &QuestionInfo, chosen: &[u16]) -> String {
    if chosen.is_empty() {
        return texts.ui("check-none");
    }
    let names: Vec<String> = chosen.iter().map(|at| option(texts, info, *at)).collect();
    names.join(SEPARATOR)
}

/// An answer.
pub(super) fn answer(texts: &Texts, info: &QuestionInfo, answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::Option(at)) => option(texts, info, *at),
        Some(Answer::Options(chosen)) => options(texts, info, chosen),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Date(date)) => texts.date(date.civil()),
        Some(Answer::Country(country)) => texts.country(country.code()),
        Some(Answer::Unsure) => texts.ui("check-unsure"),
        Some(Answer::Declined) => texts.ui("check-decline"),
        None => texts.ui("check-no-answer"),
    }
}

/// A set of answers.
pub(super) fn values(texts: &Texts, info: &QuestionInfo, values: &Values) -> String {
    let range = |min: String, max: String| {
        if min == max {
            min
        } else {
            texts.fill("check-range", &[("min", &min), ("max", &max)])
        }
    };
    let parts: Vec<String> = match values {
        Values::Options(any) => any.iter().map(|at| option(texts, info, *at)).collect(),
        Values::Chosen(all) => vec![options(texts, info, all)],
        Values::Numbers(spans) => spans
            .iter()
            .map(|(min, max)| range(min.to_string(), max.to_string()))
            .collect(),
        Values::Dates(spans) => spans
            .iter()
            .map(|(min, max)| range(texts.date(min.civil()), texts.date(max.civil())))
            .collect(),
        Values::Countries(any) if any.len() > MOST_NAMED => vec![texts.ui("check-some-country")],
        Values::Countries(any) => any
            .iter()
            .map(|country| texts.country(country.code()))
            .collect(),
        Values::OtherCountries(_) => vec![texts.ui("check-other-country")],
    };
    parts.join(SEPARATOR)
}
