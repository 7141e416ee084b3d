//! What cannot be confirmed: texts that are not translated, and files that are not there.

use super::read;
use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

/// The minimal site with Somali, of which nothing is translated.
fn somali() -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    site.run_any(&["new", "language", "so"])?.expect_code(0)?;
    Ok(site)
}

fn confirm(site: &Site, path: &str, code: i32) -> Result<String> {
    let done = site.run_any(&["translations", "confirm", path])?;
    Ok(done.expect_code(code)?.stderr)
}

fn status(site: &Site) -> Result<String> {
    let status = ["translations", "status", "--lang", "so"];
    Ok(site.run_any(&status)?.stdout)
}

#[test]
fn strings_that_are_mostly_english_are_not_confirmed() -> Result<()> {
    let site = somali()?;
    let path = "themes/default/strings/so.ftl";
    let draft = read(&site, path)?;
    let said = confirm(&site, path, 2)?;
    ensure!(said.contains("are still English"), "{said}");
    ensure!(read(&site, path)? == draft, "it was written");
    // One that was confirmed nevertheless, by hand or by an earlier version.
    let english = Site::of(MINIMAL)?;
    english.write("themes/default/strings/ar.ftl", "menu = قائمة\n")?;
    confirm(&english, "themes/default/strings/ar.ftl", 0)?;
    let record = read(&english, "themes/default/strings/ar.ftl")?;
    let record = record.lines().find(|line| line.starts_with("###"));
    let confirmed = draft.replace(
        "\n### homeward-source:\n",
        &format!("\n{}\n", record.unwrap_or_default()),
    );
    ensure!(confirmed != draft, "no record");
    site.write(path, &confirmed)?;
    let said = status(&site)?;
    ensure!(said.contains(&format!("{path}: missing")), "{said}");
    let report = site.check(&["--draft"])?.text();
    ensure!(
        report.contains("strings of `so` are still English"),
        "{report}"
    );
    // Few equal words, such as names, can be right.
    let translated: Vec<String> = draft
        .lines()
        .enumerate()
        .map(|(number, line)| match line.split_once(" = ") {
            Some((name, words)) if number % 20 > 0 && !line.starts_with(['#', ' ']) => {
                format!("{name} = Eray {words}")
            }
            _ => line.to_owned(),
        })
        .collect();
    site.write(path, &(translated.join("\n") + "\n"))?;
    let said = confirm(&site, path, 0)?;
    ensure!(said.contains("1 translation confirmed"), "{said}");
    Ok(())
}

#[test]
fn a_page_that_repeats_its_source_is_not_confirmed() -> Result<()> {
    let site = somali()?;
    let path = "content/pages/safety/so.md";
    let english = read(&site, "content/pages/safety/en.md")?;
    site.write(path, &english)?;
    let said = confirm(&site, path, 2)?;
    ensure!(said.contains("still in the source language `en`"), "{said}");
    let said = status(&site)?;
    ensure!(said.contains(&format!("{path}: missing")), "{said}");
    site.replace(path, "title: Safety", "title: Badqab")?;
    site.replace(path, "Stay safe. See", "Badqab. Eeg")?;
    confirm(&site, path, 0)?;
    let said = status(&site)?;
    ensure!(!said.contains(path), "{said}");
    // The words of the self-check.
    let words = "content/eligibility/so.yaml";
    site.write(words, &read(&site, "content/eligibility/en.yaml")?)?;
    confirm(&site, words, 2)?;
    // What is right is confirmed, whatever is said of the others.
    let done = site.run_any(&["translations", "confirm", "--all"])?;
    let said = done.expect_code(2)?.stderr;
    ensure!(said.contains(words) && said.contains("confirmed"), "{said}");
    Ok(())
}

#[test]
fn a_file_that_is_not_there_is_told_with_one_that_is() -> Result<()> {
    let site = somali()?;
    for (path, help) in [
        ("content/stories/emir/so.md", "`content/"),
        (
            "content/pages/safty/ar.md",
            "did you mean `content/pages/safety/ar.md`?",
        ),
        (
            "content/pages/safety/so.md",
            "copy `content/pages/safety/en.md` to it",
        ),
    ] {
        let said = confirm(&site, path, 2)?;
        ensure!(
            said.contains(&format!("there is no file `{path}`")),
            "{said}"
        );
        ensure!(said.contains(help), "{said}");
        let named = said.split('`').skip(1).step_by(2);
        let named: Vec<&str> = named.filter(|it| it.contains('/') && *it != path).collect();
        for file in named {
            ensure!(site.path().join(file).exists(), "{said}");
        }
    }
    let said = confirm(&site, "content/pages/safety/en.md", 2)?;
    ensure!(said.contains("is not a translation"), "{said}");
    Ok(())
}
