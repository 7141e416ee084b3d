//! Two files of a site never have the same address, on any file system.

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

const PAGE: &str = "role: page\n";
const TEXT: &str = "---\ntitle: A page\nsummary: With an address.\n---\nText.\n";

fn page(site: &Site, id: &str, facts: &str) -> Result<()> {
    site.write(&format!("content/pages/{id}/page.yaml"), facts)?;
    site.write(&format!("content/pages/{id}/en.md"), TEXT)
}

/// Insists on one report of `code` that has all of `words`.
fn reported(site: &Site, code: &str, words: &[&str]) -> Result<()> {
    for outcome in [site.check(&[])?, site.build(&[])?] {
        let text = outcome.expect_code(1)?.text();
        let reports = text.matches("error[").count();
        ensure!(reports == 1, "{reports} reports\n{text}");
        ensure!(text.contains(&format!("error[{code}]")), "{text}");
        for word in words {
            ensure!(text.contains(word), "no {word:?} in\n{text}");
        }
    }
    Ok(())
}

/// A form that people fill in is published; a letter that is there by mistake is, too.
#[test]
fn a_document_to_which_something_links_is_meant() -> Result<()> {
    let name = "form (1) für alle.docx";
    let told = "nothing links to it";
    for (file, link) in [
        (
            "content/pages/safety/en.md",
            "[A](<https://portal.test/form (1) für alle.docx>)",
        ),
        (
            "content/pages/safety/en.md",
            "[A](https://portal.test/form%20%281%29%20f%C3%BCr%20alle.docx)",
        ),
        (
            "static/forms.html",
            "<a href=\"form%20(1)%20f%C3%BCr%20alle.docx\">A</a>",
        ),
    ] {
        let site = Site::of(MINIMAL)?;
        site.write(&format!("static/{name}"), "x")?;
        site.write("static/~$form.docx", "x")?;
        let before = site.check(&[])?.text();
        assert_eq!(before.matches(told).count(), 1, "{before}");
        let old = std::fs::read_to_string(site.path().join(file)).unwrap_or_default();
        site.write(file, &format!("{old}\n{link}\n"))?;
        let after = site.check(&[])?.text();
        ensure!(!after.contains(told), "{link}: {after}");
    }
    Ok(())
}

#[test]
fn a_page_cannot_replace_the_questions_of_a_programme() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    page(&site, "self-check-small-help", PAGE)?;
    let words = [
        "content/pages/self-check-small-help/page.yaml",
        "content/programmes/small-help/programme.yaml",
        "en/self-check-small-help.html",
    ];
    reported(&site, "slug-collision", &words)
}

#[test]
fn a_page_cannot_replace_a_page_of_the_site_itself() -> Result<()> {
    for (id, facts, other) in [
        ("index", PAGE, "content/pages/home/page.yaml"),
        (
            "start",
            "role: page\nslug: safety\n",
            "content/pages/safety/page.yaml",
        ),
    ] {
        let site = Site::of(MINIMAL)?;
        page(&site, id, facts)?;
        reported(
            &site,
            "slug-collision",
            &[other, &format!("content/pages/{id}/page.yaml")],
        )
        .context(id)?;
    }
    let site = Site::of(MINIMAL)?;
    site.replace(
        "content/services/legal-support/service.yaml",
        "phases:",
        "slug: index\nphases:",
    )?;
    reported(
        &site,
        "slug-collision",
        &["service.yaml", "the list of services"],
    )
}

#[test]
fn only_one_page_can_be_the_home_page_or_the_self_check() -> Result<()> {
    for role in ["home", "self-check"] {
        let site = Site::of(MINIMAL)?;
        page(&site, "second", &format!("role: {role}\n"))?;
        let words = [role, "content/pages/second/page.yaml"];
        reported(&site, "duplicate-role", &words).context(role)?;
    }
    Ok(())
}

#[test]
fn assets_that_differ_in_capital_letters_alone_are_refused() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for name in ["notes.txt", "Notes.txt"] {
        site.write(&format!("themes/default/assets/{name}"), "the same")?;
    }
    reported(&site, "slug-collision", &["`notes.txt`", "`Notes.txt`"])
}

#[test]
fn names_of_devices_on_windows_are_refused() -> Result<()> {
    for id in ["con", "nul", "aux", "com1", "lpt9"] {
        let site = Site::of(MINIMAL)?;
        page(&site, id, PAGE)?;
        let path = format!("content/pages/{id}/page.yaml");
        reported(&site, "bad-id", &[&path, "Windows"]).context(id)?;
    }
    Ok(())
}

/// A link to a file leads to it from each page, wherever the portal is; one with the address of the portal
/// leads there.
#[test]
fn a_file_to_download_is_found_from_every_page_and_on_a_stick() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let (text, name) = ("content/stories/amal/en.md", "a form.pdf");
    site.write(&format!("static/papers/{name}"), "%PDF-1.4")?;
    let link = "[The form](static:papers/a%20form.pdf#page=2), [](<static:papers/a form.pdf>)";
    let old = std::fs::read_to_string(site.path().join(text))?;
    site.write(text, &format!("{old}\n{link}\n"))?;
    let report = site.build(&["--strict"])?.expect_code(0)?;
    let page = std::fs::read_to_string(site.public().join("en/stories/amal.html"))?;
    let href = "href=\"../../papers/a%20form.pdf";
    for whole in [
        format!("{href}#page=2\">The form</a>"),
        format!("{href}\">papers/a form.pdf</a>"),
    ] {
        ensure!(page.contains(&whole), "no {whole}: {page}{}", report.text());
    }
    ensure!(site.public().join("papers").join(name).exists(), "no file");
    let portable = site.path().join("stick.zip").display().to_string();
    site.build(&["--portable", &portable])?.expect_code(0)?;

    let address = "[The form](https://portal.test/papers/a%20form.pdf)";
    site.write(text, &format!("{old}\n{address}\n"))?;
    let told = site.check(&[])?.text();
    let help = "static:papers/a%20form.pdf";
    ensure!(
        told.contains("warning[own-address]") && told.contains(help),
        "{told}"
    );
    Ok(())
}
