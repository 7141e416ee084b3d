//! Answers in the words of the questions.

use super::wrap::either;
use homeward::rulebook::BookTexts;
pub(super) use homeward_eligibility::wording::date_span;
use homeward_eligibility::wording::number_span;
use homeward_eligibility::{Answer, QuestionInfo, Values};

/// "I don't know", as the self-check in the terminal calls it.
pub(super) const UNSURE: &str = "I don't know";
/// "I'd rather not say".
pub(super) const DECLINED: &str = "I'd rather not say";
/// No option of a question of kind `many`.
pub(super) const NONE: &str = "none of these";

/// An answer.
pub(super) fn answer(words: &BookTexts<'_>, info: &QuestionInfo, answer: &Answer) -> String {
    match answer {
        Answer::Unsure => UNSURE.to_owned(),
        Answer::Declined => DECLINED.to_owned(),
        Answer::Option(at) => option(words, info, *at),
        Answer::Options(chosen) => options(words, info, chosen),
        Answer::Number(number) => number.to_string(),
        Answer::Date(date) => date.to_string(),
        Answer::Country(country) => words.country(country.code()).to_owned(),
    }
}

/// A class of answers.
pub(super) fn values(words: &BookTexts<'_>, info: &QuestionInfo, values: &Values) -> String {
    match values {
        Values::Options(options) => {
            let each: Vec<String> = options.iter().map(|at| option(words, info, *at)).collect();
            either(&each)
        }
        Values::Chosen(chosen) => options(words, info, chosen),
        Values::Numbers(spans) => {
            either(&spans.iter().copied().map(number_span).collect::<Vec<_>>())
        }
        Values::Dates(spans) => either(&spans.iter().copied().map(date_span).collect::<Vec<_>>()),
        Values::Countries(countries) => {
            let each: Vec<String> = countries
                .iter()
                .map(|country| words.country(country.code()).to_owned())
                .collect();
            either(&each)
        }
        Values::OtherCountries(named) if named.is_empty() => "any country".to_owned(),
        Values::OtherCountries(named) => {
            let each: Vec<String> = named
                .iter()
                .map(|country| words.country(country.code()).to_owned())
                .collect();
            format!("any country but {}", either(&each))
        }
    }
}

/// An option by its position.
pub(super) fn option(words: &BookTexts<'_>, info: &QuestionInfo, at: u16) -> String {
    let Some(id) = info.options.get(usize::from(at)) else {
        return at.to_string();
    };
    words.option(&info.id, id).unwrap_or(id).to_owned()
}

fn options(words: &BookTexts<'_>, info: &QuestionInfo, chosen: &[u16]) -> String {
    if chosen.is_empty() {
        return NONE.to_owned();
    }
    let each: Vec<String> = chosen.iter().map(|at| option(words, info, *at)).collect();
    each.join(" + ")
}
