//! `homeward import csv`: entries from a spreadsheet.

use std::fs;

use anyhow::{Result, ensure};
use homeward_tests::command::CommandResult;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;

/// Three organisations, as a person's spreadsheet may have them.
const GOOD: &str = "\u{feff}E-Mail;Shoe size;Name;About;Telephone;WhatsApp;Country;Type;Address\r\n\
    desk@portal.example;42;The Vilnius desk;\"Advice, in three languages.\";+370 5 261 1111 / 0800 11111;;Lithuania;ngo;\"Main Street 1\nVilnius\"\r\n\
    ;;Baghdad help;Help with papers.;;+964 782 689 2127;iraq;Government;\r\n\
    ;;=Return house;A house.;;;;other;\r\n";

fn import(site: &Site, text: &str, more: &[&str]) -> Result<CommandResult> {
    fs::write(site.path().join("list.csv"), text)?;
    let mut arguments = vec!["import", "csv", "list.csv", "--kind", "organisation"];
    arguments.extend(more);
    site.run_any(&arguments)
}

const ORIGIN: [&str; 4] = ["--set", "sources=leaflet", "--set", "checked=2026-11-21"];

#[test]
fn a_spreadsheet_becomes_entries_that_pass_check() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let before = Tree::of(&site.path().join("content"))?;
    let dry = import(&site, GOOD, &ORIGIN)?.expect_code(0)?.stderr;
    before.same_as(&Tree::of(&site.path().join("content"))?)?;
    for words in [
        "A “E-Mail” is `contact.email`",
        "B “Shoe size” is not taken: 1 cell",
        "list.csv:2: organisation `the-vilnius-desk`",
        "`return-house`",
        "3 organisations",
        "--write",
    ] {
        ensure!(dry.contains(words), "no {words:?} in\n{dry}");
    }

    let write = [ORIGIN.as_slice(), &["--write"]].concat();
    import(&site, GOOD, &write)?.expect_code(0)?;
    site.check(&["--strict"])?.expect_code(0)?;
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("en/organisations/the-vilnius-desk.html"))?;
    for words in [
        "tel:+37052611111",
        "tel:080011111",
        "desk@portal.example",
        "Main Street 1",
    ] {
        ensure!(page.contains(words), "no {words:?} on the page");
    }
    let page = fs::read_to_string(site.public().join("en/organisations/baghdad-help.html"))?;
    ensure!(page.contains("https://wa.me/9647826892127") && !page.contains("tel:+964"));

    // A second time, nothing is replaced.
    let before = Tree::of(&site.path().join("content"))?;
    let again = import(&site, GOOD, &write)?.expect_code(1)?.stderr;
    before.same_as(&Tree::of(&site.path().join("content"))?)?;
    assert_eq!(
        again.matches("already; it is not changed").count(),
        3,
        "{again}"
    );
    Ok(())
}

#[test]
fn every_mistake_is_reported_at_once_with_line_and_column() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let text = "Name,Description,Phone,E-mail,Country,Type,Website\n\
        One,S.,+9641,office@,Iraq,ngo,https://x.example\n\
        Two,S.,0800 1,,,ngo,\n\
        Three,S.,ask Amal,,Irak,charity,http://x.example\n\
        Three,S.,\"9,64E+12\",,,ngo,\n\
        السلامة,S.,,,,ngo,\n\
        ,S.,,,,ngo,\n";
    let before = Tree::of(&site.path().join("content"))?;
    let write = [ORIGIN.as_slice(), &["--write"]].concat();
    let chat = "Name,About,WhatsApp,Country,Type\nOne,S.,0800 1111,Lithuania,ngo\n";
    let said = import(&site, chat, &write)?.expect_code(1)?.stderr;
    let place = "list.csv:2: C “WhatsApp”: WhatsApp does not find “08001111”";
    ensure!(said.contains(place), "{said}");
    let said = import(&site, text, &write)?.expect_code(1)?.stderr;
    before.same_as(&Tree::of(&site.path().join("content"))?)?;
    for place in [
        "list.csv:2: C “Phone”: ",
        "list.csv:2: D “E-mail”: ",
        "list.csv:3: C “Phone”: “08001” works in one country alone",
        "list.csv:4: C “Phone”: “ask Amal” is not a telephone number",
        "list.csv:4: E “Country”: “Irak” is not known here",
        "list.csv:4: F “Type”: “charity” is not known here",
        "list.csv:4: G “Website”: ",
        "list.csv:5: C “Phone”: the spreadsheet has rounded this number: “9,64E+12”",
        "list.csv:5: A “Name”: line 4 is `three` too",
        "if it is the same one, write one row, with `;` between two telephone numbers",
        "list.csv:6: A “Name”: the title has no letters",
        "list.csv:7: A “Name”: the title is missing",
        "no file was written",
    ] {
        ensure!(said.contains(place), "no {place:?} in\n{said}");
    }
    Ok(())
}

#[test]
fn what_a_spreadsheet_is_must_be_clear() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let said = import(&site, "Bezeichnung,Tel,Mobile\nA,1,2\n", &[])?
        .expect_code(2)?
        .stderr;
    for words in [
        "no column is the title",
        "no column is the summary",
        "are both `phone`",
    ] {
        ensure!(said.contains(words), "no {words:?} in\n{said}");
    }
    fs::write(site.path().join("old.csv"), b"Name,About\nCaf\xe9,x\n")?;
    let said = site
        .run_any(&["import", "csv", "old.csv", "--kind", "service"])?
        .expect_code(2)?
        .stderr;
    ensure!(said.contains("CSV UTF-8"), "{said}");
    Ok(())
}

#[test]
fn services_are_imported_with_values_that_all_rows_have() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let text = "Service\tDescription\tDetails\tNeeds\tPhases\nHousing help\tA roof.\tAsk first.\thome; money\tafter return\n";
    fs::write(site.path().join("list.tsv"), text)?;
    let mut arguments = vec!["import", "csv", "list.tsv", "--kind", "service", "--write"];
    arguments.extend(ORIGIN);
    arguments.extend(["--set", "dimensions=social", "--set", "levels=individual"]);
    site.run_any(&arguments)?.expect_code(0)?;
    site.check(&["--strict"])?.expect_code(0)?;
    let facts = fs::read_to_string(
        site.path()
            .join("content/services/housing-help/service.yaml"),
    )?;
    ensure!(facts.contains("needs: [home, money]"), "{facts}");
    ensure!(facts.contains("phases: [after_return]"), "{facts}");
    Ok(())
}

/// What the help says about a row that is there twice: one row has both numbers.
#[test]
fn two_rows_of_one_organisation_become_one_with_both_numbers() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let text = "Name,About,Phone,Country,Type\nOne,S.,+370 5 261 1111; 0800 11111,Lithuania,ngo\n";
    let write = [ORIGIN.as_slice(), &["--write"]].concat();
    import(&site, text, &write)?.expect_code(0)?;
    let facts = site
        .path()
        .join("content/organisations/one/organisation.yaml");
    let facts = fs::read_to_string(facts)?;
    assert_eq!(facts.matches("    - {").count(), 2, "{facts}");
    Ok(())
}

/// A person abroad can call a line, however the spreadsheet has its number. A free number and a short one answer
/// in their country alone.
#[test]
fn numbers_of_lines_can_be_called_from_every_country() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let text = "Name,About,Phone,WhatsApp,Country,Type\n\
        One,S.,8 5 261 1111; 0800 11111; 1808; 5 261 2222,,Lithuania,ngo\n\
        Two,S.,0782 689 2127,0782 689 2127,Iraq,ngo\n";
    let write = [ORIGIN.as_slice(), &["--write"]].concat();
    for arguments in [ORIGIN.as_slice(), &write] {
        let said = import(&site, text, arguments)?.expect_code(0)?.stderr;
        for line in [
            "list.csv:2: C “Phone”: “852611111” → +37052611111",
            "list.csv:3: C “Phone”: “07826892127” → +9647826892127",
            "list.csv:3: D “WhatsApp”: “07826892127” → +9647826892127",
        ] {
            ensure!(said.contains(line), "no {line:?} in\n{said}");
        }
        assert_eq!(said.matches('→').count(), 3, "{said}");
    }
    let facts = |id: &str| {
        let path = format!("content/organisations/{id}/organisation.yaml");
        fs::read_to_string(site.path().join(path))
    };
    let one = facts("one")?;
    for number in [
        "{ number: \"+37052611111\" }",
        "{ domestic: \"080011111\", country: lithuania }",
        "{ domestic: \"1808\", country: lithuania }",
        // Without a national prefix, nobody knows whether the area code is there.
        "{ domestic: \"52612222\", country: lithuania }",
    ] {
        ensure!(one.contains(number), "no {number} in\n{one}");
    }
    let two = facts("two")?;
    let number = "{ number: \"+9647826892127\", channels: [call, whatsapp] }";
    ensure!(two.contains(number), "{two}");
    site.check(&["--strict"])?.expect_code(0)?;
    Ok(())
}

/// A country that exists and that the portal lacks is made, and never taken for another one.
#[test]
fn countries_are_known_by_their_names_and_codes() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let text = "Name,Type,Country,Telephone,Description\n\
        One,ngo,IQ,0782 689 2127,Help with papers\n\
        Two,ngo,Germany,030 123456,Help with papers\n\
        Three,ngo,Irak,030 123456,Help with papers\n";
    let told = import(&site, text, &["--set", "sources=leaflet"])?;
    let told = told.expect_code(1)?.stderr;
    for words in [
        "“07826892127” → +9647826892127",
        "`homeward new country --title \"Germany\" --set code=DE` makes it",
        "did you mean `Iraq`?",
        "add a column `checked`",
    ] {
        ensure!(told.contains(words), "no {words:?} in\n{told}");
    }
    for words in ["the row names none", "checked: 2026", "choose one of"] {
        ensure!(!told.contains(words), "{words:?} in\n{told}");
    }
    Ok(())
}
