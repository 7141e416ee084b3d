//! The signs at the end of sentences.

use icu::properties::CodePointSetData;
use icu::properties::props::SentenceTerminal;

/// Whether a character ends a sentence, in any script.
pub(crate) fn ends_sentence(c: char) -> bool {
    CodePointSetData::new::<SentenceTerminal>().contains(c)
}

#[cfg(test)]
mod tests {
    use super::ends_sentence;

    #[test]
    fn each_script_has_its_signs() {
        assert!(".!?؟۔።।。".chars().all(ends_sentence));
        assert!(!",;:a،".chars().any(ends_sentence));
    }
}
