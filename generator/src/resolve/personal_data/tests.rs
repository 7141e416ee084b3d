use super::super::tests::{STORY, resolved};
use super::by_digits;
use crate::locale::has_other_digit;

/// The words of the first number that says what it is.
pub(super) fn first_by_digits(text: &str) -> Option<&str> {
    let all = by_digits(text, has_other_digit(text.as_bytes()));
    all.first().map(|it| it.words(text))
}

/// The messages about a story, with other facts of an organisation.
fn told(words: &str, facts: &str, contact: &str) -> Vec<String> {
    let office = format!("type: ngo\n{contact}sources: [{{ ref: leaflet }}]\n");
    let path = "content/organisations/office/organisation.yaml";
    told_with(&[(path, &office)], words, facts)
}

/// The messages about a story, with other files.
fn told_with(others: &[(&str, &str)], words: &str, facts: &str) -> Vec<String> {
    let story = format!("---\ntitle: Ada\nsummary: She asked.\n---\n{words}\n");
    let mut files = others.to_vec();
    files.push(("content/stories/ada/story.yaml", facts));
    files.push(("content/stories/ada/en.md", &story));
    let (_, reports) = resolved(&files);
    let found = reports.iter().filter(|it| {
        let codes = ["personal-data", "contradicting-facts"];
        codes.contains(&it.code.name)
    });
    found.map(|it| it.message.clone()).collect()
}

#[test]
fn changed_names_and_their_fact_agree() {
    let denied = STORY.replace("names_changed: true", "names_changed: false");
    let words = "Ada went home. The names have been changed.";
    let reports = told(words, &denied, "");
    assert_eq!(reports.len(), 1, "{reports:?}");
    assert!(
        reports[0].contains("`names_changed` is `false`"),
        "{reports:?}"
    );
    assert_eq!(told(words, STORY, ""), Vec::<String>::new());
    assert_eq!(told("Ada went home.", &denied, ""), Vec::<String>::new());
}

#[test]
fn accounts_of_organisations_are_no_persons() {
    let words = "Ada asked [them](https://www.facebook.com/Small.Office), also at @small.office.";
    let contact = "contact: { social: { facebook: small.office } }\n";
    assert_eq!(told(words, STORY, contact), Vec::<String>::new());
    assert_eq!(told(words, STORY, "").len(), 1);
}

#[test]
fn titles_of_the_portal_are_no_persons() {
    let words = "Ada (real name: Hope Rising) asked.";
    let message = "this may be the real name of the person in this story";
    assert_eq!(told(words, STORY, ""), [message]);
    let titled = "---\ntitle: Hope Rising Baghdad\nsummary: S.\n---\n";
    let reports = told_with(
        &[("content/organisations/office/en.md", titled)],
        words,
        STORY,
    );
    assert_eq!(reports, Vec::<String>::new());
}

#[test]
fn each_thing_of_a_block_is_told_and_nothing_across_blocks() {
    let words = "Her passport is A1234567, her brother's passport is A1234568.";
    assert_eq!(told(words, STORY, "").len(), 2);
    let apart = "Her passport:\n\nA1234567 is the model of the printer.";
    assert_eq!(told(apart, STORY, ""), Vec::<String>::new());
}
