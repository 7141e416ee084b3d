use super::{TRANSLATED, export, import, portal, read};
use anyhow::{Result, ensure};
use homeward_tests::fixture::Site;
use homeward_tests::tree::Tree;
use std::fs;

/// Replaces a translation in a PO file.
fn translate(site: &Site, lang: &str, from: &str, to: &str) -> Result<()> {
    let path = format!("{lang}.po");
    let (from, to) = (format!("msgstr \"{from}\""), format!("msgstr \"{to}\""));
    site.replace(&path, &from, &to)
}

#[test]
fn nothing_changes_when_nothing_was_changed() -> Result<()> {
    let site = portal()?;
    let content = site.path().join("content");
    let before = (Tree::of(&content)?, Tree::of(&site.path().join("themes"))?);
    for lang in TRANSLATED {
        let po = export(&site, lang)?;
        ensure!(
            fs::read_to_string(&po)?.matches("\nmsgid ").count() > 1_500,
            "{lang}"
        );
        assert_eq!(import(&site, lang)?, "0 texts in 0 files\n");
    }
    let after = (Tree::of(&content)?, Tree::of(&site.path().join("themes"))?);
    ensure!(before == after, "files have changed");
    Ok(())
}

#[test]
fn a_text_of_each_kind_of_file_is_written_and_nothing_else() -> Result<()> {
    for (path, from, to) in [
        (
            "content/programmes/iom-lithuania/fr.md",
            "**En nature, jamais en argent.** L’OIM paie les fournisseurs.",
            "**En nature.**",
        ),
        (
            "content/programmes/iom-lithuania/fr.md",
            "Votre besoin est urgent",
            "Votre besoin : urgent",
        ),
        (
            "content/eligibility/fr.yaml",
            "Votre parcours",
            "Votre chemin",
        ),
        (
            "themes/default/strings/fr.ftl",
            "Aller au contenu",
            "Au contenu",
        ),
    ] {
        let site = portal()?;
        export(&site, "fr")?;
        let before = read(&site, path)?;
        translate(&site, "fr", from, to)?;
        assert_eq!(import(&site, "fr")?, format!("{path}\n1 text in 1 file\n"));
        let expected = before.replacen(from, to, 1);
        ensure!(
            read(&site, path)? == expected,
            "{path}: more than {to:?} has changed"
        );
    }
    Ok(())
}

#[test]
fn a_text_that_would_change_the_page_is_refused() -> Result<()> {
    let site = portal()?;
    export(&site, "fr")?;
    let path = "content/programmes/iom-lithuania/fr.md";
    let before = read(&site, path)?;
    let old = "**En nature, jamais en argent.** L’OIM paie les fournisseurs.";
    translate(&site, "fr", old, "- En nature")?;
    let done = site.run_any(&["translations", "import", "--lang", "fr", "fr.po"])?;
    let text = done.expect_code(1)?.text();
    let refused = "not taken: programmes/iom-lithuania #form paragraph: ";
    ensure!(text.contains(refused), "{text}");
    ensure!(read(&site, path)? == before, "the file has changed");
    Ok(())
}

#[test]
fn a_lost_placeholder_is_refused() -> Result<()> {
    let site = portal()?;
    export(&site, "fr")?;
    translate(
        &site,
        "fr",
        "Lire l’original ({language})",
        "Lire l’original",
    )?;
    let done = site.run_any(&["translations", "import", "--lang", "fr", "fr.po"])?;
    let text = done.expect_code(1)?.text();
    let why = "it has other words in braces than the source text; write `{language}`";
    let told = format!("not taken: ui notice-original: {why}\n");
    ensure!(text.contains(&told), "{text}");
    // As the files of strings have it, and as the help says.
    for name in ["{ $language }", "{$language}", "{language}"] {
        let site = portal()?;
        export(&site, "fr")?;
        let new = format!("L’original : {name}");
        translate(&site, "fr", "Lire l’original ({language})", &new)?;
        let path = "themes/default/strings/fr.ftl";
        assert_eq!(import(&site, "fr")?, format!("{path}\n1 text in 1 file\n"));
        let written = "\nnotice-original = L’original : { $language }\n";
        ensure!(read(&site, path)?.contains(written), "{name}");
    }
    Ok(())
}

const FRENCH: &str = "content/programmes/iom-lithuania/fr.md";

/// The portal, with a change of the source of [`FRENCH`], which was up to date before.
fn with_change(from: &str, to: &str) -> Result<Site> {
    let site = portal()?;
    site.run_any(&["translations", "confirm", FRENCH])?
        .expect_code(0)?;
    site.replace("content/programmes/iom-lithuania/en.md", from, to)?;
    Ok(site)
}

#[test]
fn a_stale_text_is_fuzzy_until_it_is_translated_again() -> Result<()> {
    let site = with_change(
        "**In kind, never in cash.** IOM pays the suppliers.",
        "You want to act.",
    )?;
    let po = fs::read_to_string(export(&site, "fr")?)?;
    assert_eq!(po.matches("#, fuzzy").count(), 1);
    let before = read(&site, FRENCH)?;
    assert_eq!(import(&site, "fr")?, "0 texts in 0 files\n");
    ensure!(read(&site, FRENCH)? == before, "a fuzzy text was taken");
    // The translator finds that the text may stay, and takes the mark away.
    site.replace("fr.po", "#, fuzzy\n", "")?;
    assert_eq!(
        import(&site, "fr")?,
        format!("{FRENCH}\n1 text in 1 file\n")
    );
    let check = site.check(&[])?.expect_code(0)?.text();
    let stale = check.matches("[stale-translation]").count();
    assert_eq!(stale, TRANSLATED.len() - 1, "{check}");
    Ok(())
}

#[test]
fn a_new_paragraph_is_translated_in_its_place() -> Result<()> {
    let site = with_change("## Steps {#steps}\n", "Ask early.\n\n## Steps {#steps}\n")?;
    export(&site, "fr")?;
    assert_eq!(import(&site, "fr")?, "0 texts in 0 files\n");
    site.replace(
        "fr.po",
        "msgid \"Ask early.\"\nmsgstr \"\"",
        "msgid \"Ask early.\"\nmsgstr \"Demandez tôt.\"",
    )?;
    let before = read(&site, FRENCH)?;
    assert_eq!(
        import(&site, "fr")?,
        format!("{FRENCH}\n1 text in 1 file\n")
    );
    let after = read(&site, FRENCH)?;
    ensure!(
        after.contains("\n\nDemandez tôt.\n\n## Étapes {#steps}\n"),
        "{after}"
    );
    let lost: Vec<&str> = before
        .lines()
        .filter(|line| !after.contains(line) && !line.starts_with("translation:"))
        .filter(|line| !line.contains(": \""))
        .collect();
    assert_eq!(lost, Vec::<&str>::new());
    Ok(())
}

#[test]
fn a_translator_sees_the_place_the_comment_and_the_terms_of_the_glossary() -> Result<()> {
    let site = portal()?;
    let po = fs::read_to_string(export(&site, "fr")?)?;
    for part in [
        "#. Glossary: staff = équipe\n#: content/countries/lithuania/en.md:7\nmsgctxt \"countries/lithuania paragraph\"\n",
        "#. Button on phones that opens the menu. One word.\n",
        "msgctxt \"eligibility questions.host_country.title\"\n",
        "msgctxt \"programmes/iom-lithuania criteria.motivation.title\"\n",
        "#, python-brace-format\nmsgctxt \"ui list-total\"\nmsgid \"{count} entry\"\nmsgid_plural \"{count} entries\"\n",
    ] {
        ensure!(po.contains(part), "no {part:?}");
    }
    Ok(())
}
