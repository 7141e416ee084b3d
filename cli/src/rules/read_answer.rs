//! Reading an answer that was typed in the terminal.

use homeward::rulebook::BookTexts;
use homeward_eligibility::{Answer, Kind, QuestionInfo};

/// Reads an answer. An empty line was handled before.
///
/// An answer is what the engine reads ([`Answer::parse`]); in addition, an option may be typed
/// as its number in the list, a country as its name, and "prefer not to say" as `-`.
///
/// # Errors
/// What to type instead.
pub(super) fn answer(
    words: &BookTexts<'_>,
    info: &QuestionInfo,
    typed: &str,
) -> Result<Answer, String> {
    if typed == "-" && info.decline {
        return Ok(Answer::Declined);
    }
    let text = match info.kind {
        Kind::Many if typed == "0" => String::new(),
        Kind::Many => {
            let parts = typed.split(|c: char| c == ',' || c.is_whitespace());
            let mut chosen = parts
                .filter(|part| !part.is_empty())
                .map(|part| position(info, part))
                .collect::<Result<Vec<u16>, _>>()?;
            chosen.sort_unstable();
            chosen.dedup();
            return Ok(Answer::Options(chosen));
        }
        Kind::One => return position(info, typed).map(Answer::Option),
        Kind::Country if !info.options.is_empty() => {
            info.options[usize::from(position(info, typed)?)].clone()
        }
        Kind::Country => words
            .country_code(typed)
            .map_err(|error| error.to_string())?,
        Kind::Number | Kind::Date => typed.to_owned(),
    };
    Answer::parse(info, &text).map_err(|_| {
        let wanted = match info.kind {
            Kind::Number => "Type a whole number.",
            Kind::Date => "Type a date like 2026-01-31.",
            _ => "Type a country's name or its two letters.",
        };
        wanted.to_owned()
    })
}

/// The position of an option that was typed as its number or its id.
fn position(info: &QuestionInfo, typed: &str) -> Result<u16, String> {
    let number = typed.parse::<u16>().ok();
    let by_number = number.and_then(|number| number.checked_sub(1));
    by_number
        .filter(|at| usize::from(*at) < info.options.len())
        .or_else(|| info.option(typed))
        .ok_or_else(|| format!("Type a number from 1 to {}.", info.options.len()))
}
