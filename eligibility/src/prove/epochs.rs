//! The days on which the value classes of dates differ.

use crate::Date;
use crate::compile::ProofRoots;
use crate::diagram::{Nodes, below};
use crate::kinds::{Dates, Domain, Moment};
use crate::ruleset::{Content, EditionInfo};
use std::collections::{BTreeMap, BTreeSet};

/// The most epochs that are looked at. They come of rules that compare one date both
/// with the calendar and with today.
pub(super) const MOST: usize = 256;

/// One day for each epoch of an edition, the first day first; and the first day of
/// one more, if there are more than [`MOST`].
pub(super) fn days(
    content: &Content,
    info: &EditionInfo,
    proof_roots: &ProofRoots,
) -> (Vec<Date>, Option<Date>) {
    let last = info
        .until
        .map_or(Date::MAX, |until| until.add_days(-1))
        .max(info.from);
    let domains = dates(content, info, proof_roots);
    let mut candidates = BTreeSet::from([info.from]);
    for domain in &domains {
        turning_points(domain, None, info.from, last, &mut candidates);
    }
    let mut beyond = None;
    let mut epochs: BTreeMap<Vec<Vec<usize>>, Date> = BTreeMap::new();
    for today in candidates {
        let classes = |domain: &&Dates| {
            let mut classes = domain.classes_on(today);
            classes.sort_unstable();
            classes.dedup();
            classes
        };
        let epoch: Vec<Vec<usize>> = domains.iter().map(classes).collect();
        if epochs.len() == MOST && !epochs.contains_key(&epoch) {
            beyond = Some(today);
            break;
        }
        epochs.entry(epoch).or_insert(today);
    }
    let mut days: Vec<Date> = epochs.into_values().collect();
    days.sort_unstable();
    (days, beyond)
}

/// The date questions that an edition depends on.
fn dates<'a>(content: &'a Content, info: &EditionInfo, proof_roots: &ProofRoots) -> Vec<&'a Dates> {
    let mut questions = BTreeSet::new();
    for node in below(&content.diagram, info.roots.all().chain(proof_roots.all())) {
        questions.extend(content.variables[usize::from(content.diagram.level(node))].question);
    }
    questions
        .into_iter()
        .filter_map(
            |question| match &content.questions[usize::from(question)].domain {
                Domain::Date(domain) => Some(domain),
                _ => None,
            },
        )
        .collect()
}

/// Days around which a moment that moves with today passes one that moves otherwise.
/// `given` is a day of the calendar that counts too.
pub(super) fn turning_points(
    domain: &Dates,
    given: Option<Date>,
    from: Date,
    last: Date,
    into: &mut BTreeSet<Date>,
) {
    let limits = [domain.min, domain.max, given.map(Moment::On)];
    let limits = limits.into_iter().flatten();
    let moments: Vec<Moment> = domain
        .chains
        .iter()
        .flatten()
        .copied()
        .chain(limits)
        .collect();
    let mut add = |day: Date| {
        if day >= from && day <= last {
            into.insert(day);
        }
    };
    for fixed in &moments {
        let Moment::On(fixed) = fixed else { continue };
        for moving in &moments {
            let meets = match moving {
                Moment::On(_) => continue,
                Moment::Months(months, _) => fixed.add_months(-months),
                Moment::Days(days) => fixed.add_days(-days),
            };
            // Months end on different days, and some moments are the day after: a few
            // days before and after include every order.
            (-4..=4).for_each(|days| add(meets.add_days(days)));
        }
    }
    let has = |wanted: fn(&Moment) -> bool| moments.iter().any(wanted);
    let months = has(|moment| matches!(moment, Moment::Months(months, _) if *months != 0));
    let days = has(|moment| matches!(moment, Moment::Days(days) if !(0..=1).contains(days)));
    if months && days {
        // Months against days: every order comes up within a cycle of leap years.
        (0..=4 * 366).for_each(|days| add(from.add_days(days)));
    }
}
