use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The names of the files of a folder, without an ending.
#[expect(clippy::disallowed_methods, reason = "a test reads the sources")]
fn files(folder: &str, ending: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let names = std::fs::read_dir(folder).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .filter_map(|name| Some(name.strip_suffix(ending)?.to_owned()))
        .collect()
}

/// The rows of the table of the keys: key and form.
fn documented() -> Vec<(&'static str, &'static str)> {
    let rows = include_str!("../../lexicon/README.md").lines();
    let rows = rows.filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.split(" | ");
        Some((cells.next()?.trim_end_matches('`'), cells.nth(1)?))
    });
    rows.collect()
}

#[test]
fn each_key_is_explained() {
    let keys: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
    let rows: Vec<&str> = documented().into_iter().map(|(key, _)| key).collect();
    assert_eq!(rows, keys);
}

#[test]
fn each_file_is_listed_and_each_line_is_read() {
    assert_eq!(
        files("lexicon", ".txt"),
        languages().map(str::to_owned).collect()
    );
    for (tag, file) in FILES {
        let (first, lines) = file.split_once('\n').unwrap();
        assert!(
            first.starts_with("# "),
            "{tag}: the first line is a comment"
        );
        let has = |key: &&Key| words(file, **key).next().is_some();
        let keys: Vec<&str> = Key::ALL.iter().filter(has).map(|key| key.name()).collect();
        let lines: Vec<&str> = lines
            .lines()
            .map(|line| line.split_once(": ").map_or(line, |(key, _)| key))
            .collect();
        assert_eq!(lines, keys, "{tag}: known keys, in their order, each once");
    }
}

#[test]
fn words_have_the_form_of_their_key() {
    for (tag, file) in FILES {
        for (key, (name, form)) in Key::ALL.iter().zip(documented()) {
            let all: Vec<&str> = words(file, *key).collect();
            let different: BTreeSet<&&str> = all.iter().collect();
            assert_eq!(different.len(), all.len(), "{tag} {name}: a word is twice");
            for word in all {
                assert!(!word.is_empty() && word.trim() == word, "{tag} {name}");
                assert!(!word.contains('|'), "{tag} {name}: {word}");
                let is_small = match form {
                    "whole" | "stem" => word.to_lowercase() == word,
                    "phrase" => word.starts_with(char::is_lowercase) || tag == "ar",
                    "as written" => true,
                    _ => panic!("{name}: no such form"),
                };
                assert!(is_small, "{tag} {name}: {word}");
                let is_straight =
                    matches!(key, Key::AnswerEnd | Key::AnswerOffer | Key::AnswerNote);
                assert!(!(is_straight && word.contains('’')), "{tag} {name}: {word}");
                let is_one = *key != Key::NoPromise || !word.contains(' ');
                assert!(is_one, "{tag} {name}: {word}");
            }
        }
    }
}

/// Without words, a check finds nothing in a language. Add words, or write here that there are none.
#[test]
fn the_gaps_of_each_language_are_known() {
    let expected = [
        // In all but Turkish, the words that leave a number out are in front of it.
        (
            "ar",
            "less_than_after more_than_after gbp chf lost_reference new_place date_of born_after lives_after ministry_after oclock step_after began_after",
        ),
        (
            "en",
            "less_than_after more_than_after born_after lives_after ministry_after step_after began_after",
        ),
        (
            "es",
            "less_than_after more_than_after born_after lives_after ministry_after step_after began_after",
        ),
        (
            "fr",
            "less_than_after more_than_after date_of born_after lives_after ministry_after step_after began_after",
        ),
        (
            "ru",
            "less_than_after more_than_after age new_place date_of born_after lives_after ministry_after step_after began_after",
        ),
        (
            "tr",
            "less_than more_than age for_each gbp chf picture new_place date_of apply until page_of born lives ministry am pm oclock to_hour step began since",
        ),
    ];
    let expected: BTreeMap<&str, Vec<&str>> = expected
        .into_iter()
        .map(|(tag, keys)| (tag, keys.split(' ').collect()))
        .collect();
    let themes = files("../themes/default/strings", ".ftl");
    let gaps = themes.iter().map(|tag| {
        let lacks = |key: &&Key| of(tag, **key).is_empty();
        let keys: Vec<&str> = Key::ALL
            .iter()
            .filter(lacks)
            .map(|key| key.name())
            .collect();
        (tag.as_str(), keys)
    });
    assert_eq!(gaps.collect::<BTreeMap<_, _>>(), expected);
}

#[test]
fn a_language_has_the_words_of_its_primary_language() {
    assert_eq!(of("es-MX", Key::Age), ["la edad de"]);
    assert_eq!(of("ckb", Key::Age), Vec::<&str>::new());
    let all = of_all(Key::Fax);
    assert!(all.contains(&"faks") && all.contains(&"факс"));
    assert_eq!(all.iter().filter(|it| **it == "fax").count(), 1);
}
