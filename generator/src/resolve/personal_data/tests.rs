use super::super::tests::{STORY, resolved};

/// The messages about a story, with other facts of an organisation.
fn told(words: &str, facts: &str, contact: &str) -> Vec<String> {
    let story = format!("---\ntitle: Ada\nsummary: She asked.\n---\n{words}\n");
    let office = format!("type: ngo\n{contact}sources: [{{ ref: leaflet }}]\n");
    let files = [
        ("content/stories/ada/story.yaml", facts),
        ("content/stories/ada/en.md", story.as_str()),
        (
            "content/organisations/office/organisation.yaml",
            office.as_str(),
        ),
    ];
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
