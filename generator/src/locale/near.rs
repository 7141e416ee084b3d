//! Languages that are so near that a text of one can be taken for a text of the other.
//!
//! There are two lists, because a sentence says more than its short words. Spanish and Portuguese share
//! the words, and by them alone a text is not known to be in the wrong file. They share no sentence: one that is
//! in both files is a mistake in one of them.

use super::primary_language;

/// Languages of which a sentence can be the same: each row is of one group.
const SENTENCES: [&[&str]; 5] = [
    &["bs", "cnr", "hr", "sh", "sr"],
    &["fa", "prs"],
    &["da", "nb", "nn", "no"],
    &["id", "ms"],
    &["mo", "ro"],
];

/// Further languages that share their short words.
const WORDS: [&[&str]; 9] = [
    &["af", "nl"],
    &["ar", "fa", "ur"],
    &["az", "tr"],
    &["be", "bg", "ru", "uk"],
    &["ca", "es", "gl", "pt"],
    &["cs", "sk"],
    &["da", "nb", "nn", "no", "sv"],
    &["hi", "mr", "ne"],
    &["hr", "sl"],
];

/// Whether a sentence can be right in two languages.
pub(crate) fn share_sentences(one: &str, other: &str) -> bool {
    are_in_a_row(&SENTENCES, one, other)
}

/// Whether two languages share so many short words that these do not tell them apart.
pub(crate) fn share_words(one: &str, other: &str) -> bool {
    share_sentences(one, other) || are_in_a_row(&WORDS, one, other)
}

fn are_in_a_row(rows: &[&[&str]], one: &str, other: &str) -> bool {
    let (one, other) = (primary_language(one), primary_language(other));
    let both = |row: &&[&str]| row.contains(&one) && row.contains(&other);
    one == other || rows.iter().any(both)
}

#[cfg(test)]
mod tests {
    use super::{share_sentences, share_words};

    #[test]
    fn languages_that_share_sentences_share_words_too() {
        for (one, other, sentences, words) in [
            ("pt", "pt-BR", true, true),
            ("hr", "bs", true, true),
            ("nb", "da", true, true),
            ("id", "ms", true, true),
            ("es", "pt", false, true),
            ("nb", "sv", false, true),
            ("ar", "fa", false, true),
            ("es", "fr", false, false),
            ("en", "hr", false, false),
        ] {
            let found = (share_sentences(one, other), share_words(one, other));
            assert_eq!(found, (sentences, words), "{one} {other}");
        }
    }
}
