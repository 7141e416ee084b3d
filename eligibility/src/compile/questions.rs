//! Checks the questions document and puts questions into the order of asking.

use super::countries;
use super::problem::{Mistake, Problem, near};
use crate::model::{Kind, Question, Questions, Scalar};
use crate::place::Place;
use crate::ruleset::Moment;
use crate::{Country, Date};
use std::collections::{BTreeSet, HashMap};

/// Words that formulas, rows and personas use themselves.
const RESERVED: [&str; 10] = [
    "all",
    "any",
    "not",
    "at_least",
    "met",
    "gates",
    "priorities",
    "unsure",
    "declined",
    "today",
];

/// The questions in the order of asking.
pub(crate) struct Table {
    pub(crate) entries: Vec<Entry>,
    pub(crate) at: HashMap<String, usize>,
    /// One bit for each outcome that turns the person away.
    pub(crate) out: u64,
}

pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) group: usize,
    pub(crate) question: Question,
    pub(crate) numbers: (i64, i64),
    pub(crate) dates: (Option<Moment>, Option<Moment>),
}

pub(crate) fn check(questions: &Questions, problems: &mut Vec<Problem>) -> Table {
    let root = Place::questions();
    list(&questions.groups, &root.at("groups"), problems);
    list(&questions.outcomes, &root.at("outcomes"), problems);
    if questions.outcomes.len() > 60 {
        problems.push(Problem::new(
            root.at("outcomes"),
            Mistake::TooMuch(60, "outcomes"),
        ));
    }
    let mut entries = Vec::new();
    for (id, question) in &questions.questions {
        let place = root.at("questions").at(id.as_str());
        name(id, &place, problems);
        let group = questions
            .groups
            .iter()
            .position(|group| *group == question.group);
        if group.is_none() {
            let known = questions.groups.iter().map(String::as_str);
            unknown("group", &question.group, known, place.at("group"), problems);
        }
        options(question, &place, problems);
        let (numbers, dates) = limits(question, &place, problems);
        let group = group.unwrap_or(0);
        entries.push(Entry {
            id: id.clone(),
            group,
            question: question.clone(),
            numbers,
            dates,
        });
    }
    // A stable sort keeps the order of the file within a group.
    entries.sort_by_key(|entry| entry.group);
    let at = entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.id.clone(), at))
        .collect();
    Table {
        entries,
        at,
        out: out(questions, problems),
    }
}

fn out(questions: &Questions, problems: &mut Vec<Problem>) -> u64 {
    let Some(named) = &questions.out else {
        let last = questions.outcomes.len().min(60);
        return if last > 1 { 1 << (last - 1) } else { 0 };
    };
    let mut bits = 0;
    for (index, id) in named.iter().enumerate() {
        if let Some(at) = questions
            .outcomes
            .iter()
            .take(60)
            .position(|outcome| outcome == id)
        {
            bits |= 1 << at;
        } else {
            let place = Place::questions().at("out").at(index);
            unknown(
                "outcome",
                id,
                questions.outcomes.iter().map(String::as_str),
                place,
                problems,
            );
        }
    }
    bits
}

pub(crate) fn unknown<'a>(
    what: &'static str,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
    place: Place,
    problems: &mut Vec<Problem>,
) {
    let near = near(id, known);
    problems.push(Problem::new(
        place,
        Mistake::Unknown {
            what,
            id: id.to_owned(),
            near,
        },
    ));
}

/// Checks that an id is safe to print anywhere.
pub(crate) fn name(id: &str, place: &Place, problems: &mut Vec<Problem>) {
    let fits = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
        && !RESERVED.contains(&id);
    if !fits {
        problems.push(Problem::new(place.clone(), Mistake::Id(id.to_owned())));
    }
}

fn list(ids: &[String], place: &Place, problems: &mut Vec<Problem>) {
    if ids.is_empty() {
        problems.push(Problem::new(place.clone(), Mistake::Empty));
    }
    let mut seen = BTreeSet::new();
    for (index, id) in ids.iter().enumerate() {
        name(id, &place.at(index), problems);
        if !seen.insert(id) {
            problems.push(Problem::new(place.at(index), Mistake::Twice(id.clone())));
        }
    }
}

fn options(question: &Question, place: &Place, problems: &mut Vec<Problem>) {
    let place = place.at("options");
    match question.kind {
        Kind::One | Kind::Many => list(&question.options, &place, problems),
        Kind::Country => {
            let mut seen = BTreeSet::new();
            for (index, code) in question.options.iter().enumerate() {
                country(code, &place.at(index), problems);
                if !seen.insert(code) {
                    problems.push(Problem::new(place.at(index), Mistake::Twice(code.clone())));
                }
            }
        }
        Kind::Number | Kind::Date if question.options.is_empty() => {}
        Kind::Number | Kind::Date => {
            problems.push(Problem::new(place, Mistake::Unfit("options".to_owned())));
        }
    }
}

pub(crate) fn country(code: &str, place: &Place, problems: &mut Vec<Problem>) -> Option<Country> {
    let known = countries::codes().any(|known| known == code);
    if !known {
        let capitals = code.to_ascii_uppercase();
        let near = countries::codes()
            .find(|known| *known == capitals)
            .map(str::to_owned);
        let mistake = Mistake::Unknown {
            what: "country",
            id: code.to_owned(),
            near,
        };
        problems.push(Problem::new(place.clone(), mistake));
        return None;
    }
    Country::parse(code)
}

type Range = ((i64, i64), (Option<Moment>, Option<Moment>));

fn limits(question: &Question, place: &Place, problems: &mut Vec<Problem>) -> Range {
    let mut numbers = (i64::MIN, i64::MAX);
    let mut dates = (None, None);
    for (key, limit, is_min) in [("min", &question.min, true), ("max", &question.max, false)] {
        let Some(limit) = limit else { continue };
        let place = place.at(key);
        match (question.kind, limit) {
            (Kind::Number, Scalar::Number(number)) if is_min => numbers.0 = *number,
            (Kind::Number, Scalar::Number(number)) => numbers.1 = *number,
            (Kind::Number, other) => {
                let value = other.to_string();
                problems.push(Problem::new(
                    place,
                    Mistake::Value {
                        value,
                        wanted: "a whole number",
                    },
                ));
            }
            (Kind::Date, limit) => {
                let text = limit.to_string();
                let moment = match text.as_str() {
                    "today" => Some(Moment::Days(0)),
                    text => Date::parse(text).map(Moment::On),
                };
                if moment.is_none() {
                    problems.push(Problem::new(place, Mistake::Date(text)));
                }
                *(if is_min { &mut dates.0 } else { &mut dates.1 }) = moment;
            }
            _ => problems.push(Problem::new(place, Mistake::Unfit(key.to_owned()))),
        }
    }
    let crossed = match dates {
        (Some(Moment::On(min)), Some(Moment::On(max))) => min > max,
        _ => false,
    };
    if crossed || numbers.0 > numbers.1 {
        problems.push(Problem::new(place.at("min"), Mistake::Limits));
    }
    (numbers, dates)
}
