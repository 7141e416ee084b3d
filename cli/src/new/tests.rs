//! Entries made by a person who answers.

use super::*;
use std::fs;
use std::path::Path;

/// The smallest site that has a country and a source.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for (path, text) in [
        (
            "content/site.yaml",
            "languages:\n  - { tag: en, name: English, dir: ltr }\n",
        ),
        ("content/en.md", "---\ntitle: Help\n---\n"),
        (
            "content/sources/leaflet/en.md",
            "---\ntitle: A leaflet\nsummary: It has four pages.\n---\n",
        ),
        (
            "content/sources/leaflet/source.yaml",
            "type: other\nlanguage: en\nretrieved: 2026-11-20\n",
        ),
    ] {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    site
}

/// Makes an entry from options and answers, a line each.
///
/// # Errors
/// The command that continues.
fn new(site: &Path, kind: &str, options: &[(&str, &str)], answers: &[&str]) -> Result<(), String> {
    let form = Form::of(kind).unwrap();
    let mut inventory = homeward::inventory(site, &[]).unwrap();
    let values = options
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let args = NewArgs {
        command: None,
        kind: Some(kind.to_owned()),
        title: None,
        summary: None,
        text: None,
        id: None,
        values: values.collect(),
        photo: None,
        photo_alt: None,
        site: site.to_path_buf(),
        links: LinkArgs::default(),
    };
    let mut answers = answers.join("\n");
    answers.push('\n');
    let mut dialogue = Dialogue::of(answers.as_bytes());
    let Ok(mut entry) = Entry::of(&args, &form, &inventory) else {
        return Err("the options are wrong".to_owned());
    };
    match complete(&mut entry, &mut inventory, Some(&mut dialogue)) {
        Ok(()) => {
            assert!(write::write(&entry, &inventory).is_ok());
            Ok(())
        }
        Err(_) => Err(entry.command()),
    }
}

#[test]
fn a_wrong_answer_is_asked_for_again() {
    let site = site();
    let answers = [
        "Norway",
        "A country.",
        "", // title, summary, text
        "no",
        "NO", // code
        "4",  // region
        "",
        "1", // sources cannot be left out
    ];
    new(site.path(), "country", &[], &answers).unwrap();
    let facts = site.path().join("content/countries/norway/country.yaml");
    let facts = fs::read_to_string(facts).unwrap();
    for line in ["code: NO", "region: europe", "sources: [{ ref: leaflet }]"] {
        assert!(facts.contains(line), "{line}: {facts}");
    }
}

#[test]
fn a_value_of_an_option_is_checked_too() {
    let site = site();
    let answers = ["Norway", "A country.", "", "NO", "1"];
    let options = [("code", "norway"), ("region", "europe")];
    new(site.path(), "country", &options, &answers).unwrap();
    assert!(site.path().join("content/countries/norway").is_dir());
}

#[test]
fn a_number_is_taken_as_it_is_dialled_inside_the_country_of_the_entry() {
    let site = site();
    let country = site.path().join("content/countries/iraq");
    fs::create_dir_all(&country).unwrap();
    fs::write(country.join("country.yaml"), "code: IQ\nregion: asia\n").unwrap();
    fs::write(
        country.join("en.md"),
        "---\ntitle: Iraq\nsummary: A country.\n---\n",
    )
    .unwrap();
    let answers = [
        "The small office",
        "Two rooms.",
        "",
        "3",
        "Iraq",
        "0782 689 2128, +47 22 11 22 33",
        "",
        "1",
    ];
    new(site.path(), "organisation", &[], &answers).unwrap();
    let options = [
        ("type", "ngo"),
        ("country", "iraq"),
        ("contact.phones", "0782 689 2128"),
        ("contact.email", ""),
        ("sources", "leaflet"),
    ];
    let answers = ["The other office", "A room.", "", "1"];
    new(site.path(), "organisation", &options, &answers).unwrap();
    for (folder, phones) in [
        (
            "the-small-office",
            "[{ number: \"+9647826892128\" }, { number: \"+47 22 11 22 33\" }]",
        ),
        ("the-other-office", "[{ number: \"+9647826892128\" }]"),
    ] {
        let facts = site
            .path()
            .join("content/organisations")
            .join(folder)
            .join("organisation.yaml");
        let facts = fs::read_to_string(facts).unwrap();
        assert!(facts.contains(&format!("  phones: {phones}")), "{facts}");
    }
}

#[test]
fn telephone_numbers_are_asked_for() {
    let site = site();
    let answers = [
        "The small office",
        "Two rooms.",
        "",
        "3",
        "", // type, country
        "22 11 22 33",
        "+47 22 11 22 33, +964 782 689 2128", // numbers
        "",
        "1", // e-mail, sources
    ];
    new(site.path(), "organisation", &[], &answers).unwrap();
    let facts = site
        .path()
        .join("content/organisations/the-small-office/organisation.yaml");
    let facts = fs::read_to_string(facts).unwrap();
    let phones = "  phones: [{ number: \"+47 22 11 22 33\" }, { number: \"+964 782 689 2128\" }]";
    assert!(facts.contains(phones), "{facts}");
}

#[test]
fn an_entry_that_an_answer_names_is_made_first() {
    let site = site();
    let answers = [
        "The small office",
        "Two rooms.",
        "",
        "3", // type
        "Eritrea",
        "yes",
        "A country.",
        "",
        "ER",
        "1",
        "1", // the country
        "",
        "",
        "1", // numbers, e-mail, sources
    ];
    new(site.path(), "organisation", &[], &answers).unwrap();
    assert!(site.path().join("content/countries/eritrea").is_dir());
    let facts = site
        .path()
        .join("content/organisations/the-small-office/organisation.yaml");
    let facts = fs::read_to_string(facts).unwrap();
    assert!(facts.contains("country: eritrea"), "{facts}");
}

#[test]
fn what_was_typed_is_in_a_command() {
    let site = site();
    let answers = ["Amal's “bakery”", "She asked; $5.", "", "", "1"];
    let options = [("type", "course")];
    let command = new(site.path(), "resource", &options, &answers[..3]).unwrap_err();
    for words in [
        "homeward new resource --site ",
        " --title \"Amal's “bakery”\"",
        " --id amal-s-bakery",
        " --summary 'She asked; $5.'",
        " --set type=course",
    ] {
        assert!(command.contains(words), "{words}: {command}");
    }
}

#[test]
fn who_stops_at_the_last_question_continues_there() {
    let site = site();
    // Title, summary, text, type, country, numbers; then the person goes.
    let answers = [
        "The small office",
        "Two rooms.",
        "",
        "3",
        "",
        "+47 22 11 22 33",
    ];
    let command = new(site.path(), "organisation", &[], &answers).unwrap_err();
    assert!(!site.path().join("content/organisations").exists());
    for words in [
        " --text \"\" ",
        " --set country= ",
        " --set \"contact.phones=+47 22 11 22 33\"",
    ] {
        assert!(command.contains(words), "{words}: {command}");
    }
    assert!(!command.contains("contact.email"), "{command}");
    let options = [("type", "ngo"), ("country", "")];
    let rest = [
        "The small office",
        "Two rooms.",
        "",
        "+47 22 11 22 33",
        "",
        "1",
    ];
    new(site.path(), "organisation", &options, &rest).unwrap();
}

#[test]
fn a_name_that_is_taken_or_impossible_is_asked_for_again() {
    let site = site();
    let answers = [
        "Норвегия",
        "the country",
        "norway",
        "A country.",
        "",
        "NO",
        "4",
        "1",
    ];
    new(site.path(), "country", &[], &answers).unwrap();
    let again = ["Norway", "norway-2", "A country.", "", "NO", "4", "1"];
    new(site.path(), "country", &[], &again).unwrap();
    assert!(site.path().join("content/countries/norway-2").is_dir());
}
