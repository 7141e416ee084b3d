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
