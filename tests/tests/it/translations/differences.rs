use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use serde_json::Value;

const FOLDER: &str = "content/organisations/small-office";
const OTHER: &str = "content/programmes/small-help/ar.md";

/// All reports of a check.
fn reports(site: &Site) -> Result<Vec<Value>> {
    let report = site.check(&["--format", "json"])?.stdout;
    Ok(serde_json::from_str(&report)?)
}

/// A translation that a person has confirmed without a look at the numbers is told at once, and one
/// that says the same in another way is not.
#[test]
fn numbers_of_a_confirmed_translation_are_compared() -> Result<()> {
    for (en, ar, says) in [
        ("Call 800 50 555.", "اتصل 800 50 555.", ""),
        ("Call 800 50 555.", "اتصل ٨٠٠ ٥٠ ٥٥٥.", ""),
        ("Call 800 50 555.", "اتصل 800-50-555.", ""),
        ("Call 800 50 555.", "اتصل 80050555.", ""),
        (
            "Call 800 50 555, room 107.",
            "الغرفة 107، اتصل 80050555.",
            "",
        ),
        (
            "Call 800 50 555.",
            "اتصل 800 50 555 أو 7107.",
            "does not have the number 7107",
        ),
        (
            "Call 800 50 555.",
            "اتصل 800 50 55.",
            "the source text has 555, and this text has 55",
        ),
        (
            "Call 800 50 555.",
            "اتصل 800 50.",
            "the number 555, and this text has not",
        ),
        (
            "Street 35, 811 09",
            "811 90، شارع 35",
            "the source text has 09, and this text has 90",
        ),
        ("Street 35, 811 09", "811 09، شارع 35", ""),
        ("Open 24/7, 2nd floor", "مفتوح دائما، الطابق الثاني", ""),
        ("From 9 to 4 pm", "من 9:00 إلى 16:00", ""),
    ] {
        let site = Site::of(MINIMAL)?;
        for (tag, note) in [("en", en), ("ar", ar)] {
            let record = match tag {
                "en" => "",
                _ => {
                    "translation: { source: \"0000000000000000\", method: person, reviewed: 2026-11-21 }\n"
                }
            };
            let text = format!(
                "---\ntitle: Office\nsummary: Rooms.\ncontact_note: \"{note}\"\n{record}---\nRooms.\n"
            );
            site.write(&format!("{FOLDER}/{tag}.md"), &text)?;
        }
        let file = format!("{FOLDER}/ar.md");
        site.run_any(&["translations", "confirm", &file])?
            .expect_code(0)?;
        let all = reports(&site)?;
        let mut told = all.iter().filter(|it| it["code"] == "translation-differs");
        let told = told.next().map(|it| &it["message"]);
        let message = told.and_then(Value::as_str).unwrap_or_default();
        ensure!(
            message.contains(says) && message.is_empty() == says.is_empty(),
            "{en} {ar}: {all:#?}"
        );
    }
    Ok(())
}

/// One heading with a translated id: each report leads to it.
#[test]
fn a_translated_id_is_told_where_it_is() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let english = site.path().join("content/programmes/small-help/en.md");
    let english = std::fs::read_to_string(english)?;
    let record = "translation: { source: \"0000000000000000\", method: person, reviewed: 2026-11-21 }\n---\n#";
    let text = english.replacen("---\n#", record, 1);
    site.write(OTHER, &text.replace("{#steps}", "{#stages}"))?;
    site.run_any(&["translations", "confirm", OTHER])?
        .expect_code(0)?;
    let line = text.lines().position(|line| line.contains("{#steps}"));
    let line = line.context("no section")? + 1;
    let all = reports(&site)?;
    let of = |code: &str| -> Result<&Value> {
        let mut found = all.iter().filter(|it| it["code"] == code);
        let first = found.next();
        ensure!(found.next().is_none(), "{all:#?}");
        first.with_context(|| format!("no {code}: {all:#?}"))
    };
    let section = of("missing-section")?;
    assert_eq!(section["primary"]["file"], OTHER);
    assert_eq!(section["primary"]["place"]["line"], line);
    let anchor = of("broken-anchor")?;
    assert_eq!(anchor["related"][0]["file"], OTHER);
    assert_eq!(anchor["related"][0]["place"]["line"], line);
    let help = anchor["help"].as_str().unwrap_or_default();
    ensure!(
        help.contains("write `{#steps}` instead of `{#stages}`"),
        "{help}"
    );
    Ok(())
}
