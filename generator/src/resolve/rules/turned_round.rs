//! The words for yes and no in the place of each other.

use crate::checks::contradicting_words;
use crate::content::RuleTexts;
use crate::lexicon::{self, Key};
use crate::parse::RuleDocument;
use spanned::{Diagnostics, Span};

/// Reports the first option `yes` of each question that has the word for no, or the option `no` with that for yes.
pub(super) fn check(
    tag: &str,
    words: &RuleTexts,
    document: &RuleDocument<RuleTexts>,
    diagnostics: &mut Diagnostics,
) {
    let (yes, no) = (lexicon::of(tag, Key::Yes), lexicon::of(tag, Key::No));
    for (id, question) in &words.questions {
        let turned = [("yes", &no), ("no", &yes)]
            .into_iter()
            .find_map(|(option, others)| {
                let words = question.options.get(option)?;
                others
                    .contains(&answer(words).as_str())
                    .then_some((option, words))
            });
        if let Some((option, words)) = turned {
            let node = document.node.as_ref();
            let place = node.map_or(Span::start_of(document.source), |node| {
                node.span_at(["questions", id, "options", option])
            });
            diagnostics.push(contradicting_words::turned_round(option, words, place));
        }
    }
}

/// The words up to the first sign, in small letters.
fn answer(words: &str) -> String {
    let is_end = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let words = words.trim().trim_start_matches(is_end);
    let end = words.find(is_end).unwrap_or(words.len());
    words[..end].trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn an_answer_ends_at_the_first_sign() {
        for (words, is) in [
            ("Hayır", "hayır"),
            ("No, I have none", "no"),
            ("No one helped me", "no one helped me"),
            ("«Нет». Я не знаю", "нет"),
            ("", ""),
        ] {
            assert_eq!(answer(words), is);
        }
    }
}
