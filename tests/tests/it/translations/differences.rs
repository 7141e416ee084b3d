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

/// The reports of a translation that its editor has confirmed.
fn of_confirmed(site: &Site, file: &str) -> Result<Vec<String>> {
    site.run_any(&["translations", "confirm", file])?
        .expect_code(0)?;
    let all = reports(site)?;
    let told = all.iter().filter(|it| it["code"] == "translation-differs");
    let message = |it: &Value| it["message"].as_str().map(str::to_owned);
    told.map(|it| message(it).context("no message")).collect()
}

/// Ages and other numbers of two digits in the words of the self-check, and in those of criteria.
#[test]
fn numbers_in_the_words_of_rules_are_compared() -> Result<()> {
    const WORDS: &str = "content/eligibility/ar.yaml";
    let message = "the source text has 18, and this text has 16";
    for (number, expected) in [("١٦", vec![message]), ("١٨", vec![]), ("18", vec![])] {
        let site = Site::of(MINIMAL)?;
        let english = "content/eligibility/en.yaml";
        site.replace(english, "stay: I want to stay", "stay: I am under 18")?;
        let words = format!("stay: عمري أقل من {number}");
        site.replace(WORDS, "stay: أريد البقاء", &words)?;
        assert_eq!(of_confirmed(&site, WORDS)?, expected, "{number}");

        let english = "content/programmes/small-help/en.md";
        site.replace(english, "You think about it, or", "You are 18, or")?;
        let text = std::fs::read_to_string(site.path().join(english))?;
        let record = "translation: { source: \"0000000000000000\", method: person, reviewed: 2026-11-21 }\n---\n#";
        let text = text.replacen("---\n#", record, 1);
        let text = text.replace("The source does not say.", "لا يذكر المصدر ذلك.");
        site.write(OTHER, &text.replace("You are 18", &format!("{number} سنة")))?;
        let told = of_confirmed(&site, OTHER)?;
        let number_told = told.contains(&message.to_owned());
        assert_eq!(number_told, number == "١٦", "{told:?}");
    }
    Ok(())
}

/// A warning that is lost is told, also where a paragraph was written as two.
#[test]
fn a_lost_warning_is_told_by_its_mark() -> Result<()> {
    const AR: &str = "content/pages/safety/ar.md";
    let site = Site::of(MINIMAL)?;
    let more = "## Safe {#stay-safe}\n\n> [!WARNING]\n> Within one month.\n";
    let english = "content/pages/safety/en.md";
    site.replace(english, "## Stay safe {#stay-safe}\n", more)?;
    let heading = "## كن آمنا {#stay-safe}\n";
    for (block, expected) in [
        (
            "\nفقرة واحدة.\n",
            vec!["the source text has a WARNING block here that this text lacks"],
        ),
        ("\n> [!WARNING]\n> خلال شهر.\n", vec![]),
    ] {
        let before = std::fs::read_to_string(site.path().join(AR))?;
        site.replace(AR, heading, &format!("{heading}{block}"))?;
        assert_eq!(of_confirmed(&site, AR)?, expected, "{block}");
        site.write(AR, &before)?;
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
