//! The beginning of a text as a web page shows it in a list: `She asked […] Read more`.

use super::last_bytes;
use crate::lexicon::{self, Key, Words};

static READ_MORE: Words = Words::new(|| lexicon::of_all(Key::ReadMore));

/// Whether the words of a summary end so.
pub(crate) fn is_cut(words: &str) -> bool {
    /// More bytes than such a phrase has.
    const LONGEST: usize = 160;
    let bare = words.trim_end();
    if ["[…]", "[...]", "[&hellip;]"]
        .iter()
        .any(|it| bare.ends_with(it))
    {
        return true;
    }
    let bare = bare.trim_end_matches([' ', '\u{a0}', '…', '.', '»', '>', '→', ':']);
    let small = last_bytes(bare, LONGEST).to_lowercase();
    READ_MORE.iter().any(|phrase| {
        let start = bare.len().checked_sub(phrase.len());
        let Some((before, link)) = start.and_then(|at| bare.split_at_checked(at)) else {
            return false;
        };
        // As a sentence of its own: a page can be about where to read more.
        let is_sentence = before.trim_end().ends_with(['…', '.', ']', '!', '?', '؟']);
        small.ends_with(phrase) && is_sentence && !link.starts_with(char::is_lowercase)
    })
}

#[cfg(test)]
mod tests {
    use super::is_cut;

    #[test]
    fn cut_beginnings_are_told_from_summaries() {
        for (words, wanted) in [
            ("A lawyer can help you if you […] Read more", true),
            ("A lawyer can help you if you [...]", true),
            ("Un avocat peut vous aider… Lire la suite", true),
            ("Un abogado puede ayudarle... Leer más »", true),
            ("Ein Anwalt hilft Ihnen … Weiterlesen", true),
            ("Юрист поможет вам… Читать далее", true),
            ("Bir avukat size yardım edebilir… Devamını oku", true),
            ("يمكن للمحامي مساعدتك… اقرأ المزيد", true),
            ("Where to read more.", false),
            ("What she said […] and why.", false),
            ("She asked, and waited…", false),
            ("Où lire la suite", false),
            ("Dónde leer más", false),
            ("Hier können Sie weiterlesen.", false),
            ("Что читать далее", false),
            ("Nerede daha fazla oku", false),
            ("أين تجد المزيد", false),
        ] {
            assert_eq!(is_cut(words), wanted, "{words}");
        }
    }
}
