//! UI strings that are still those of the source language.

use super::messages::Message;
use crate::content::BlockDigest;
use crate::locale;
use std::collections::BTreeSet;

/// What begins each line of the record of a file of UI strings: the digests of the source strings
/// that it was made from.
pub(crate) const RECORD: &str = "### homeward-source:";

/// The digests that a file of UI strings records; `None` if it records nothing.
pub(crate) fn read_record(text: &str) -> Option<BTreeSet<BlockDigest>> {
    let lines: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix(RECORD))
        .collect();
    let words = lines.iter().flat_map(|line| line.split_whitespace());
    (!lines.is_empty()).then(|| words.filter_map(|word| word.parse().ok()).collect())
}

/// The strings of a translation that repeat the source strings, although nobody has confirmed that
/// they are right so. `source` are the digests of the source strings, `is_latin` is whether the language of the translation has Latin letters.
pub(crate) fn copied<'m>(
    source: &BTreeSet<BlockDigest>,
    translation: &'m [Message],
    record: Option<&BTreeSet<BlockDigest>>,
    is_latin: bool,
) -> Vec<&'m Message> {
    let confirmed = |digest: &BlockDigest| record.is_some_and(|record| record.contains(digest));
    let same = translation.iter().filter(|message| {
        let digest = message.digest();
        source.contains(&digest) && !confirmed(&digest)
    });
    let same: Vec<&Message> = same.collect();
    // In a file that is mostly a copy, single words and signs are a part of the copy too. Signs and
    // variables alone are the same in all languages.
    if same.len() * 2 > translation.len() && same.iter().any(|it| has_words(it)) {
        return same;
    }
    let is_prose = |message: &&Message| {
        let mut parts = message.parts.iter();
        parts.any(|part| is_prose(&part.text, is_latin))
    };
    same.into_iter().filter(is_prose).collect()
}

/// Whether a string has words of its own, and not only variables and signs between them.
pub(crate) fn has_words(message: &Message) -> bool {
    let mut parts = message.parts.iter();
    parts.any(|part| without_braces(&part.text).contains(char::is_alphabetic))
}

/// More sentences than languages share by chance, and strings of a file that is more than a few of a
/// site's own.
const MANY: usize = 20;

/// Whether so many of all strings of a language are those of English that nobody can mean them so.
pub(crate) fn is_unfinished(count: usize, all: usize) -> bool {
    count > MANY || (all > MANY && count * 2 > all)
}

/// The strings of a language that are still English. That somebody has confirmed them counts for few of
/// them, such as names, and not for most of a file. `english` and `is_latin` are as for [`copied`].
pub(crate) fn still_english<'m>(
    english: &BTreeSet<BlockDigest>,
    translation: &'m [Message],
    record: Option<&BTreeSet<BlockDigest>>,
    is_latin: bool,
) -> Vec<&'m Message> {
    let all = copied(english, translation, None, is_latin);
    if is_unfinished(all.len(), translation.len()) {
        return all;
    }
    copied(english, translation, record, is_latin)
}

/// A text without what is in its braces.
fn without_braces(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain
}

/// Whether a text is one that a translation into a language cannot repeat: languages with the same
/// letters share names and single words.
fn is_prose(text: &str, is_latin: bool) -> bool {
    // Three words in a row that are no names.
    const WORDS: usize = 3;
    let words = without_braces(text);
    let words = words
        .split_whitespace()
        .filter(|word| locale::begins_small(word))
        .count();
    words >= if is_latin { WORDS } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::super::messages;
    use super::{MANY, Message, copied, read_record, still_english};

    const ENGLISH: &str =
        "a = Read this before you go\nb = Contact\nc = { $x }: { $y }\nd = Help\n";

    fn keys(translation: &str, is_latin: bool) -> Vec<String> {
        let source = messages(ENGLISH).iter().map(Message::digest).collect();
        let translation_messages = messages(translation);
        let record = read_record(translation);
        let found = copied(&source, &translation_messages, record.as_ref(), is_latin);
        found.into_iter().map(|it| it.key.clone()).collect()
    }

    #[test]
    fn a_copy_is_found_and_a_shared_word_is_not() {
        let french = "a = Lisez ceci\nb = Contact\nc = { $x }: { $y }\nd = Aide\n";
        assert_eq!(keys(french, true), Vec::<String>::new());
        let half = "a = Read this before you go\nb = Contact\nc = { $y }\nd = Aide\n";
        assert_eq!(keys(half, true), ["a"]);
        assert_eq!(keys(ENGLISH, true), ["a", "b", "c", "d"]);
    }

    #[test]
    fn what_somebody_has_confirmed_is_no_copy() {
        let digest = messages(ENGLISH)[0].digest();
        let confirmed = format!(
            "a = Read this before you go\nb = Kontakt\nc = {{ $y }}\n\n### homeward-source: {digest}\n"
        );
        assert_eq!(keys(&confirmed, true), Vec::<String>::new());
    }

    #[test]
    fn what_is_mostly_english_stays_so_although_it_is_confirmed() {
        let names: Vec<String> = (0..=MANY).map(|n| format!("k{n} = Word\n")).collect();
        let names = names.concat();
        let english = messages(&names);
        let digests = english.iter().map(Message::digest).collect();
        let found = still_english(&digests, &english, Some(&digests), true);
        assert_eq!(found.len(), english.len());
        let half = names.replacen("Word", "Ord", MANY / 2 + 1);
        let translation = messages(&half);
        let found = still_english(&digests, &translation, Some(&digests), true);
        assert_eq!(found, Vec::<&Message>::new());
    }
}
