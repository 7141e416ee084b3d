//! Checks the questions document and puts questions into the order of asking.

use super::problem::{Mistake, Problem, near};
use crate::document_path::DocumentPath;
use crate::kinds::{Kind, ValueLimits};
use crate::model::{AnswerCondition, Question, Questions, operators_for};
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
    pub(crate) entries: Vec<QuestionEntry>,
    pub(crate) at: HashMap<String, usize>,
    /// One bit for each excluding outcome.
    pub(crate) out: u64,
}

/// A question as written, checked.
pub(crate) struct QuestionEntry {
    pub(crate) id: String,
    pub(crate) group: usize,
    pub(crate) question: Question,
    pub(crate) limits: ValueLimits,
}

pub(crate) fn check(questions: &Questions, problems: &mut Vec<Problem>) -> Table {
    let root = DocumentPath::questions();
    ids(&questions.groups, &root.at("groups"), problems);
    ids(&questions.outcomes, &root.at("outcomes"), problems);
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
        let limits = question.kind.authoring().check(question, &place, problems);
        let group = group.unwrap_or(0);
        entries.push(QuestionEntry {
            id: id.clone(),
            group,
            question: question.clone(),
            limits,
        });
    }
    hints(questions, problems);
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

/// Checks what decides nothing and only helps to show a result.
fn hints(questions: &Questions, problems: &mut Vec<Problem>) {
    let root = DocumentPath::questions();
    if let Some(needs) = &questions.needs {
        of_kind(questions, needs, Kind::Many, root.at("needs"), problems);
    }
    for (index, entry) in questions.place.iter().enumerate() {
        let place = root.at("place").at(index);
        let at = place.at("question");
        of_kind(questions, &entry.question, Kind::Country, at, problems);
        if let Some(when) = &entry.when {
            condition(questions, when, &place.at("when"), problems);
        }
    }
    for (index, entry) in questions.first_words.iter().enumerate() {
        let place = root.at("first_words").at(index);
        condition(questions, &entry.when, &place.at("when"), problems);
        if !questions.outcomes.contains(&entry.outcome) {
            let known = questions.outcomes.iter().map(String::as_str);
            unknown(
                "outcome",
                &entry.outcome,
                known,
                place.at("outcome"),
                problems,
            );
        }
    }
}

/// Checks a condition on one answer.
fn condition(
    questions: &Questions,
    when: &AnswerCondition,
    place: &DocumentPath,
    problems: &mut Vec<Problem>,
) {
    let at = place.at("question");
    let Some(question) = of_kind(questions, &when.question, Kind::One, at, problems) else {
        return;
    };
    for (index, option) in when.any_of.iter().enumerate() {
        if !question.options.contains(option) {
            let known = question.options.iter().map(String::as_str);
            let place = place.at("any_of").at(index);
            unknown("option", option, known, place, problems);
        }
    }
}

/// A question of a kind; reports an id that is none.
fn of_kind<'a>(
    questions: &'a Questions,
    id: &str,
    kind: Kind,
    place: DocumentPath,
    problems: &mut Vec<Problem>,
) -> Option<&'a Question> {
    let found = questions.questions.get(id).filter(|it| it.kind == kind);
    if found.is_none() {
        let what = match kind {
            Kind::Many => "question of the kind `many`",
            Kind::Country => "question of the kind `country`",
            _ => "question of the kind `one`",
        };
        let all = questions.questions.iter();
        let known = all.filter(|(_, question)| question.kind == kind);
        unknown(what, id, known.map(|(id, _)| id.as_str()), place, problems);
    }
    found
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
            let place = DocumentPath::questions().at("out").at(index);
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
    place: DocumentPath,
    problems: &mut Vec<Problem>,
) {
    let known: Vec<&str> = known.into_iter().collect();
    let meant = operators_for(id).iter().copied();
    let near = meant
        .filter(|operator| known.contains(operator))
        .map(str::to_owned)
        .next()
        .or_else(|| near(id, known.iter().copied()));
    problems.push(Problem::new(
        place,
        Mistake::Unknown {
            what,
            id: id.into(),
            near,
            known: known.into_iter().map(str::to_owned).collect(),
        },
    ));
}

/// Checks that an id is safe to print anywhere.
pub(crate) fn name(id: &str, place: &DocumentPath, problems: &mut Vec<Problem>) {
    let fits = id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
        && !RESERVED.contains(&id);
    if !fits {
        problems.push(Problem::new(place.clone(), Mistake::Id(id.to_owned())));
    }
}

/// Checks a list of different ids.
pub(crate) fn ids(ids: &[String], place: &DocumentPath, problems: &mut Vec<Problem>) {
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

/// Reports limits of a kind of question that takes none.
pub(crate) fn no_limits(question: &Question, place: &DocumentPath, problems: &mut Vec<Problem>) {
    for (key, limit) in [("min", &question.min), ("max", &question.max)] {
        if limit.is_some() {
            problems.push(Problem::new(place.at(key), Mistake::Unfit(key.to_owned())));
        }
    }
}

/// Reports options of a kind of question that takes none.
pub(crate) fn no_options(question: &Question, place: &DocumentPath, problems: &mut Vec<Problem>) {
    if !question.options.is_empty() {
        let mistake = Mistake::Unfit("options".to_owned());
        problems.push(Problem::new(place.at("options"), mistake));
    }
}
