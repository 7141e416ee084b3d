/// The candidate nearest to `word`, if it is near enough to be a typo.
///
/// Nearness is Damerau–Levenshtein distance, at most a third of the word's length.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// A help text: the nearest candidate, or all candidates if they are at most twelve.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    const FEW: usize = 12;
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if let Some(guess) = nearest(word, candidates.iter().copied()) {
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
    }

    #[test]
    fn few_candidates_are_all_named() {
        assert_eq!(
            did_you_mean("zzz", ["ltr", "rtl"]).as_deref(),
            Some("choose one of `ltr`, `rtl`")
        );
        assert_eq!(did_you_mean("zzz", []), None);
    }
}
