//! The sites in `examples/`: they have no finding, and their amounts are right in every
//! interface.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use homeward_devtools::workspace;
use homeward_eligibility::{Country, Date, Ruleset};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::Site;
use homeward_tests::{none_wrong, nu};
use homeward_widget::session::{Action, Session, Step};
use homeward_widget::texts::Texts;
use homeward_widget::view::linked::to_html;
use homeward_widget::view::{Scene, Tap, page};
use scraper::{ElementRef, Html, Selector};
use walkdir::WalkDir;
use yew::Callback;

use super::rules::asking::try_on;

/// The day on which the sources were looked up.
const DAY: &str = "2026-11-26";
const PROGRAMME: &str = "reag-garp";

/// A family, and the amounts that the sources give it.
pub(crate) struct Family {
    /// 18 or older, 12 to 17, under 12.
    pub(crate) persons: [u32; 3],
    travel: u32,
    start: u32,
}

/// Computed by hand: 200 € and 100 € for the journey; 1,000 € and 500 € to start, at most 4,000 €.
pub(crate) const FAMILIES: [Family; 4] = [
    // 2 × 200 + 3 × 100; 2 × 1000 + 3 × 500
    Family {
        persons: [2, 1, 2],
        travel: 700,
        start: 3500,
    },
    // 2 × 200 + 5 × 100; 2 × 1000 + 5 × 500 = 4500, above the cap
    Family {
        persons: [2, 2, 3],
        travel: 900,
        start: 4000,
    },
    Family {
        persons: [1, 0, 0],
        travel: 200,
        start: 1000,
    },
    // 200 + 100; 1000 + 500
    Family {
        persons: [1, 0, 1],
        travel: 300,
        start: 1500,
    },
];

pub(crate) fn site() -> PathBuf {
    workspace::root().join("examples/germany")
}

pub(crate) fn built() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = BUILT.get_or_init(|| build().map_err(|error| format!("{error:#}")));
    built.as_deref().map_err(|why| anyhow!("{why}"))
}

fn build() -> Result<PathBuf> {
    let out = workspace::target_dir()?.join("portals/germany");
    fs::create_dir_all(out.parent().context("a folder without parent")?)?;
    let mut build = homeward()?;
    build.arg("build").arg("--site").arg(site());
    run(build
        .args(["--strict", "--today", DAY])
        .arg("--out")
        .arg(&out))?
    .expect_code(0)?;
    Ok(out)
}

#[test]
fn there_is_no_finding() -> Result<()> {
    let mut check = homeward()?;
    check.args(["check", "--strict", "--today", DAY, "--site"]);
    run(check.arg(site()))?.expect_code(0)?;
    Ok(())
}

/// A rule that changes has words that say the former amount.
#[test]
fn an_amount_that_the_words_do_not_say_is_reported() -> Result<()> {
    for (from, to, said) in [
        (
            "{ amount: 200, per",
            "{ amount: 250, per",
            "say `200 euros`",
        ),
        ("{ amount: 100, per", "{ amount: 150, per", "say `100`"),
    ] {
        let copy = Site::copy_of(&site())?;
        copy.replace("content/programmes/reag-garp/rules.yaml", from, to)?;
        let found = copy.check(&[])?.text();
        ensure!(found.contains(said), "{to}: {found}");
    }
    Ok(())
}

#[test]
fn every_page_says_that_it_is_an_example() -> Result<()> {
    let mut pages = 0;
    for entry in WalkDir::new(built()?.join("en")) {
        let entry = entry?;
        if entry.path().extension().is_some_and(|it| it == "html") {
            let text = fs::read_to_string(entry.path())?;
            let says = text.contains("This site is an example. It may be wrong or out of date");
            ensure!(says, "{}", entry.path().display());
            pages += 1;
        }
    }
    ensure!(pages > 20, "only {pages} pages");
    Ok(())
}

#[test]
fn each_of_two_programmes_names_the_other_where_one_builds_on_it() -> Result<()> {
    for (page, other) in [
        ("starthilfe-plus", PROGRAMME),
        (PROGRAMME, "starthilfe-plus"),
    ] {
        let text = fs::read_to_string(built()?.join(format!("en/programmes/{page}.html")))?;
        let notices = Html::parse_document(&text);
        let link = format!("div.notice a[href=\"{other}.html\"]");
        let link = Selector::parse(&link).map_err(|error| anyhow!("{error}"))?;
        ensure!(notices.select(&link).count() == 1, "{page}");
    }
    Ok(())
}

#[test]
fn the_nu_checker_finds_no_error() -> Result<()> {
    none_wrong(&nu::errors(&[built()?.to_path_buf()])?)
}

/// The words of a section of a programme's page, on one line.
fn amounts_on_page(public: &Path, programme: &str) -> Result<String> {
    let text = fs::read_to_string(public.join(format!("en/programmes/{programme}.html")))?;
    let page = Html::parse_document(&text);
    let section = "section[aria-labelledby=block-amounts]";
    let section = Selector::parse(section).map_err(|error| anyhow!("{error}"))?;
    let section = page.select(&section).next().context("no amounts")?;
    let text: String = section.text().collect();
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_programmes_page_says_what_it_gives_with_rows_conditions_caps_and_sources() -> Result<()> {
    let text = amounts_on_page(built()?, PROGRAMME)?;
    for part in [
        "Start-up money 1,000 euros for each person",
        "1000 EUR for each: How many people are 18 or older?",
        "500 EUR for each: How many people are 12 to 17 years old? and How many children are under 12?",
        "Together at most 4000 EUR The staff decide who gets it.",
        "Source: REAG/GARP programme (Förderdatenbank) · one-time support",
    ] {
        ensure!(text.contains(part), "no `{part}` in {text}");
    }
    Ok(())
}

/// What a result must say about a family.
pub(crate) fn says(text: &str, family: &Family) -> Result<()> {
    // Without the marks that isolate an amount, and on one line.
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        format!("up to {} EUR", family.travel),
        format!("up to {} EUR", family.start),
        "up to 2000 EUR".to_owned(),
    ] {
        ensure!(
            text.contains(&part),
            "{:?}: no `{part}` in {text}",
            family.persons
        );
    }
    Ok(())
}

#[test]
fn a_family_gets_its_amounts_in_the_terminal() -> Result<()> {
    for family in &FAMILIES {
        let [adults, teenagers, children] = family.persons;
        let typed = format!("DE\nIQ\n3\n2\n{adults}\n{teenagers}\n{children}\n");
        let said = try_on(DAY, &site(), &["--programme", PROGRAMME], &typed)?;
        says(&said, family)?;
    }
    Ok(())
}

fn asset(begins: &str, ends: &str) -> Result<Vec<u8>> {
    for entry in fs::read_dir(built()?.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(begins) && name.ends_with(ends) {
            return Ok(fs::read(entry.path())?);
        }
    }
    Err(anyhow!("there is no {begins}*{ends}"))
}

/// The widget's code on the files that a browser loads, without the browser.
#[test]
fn a_family_gets_its_amounts_in_the_widget() -> Result<()> {
    let rules = Ruleset::from_bytes(&asset("self-check.rules.", ".bin")?)?;
    let texts = String::from_utf8(asset("self-check.en.", ".json")?)?;
    let texts = Rc::new(Texts::parse(&texts).context("damaged texts")?);
    let today = Date::parse(DAY).context("no date")?;
    for family in &FAMILIES {
        let mut session = Session::of(&rules, today, texts.clone(), PROGRAMME);
        session.apply(Action::Continue);
        let country = |code| Country::parse(code).map(Action::Pick).context("no country");
        let number = |persons: u32| Action::Type(0, persons.to_string());
        for answer in [
            country("DE")?,
            country("IQ")?,
            Action::Choose(2),
            Action::Choose(1),
            number(family.persons[0]),
            number(family.persons[1]),
            number(family.persons[2]),
        ] {
            session.apply(answer);
            session.apply(Action::Continue);
        }
        session.apply(Action::Continue);
        ensure!(session.step() == Step::Result, "{:?}", session.step());
        let tap = Callback::<Tap>::noop();
        let html = to_html(page(&Scene {
            texts: &texts,
            session: &session,
            shared: None,
            address: None,
            remember: false,
            cleared: false,
            tap: &tap,
        }));
        let text: String = Html::parse_fragment(&html).root_element().text().collect();
        says(&text, family)?;
    }
    Ok(())
}

/// The page without a script: following its links.
#[test]
fn a_family_gets_its_amounts_on_the_page_without_a_script() -> Result<()> {
    let text = fs::read_to_string(built()?.join("en/self-check-reag-garp.html"))?;
    let page = Html::parse_document(&text);
    let select = |text: &str| Selector::parse(text).map_err(|error| anyhow!("{error}"));
    let link = select("a.sc-option")?;
    for family in &FAMILIES {
        let [adults, teenagers, children] = family.persons.map(|persons| persons.to_string());
        let mut at = "s1".to_owned();
        for answer in [
            "Germany",
            "Another country",
            "My stay is tolerated, or I must leave",
            "No",
            &adults,
            &teenagers,
            &children,
        ] {
            let section = page.select(&select(&format!("#{at}"))?).next();
            let section = section.with_context(|| format!("no section {at}"))?;
            // Options that no rule tells apart are one link: "a · b".
            let takes = |link: &ElementRef<'_>| {
                let text: String = link.text().collect();
                text.split(" · ").any(|part| part == answer)
            };
            let to = section.select(&link).find(takes);
            let to = to.and_then(|link| link.attr("href"));
            let to = to.with_context(|| format!("no `{answer}` in {}", section.html()))?;
            to.trim_start_matches('#').clone_into(&mut at);
        }
        let end = page.select(&select(&format!("#{at}"))?).next();
        let end: String = end.context("no end")?.text().collect();
        says(&end, family)?;
    }
    Ok(())
}
