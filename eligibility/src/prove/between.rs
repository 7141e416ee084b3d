//! Proofs about programmes that build on others.

use super::{Flaw, Prover, Witness, epochs, paths, witness};
use crate::compile::{Builder, Full, ProofRoots};
use crate::document_path::DocumentPath;
use crate::ruleset::EditionInfo;
use crate::walk::Today;

impl Prover<'_> {
    /// Whom a programme excludes, those that build on it exclude too.
    pub(super) fn between(&mut self) {
        let compiled = self.compiled;
        for (at, (id, rules)) in compiled.programmes.iter().enumerate() {
            let place = DocumentPath::programme(id);
            for (index, base) in rules.builds_on.iter().enumerate() {
                let Some(base_at) = compiled.programmes.get_index_of(base) else {
                    continue;
                };
                self.proofs += 1;
                let place = place.at("builds_on").at(index);
                match self.without(at, base_at) {
                    Ok(None) => {}
                    Ok(Some(witness)) => {
                        self.find(place, Flaw::WithoutBase(base.clone()), Some(witness));
                    }
                    Err(Full) => self.find(place, Flaw::Unproved("builds_on"), None),
                }
            }
        }
    }

    /// A person whom the base excludes and the programme does not.
    fn without(&self, programme: usize, base: usize) -> Result<Option<Witness>, Full> {
        let content = &self.compiled.content;
        for own in &content.programmes[programme].editions {
            for other in &content.programmes[base].editions {
                // Editions of the same days, with the dates of both.
                let both = ProofRoots {
                    rows: vec![other.roots.outcome],
                    ..ProofRoots::default()
                };
                let ends = [own.until, other.until].into_iter().flatten().min();
                let days = EditionInfo {
                    from: own.from.max(other.from),
                    until: ends,
                    ..own.clone()
                };
                if ends.is_some_and(|end| end <= days.from) {
                    continue;
                }
                let (days, beyond) = epochs::days(content, &days, &both);
                if beyond.is_some() {
                    return Err(Full);
                }
                for today in days {
                    let roots = [own.roots.outcome, other.roots.outcome];
                    let day = Today::new(content, today, roots.into_iter());
                    let [own, other] = roots.map(|root| day.remap(root));
                    let mut builder = Builder::over(day.diagram, self.compiled.limits.proof_nodes);
                    let in_play = builder.reaches(own, !content.out)?;
                    let excluded = builder.reaches(other, content.out)?;
                    let found = builder.and(in_play, excluded)?;
                    if let Some(path) = paths::holds(&builder.diagram, found, day.possible) {
                        let persona = witness::persona(content, &day.classes, today, &path);
                        return Ok(Some(Witness::of(persona)));
                    }
                }
            }
        }
        Ok(None)
    }
}
