use super::{import, portal, read};
use anyhow::{Result, ensure};
use homeward_tests::fixture::Site;
use std::fs;

fn new_language(site: &Site, more: &[&str]) -> Result<()> {
    let arguments = [&["new", "language"], more].concat();
    site.run_any(&arguments)?.expect_code(0)?;
    Ok(())
}

#[test]
fn sorani_begins_as_a_draft_and_is_published_when_its_texts_are_there() -> Result<()> {
    let site = portal()?;
    new_language(&site, &["ckb"])?;
    let yaml = read(&site, "content/site.yaml")?;
    let line = "  - { tag: ckb, name: \"کوردیی ناوەندی\", dir: rtl }\n";
    ensure!(yaml.contains(line), "{yaml}");
    let report = site.check(&[])?.expect_code(1)?.text();
    ensure!(
        !report.contains("[missing-string]") && report.contains("[rule-words]"),
        "{report}"
    );
    let draft = read(&site, "themes/default/strings/ckb.ftl")?;
    ensure!(draft.contains("\nmenu = Menu\n"), "{draft}");
    let status = ["translations", "status", "--lang", "ckb"];
    let status = site.run_any(&status)?.stdout;
    ensure!(
        status.contains("themes/default/strings/ckb.ftl: missing"),
        "{status}"
    );
    site.check(&["--draft"])?.expect_code(0)?;
    // One text is translated: the rest is marked in the draft.
    let po = site.path().join("ckb.po");
    let out = po.to_string_lossy().into_owned();
    site.run_any(&["translations", "export", "--lang", "ckb", "--out", &out])?
        .expect_code(0)?;
    let text = fs::read_to_string(&po)?;
    // It is still English, and so not translated.
    let one = "\nmsgctxt \"ui menu\"\nmsgid \"Menu\"\nmsgstr \"\"";
    ensure!(text.contains(one), "no menu");
    let translated = "\nmsgctxt \"ui menu\"\nmsgid \"Menu\"\nmsgstr \"پێڕست\"";
    fs::write(&po, text.replace(one, translated))?;
    import(&site, "ckb")?;
    let strings = read(&site, "themes/default/strings/ckb.ftl")?;
    ensure!(
        strings.contains("\nmenu = پێڕست\n") || strings.contains("menu = پێڕست\n"),
        "{strings}"
    );
    site.check(&[])?.expect_code(1)?;
    site.check(&["--draft"])?.expect_code(0)?;
    Ok(())
}

#[test]
fn a_language_that_cldr_hardly_knows_needs_a_name_and_perhaps_a_direction() -> Result<()> {
    let site = portal()?;
    // Domari, a language of Dom people in the Middle East: CLDR knows its script alone.
    site.run_any(&["new", "language", "rmt"])?.expect_code(2)?;
    new_language(&site, &["rmt", "--name", "دۆمانی"])?;
    let yaml = read(&site, "content/site.yaml")?;
    ensure!(
        yaml.contains("{ tag: rmt, name: \"دۆمانی\", dir: rtl }"),
        "{yaml}"
    );
    let again = ["new", "language", "rmt", "--name", "x"];
    site.run_any(&again)?.expect_code(2)?;
    // A language for private use, of which CLDR knows nothing.
    site.run_any(&["new", "language", "qaa", "--name", "Q"])?
        .expect_code(2)?;
    new_language(&site, &["qaa", "--name", "Q", "--dir", "ltr"])?;
    site.run_any(&["new", "language", "not a tag", "--name", "x"])?
        .expect_code(2)?;
    site.check(&["--draft"])?.expect_code(0)?;
    let export = site.run_any(&["translations", "export", "--lang", "rmt"])?;
    let po = export.expect_code(0)?.stdout;
    ensure!(po.contains("nplurals=1; plural=0;"), "no plural forms");
    Ok(())
}

#[test]
fn a_language_that_was_added_by_hand_gets_what_it_lacks() -> Result<()> {
    let site = portal()?;
    let yaml = read(&site, "content/site.yaml")?;
    let line = "  - { tag: ckb, name: کوردی, dir: rtl }\n";
    let place = yaml.find("base_url").unwrap_or(yaml.len());
    let by_hand = format!("{}{line}{}", &yaml[..place], &yaml[place..]);
    fs::write(site.path().join("content/site.yaml"), &by_hand)?;
    let report = site.check(&[])?.expect_code(1)?.text();
    let (errors, help) = (
        report.matches("error[").count(),
        "run `homeward new language ckb`",
    );
    ensure!(errors == 1 && report.contains(help), "{report}");
    new_language(&site, &["ckb"])?;
    ensure!(
        read(&site, "content/site.yaml")? == by_hand,
        "the list was changed"
    );
    let draft = read(&site, "themes/default/strings/ckb.ftl")?;
    ensure!(draft.contains("\nmenu = Menu\n"), "{draft}");
    let report = site.check(&[])?.text();
    ensure!(!report.contains("[missing-string]"), "{report}");
    site.check(&["--draft"])?.expect_code(0)?;
    let again = site.run_any(&["new", "language", "ckb"])?;
    let again = again.expect_code(2)?.stderr;
    ensure!(again.contains("translations status --lang ckb"), "{again}");
    Ok(())
}

#[test]
fn a_language_gets_the_tag_under_which_it_is_known() -> Result<()> {
    let site = portal()?;
    new_language(&site, &["prs"])?;
    let yaml = read(&site, "content/site.yaml")?;
    let line = "  - { tag: fa-AF, name: \"دری\", dir: rtl }\n";
    ensure!(yaml.contains(line), "{yaml}");
    let report = site.check(&["--draft"])?.expect_code(0)?.text();
    ensure!(!report.contains("[unknown-language]"), "{report}");
    for tag in ["fa-AF", "prs", "xx"] {
        site.run_any(&["new", "language", tag])?.expect_code(2)?;
    }
    Ok(())
}
