//! What somebody typed as an answer.

use homeward::rulebook::Words;
use homeward_eligibility::{Answer, Country, Date, Kind, QuestionInfo};

/// Reads an answer. An empty line was dealt with before.
///
/// # Errors
/// What to type instead.
pub(super) fn answer(
    words: &Words<'_>,
    info: &QuestionInfo,
    typed: &str,
) -> Result<Answer, String> {
    if typed == "-" && info.decline {
        return Ok(Answer::Declined);
    }
    match info.kind {
        Kind::One => position(info, typed).map(Answer::Option),
        Kind::Many if typed == "0" => Ok(Answer::Options(Vec::new())),
        Kind::Many => {
            let parts = typed.split(|c: char| c == ',' || c.is_whitespace());
            let chosen = parts
                .filter(|part| !part.is_empty())
                .map(|part| position(info, part));
            let mut chosen: Vec<u16> = chosen.collect::<Result<_, _>>()?;
            chosen.sort_unstable();
            chosen.dedup();
            Ok(Answer::Options(chosen))
        }
        Kind::Number => {
            let number = typed.parse().map(Answer::Number);
            number.map_err(|_| "Type a whole number.".to_owned())
        }
        Kind::Date => {
            let date = Date::parse(typed).map(Answer::Date);
            date.ok_or_else(|| "Type a date like 2026-01-31.".to_owned())
        }
        Kind::Country if !info.options.is_empty() => {
            let at = position(info, typed)?;
            let code = info.options.get(usize::from(at));
            let country = code
                .and_then(|code| Country::parse(code))
                .map(Answer::Country);
            country.ok_or_else(|| "Type one of the numbers.".to_owned())
        }
        Kind::Country => {
            let code = words
                .country_code(typed)
                .map_err(|error| error.to_string())?;
            let country = Country::parse(&code).map(Answer::Country);
            country.ok_or_else(|| "Type a country's name or its two letters.".to_owned())
        }
    }
}

/// The position of an option that was typed as its number or its id.
fn position(info: &QuestionInfo, typed: &str) -> Result<u16, String> {
    let by_number = typed
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let by_id = || info.options.iter().position(|id| id == typed);
    let at = by_number
        .filter(|at| *at < info.options.len())
        .or_else(by_id);
    at.and_then(|at| u16::try_from(at).ok())
        .ok_or_else(|| format!("Type a number from 1 to {}.", info.options.len()))
}
