//! Properties that a programme declares: `monotone` and `independent_of`.

use super::paths::{Path, pair};
use super::{Epoch, Flaw, Prover, Subject, Witness, witness};
use crate::compile::{Full, cofactor};
use crate::diagram::{NodeId, TERMINALS};
use crate::document_path::DocumentPath;
use crate::ruleset::QuestionInfo;

/// Two paths that together break a property.
pub(super) type Pair = Option<(Path, Path)>;

impl Prover<'_> {
    pub(super) fn properties(&mut self, subject: &mut Subject<'_>) {
        let Some(rules) = self.compiled.programmes.get(subject.programme) else {
            return;
        };
        let root = DocumentPath::programme(subject.programme);
        for (index, id) in rules.monotone.iter().enumerate() {
            let place = root.at("monotone").at(index);
            self.property(subject, id, &place, worsens, Flaw::NotMonotone(id.clone()));
        }
        for (index, id) in rules.independent_of.iter().enumerate() {
            let place = root.at("independent_of").at(index);
            self.property(subject, id, &place, depends, Flaw::Depends(id.clone()));
        }
    }

    fn property(
        &mut self,
        subject: &mut Subject<'_>,
        id: &str,
        place: &DocumentPath,
        broken: fn(&mut Epoch, &QuestionInfo) -> Result<Pair, Full>,
        flaw: Flaw,
    ) {
        self.proofs += 1;
        let content = &self.compiled.content;
        let Some(info) = content.questions.iter().find(|info| info.id == id) else {
            return;
        };
        let has_more = info.kind.authoring().has_more();
        if matches!(flaw, Flaw::NotMonotone(_)) && !has_more {
            self.find(place.clone(), Flaw::NoMore(id.to_owned()), None);
            return;
        }
        for epoch in &mut subject.epochs {
            match broken(epoch, info) {
                Ok(None) => {}
                Ok(Some((one, other))) => {
                    let persona =
                        |path: &Path| witness::persona(content, &epoch.classes, epoch.today, path);
                    let witness = Witness {
                        persona: persona(&one),
                        contrast: Some(persona(&other)),
                    };
                    self.find(place.clone(), flaw, Some(witness));
                    return;
                }
                Err(Full) => {
                    self.find(place.clone(), Flaw::Unproved("property"), None);
                    return;
                }
            }
        }
    }
}

/// Two personas: the second has more of something, and a worse outcome.
fn worsens(epoch: &mut Epoch, info: &QuestionInfo) -> Result<Pair, Full> {
    // Outcomes are numbered from the best to the worst.
    let worse = |less: NodeId, more: NodeId| more > less;
    more(epoch, epoch.roots.outcome, info, &worse)
}

/// Two personas: the second has more of something, and the constants that a diagram gives them
/// are related.
pub(super) fn more(
    epoch: &mut Epoch,
    root: NodeId,
    info: &QuestionInfo,
    related: &impl Fn(NodeId, NodeId) -> bool,
) -> Result<Pair, Full> {
    let root = if info.has_mode {
        cofactor(&mut epoch.builder, root, info.first, 0)?
    } else {
        root
    };
    for level in info.value_level()..info.first + info.count {
        let classes = epoch.classes[usize::from(level)].len();
        for class in 1..u16::try_from(classes).unwrap_or(u16::MAX) {
            // If some answers cannot be together with others, a step between two of them can
            // be missing.
            let from = if epoch.possible < TERMINALS {
                class - 1
            } else {
                0
            };
            for less in from..class {
                let found = compare(epoch, &[root], level, (less, class), related)?;
                if let Some(found) = found {
                    return Ok(Some(found));
                }
            }
        }
    }
    Ok(None)
}

/// Two personas who differ in one answer and get different results.
fn depends(epoch: &mut Epoch, info: &QuestionInfo) -> Result<Pair, Full> {
    let all: Vec<NodeId> = epoch.roots.observed().collect();
    for level in info.first..info.first + info.count {
        let today = epoch.classes[usize::from(level)].iter();
        let classes = today
            .filter(|class| **class != crate::walk::NOT_TODAY)
            .count();
        for class in 1..u16::try_from(classes).unwrap_or(u16::MAX) {
            let to = if epoch.possible < TERMINALS { 1 } else { class };
            for other in 0..to {
                let found = compare(epoch, &all, level, (other, class), &|a, b| a != b)?;
                if let Some(found) = found {
                    return Ok(Some(found));
                }
            }
        }
    }
    Ok(None)
}

fn compare(
    epoch: &mut Epoch,
    roots: &[NodeId],
    level: u16,
    (one, other): (u16, u16),
    related: &impl Fn(NodeId, NodeId) -> bool,
) -> Result<Pair, Full> {
    let possible = epoch.possible;
    let [can, other_can] =
        [one, other].map(|class| cofactor(&mut epoch.builder, possible, level, class));
    let both = epoch.builder.and(can?, other_can?)?;
    for root in roots {
        let a = cofactor(&mut epoch.builder, *root, level, one)?;
        let b = cofactor(&mut epoch.builder, *root, level, other)?;
        if let Some(path) = pair(epoch.diagram(), (a, b), both, related) {
            let with = |class| {
                let mut path = path.clone();
                path.push((level, class));
                path
            };
            return Ok(Some((with(one), with(other))));
        }
    }
    Ok(None)
}
