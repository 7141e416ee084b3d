//! For whom a programme is, by country.

use super::epochs;
use crate::compile::{Builder, Compiled, Full, ProofRoots, cofactor, countries};
use crate::ruleset::{Content, EditionInfo, QuestionInfo};
use crate::walk::Today;
use crate::{Answer, Country, Date, Kind};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The countries that people can answer to a question without being excluded from a programme,
/// whatever else they answer, on some day from `today` on.
///
/// `None` if there is no such programme or question of the kind `country`, if no edition applies
/// from that day on, if no outcome excludes anybody, or if the search grew too large.
pub fn countries_in_play(
    compiled: &Compiled,
    programme: &str,
    question: &str,
    today: Date,
) -> Option<Vec<Country>> {
    let content = &compiled.content;
    let is_asked = |info: &&QuestionInfo| info.id == question && info.kind == Kind::Country;
    let info = content.questions.iter().find(is_asked)?;
    let programme = content.programmes.iter().find(|it| it.id == programme)?;
    if content.out == 0 {
        return None;
    }
    let offers = |code: &&str| info.options.is_empty() || info.option(code).is_some();
    let offered = countries::codes().filter(offers);
    let offered: Vec<Country> = offered.filter_map(Country::parse).collect();
    let ahead = |it: &&EditionInfo| it.until.is_none_or(|until| until > today);
    let editions: Vec<&EditionInfo> = programme.editions.iter().filter(ahead).collect();
    if editions.is_empty() {
        return None;
    }
    let mut in_play = vec![false; offered.len()];
    for edition in editions {
        let span = EditionInfo {
            from: edition.from.max(today),
            ..edition.clone()
        };
        let (days, beyond) = epochs::days(content, &span, &ProofRoots::default());
        if beyond.is_some() {
            return None;
        }
        for day in days {
            let nodes = compiled.limits.proof_nodes;
            mark(content, edition, info, (day, nodes), &offered, &mut in_play).ok()?;
        }
    }
    let both = offered.into_iter().zip(in_play);
    Some(both.filter(|(_, open)| *open).map(|(it, _)| it).collect())
}

/// Marks the countries of people whom an edition does not exclude on a day.
fn mark(
    content: &Content,
    edition: &EditionInfo,
    info: &QuestionInfo,
    (today, nodes): (Date, usize),
    offered: &[Country],
    in_play: &mut [bool],
) -> Result<(), Full> {
    let day = Today::new(content, today, std::iter::once(edition.roots.outcome));
    let outcome = day.remap(edition.roots.outcome);
    let mut builder = Builder::over(day.diagram, nodes);
    let open = builder.reaches(outcome, !content.out)?;
    let mut open = builder.and(open, day.possible)?;
    if info.has_mode {
        open = cofactor(&mut builder, open, info.first, 0)?;
    }
    let mut classes: HashMap<u16, bool> = HashMap::new();
    for (country, in_play) in offered.iter().zip(in_play) {
        let mut class = [0];
        if info.has_values() {
            let level = info.value_level();
            let answer = Answer::Country(*country);
            let domain = info.domain.classes();
            domain.assign(info, &answer, today, &mut class);
            if let Entry::Vacant(entry) = classes.entry(class[0]) {
                let own = day.classes[usize::from(level)][usize::from(class[0])];
                entry.insert(cofactor(&mut builder, open, level, own)? != 0);
            }
        } else {
            classes.insert(0, open != 0);
        }
        *in_play |= classes[&class[0]];
    }
    Ok(())
}
