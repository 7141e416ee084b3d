//! What the commands `new`, `init` and `find` say.

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::snapshot::redacted;

use super::{homeward_in, read};

#[test]
fn what_is_missing_is_named_with_what_can_be_chosen() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = [
        "new",
        "story",
        "--set",
        "names_changed=true",
        "--set",
        "consent.until=31.12.2026",
    ];
    let text = site.run_any(&new)?.expect_code(2)?.stderr;
    for words in [
        "--title …",
        "--summary …",
        "--set consent.until=…  invalid date `31.12.2026`",
        "--set programme=…",
        "`small-help`",
        "--set origin_country=…",
        "`iraq`",
        "consent.given",
    ] {
        ensure!(text.contains(words), "{words}: {text}");
    }
    ensure!(!text.contains("photo.consent"), "{text}");
    ensure!(
        !site.path().join("content/stories/emir").exists(),
        "something was written"
    );
    Ok(())
}

#[test]
fn facts_of_others_need_a_source() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = "new country --title Ghana --summary There. --set code=GH --set region=africa";
    let new: Vec<&str> = new.split(' ').collect();
    let text = site.run_any(&new)?.expect_code(2)?.stderr;
    ensure!(text.contains("--set sources=…"), "{text}");
    ensure!(text.contains("`leaflet`"), "{text}");
    let with_source = [&new[..], &["--set", "sources=leaflet"]].concat();
    let text = site.run_any(&with_source)?.stderr;
    ensure!(text.contains("nothing is wrong"), "{text}");
    Ok(())
}

#[test]
fn a_folder_without_a_portal_is_told_about_init() -> Result<()> {
    let empty = tempfile::tempdir()?;
    for command in [
        "check",
        "build",
        "serve",
        "new page",
        "find x",
        "rules check",
    ] {
        let arguments: Vec<&str> = command.split(' ').collect();
        let text = super::homeward_in(empty.path(), &arguments)?
            .expect_code(2)?
            .stderr;
        ensure!(text.contains("`homeward init DIR`"), "{command}: {text}");
    }
    Ok(())
}

#[test]
fn nothing_is_overwritten() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = [
        "new",
        "country",
        "--title",
        "Iraq",
        "--summary",
        "Again.",
        "--set",
        "code=IQ",
        "--set",
        "region=asia",
    ];
    let text = site.run_any(&new)?.expect_code(2)?.stderr;
    ensure!(text.contains("there is a country `iraq` already"), "{text}");
    let init = site.run_any(&["init", "content"])?.expect_code(2)?.stderr;
    ensure!(init.contains("is not empty"), "{init}");
    for (arguments, words) in [
        (["new", "storry"].as_slice(), "there is no kind `storry`"),
        (
            &[
                "new",
                "page",
                "--title",
                "a",
                "--summary",
                "b",
                "--set",
                "role=page",
                "--id",
                "../x",
            ],
            "cannot be the name of a folder",
        ),
        (
            &["init", "x", "--languages", "english"],
            "is not a language tag",
        ),
    ] {
        let text = site.run_any(arguments)?.expect_code(2)?.stderr;
        ensure!(text.contains(words), "{}", redacted(&text, &site.path())?);
    }
    Ok(())
}

#[test]
fn an_entry_that_is_not_there_is_not_guessed() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let new = [
        "new",
        "resource",
        "--title",
        "A film",
        "--summary",
        "It is short.",
        "--set",
        "type=film",
        "--set",
        "sources=leaflet",
    ];
    let missing = [&new[..], &["--set", "organisations=big-office"]].concat();
    let text = site.run_any(&missing)?.expect_code(2)?.stderr;
    for words in [
        "there is no organisation `big-office`",
        "`homeward new organisation --title \"big-office\"` makes it",
    ] {
        ensure!(text.contains(words), "{words}: {text}");
    }
    ensure!(
        !site.path().join("content/resources/a-film").exists(),
        "something was written"
    );
    // A title names an entry as well as its id.
    let there = [&new[..], &["--set", "organisations=The small office"]].concat();
    site.run_any(&there)?.expect_code(0)?;
    let facts =
        std::fs::read_to_string(site.path().join("content/resources/a-film/resource.yaml"))?;
    ensure!(facts.contains("organisations: [small-office]"), "{facts}");
    Ok(())
}

#[test]
fn languages_that_cannot_be_used_are_told_before_anything_is_written() -> Result<()> {
    let around = tempfile::tempdir()?;
    for (tags, words) in [
        ("en,en", "the language `en` is named twice"),
        ("prs,fa-AF", "`prs` and `fa-AF` are the same language"),
        ("en,xx", "no language has the tag `xx`"),
        ("en,gr", "did you mean `el`?"),
        ("en,din", "write it behind the tag: `din=name`"),
        (
            "en,qaa=Q",
            "`homeward new language qaa --name name --dir ltr`",
        ),
    ] {
        let init = ["init", "portal", "--languages", tags];
        let text = homeward_in(around.path(), &init)?.expect_code(2)?.stderr;
        ensure!(text.contains(words), "{tags}: {text}");
    }
    let init = ["init", "portal", "--name", " "];
    let text = homeward_in(around.path(), &init)?.expect_code(2)?.stderr;
    ensure!(text.contains("the name of the portal is empty"), "{text}");
    ensure!(!around.path().join("portal").exists(), "written");
    let init = ["init", "portal", "--languages", "prs,kmr,din=Thuɔŋjäŋ"];
    homeward_in(around.path(), &init)?.expect_code(0)?;
    let yaml = read(&around.path().join("portal"), "content/site.yaml")?;
    let languages = "  - { tag: fa-AF, name: \"دری\", dir: rtl }\n  \
        - { tag: ku, name: \"Kurdî (kurmancî)\", dir: ltr }\n  \
        - { tag: din, name: \"Thuɔŋjäŋ\", dir: ltr }\n";
    ensure!(yaml.contains(languages), "{yaml}");
    Ok(())
}

#[test]
fn what_is_wrong_elsewhere_is_counted_and_not_shown() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let law = "content/services/legal-support/en.md";
    site.replace(law, "Ask a lawyer", "Ask a [lawyer](service:nobody)")?;
    let new = |title: &str, text: &str| {
        let words = ["--title", title, "--summary", "We find it.", "--text", text];
        let facts = [
            "sources=leaflet",
            "phases=arrival",
            "needs=home",
            "dimensions=social",
            "levels=individual",
        ];
        let facts = facts.iter().flat_map(|fact| ["--set", fact]);
        let new = ["new", "service"].into_iter().chain(words).chain(facts);
        site.run_any(&new.collect::<Vec<_>>())
    };
    let text = new("Housing", "Ask for a room.")?.expect_code(0)?.stderr;
    let (reports, end) = (
        text.matches(" --> ").count(),
        "nothing is wrong with what was written; elsewhere in the portal: 1 error, which `homeward check` shows",
    );
    ensure!(reports == 0 && text.contains(end), "{text}");
    let text = new("Health", "Ask a [doctor](service:nobody).")?;
    let text = text.expect_code(1)?.stderr;
    let place = "content/services/health/en.md:5:";
    ensure!(
        text.matches(" --> ").count() == 1 && text.contains(place),
        "{text}"
    );
    let end = "1 error and 0 warnings in what was written; elsewhere in the portal: 1 error,";
    ensure!(text.contains(end), "{text}");
    let all = site.check(&[])?.expect_code(1)?.text();
    ensure!(all.contains("2 errors and 0 warnings"), "{all}");
    Ok(())
}

#[test]
fn a_portal_that_is_not_written_in_english_says_which_texts_are() -> Result<()> {
    let around = tempfile::tempdir()?;
    let portal = around.path().join("portal");
    let init = ["init", "portal", "--languages", "fr"];
    let text = homeward_in(around.path(), &init)?.expect_code(0)?.stderr;
    let last: Vec<&str> = text.lines().rev().take(3).collect();
    let files = [
        "content/fr.md",
        "content/pages/home/fr.md",
        "content/pages/safety/fr.md",
        "content/pages/privacy/fr.md",
        "content/sources/own-work/fr.md",
    ];
    ensure!(last[0].starts_with("help: write them in `fr`"), "{text}");
    ensure!(
        last[2].starts_with("5 texts are still in English"),
        "{text}"
    );
    ensure!(!text.contains(" --> "), "{text}");
    let report = homeward_in(&portal, &["check"])?.expect_code(0)?.stderr;
    for file in files {
        ensure!(last[1].contains(&format!("`{file}`")), "{file}: {text}");
        let place = format!("looks like the language `en`, not like `fr`\n --> {file}:");
        ensure!(report.contains(&place), "{file}: {report}");
    }
    // In English there is nothing to say.
    let init = ["init", "other", "--languages", "en,fr"];
    let text = homeward_in(around.path(), &init)?.expect_code(0)?.stderr;
    ensure!(!text.contains("still in English"), "{text}");
    Ok(())
}
