//! `homeward find`: what an editor learns from it about an old number or old words.

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

const PAGE: &str = "content/pages/safety/en.md";

fn site(text: &str) -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    site.write(PAGE, &format!("---\ntitle: T\nsummary: S.\n---\n{text}\n"))?;
    Ok(site)
}

#[test]
fn a_number_is_found_in_sources_and_pages() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for wanted in ["2128", "0782 689 2128", "+964 782 689 2128"] {
        let found = site.run_any(&["find", wanted])?.expect_code(0)?.stdout;
        ensure!(
            found.contains("content/organisations/small-office/organisation.yaml:5:"),
            "{found}"
        );
        ensure!(
            found.contains("en/organisations/small-office.html"),
            "{found}"
        );
        ensure!(!found.contains("en/stories/amal.html"), "{found}");
    }
    Ok(())
}

#[test]
fn nothing_to_look_for_is_wrong_usage() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for wanted in ["", " ", "\u{a0}"] {
        let found = site.run_any(&["find", wanted])?.expect_code(2)?;
        assert_eq!(found.stdout, "");
        assert_eq!(found.stderr, "error: write the text to look for\n");
    }
    Ok(())
}

#[test]
fn a_number_is_found_in_the_digits_of_each_script() -> Result<()> {
    let lines = [
        "Call +964 782 689 2128.",
        "Call 0782/689.2128.",
        "Call 0782\u{202f}689\u{2011}2128.",
        "Call ٠٧٨٢٦٨٩٢١٢٨.",
        "Call +٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨.",
        "Call ۰۷۸۲ ۶۸۹ ۲۱۲۸.",
        "Call ०७८२ ६८९ २१२८.",
        "Call [us](tel:+9647826892128).",
    ];
    let site = site(&lines.join("\n\n"))?;
    for wanted in ["+964 782 689 2128", "0782 6892128", "٠٧٨٢٦٨٩٢١٢٨"] {
        let found = site.run_any(&["find", wanted])?.expect_code(0)?.stdout;
        for (at, line) in lines.iter().enumerate() {
            let line = format!("{PAGE}:{}: {line}\n", 2 * at + 5);
            ensure!(found.contains(&line), "{wanted}: no {line:?} in\n{found}");
        }
    }
    let other = site.run_any(&["find", "0782 689 2129"])?.expect_code(0)?;
    assert_eq!(other.stdout, "");
    ensure!(other.stderr.ends_with("0 lines in the sources, 0 pages\n"));
    // A page is found by what it shows, and by what its links call.
    for line in [lines[3], lines[7]] {
        site.write(PAGE, &format!("---\ntitle: T\nsummary: S.\n---\n{line}\n"))?;
        let found = site
            .run_any(&["find", "+964 782 689 2128"])?
            .expect_code(0)?;
        let is_there = found.stdout.lines().any(|it| it == "en/safety.html");
        ensure!(is_there, "{line}:\n{}", found.text());
    }
    Ok(())
}

#[test]
fn words_are_found_as_readers_see_them() -> Result<()> {
    let site = site("Ada & *To*m wrote `&quot;` and &lt;b>.\n\nOne\nline.")?;
    for (wanted, is_there) in [
        ("ada & tom", true),
        ("wrote &quot; and <b>", true),
        ("wrote \" and", false),
        ("one line", true),
        ("<b>. one", false),
        ("doctype", false),
    ] {
        let found = site.run_any(&["find", wanted])?.expect_code(0)?.stdout;
        let is_found = found.lines().any(|it| it == "en/safety.html");
        assert_eq!(is_found, is_there, "{wanted}:\n{found}");
    }
    Ok(())
}

/// Whoever looks whether an old number is gone must not believe that no page has it.
#[test]
fn pages_that_were_not_searched_are_named() -> Result<()> {
    let site = site("Call 0782 689 2128.")?;
    site.make_a_mistake()?;
    let found = site.run_any(&["find", "2128"])?.expect_code(1)?;
    ensure!(found.stdout.contains(PAGE), "{}", found.text());
    ensure!(
        found.stderr.ends_with(
            "the portal has 1 error: its pages were not searched; run `homeward check --draft`\n"
        ) && !found.stderr.contains("0 pages"),
        "{}",
        found.stderr
    );
    site.run_any(&["check", "--draft"])?.expect_code(1)?;
    Ok(())
}

#[test]
fn pages_that_cannot_be_made_are_named() -> Result<()> {
    let site = site("Call 0782 689 2128.")?;
    site.write(
        "themes/default/templates/resource.html",
        "{{ page.no_such_thing.at_all }}",
    )?;
    let found = site.run_any(&["find", "2128"])?.expect_code(1)?;
    ensure!(found.stdout.contains("en/safety.html"), "{}", found.text());
    for part in [
        "no_such_thing",
        "2 pages cannot be made and were not searched: ar/resources/first-steps.html, en/resources/first-steps.html",
    ] {
        ensure!(
            found.stderr.contains(part),
            "no {part:?} in\n{}",
            found.stderr
        );
    }
    Ok(())
}

/// An old price must not stay because its words are in bold letters, on two lines, or in a leaflet.
#[test]
fn words_are_found_in_sources_as_readers_see_them() -> Result<()> {
    let site = site(
        "The way is free\n**of** charge.\n\n- Free [of charge](page:safety), too\n\n<div>Free <b>of</b>\ncharge</div>\n\nfree\u{a0}of ch\u{ad}arge",
    )?;
    site.write("static/leaflet.txt", "This leaflet is free of\ncharge.\n")?;
    site.write(
        "static/hours.html",
        "<p>Help is free <b>of</b> charge.</p>\n",
    )?;
    let pdf = b"%PDF-1.4 free of charge \xff\x00";
    std::fs::write(site.path().join("static/leaflet.pdf"), pdf)?;
    let found = site.run_any(&["find", "free of charge"])?.expect_code(0)?;
    let lines: Vec<&str> = found
        .stdout
        .lines()
        .filter(|it| it.contains(": "))
        .collect();
    assert_eq!(
        lines,
        [
            "content/pages/safety/en.md:5: The way is free",
            "content/pages/safety/en.md:8: - Free [of charge](page:safety), too",
            "content/pages/safety/en.md:10: <div>Free <b>of</b>",
            "content/pages/safety/en.md:13: free\u{a0}of ch\u{ad}arge",
            "static/hours.html:1: <p>Help is free <b>of</b> charge.</p>",
            "static/leaflet.txt:1: This leaflet is free of",
        ],
        "{}",
        found.text()
    );
    ensure!(
        found.stdout.lines().any(|it| it == "en/safety.html"),
        "{}",
        found.text()
    );
    Ok(())
}

/// Texts come from files that anyone may have written.
#[test]
fn what_is_shown_of_a_file_cannot_control_the_terminal() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let text = "content/services/legal-support/en.md";
    site.replace(text, "Ask a lawyer.", "Ask a \u{1b}[31mlawyer\u{7}.")?;
    let found = site.run_any(&["find", "lawyer"])?;
    let report = site.check(&[])?.expect_code(1)?;
    for shown in [&found.stdout, &found.stderr, &report.stderr] {
        ensure!(!shown.contains(['\u{1b}', '\u{7}']), "{shown:?}");
    }
    ensure!(
        found.stdout.contains("Ask a ␛[31mlawyer␇."),
        "{}",
        found.stdout
    );
    Ok(())
}
