//! Two versions of a site, with the texts of both.

use super::super::wording::{DECLINED, UNSURE};
use super::super::wrap::{either, hanging};
use homeward::rulebook::{Book, BookTexts};
use homeward_eligibility::Kind;
use homeward_eligibility::diff::Condition;

/// Both versions. Texts that the new one lacks are taken from the old one.
pub(super) struct Both<'a> {
    pub(super) new: (&'a Book, BookTexts<'a>),
    pub(super) old: (&'a Book, BookTexts<'a>),
}

fn kind(book: &Book, question: &str) -> Option<Kind> {
    let rules = book.compiled().ruleset();
    Some(rules[rules.question(question)?].kind)
}

impl Both<'_> {
    /// The text of the first version that has one, else the id itself.
    fn either_of<'s>(&'s self, id: &str, text: impl Fn(&'s BookTexts<'s>) -> &'s str) -> &'s str {
        let new = text(&self.new.1);
        if new == id { text(&self.old.1) } else { new }
    }

    pub(super) fn criterion<'s>(&'s self, programme: &'s str, id: &'s str) -> &'s str {
        self.either_of(id, |words| words.criterion(programme, id))
    }

    pub(super) fn component<'s>(&'s self, programme: &'s str, id: &'s str) -> &'s str {
        self.either_of(id, |words| words.component(programme, id))
    }

    pub(super) fn service<'s>(&'s self, id: &'s str) -> &'s str {
        self.either_of(id, |words| words.service(id))
    }

    pub(super) fn question<'s>(&'s self, id: &'s str) -> &'s str {
        self.either_of(id, |words| words.question(id))
    }

    pub(super) fn option(&self, question: &str, id: &str) -> String {
        let kind = kind(self.new.0, question).or_else(|| kind(self.old.0, question));
        self.answer(question, kind, id)
    }

    /// A group of answers: every condition holds.
    pub(super) fn answers(&self, answers: &[Condition], open: bool) -> String {
        let mut lead = "    - ";
        let mut text = String::new();
        for condition in answers {
            text.push_str(&hanging(lead, &self.condition(condition)));
            lead = "      ";
        }
        if open {
            let staff = "depending on the decision of staff about an open list";
            text.push_str(&hanging(lead, staff));
        } else if answers.is_empty() {
            text.push_str(&hanging(lead, "whatever people answer"));
        }
        text
    }

    fn condition(&self, condition: &Condition) -> String {
        let id = condition.question.as_str();
        let kind = kind(self.new.0, id).or_else(|| kind(self.old.0, id));
        let each = condition
            .answers
            .iter()
            .map(|answer| self.answer(id, kind, answer));
        let (not, yes): (Vec<String>, Vec<String>) =
            each.partition(|text| text.starts_with("not "));
        let mut parts = Vec::new();
        match kind {
            Some(Kind::Many) => parts.extend(yes),
            _ if !yes.is_empty() => parts.push(either(&yes)),
            _ => {}
        }
        parts.extend(not);
        format!("{} {}", self.question(id), parts.join(" + "))
    }

    /// One answer as the engine writes it, in words.
    fn answer(&self, question: &str, kind: Option<Kind>, answer: &str) -> String {
        let (not, id) = match answer.strip_prefix("not ") {
            Some(id) => ("not ", id),
            None => ("", answer),
        };
        let option = || {
            let new = self.new.1.option(question, id);
            new.or_else(|| self.old.1.option(question, id))
        };
        let text = match kind {
            Some(Kind::Country) if id.len() == 2 => Some(self.new.1.country(id)),
            _ => option(),
        };
        let text = text.unwrap_or(match id {
            "unsure" => UNSURE,
            "declined" => DECLINED,
            "answered" => "any answer",
            other => other,
        });
        format!("{not}{text}")
    }
}
