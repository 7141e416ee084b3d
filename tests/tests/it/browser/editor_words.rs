//! The forms of the editor in the browser for what is no entry: glossary, words of the self-check,
//! and files that are shown as they are.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::Site;
use homeward_tests::portal;
use serde_json::{Value, json};

use super::editor::{act, content, editor, site, write_into_body};

const GLOSSARY_EN: &str = "\
# One word for one thing.
terms:
  counsellor: { use: [a counsellor], avoid: [caseworker] }
  papers: { use: [papers] }
jargon: { utilis: use, prior to: before }
words: 30
";

const GLOSSARY_AR: &str = "terms: { counsellor: { use: [مستشار] }, way: { use: [الطريق] } }\n";

pub(super) fn add_glossary(site: &Site) -> Result<()> {
    site.write("content/glossary/en.yaml", GLOSSARY_EN)?;
    site.write("content/glossary/ar.yaml", GLOSSARY_AR)
}

/// The collections of the editor, by name.
pub(super) fn collections(site: &Site) -> Result<BTreeMap<String, Value>> {
    site.build(&[])?.expect_code(0)?;
    let config = fs::read_to_string(site.public().join("admin/config.json"))?;
    let config: Value = serde_json::from_str(&config)?;
    let all = config["collections"].as_array().context("no collections")?;
    let named = |it: &Value| Some((it["name"].as_str()?.to_owned(), it.clone()));
    Ok(all.iter().filter_map(named).collect())
}

#[test]
fn what_the_site_does_not_have_has_no_form() -> Result<()> {
    let site = site()?;
    let without = collections(&site)?;
    ensure!(!without.contains_key("glossary"), "a glossary of nothing");
    add_glossary(&site)?;
    let all = collections(&site)?;
    let terms = &all["glossary"]["files"][0]["fields"][0];
    let names: Vec<&Value> = terms["fields"]
        .as_array()
        .context("no terms")?
        .iter()
        .collect();
    let names: Vec<&str> = names.iter().filter_map(|it| it["name"].as_str()).collect();
    // The last one is a term of the translation alone.
    ensure!(names == ["counsellor", "papers", "way"], "{names:?}");
    for name in ["self-check", "rules", "settings"] {
        ensure!(without.contains_key(name), "{name}");
    }
    let more = "questions:\n  age: { group: journey, kind: one, options: [young, old] }\n";
    site.write("content/eligibility/questions/family.yaml", more)?;
    site.replace(
        "content/eligibility/en.yaml",
        "questions:\n",
        "questions:\n  age: { title: How old are you?, options: { young: Young, old: Old } }\n",
    )?;
    site.replace(
        "content/eligibility/ar.yaml",
        "questions:\n",
        "questions:\n  age: { title: كم عمرك؟, options: { young: صغير, old: كبير } }\n",
    )?;
    let files = &collections(&site)?["self-check"]["files"];
    let files: Vec<&Value> = files.as_array().context("no files")?.iter().collect();
    let files: Vec<&str> = files.iter().filter_map(|it| it["name"].as_str()).collect();
    ensure!(
        files == ["words", "questions", "questions-family"],
        "{files:?}"
    );
    // Without questions, no self-check and no rules.
    for path in [
        "content/eligibility",
        "content/pages/self-check",
        "content/programmes/small-help/rules.yaml",
    ] {
        let path = site.path().join(path);
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    let text = "content/programmes/small-help/programme.en.md";
    let criterion = "criteria:\n  - id: wants_to_go\n    title: You want to go\n    text: You think about it, or you have decided.\n";
    site.replace(text, criterion, "")?;
    let fewer = collections(&site)?;
    for name in ["self-check", "rules"] {
        ensure!(!fewer.contains_key(name), "{name}");
    }
    ensure!(fewer.contains_key("settings"), "no settings");
    Ok(())
}

/// The field of a name among others.
fn field<'f>(fields: &'f Value, name: &str) -> Option<&'f Value> {
    fields.as_array()?.iter().find(|it| it["name"] == name)
}

/// The form of a list would lose what a file has as keys.
#[test]
fn a_list_has_a_form_where_no_file_has_keys() -> Result<()> {
    let site = site()?;
    let (en, ar) = ("content/glossary/en.yaml", "content/glossary/ar.yaml");
    let list = |it: Option<&Value>| it.is_some_and(|it| it["widget"] == "list");
    for (english, arabic, widget) in [
        (
            "{ way: { use: [way] } }",
            "{ way: { use: [طريق] } }",
            Some("object"),
        ),
        (
            "[{ id: way, use: [way] }]",
            "[{ id: way, use: [طريق] }]",
            Some("list"),
        ),
        ("[{ id: way, use: [way] }]", "{}", Some("list")),
        ("{}", "{}", Some("list")),
        (
            "[{ id: way, use: [way] }]",
            "{ way: { use: [طريق] } }",
            None,
        ),
        (
            "{ way: { use: [way] } }",
            "[{ id: way, use: [طريق] }]",
            None,
        ),
    ] {
        site.write(en, &format!("terms: {english}\nwords: 30\n"))?;
        site.write(ar, &format!("terms: {arabic}\n"))?;
        let fields = &collections(&site)?["glossary"]["files"][0]["fields"];
        let found = field(fields, "terms").and_then(|it| it["widget"].as_str());
        ensure!(found == widget, "{english} and {arabic}: {found:?}");
    }
    let programmes = collections(&site)?["programmes"]["fields"].clone();
    ensure!(list(field(&programmes, "criteria")), "{programmes}");
    ensure!(list(field(&programmes, "gives")), "{programmes}");
    let text = "content/programmes/small-help/programme.en.md";
    site.replace(
        text,
        "criteria:\n  - id: wants_to_go\n",
        "criteria:\n  wants_to_go:\n",
    )?;
    let programmes = collections(&site)?["programmes"]["fields"].clone();
    ensure!(field(&programmes, "criteria").is_none(), "{programmes}");
    ensure!(list(field(&programmes, "gives")), "{programmes}");
    Ok(())
}

#[tokio::test]
async fn terms_and_criteria_are_added_in_the_browser() -> Result<()> {
    let site = site()?;
    add_glossary(&site)?;
    site.write(
        "content/glossary/ar.yaml",
        "terms: { counsellor: { use: [مستشار] } }\n",
    )?;
    // What the tool offers for files that have keys.
    site.run_any(&["editor", "convert"])?.expect_code(0)?;
    let rule = "        source: { ref: leaflet, at: \"page 1\" }\n";
    let rules = "content/programmes/small-help/rules.yaml";
    let more = "      stays:\n        role: advice\n        when: { wish: [decided] }\n";
    let old = fs::read_to_string(site.path().join(rules))?;
    ensure!(old.matches(rule).count() == 1, "{old}");
    site.build(&[])?.expect_code(0)?;
    site.write(rules, &old.replace(rule, &format!("{rule}{more}{rule}")))?;
    let said = site.check(&[])?.expect_code(1)?.text();
    let help = "add `- { id: stays, title: …, text: … }` to the list below `criteria:`";
    ensure!(said.contains(help), "{said}");

    let server = portal::serve(&site.public(), "/")?;
    let before = content(&site)?;
    let browser = editor(&server.url(), &before).await?;
    let steps = json!([
        ["go", "#/collections/glossary/entries/words"],
        ["add", "terms"],
        ["type", "terms.2.id", "staff"],
        ["add", "terms.2.use"],
        ["type", "terms.2.use.0", "the staff"],
        ["press", "Save"],
        ["waitFor", "#/collections/glossary"],
        [
            "go",
            "#/collections/programmes/entries/small-help/programme"
        ],
        ["add", "criteria"],
        ["type", "criteria.1.id", "stays"],
        ["type", "criteria.1.title", "You stay"],
        ["type", "criteria.1.text", "You have not decided to go."],
        ["press", "Save"],
        ["waitFor", "#/collections/programmes"],
        ["files"],
    ]);
    let after = act(&browser, steps).await?;
    let after: BTreeMap<String, String> = serde_json::from_value(after)?;
    let changed: Vec<&String> = after
        .iter()
        .filter(|(path, text)| before.get(*path) != Some(text))
        .map(|(path, _)| path)
        .collect();
    for path in &changed {
        site.write(path, &after[*path])?;
    }
    let glossary = &after["content/glossary/en.yaml"];
    ensure!(
        glossary.contains("- id: staff\n    use:\n      - the staff\n"),
        "{glossary}"
    );
    // What was there stays, in the language of the term and in others.
    for words in ["id: counsellor\n", "- caseworker\n", "id: papers\n"] {
        ensure!(glossary.contains(words), "{glossary}");
    }
    let arabic = &after["content/glossary/ar.yaml"];
    ensure!(
        arabic.contains("id: counsellor") && arabic.contains("مستشار") && !arabic.contains("staff"),
        "{arabic}"
    );
    let programme = &after["content/programmes/small-help/programme.en.md"];
    for words in ["- id: wants_to_go\n", "- id: stays\n", "title: You stay\n"] {
        ensure!(programme.contains(words), "{programme}");
    }
    site.check(&["--strict"])?.expect_code(0)?;
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("en/programmes/small-help.html"))?;
    ensure!(page.contains("You stay"), "{page}");
    Ok(())
}

#[tokio::test]
async fn words_are_changed_in_the_browser_and_pass_the_check() -> Result<()> {
    let site = site()?;
    add_glossary(&site)?;
    // A term of the translation alone is a warning.
    let terms = "terms: { counsellor: { use: [مستشار] } }\n";
    site.write("content/glossary/ar.yaml", terms)?;
    site.check(&["--strict"])?.expect_code(0)?;
    site.build(&[])?.expect_code(0)?;
    let server = portal::serve(&site.public(), "/")?;
    let before = content(&site)?;
    let browser = editor(&server.url(), &before).await?;
    let steps = json!([
        ["go", "#/collections/glossary/entries/words"],
        ["type", "terms.papers.use.0", "documents"],
        ["type", "words", "28"],
        ["press", "Save"],
        ["waitFor", "#/collections/glossary"],
        ["go", "#/collections/self-check/entries/words"],
        ["type", "outcomes.contact.title", "Call the office"],
        ["press", "Save"],
        ["waitFor", "#/collections/self-check"],
        ["files"],
    ]);
    act(&browser, steps).await?;
    // Files that are shown as they are.
    let steps = json!([
        ["go", "#/collections/rules/entries/small-help/rules"],
        ["see", "body", "person-who-stays"],
        ["go", "#/collections/self-check/entries/questions"],
        ["see", "body", "outcomes: [contact, elsewhere]"],
        ["go", "#/collections/settings/entries/site"],
    ]);
    act(&browser, steps).await?;
    write_into_body(
        &browser,
        "leave_url",
        "\u{e009}\u{e010}\u{e000}\n# Written here.",
    )
    .await?;
    let save = json!([
        ["press", "Save"],
        ["waitFor", "#/collections/settings"],
        ["files"],
    ]);
    let after = act(&browser, save).await?;
    let after: BTreeMap<String, String> = serde_json::from_value(after)?;

    for (path, text) in &after {
        if before.get(path) != Some(text) {
            site.write(path, text)?;
        }
    }
    let has = |path: &str, words: &[&str]| -> Result<()> {
        let text = &after[path];
        for words in words {
            ensure!(text.contains(words), "{words} is not in {path}: {text}");
        }
        Ok(())
    };
    let glossary = [
        "- documents\n",
        "- caseworker\n",
        "prior to: before\n",
        "words: 28\n",
    ];
    has("content/glossary/en.yaml", &glossary)?;
    has("content/glossary/ar.yaml", &["- مستشار\n"])?;
    has(
        "content/eligibility/en.yaml",
        &["title: Call the office\n", "stay: I want to stay\n"],
    )?;
    // The record of a translation stays.
    has(
        "content/eligibility/ar.yaml",
        &[
            "title: اسأل المكتب\n",
            "29acde3e6a169bcd",
            "reviewed: 2026-11-21",
        ],
    )?;
    has(
        "content/site.yaml",
        &["# the first one is the source language", "# Written here."],
    )?;
    let words = [
        "content/glossary/",
        "content/eligibility/",
        "content/site.yaml",
    ];
    for (path, text) in &before {
        let is_words =
            words.iter().any(|it| path.starts_with(it)) && !path.ends_with("questions.yaml");
        ensure!(
            is_words || after.get(path) == Some(text),
            "{path} has changed"
        );
    }
    site.check(&[])?.expect_code(0)?;
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("en/self-check-small-help.html"))?;
    ensure!(page.contains("Call the office"), "{page}");
    Ok(())
}
