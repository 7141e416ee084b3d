//! No pair of countries ends without anybody to ask.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use homeward_eligibility::{Answer, Answers, Country, Date, Ruleset};
use homeward_tests::none_wrong;
use homeward_tests::portal::built;
use homeward_tests::sample;
use homeward_widget::assessment::Assessment;
use homeward_widget::texts::Texts;

/// A sample has one home country in so many.
const SAMPLED: usize = 40;

/// The asset whose name begins and ends like this.
fn asset(begins: &str, ends: &str) -> Result<PathBuf> {
    for entry in fs::read_dir(built()?.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(begins) && name.ends_with(ends) {
            return Ok(entry.path());
        }
    }
    anyhow::bail!("there is no {begins}*{ends}")
}

/// As shipped: the rules and the texts that the browser loads. A door is a programme that may
/// be for the person and has a contact, or else the page of contacts as the first of other help.
#[test]
fn every_pair_of_countries_has_a_door() -> Result<()> {
    let rules = Ruleset::from_bytes(&fs::read(asset("self-check.rules.", ".bin")?)?)?;
    let texts = fs::read_to_string(asset("self-check.en.", ".json")?)?;
    let texts = Texts::parse(&texts).context("damaged texts")?;
    let walker = rules.on(Date::new(2026, 11, 26).context("no date")?);
    let host = rules.question("host_country").context("no host")?;
    let home = rules.question("origin_country").context("no home")?;
    let countries: Vec<Country> = texts
        .countries
        .iter()
        .filter_map(|country| Country::parse(&country.code))
        .collect();
    ensure!(countries.len() > 200, "only {} countries", countries.len());
    let contacts = texts.other.first().map(|link| link.url.as_str());
    // How to ask where no programme and no office is known, in each language.
    ensure!(contacts == Some("contacts.html#anywhere"), "{contacts:?}");
    let (mut pairs, mut by_programme, mut faults) = (0_u32, 0_u32, Vec::new());
    for origin in sample::one_in(SAMPLED, 0, &countries) {
        for from in &countries {
            let mut answers = Answers::new();
            answers.set(host, Answer::Country(*from));
            answers.set(home, Answer::Country(*origin));
            let result = Assessment::of(&walker, &answers, &texts);
            let possible: Vec<_> = result.possible().collect();
            let reached = |id: &str| {
                texts
                    .programmes
                    .get(id)
                    .is_some_and(|it| it.contact.is_some())
            };
            let programme = possible.iter().any(|it| reached(&it.programme().id));
            pairs += 1;
            by_programme += u32::from(programme);
            if !programme && !possible.is_empty() {
                let pair = (from.code(), origin.code());
                faults.push(format!("{pair:?}: programmes without a contact"));
            }
        }
    }
    println!("{pairs} pairs: {by_programme} have a programme, all have the page of contacts");
    none_wrong(&faults)
}
