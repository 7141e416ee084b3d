//! The answers of a person, a line each.

use super::wording;
use super::wrap::hanging;
use homeward::rulebook::BookTexts;
use homeward_eligibility::{Answers, Ruleset};

pub(super) fn list(words: &BookTexts<'_>, rules: &Ruleset, answers: &Answers) -> String {
    if answers.is_empty() {
        return "No answers\n".to_owned();
    }
    let mut text = String::new();
    for (question, answer) in answers.iter() {
        let info = &rules[question];
        text.push_str(&hanging("  ", words.question(&info.id)));
        text.push_str(&hanging("    = ", &wording::answer(words, info, answer)));
    }
    text
}
