//! Proofs about what a programme gives.
//!
//! That no sum is negative or overflows, and that none is above its cap, needs no proof of its
//! own: the compiler refuses negative amounts, limits their size, and builds no other constant.

use super::properties::{Pair, more};
use super::{Epoch, Flaw, Prover, Subject, Witness, paths, witness};
use crate::compile::Full;
use crate::diagram::{FALSE, NodeId};
use crate::document_path::DocumentPath;
use crate::model::AmountTable;

impl Prover<'_> {
    /// Every component and every row of an amount is given to some person, every cap lowers
    /// some amount, and more of what is declared never gives less.
    pub(super) fn gives(&mut self, subject: &mut Subject<'_>) {
        let edition = subject.edition;
        for (at, (id, component)) in edition.gives.iter().enumerate() {
            let place = subject.place.at("gives").at(id.as_str());
            self.proofs += 1;
            let never = |epoch: &Epoch| epoch.roots.gives[at] == FALSE;
            let table = component.amount.as_ref();
            if subject.epochs.iter().all(never) {
                let witness = self.not_excluded(subject);
                self.find(place.clone(), Flaw::ComponentNever, witness);
            }
            let Some(table) = table else { continue };
            // Editions that an answer chooses have their rows together.
            if !subject.by_answer {
                self.rows_of(subject, at, table, &place.at("amount"));
            }
            self.more_gives_less(subject, at, table, &place.at("amount"));
        }
    }

    /// A person whom the programme does not exclude.
    fn not_excluded(&self, subject: &Subject<'_>) -> Option<Witness> {
        let out = self.compiled.content.out;
        subject.epochs.iter().find_map(|epoch| {
            let path = epoch.to(epoch.roots.outcome, !out)?;
            self.witness(epoch, Some(path))
        })
    }

    fn rows_of(
        &mut self,
        subject: &Subject<'_>,
        at: usize,
        table: &AmountTable,
        place: &DocumentPath,
    ) {
        for row in 0..table.rows.len() {
            self.proofs += 1;
            let never = |epoch: &Epoch| epoch.proof_roots.gives[at].rows[row] == FALSE;
            if subject.epochs.iter().all(never) {
                self.find(place.at("rows").at(row), Flaw::AmountNever, None);
            }
        }
        if table.cap.is_some() {
            self.proofs += 1;
            if !subject
                .epochs
                .iter()
                .any(|epoch| epoch.proof_roots.gives[at].capped)
            {
                self.find(place.at("cap"), Flaw::CapIdle, None);
            }
        }
    }

    fn more_gives_less(
        &mut self,
        subject: &mut Subject<'_>,
        at: usize,
        table: &AmountTable,
        place: &DocumentPath,
    ) {
        let content = &self.compiled.content;
        for (index, id) in table.monotone.iter().enumerate() {
            self.proofs += 1;
            let place = place.at("monotone").at(index);
            let Some(info) = content.questions.iter().find(|info| info.id == *id) else {
                continue;
            };
            if !info.kind.authoring().has_more() {
                self.find(place, Flaw::NoMore(id.clone()), None);
                continue;
            }
            // Amounts are numbered from the least to the greatest.
            let lower = |less: NodeId, more: NodeId| more < less;
            for epoch in &mut subject.epochs {
                let found: Result<Pair, Full> = more(epoch, epoch.roots.gives[at], info, &lower);
                let (flaw, witness) = match found {
                    Ok(None) => continue,
                    Ok(Some((one, other))) => {
                        let persona = |path: &paths::Path| {
                            witness::persona(content, &epoch.classes, epoch.today, path)
                        };
                        let witness = Witness {
                            persona: persona(&one),
                            contrast: Some(persona(&other)),
                        };
                        (Flaw::LessForMore(id.clone()), Some(witness))
                    }
                    Err(Full) => (Flaw::Unproved("monotone"), None),
                };
                self.find(place, flaw, witness);
                break;
            }
        }
    }
}
