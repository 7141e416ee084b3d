//! Properties that a programme declares of itself.

use super::paths::{Path, cofactor, pair};
use super::{Epoch, Flaw, Prover, Subject, Witness, witness};
use crate::arena::Node;
use crate::compile::Full;
use crate::model::Kind;
use crate::place::Place;
use crate::ruleset::QuestionInfo;

/// Two ways that together break a property.
type Pair = Option<(Path, Path)>;

impl Prover<'_> {
    pub(super) fn properties(&mut self, subject: &mut Subject<'_>) {
        let Some(rules) = self.compiled.programmes.get(subject.programme) else {
            return;
        };
        let root = Place::programme(subject.programme);
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
        place: &Place,
        broken: fn(&mut Epoch, &QuestionInfo) -> Result<Pair, Full>,
        flaw: Flaw,
    ) {
        self.proofs += 1;
        let content = &self.compiled.content;
        let Some(info) = content.questions.iter().find(|info| info.id == id) else {
            return;
        };
        let has_more = matches!(info.kind, Kind::Many | Kind::Number);
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

/// Two personas, the second of whom has more of something and a worse outcome.
fn worsens(epoch: &mut Epoch, info: &QuestionInfo) -> Result<Pair, Full> {
    let outcome = epoch.roots.outcome;
    let outcome = if info.manner {
        cofactor(&mut epoch.builder, outcome, info.first, 0)?
    } else {
        outcome
    };
    for level in info.first + u16::from(info.manner)..info.first + info.count {
        let classes = epoch.classes[usize::from(level)].len();
        for class in 1..u16::try_from(classes).unwrap_or(u16::MAX) {
            // Outcomes are numbered from the best to the worst.
            let worse = |less: Node, more: Node| more > less;
            let found = compare(epoch, &[outcome], level, (class - 1, class), &worse)?;
            if let Some(found) = found {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

/// Two personas who differ in one answer and are told different things.
fn depends(epoch: &mut Epoch, info: &QuestionInfo) -> Result<Pair, Full> {
    let roots = &epoch.roots;
    let all: Vec<Node> = std::iter::once(roots.outcome)
        .chain(roots.tracked.iter().chain(&roots.services).copied())
        .collect();
    for level in info.first..info.first + info.count {
        let today = epoch.classes[usize::from(level)].iter();
        let classes = today
            .filter(|class| **class != crate::walk::NOT_TODAY)
            .count();
        for class in 1..u16::try_from(classes).unwrap_or(u16::MAX) {
            let found = compare(epoch, &all, level, (0, class), &|a, b| a != b)?;
            if let Some(found) = found {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

fn compare(
    epoch: &mut Epoch,
    roots: &[Node],
    level: u16,
    (one, other): (u16, u16),
    related: &impl Fn(Node, Node) -> bool,
) -> Result<Pair, Full> {
    for root in roots {
        let a = cofactor(&mut epoch.builder, *root, level, one)?;
        let b = cofactor(&mut epoch.builder, *root, level, other)?;
        if let Some(path) = pair(epoch.arena(), (a, b), related) {
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
