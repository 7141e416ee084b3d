//! Programmes that say the same to everyone, or of which one implies another.
//!
//! The last editions of two programmes are compared on every day on which both apply and on
//! which dates mean something else. Diagrams are canonical: equal functions are equal nodes.

use super::{Flaw, Prover, epochs};
use crate::Date;
use crate::compile::{Builder, Full, ProofRoots, quantify};
use crate::diagram::{FALSE, NodeId, TRUE};
use crate::document_path::DocumentPath;
use crate::ruleset::EditionInfo;
use crate::walk::Today;
use std::collections::BTreeSet;

/// What two programmes are to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// They say the same to everyone.
    Same,
    /// Whomever the first does not exclude, the second does not exclude either.
    Implies,
    Neither,
}

impl Prover<'_> {
    /// No two programmes say the same to everyone, and none implies another one without saying
    /// so.
    pub(super) fn alike(&mut self) {
        let compiled = self.compiled;
        for (at, (id, rules)) in compiled.programmes.iter().enumerate() {
            let place = DocumentPath::programme(id);
            let mut needed = BTreeSet::new();
            for (other_at, (other, _)) in compiled.programmes.iter().enumerate() {
                if other_at == at {
                    continue;
                }
                self.proofs += 1;
                let intended = rules.intended.contains_key(other);
                let flaw = match self.relation(at, other_at) {
                    Ok(Relation::Neither) => continue,
                    // Of two that are the same, the later one is reported.
                    Ok(Relation::Same) if other_at > at && !intended => continue,
                    Ok(Relation::Same) => Flaw::SameAs(other.clone()),
                    Ok(Relation::Implies) if self.builds_on(id, other) => continue,
                    Ok(Relation::Implies) => Flaw::Implies(other.clone()),
                    Err(Full) => Flaw::Unproved("programmes that imply others"),
                };
                if intended {
                    needed.insert(other);
                } else {
                    self.find(place.at("editions"), flaw, None);
                }
            }
            for other in rules.intended.keys().filter(|id| !needed.contains(id)) {
                let place = place.at("intended").at(other.as_str());
                self.find(place, Flaw::NotNeeded, None);
            }
        }
    }

    /// Whether a programme builds on another one, through others too.
    fn builds_on(&self, id: &str, base: &str) -> bool {
        let rules = self.compiled.programmes.get(id);
        let mut bases = rules.into_iter().flat_map(|rules| &rules.builds_on);
        // The compiler refuses circles.
        bases.any(|it| it == base || self.builds_on(it, base))
    }

    fn relation(&self, at: usize, other: usize) -> Result<Relation, Full> {
        let content = &self.compiled.content;
        let last = |at: usize| content.programmes[at].editions.last();
        let (Some(own), Some(other)) = (last(at), last(other)) else {
            return Ok(Relation::Neither);
        };
        let days = EditionInfo {
            from: own.from.max(other.from),
            until: [own.until, other.until].into_iter().flatten().min(),
            ..own.clone()
        };
        if days.until.is_some_and(|end| end <= days.from) {
            return Ok(Relation::Neither);
        }
        // Most programmes differ on the first day.
        let mut so_far = self.on_day(own, other, days.from)?;
        if so_far.relation == Relation::Neither {
            return Ok(Relation::Neither);
        }
        let both = ProofRoots {
            rows: other.roots.all().collect(),
            ..ProofRoots::default()
        };
        let (days, beyond) = epochs::days(content, &days, &both);
        if beyond.is_some() {
            return Err(Full);
        }
        for day in days {
            let next = self.on_day(own, other, day)?;
            so_far.somebody |= next.somebody;
            so_far.excludes |= next.excludes;
            so_far.relation = match (so_far.relation, next.relation) {
                (_, Relation::Neither) => return Ok(Relation::Neither),
                (Relation::Same, Relation::Same) => Relation::Same,
                _ => Relation::Implies,
            };
        }
        Ok(match so_far.relation {
            // A programme for nobody implies all others, and one for everybody says nothing.
            Relation::Implies if !(so_far.somebody && so_far.excludes) => Relation::Neither,
            relation => relation,
        })
    }

    fn on_day(&self, own: &EditionInfo, other: &EditionInfo, today: Date) -> Result<OnDay, Full> {
        let content = &self.compiled.content;
        let roots = own.roots.all().chain(other.roots.all());
        let day = Today::new(content, today, roots);
        let visible = |info: &EditionInfo| {
            let roots = &info.roots;
            let parts = roots.services.iter().chain(&roots.gives);
            let nodes = parts.chain([&roots.outcome]);
            let nodes: Vec<NodeId> = nodes.map(|node| day.remap(*node)).collect();
            (nodes, info.services.clone(), amounts(info))
        };
        let outcomes = [own, other].map(|info| day.remap(info.roots.outcome));
        let same = visible(own) == visible(other);
        let mut builder = Builder::over(day.diagram, self.compiled.limits.proof_nodes);
        let mut in_play = outcomes;
        for node in &mut in_play {
            *node = builder.reaches(*node, !content.out)?;
            // Staff of two programmes decide about open lists on their own.
            for level in content.criteria_from..level(content.variables.len()) {
                *node = quantify(&mut builder, *node, level, false)?;
            }
        }
        let [own, other] = in_play;
        let without = builder.ite(other, FALSE, own)?;
        Ok(OnDay {
            relation: match without {
                _ if same => Relation::Same,
                FALSE => Relation::Implies,
                _ => Relation::Neither,
            },
            somebody: own != FALSE,
            excludes: other != TRUE,
        })
    }
}

/// Two programmes on one day.
struct OnDay {
    relation: Relation,
    /// Whether the first is for somebody.
    somebody: bool,
    /// Whether the second excludes somebody.
    excludes: bool,
}

fn level(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// The currency and the amounts of each component.
fn amounts(info: &EditionInfo) -> Vec<(Option<String>, Vec<u64>)> {
    let gives = info.gives.iter();
    gives
        .map(|it| (it.currency.clone(), it.amounts.clone()))
        .collect()
}
