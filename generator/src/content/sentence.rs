/// The first sentence of a text with more than `most` words: its first words, and how many it has.
///
/// A word is what is between white space and has a letter or a digit. Languages that write
/// without spaces are not measured.
pub(crate) fn long_sentence(text: &str, most: usize) -> Option<(String, usize)> {
    const SHOWN: usize = 5;
    let mut words: Vec<&str> = Vec::new();
    let mut tokens = text.split_whitespace().peekable();
    while let Some(token) = tokens.next() {
        if token.contains(char::is_alphanumeric) {
            words.push(token);
        }
        let end = token.trim_end_matches(['"', '”', '»', ')', '\'', '’', '\\', '*']);
        if end.ends_with(['.', '!', '?', '…', '؟', '۔', '।']) || tokens.peek().is_none() {
            if words.len() > most {
                let start = words[..SHOWN.min(words.len())].join(" ");
                return Some((start, words.len()));
            }
            words.clear();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::long_sentence;

    #[test]
    fn words_of_each_sentence_are_counted() {
        assert_eq!(long_sentence("One two. Three – four!", 2), None);
        let found = long_sentence("One. Two three “four”.", 2);
        assert_eq!(found, Some(("Two three “four”.".to_owned(), 3)));
        assert_eq!(long_sentence("هل هذا صحيح؟ نعم", 3), None);
        assert_eq!(
            long_sentence("a b c d e f", 5),
            Some(("a b c d e".to_owned(), 6))
        );
    }
}
