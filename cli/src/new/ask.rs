//! Questions to a person at a terminal.

use super::form::{Field, Sort};
use super::name::is_named;
use super::question::question;
use super::value::{from_everywhere, mistake};
use crate::out::print;
use homeward::Inventory;
use std::collections::BTreeMap;
use std::io::{BufRead, IsTerminal as _};

/// A person who answers.
pub(super) struct Dialogue<'a> {
    input: Box<dyn BufRead + 'a>,
    /// There are no more answers.
    ended: bool,
    /// An answer that is read again before the next one.
    again: Option<String>,
    /// What the last question was about.
    about: String,
    /// The person has gone while an entry was made that another one needs.
    pub(super) left_inner: bool,
}

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
        /// The whole answer.
        answer: String,
    },
}

impl<'a> Dialogue<'a> {
    /// With the person at the terminal. `None` if there is none.
    pub(super) fn at_terminal() -> Option<Self> {
        let stdin = std::io::stdin();
        stdin.is_terminal().then(|| Self::of(stdin.lock()))
    }

    /// With answers, a line each.
    pub(super) fn of(input: impl BufRead + 'a) -> Self {
        Self {
            input: Box::new(input),
            ended: false,
            again: None,
            about: String::new(),
            left_inner: false,
        }
    }

    /// Whether the person has gone.
    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    /// Takes an answer once more, for the next question.
    pub(super) fn repeat(&mut self, answer: String) {
        self.again = Some(answer);
    }

    /// Asks for one value. An empty answer keeps the value that is there, or leaves it out where
    /// it is not needed.
    pub(super) fn ask(
        &mut self,
        field: &Field,
        must: bool,
        inventory: &Inventory,
        values: &mut BTreeMap<String, String>,
    ) -> Asked {
        let country = values.get("country");
        let country = country.and_then(|id| inventory.countries.get(id)).cloned();
        if self.ended {
            return Asked::Done;
        }
        let choices = field.choices(inventory);
        let known = values.get(&field.key);
        let about = (self.about != field.about).then_some(field.about.as_str());
        print(&question(field, about, &choices, must, known));
        self.about.clone_from(&field.about);
        let can_be_empty = known.is_some() || !must;
        let kind = field.sort.refers_to();
        loop {
            let Some(line) = self.line() else {
                return Asked::Done;
            };
            if line.is_empty() && can_be_empty {
                return Asked::Done;
            }
            if let Some(value) = value(&line, field, &choices) {
                let value = match &country {
                    Some(country) if field.sort == Sort::Phones => from_everywhere(&value, country),
                    _ => value,
                };
                let Some(mistake) = mistake(field, &value) else {
                    values.insert(field.key.clone(), value);
                    return Asked::Done;
                };
                print(&format!("{mistake}\n"));
                continue;
            }
            if let (Some(kind), Some(title)) = (kind, missing(&line, field, &choices))
                && self.yes(&format!("There is no {kind} “{title}” yet. Make it now?"))
            {
                return Asked::Missing {
                    kind: kind.to_owned(),
                    title,
                    answer: line,
                };
            }
            if self.ended {
                return Asked::Done;
            }
            print(match field.sort {
                _ if line.is_empty() => "It is needed.\n",
                _ if kind.is_some() && choices.is_empty() => "Please write another name.\n",
                Sort::Flag => "Please write yes or no.\n",
                _ => "Please choose from the list.\n",
            });
        }
    }

    /// Asks a question to which the answer is yes or no, until it is one of them. No if the person
    /// has gone.
    fn yes(&mut self, question: &str) -> bool {
        print(&format!("{question} yes or no\n"));
        while let Some(answer) = self.line() {
            if let Some(answer) = flag(&answer) {
                return answer;
            }
            print("Please write yes or no. To write another name, write no first.\n");
        }
        false
    }

    /// Asks for words. They are empty if the person has gone.
    pub(super) fn words(&mut self, question: &str, must: bool) -> String {
        if !self.ended {
            print(&format!("\n{question}\n"));
        }
        loop {
            match self.line() {
                Some(words) if words.is_empty() && must => print("It is needed.\n"),
                Some(words) => return words,
                None => return String::new(),
            }
        }
    }

    fn line(&mut self) -> Option<String> {
        if let Some(line) = self.again.take() {
            return Some(line);
        }
        if self.ended {
            return None;
        }
        print("> ");
        let mut line = String::new();
        let read = self.input.read_line(&mut line);
        if !read.is_ok_and(|bytes| bytes > 0) {
            self.ended = true;
            print("\n");
            return None;
        }
        Some(line.trim().to_owned())
    }
}

/// The first name in an answer that is not in the list.
fn missing(answer: &str, field: &Field, choices: &[(String, String)]) -> Option<String> {
    let parts: Vec<&str> = if field.sort.is_list() {
        answer.split(',').map(str::trim).collect()
    } else {
        vec![answer]
    };
    let is_name = |part: &&&str| part.parse::<usize>().is_err() && !part.is_empty();
    let mut names = parts.iter().filter(is_name);
    let unknown = names.find(|part| value(part, field, choices).is_none())?;
    Some((*unknown).to_owned())
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
        let is_meant = |(value, words): &&(String, String)| is_named(value, words, answer);
        choices
            .iter()
            .find(is_meant)
            .map(|(value, _)| value.clone())
    };
    match &field.sort {
        Sort::Flag => Some(flag(answer)?.to_string()),
        sort if choices.is_empty() && sort.refers_to().is_none() => Some(answer.to_owned()),
        Sort::Many(_) | Sort::Citations => {
            let values: Option<Vec<String>> = answer.split(',').map(|it| one(it.trim())).collect();
            Some(values?.join(","))
        }
        _ => one(answer),
    }
}

/// Whether an answer is yes or no; `None` if it is neither.
fn flag(answer: &str) -> Option<bool> {
    match answer.to_lowercase().as_str() {
        "y" | "yes" | "true" => Some(true),
        "n" | "no" | "false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::new::form::Form;
    use homeward::EntryTitle;

    fn inventory(countries: &[(&str, &str)]) -> Inventory {
        let entries = countries.iter().map(|(id, title)| EntryTitle {
            kind: "country",
            id: (*id).to_owned(),
            title: (*title).to_owned(),
        });
        Inventory {
            entries: entries.collect(),
            language: "en".to_owned(),
            content: "content".into(),
            countries: std::collections::BTreeMap::new(),
        }
    }

    /// Asks for a field of stories; gives back the value and how it ended.
    fn asked(key: &str, must: bool, answers: &str) -> (Option<String>, Asked, bool) {
        let form = Form::of("story").unwrap();
        let mut values = BTreeMap::new();
        let countries = inventory(&[("iraq", "Iraq"), ("lithuania", "Lithuania")]);
        let mut dialogue = Dialogue::of(answers.as_bytes());
        let field = form.field(key).unwrap();
        let ended = dialogue.ask(field, must, &countries, &mut values);
        (values.remove(key), ended, dialogue.has_ended())
    }

    #[test]
    fn answers_are_numbers_titles_or_words() {
        for (key, answers, value) in [
            ("origin_country", "1\n", "iraq"),
            ("origin_country", "IRAQ\n", "iraq"),
            ("origin_country", "3\n2\n", "lithuania"),
            ("names_changed", "perhaps\nYes\n", "true"),
            ("consent.given", "20.11.2026\n2026-11-20\n", "2026-11-20"),
            ("consent.languages", "english\nen, ar\n", "en, ar"),
            ("consent.languages", "all\n", "all"),
            ("consent.scope", "2, 1\n", "feed,web"),
            ("consent.reference", "\nletter 7\n", "letter 7"),
            (
                "consent.reference",
                "Amina, tlf +44 20 7946 0958\nletter 7\n",
                "letter 7",
            ),
        ] {
            let (found, ended, _) = asked(key, true, answers);
            assert_eq!(found.as_deref(), Some(value), "{key}: {answers:?}");
            assert_eq!(ended, Asked::Done);
        }
    }

    #[test]
    fn no_answer_is_none_where_none_is_needed() {
        assert_eq!(
            asked("consent.until", false, "\n"),
            (None, Asked::Done, false)
        );
        // A person who has gone is not asked for ever.
        assert_eq!(
            asked("consent.given", true, "\n"),
            (None, Asked::Done, true)
        );
    }

    #[test]
    fn a_name_that_is_not_in_the_list_can_be_made() {
        let missing = Asked::Missing {
            kind: "country".to_owned(),
            title: "Ghana".to_owned(),
            answer: "Ghana".to_owned(),
        };
        assert_eq!(
            asked("origin_country", true, "Ghana\nyes\n"),
            (None, missing, false)
        );
        let (found, ..) = asked("origin_country", true, "Ghana\nno\n1\n");
        assert_eq!(found.as_deref(), Some("iraq"));
        // An answer in another language, or a better name, is not lost: the question stays.
        for neither in ["ja", "Ghana!", ""] {
            let answers = format!("Ghana\n{neither}\nyes\n");
            let (_, asked, _) = asked("origin_country", true, &answers);
            assert!(matches!(asked, Asked::Missing { title, .. } if title == "Ghana"));
        }
        let mut dialogue = Dialogue::of("".as_bytes());
        dialogue.repeat("Ghana".to_owned());
        let form = Form::of("story").unwrap();
        let mut values = BTreeMap::new();
        let field = form.field("origin_country").unwrap();
        let with_ghana = inventory(&[("ghana", "Ghana")]);
        dialogue.ask(field, true, &with_ghana, &mut values);
        assert_eq!(values["origin_country"], "ghana");
    }
}
