//! "Prefer not to say" never excludes a person.

use super::paths::{Path, holds, to};
use super::{Epoch, Flaw, Prover, Subject, Witness, witness};
use crate::compile::{Full, cofactor, quantify};
use crate::diagram::{NodeId, TRUE};
use crate::ruleset::{Content, QuestionInfo};

impl Prover<'_> {
    /// For each question that offers "prefer not to say": whatever the other answers, it
    /// does not certainly exclude a person while some answer to the question would not.
    pub(super) fn decline(&mut self, subject: &mut Subject<'_>) {
        let content = &self.compiled.content;
        let offering = content.questions.iter().filter(|info| info.decline);
        for info in offering.filter(|info| info.count > 0) {
            self.proofs += 1;
            if !info.has_mode {
                // No rule tests the answer mode: declining leaves every value possible.
                continue;
            }
            for epoch in &mut subject.epochs {
                let roots = epoch.roots.outcome;
                match overturned(content, epoch, info, roots) {
                    Ok(None) => {}
                    Ok(Some((declined, answered))) => {
                        let persona = |path: &Path| {
                            witness::persona(content, &epoch.classes, epoch.today, path)
                        };
                        let witness = Witness {
                            persona: persona(&declined),
                            contrast: Some(persona(&answered)),
                        };
                        let place = subject.place.at("outcomes");
                        self.find(place, Flaw::DeclineDecides(info.id.clone()), Some(witness));
                        break;
                    }
                    Err(Full) => {
                        self.find(subject.place.clone(), Flaw::Unproved("decline"), None);
                        return;
                    }
                }
            }
        }
    }
}

type Pair = Option<(Path, Path)>;

fn overturned(
    content: &Content,
    epoch: &mut Epoch,
    info: &QuestionInfo,
    outcome: NodeId,
) -> Result<Pair, Full> {
    let builder = &mut epoch.builder;
    let declined = u16::from(info.unsure) + 1;
    let without = cofactor(builder, outcome, info.first, declined)?;
    let with = cofactor(builder, outcome, info.first, 0)?;
    // The first of its variables is the mode, which is fixed by now.
    let values = info.first..info.first + info.count;
    let hidden = content.criteria_from..u16::try_from(content.variables.len()).unwrap_or(u16::MAX);
    // The answer mode is none of the answers that cannot be together.
    let possible = epoch.possible;
    let out = builder.reaches(without, content.out)?;
    let mut out = builder.ite(possible, out, TRUE)?;
    let in_play = builder.reaches(with, !content.out)?;
    let mut in_play = builder.and(possible, in_play)?;
    for level in values.chain(hidden) {
        out = quantify(builder, out, level, true)?;
        in_play = quantify(builder, in_play, level, false)?;
    }
    let flawed = builder.and(out, in_play)?;
    let Some(others) = holds(&builder.diagram, flawed, TRUE) else {
        return Ok(None);
    };
    let mut declining = others.clone();
    declining.push((info.first, declined));
    // The answer that would have kept the programme open.
    let (mut rest, mut possible) = (with, possible);
    for (level, class) in &others {
        rest = cofactor(builder, rest, *level, *class)?;
        possible = cofactor(builder, possible, *level, *class)?;
    }
    let mut answering = others;
    answering.push((info.first, 0));
    answering.extend(to(&builder.diagram, rest, !content.out, possible).unwrap_or_default());
    Ok(Some((declining, answering)))
}
