//! Personas that show a flaw.

use super::paths::Path;
use crate::compile::countries;
use crate::model::{Given, Persona, Scalar};
use crate::ruleset::{Content, QuestionInfo};
use crate::walk::{Values, values};
use crate::{Answer, Date};
use core::fmt::Write;

/// A persona that shows a flaw, and sometimes one to compare it with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The persona; what it leaves unanswered does not matter.
    pub persona: Persona,
    /// A persona who differs in a single answer and gets another result; or the same
    /// result, if the flaw is a question or option that changes nothing.
    pub contrast: Option<Persona>,
}

impl Witness {
    pub(crate) fn of(persona: Persona) -> Self {
        Self {
            persona,
            contrast: None,
        }
    }
}

/// A persona with the answers of a path.
pub(crate) fn persona(
    content: &Content,
    classes: &[Vec<u16>],
    today: Date,
    path: &Path,
) -> Persona {
    let class = |level: u16| {
        let found = path.iter().rev().find(|(other, _)| *other == level);
        found.map(|(_, class)| *class)
    };
    let mut given = indexmap::IndexMap::new();
    for info in &content.questions {
        let own = info.first..info.first + info.count;
        if !own.clone().any(|level| class(level).is_some()) {
            continue;
        }
        let mode = if info.has_mode {
            class(info.first).unwrap_or(0)
        } else {
            0
        };
        let word = match (mode, info.unsure) {
            (0, _) => None,
            (1, true) => Some("unsure"),
            _ => Some("declined"),
        };
        let answer = match word {
            Some(word) => Some(Given::One(Scalar::from(word))),
            None => value(info, classes, today, &class),
        };
        given.extend(answer.map(|answer| (info.id.clone(), answer)));
    }
    Persona {
        on: Some(today.to_string()),
        given,
        ..Persona::default()
    }
}

fn value(
    info: &QuestionInfo,
    classes: &[Vec<u16>],
    today: Date,
    class: &impl Fn(u16) -> Option<u16>,
) -> Option<Given> {
    if let Some(of) = info.option_levels() {
        let options = info.options.iter().zip(of);
        let chosen = options.filter(|(_, level)| level.and_then(class) == Some(1));
        return Some(Given::Many(
            chosen.map(|(id, _)| Scalar::from(id.as_str())).collect(),
        ));
    }
    let level = info.value_level();
    let values = values(classes, today, info, &[class(level).unwrap_or(0)])?;
    if let Values::OtherCountries(named) = &values {
        let free = countries::codes().find(|code| !named.iter().any(|other| other.code() == *code));
        return free.map(|code| Given::One(Scalar::from(code)));
    }
    let text = |text: &str| Given::One(Scalar::from(text));
    Some(match values.example()? {
        Answer::Option(option) => text(info.options.get(usize::from(option))?),
        Answer::Number(number) => Given::One(Scalar::Number(number)),
        Answer::Date(date) => text(&date.to_string()),
        Answer::Country(country) => text(country.code()),
        _ => return None,
    })
}

/// A persona as YAML to paste under `personas:`.
pub fn persona_yaml(id: &str, persona: &Persona) -> String {
    let mut yaml = format!("{id}:\n");
    // Writing to a string does not fail.
    if let Some(on) = &persona.on {
        let _ = writeln!(yaml, "  on: {on}");
    }
    if persona.given.is_empty() {
        yaml.push_str("  given: {}\n");
    } else {
        yaml.push_str("  given:\n");
    }
    for (question, given) in &persona.given {
        let _ = match given {
            Given::One(value) => writeln!(yaml, "    {question}: {}", scalar(value)),
            Given::Many(values) => writeln!(
                yaml,
                "    {question}: [{}]",
                list(values.iter().map(scalar))
            ),
        };
    }
    if !persona.expect.is_empty() {
        yaml.push_str("  expect:\n");
    }
    for (programme, expectation) in &persona.expect {
        let _ = writeln!(yaml, "    {programme}:");
        if let Some(outcome) = &expectation.outcome {
            let _ = writeln!(yaml, "      outcome: {outcome}");
        }
        for (key, ids) in [
            ("possible", &expectation.possible),
            ("because", &expectation.because),
            ("advice", &expectation.advice),
            ("services", &expectation.services),
        ] {
            if let Some(ids) = ids {
                let _ = writeln!(yaml, "      {key}: [{}]", list(ids.iter().cloned()));
            }
        }
        if let Some(most) = expectation.questions_at_most {
            let _ = writeln!(yaml, "      questions_at_most: {most}");
        }
    }
    yaml
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

/// Quotes words that some YAML readers take for other values.
fn scalar(value: &Scalar) -> String {
    const TAKEN: [&str; 9] = ["yes", "no", "on", "off", "y", "n", "true", "false", "null"];
    let text = value.to_string();
    if TAKEN.contains(&text.to_ascii_lowercase().as_str()) {
        format!("\"{text}\"")
    } else {
        text
    }
}
