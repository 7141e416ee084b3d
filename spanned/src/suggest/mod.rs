//! Suggestions for unknown words: the nearest of the known words.
//!
//! Nearness is the Damerau–Levenshtein distance, at most a quarter of the word's length.

mod invisible;
mod suggestions;

pub(crate) use invisible::unseen_in_key;
pub use invisible::{is_invisible, other_comma, retype};
pub use suggestions::Suggestions;

use crate::work;

/// The number of candidates that a help text lists if none is near.
const FEW: usize = 12;

/// Whether a word is that which languages write between the last two items of a list.
pub fn is_and(word: &str) -> bool {
    ["and", "e", "et", "og", "und", "ve", "y", "و"].contains(&word)
}

/// The candidate nearest to `word`, if it is near enough to be a typo.
///
/// For many words and many candidates use [`Suggestions`].
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let limit = limit(length);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| {
            let is_same = candidate.eq_ignore_ascii_case(word);
            let distance = if is_same {
                1
            } else {
                distance(word, candidate)
            };
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// A help text: the nearest candidate, or all candidates if they are at most twelve.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    help(word, nearest(word, candidates.iter().copied()), &candidates)
}

/// The greatest distance of a typo in a word of `length` characters.
fn limit(length: usize) -> usize {
    (length / 4).max(1)
}

/// Whether two words differ by one letter, or by two letters that are exchanged.
pub fn is_one_slip(one: &str, other: &str) -> bool {
    distance(one, other) == 1
}

fn distance(a: &str, b: &str) -> usize {
    work::add(1);
    strsim::damerau_levenshtein(a, b)
}

fn help(word: &str, guess: Option<&str>, candidates: &[&str]) -> Option<String> {
    let other = retype(word).or_else(|| other_comma(word));
    if let Some(help) = other.or_else(|| invisible::retype_there(guess?)) {
        return Some(help);
    }
    if let Some(guess) = guess {
        return Some(format!("did you mean `{guess}`?"));
    }
    (1..=FEW).contains(&candidates.len()).then(|| {
        let quoted: Vec<String> = candidates.iter().map(|c| format!("`{c}`")).collect();
        format!("choose one of {}", quoted.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_finds_its_word_and_another_word_does_not() {
        let words = ["summary", "sources", "title"];
        assert_eq!(nearest("sumary", words), Some("summary"));
        assert_eq!(nearest("tilte", words), Some("title"));
        assert_eq!(nearest("photograph", words), None);
        assert_eq!(nearest("SUMMARY", words), Some("summary"));
    }

    #[test]
    fn few_candidates_are_all_named() {
        assert_eq!(
            did_you_mean("zzz", ["ltr", "rtl"]).as_deref(),
            Some("choose one of `ltr`, `rtl`")
        );
        assert_eq!(did_you_mean("zzz", []), None);
        assert_eq!(
            did_you_mean("logo.jpg", ["Logo.JPG"]).as_deref(),
            Some("did you mean `Logo.JPG`?")
        );
    }
}
