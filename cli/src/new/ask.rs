//! Questions to a person at a terminal.

use super::form::{Field, Sort};
use crate::out::print;
use homeward::Inventory;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::BufRead as _;

/// How a question ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// With a value, or without one where none is needed.
    Done,
    /// The answer names an entry that the site does not have.
    Missing {
        /// The kind of the entry.
        kind: String,
        /// Its name, as the person has written it.
        title: String,
    },
}

/// Asks for one value. An empty answer keeps the value that is there, or leaves it out.
pub(super) fn ask(
    field: &Field,
    inventory: &Inventory,
    values: &mut BTreeMap<String, String>,
) -> Asked {
    let choices = field.choices(inventory);
    let mut question = format!("\n{} ({})\n", field.question, field.key);
    for (number, (_, words)) in choices.iter().enumerate() {
        let _ = writeln!(question, "  {}  {words}", number + 1);
    }
    question.push_str(match &field.sort {
        Sort::Many(_) | Sort::Citations if !choices.is_empty() => {
            "One or more numbers, with commas between them"
        }
        _ if !choices.is_empty() => "A number",
        Sort::Flag => "yes or no",
        Sort::Many(_) => "Words with commas between them",
        Sort::Text | Sort::Number | Sort::Words(_) | Sort::Reference(_) | Sort::Citations => "",
    });
    let kind = field.sort.refers_to();
    if let Some(kind) = kind {
        let _ = write!(question, ", or the name of a new {kind}");
    }
    if let Some(value) = values.get(&field.key) {
        let _ = write!(question, " [Enter: {value}]");
    } else if !field.required {
        question.push_str(" [Enter: none]");
    }
    print(&question);
    loop {
        let Some(line) = line() else {
            return Asked::Done;
        };
        let is_known = values.contains_key(&field.key);
        if line.is_empty() && (is_known || !field.required) {
            return Asked::Done;
        }
        if let Some(value) = value(&line, field, &choices) {
            values.insert(field.key.clone(), value);
            return Asked::Done;
        }
        if let (Some(kind), Some(title)) = (kind, missing(&line, field, &choices))
            && yes(&format!("There is no {kind} “{title}” yet. Make it now?"))
        {
            let kind = kind.to_owned();
            return Asked::Missing { kind, title };
        }
        print("Please choose from the list, or write yes or no.\n");
    }
}

/// The first name in an answer that is not in the list.
fn missing(answer: &str, field: &Field, choices: &[(String, String)]) -> Option<String> {
    let is_list = matches!(field.sort, Sort::Many(_) | Sort::Citations);
    let parts: Vec<&str> = if is_list {
        answer.split(',').map(str::trim).collect()
    } else {
        vec![answer]
    };
    let is_name = |part: &&&str| part.parse::<usize>().is_err() && !part.is_empty();
    let mut names = parts.iter().filter(is_name);
    let unknown = names.find(|part| value(part, field, choices).is_none())?;
    Some((*unknown).to_owned())
}

/// Asks a question to which the answer is yes or no.
fn yes(question: &str) -> bool {
    print(&format!("{question} yes or no\n"));
    let answer = line().unwrap_or_default().to_lowercase();
    matches!(answer.as_str(), "y" | "yes")
}

/// Asks for words.
pub(super) fn words(question: &str, must: bool) -> String {
    print(&format!("\n{question}\n"));
    loop {
        match line() {
            Some(words) if words.is_empty() && must => print("It is needed.\n"),
            Some(words) => return words,
            None => return String::new(),
        }
    }
}

fn line() -> Option<String> {
    print("> ");
    let line = std::io::stdin().lock().lines().next()?.ok()?;
    Some(line.trim().to_owned())
}

/// The value that an answer means.
fn value(answer: &str, field: &Field, choices: &[(String, String)]) -> Option<String> {
    if answer.is_empty() {
        return None;
    }
    let one = |answer: &str| {
        if let Ok(number) = answer.parse::<usize>() {
            return Some(choices.get(number.checked_sub(1)?)?.0.clone());
        }
        let is_meant = |(value, words): &&(String, String)| {
            value == answer || words.eq_ignore_ascii_case(answer)
        };
        choices
            .iter()
            .find(is_meant)
            .map(|(value, _)| value.clone())
    };
    match &field.sort {
        Sort::Flag => match answer.to_lowercase().as_str() {
            "y" | "yes" | "true" => Some("true".to_owned()),
            "n" | "no" | "false" => Some("false".to_owned()),
            _ => None,
        },
        sort if choices.is_empty() && sort.refers_to().is_none() => Some(answer.to_owned()),
        Sort::Many(_) | Sort::Citations => {
            let values: Option<Vec<String>> = answer.split(',').map(|it| one(it.trim())).collect();
            Some(values?.join(","))
        }
        _ => one(answer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_numbers_titles_or_words() {
        let field = |sort| Field {
            key: "k".into(),
            question: String::new(),
            required: true,
            sort,
        };
        let choices = [("iraq", "Iraq"), ("lithuania", "Lithuania")];
        let choices = choices.map(|(id, title)| (id.to_owned(), title.to_owned()));
        let country = field(Sort::Reference("country".into()));
        for answer in ["1", "iraq", "IRAQ"] {
            assert_eq!(value(answer, &country, &choices).as_deref(), Some("iraq"));
        }
        assert_eq!(value("3", &country, &choices), None);
        assert_eq!(value("Ghana", &country, &[]), None);
        let many = field(Sort::Many(Box::new(Sort::Reference("country".into()))));
        assert_eq!(
            value("2, 1", &many, &choices).as_deref(),
            Some("lithuania,iraq")
        );
        assert_eq!(
            value("Yes", &field(Sort::Flag), &[]).as_deref(),
            Some("true")
        );
        assert_eq!(value("perhaps", &field(Sort::Flag), &[]), None);
        for (answer, field, name) in [
            ("Ghana", &country, Some("Ghana")),
            ("7", &country, None),
            ("1, Ghana, Mali", &many, Some("Ghana")),
        ] {
            assert_eq!(missing(answer, field, &choices).as_deref(), name);
        }
    }
}
