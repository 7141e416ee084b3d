//! Proofs about the outcome table, criteria and services of an edition.

use super::near_miss::near_miss;
use super::{Epoch, Flaw, Prover, Subject, Witness, paths, witness};
use crate::diagram::{FALSE, TRUE};
use crate::document_path::DocumentPath;
use crate::model::Role;
use crate::ruleset::EditionInfo;
use std::collections::BTreeSet;

impl Prover<'_> {
    pub(super) fn witness(&self, epoch: &Epoch, path: Option<paths::Path>) -> Option<Witness> {
        let content = &self.compiled.content;
        let persona = |path| witness::persona(content, &epoch.classes, epoch.today, &path);
        path.map(persona).map(Witness::of)
    }

    /// Some row always holds, every row and every outcome is reached.
    pub(super) fn table(&mut self, subject: &mut Subject<'_>) {
        let place = subject.place.at("outcomes");
        let rows = subject.edition.outcomes.len();
        let mut reached = vec![false; rows];
        let mut none = None;
        for epoch in &mut subject.epochs {
            let mut above = FALSE;
            for (row, reached) in epoch.proof_roots.rows.clone().into_iter().zip(&mut reached) {
                let builder = &mut epoch.builder;
                let first = builder.ite(above, FALSE, row);
                let (Ok(first), Ok(next)) = (first, builder.or(above, row)) else {
                    self.find(place.clone(), Flaw::Unproved("rows"), None);
                    return;
                };
                *reached |= first != FALSE;
                above = next;
            }
            if above != TRUE && none.is_none() {
                let path = paths::fails(epoch.diagram(), above, epoch.possible);
                none = Some(self.witness(epoch, path));
            }
        }
        self.proofs += 1 + rows as u64;
        if let Some(witness) = none {
            self.find(place.clone(), Flaw::NoRow, witness);
        }
        for (index, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
            let witness = self.row_holds(subject, index);
            self.find(place.at(index), Flaw::RowHidden(witness.is_some()), witness);
        }
        let mut named = BTreeSet::new();
        for (index, row) in subject.edition.outcomes.iter().enumerate() {
            if named.insert(&row.outcome) {
                self.proofs += 1;
                let rows = subject.edition.outcomes.iter().zip(&reached);
                let mut same = rows.filter(|(other, _)| other.outcome == row.outcome);
                if !same.any(|(_, reached)| *reached) {
                    let flaw = Flaw::Unreachable(row.outcome.clone());
                    let rows = subject.edition.outcomes.iter().enumerate();
                    let rows = rows.filter(|(_, other)| other.outcome == row.outcome);
                    let mut rows = rows.map(|(at, _)| at);
                    let witness = rows.find_map(|at| self.row_holds(subject, at));
                    self.find(place.at(index).at("outcome"), flaw, witness);
                }
            }
        }
    }

    /// A person for whom a row's condition holds.
    fn row_holds(&self, subject: &Subject<'_>, row: usize) -> Option<Witness> {
        subject.epochs.iter().find_map(|epoch| {
            let path = epoch.holds(epoch.proof_roots.rows[row])?;
            self.witness(epoch, Some(path))
        })
    }

    /// Every criterion is sometimes met and sometimes not, and can matter; every
    /// service is sometimes suggested.
    pub(super) fn criteria(&mut self, subject: &Subject<'_>, parts: &[EditionInfo]) {
        for (at, (id, criterion)) in subject.edition.criteria.iter().enumerate() {
            let place = subject.place.at("criteria").at(id.as_str());
            self.proofs += 2;
            let all = |wanted: u32| {
                subject
                    .epochs
                    .iter()
                    .all(|epoch| epoch.proof_roots.formulas[at] == wanted)
            };
            let constant = [TRUE, FALSE].into_iter().find(|value| all(*value));
            let intended = criterion.intended.is_some();
            let unused = |prover: &mut Self| {
                if intended {
                    prover.find(place.at("intended"), Flaw::NotNeeded, None);
                }
            };
            if let Some(value) = constant {
                if value == TRUE && intended {
                    continue;
                }
                let (flaw, wished) = match value {
                    TRUE => (Flaw::Always, false),
                    _ => (Flaw::Never, true),
                };
                // Formulas of editions that an answer chooses are not those of one edition.
                let by_day = !subject.by_answer;
                let witness = subject.epochs.iter().filter(|_| by_day).find_map(|epoch| {
                    let roots = &parts[epoch.part].roots.criteria;
                    let edition = (subject.edition, roots.as_slice());
                    near_miss(self.compiled, edition, &criterion.when, wished, epoch.today)
                });
                self.find(place.at("when"), flaw, witness);
                continue;
            }
            if criterion.role == Role::Advice {
                unused(self);
                continue;
            }
            self.proofs += 1;
            let every = |same: fn(&Epoch, usize) -> bool| {
                subject.epochs.iter().all(|epoch| same(epoch, at))
            };
            let flaw = if every(|epoch, at| {
                epoch.proof_roots.fixed[at][0] == epoch.proof_roots.fixed[at][1]
            }) {
                Flaw::CriterionIdle
            } else if every(|epoch, at| epoch.proof_roots.fixed[at][0] == epoch.roots.outcome)
                || every(|epoch, at| epoch.proof_roots.fixed[at][1] == epoch.roots.outcome)
            {
                Flaw::Redundant
            } else {
                unused(self);
                continue;
            };
            if intended {
                continue;
            }
            let met = subject.epochs.iter().find_map(|epoch| {
                let path = epoch.holds(epoch.proof_roots.formulas[at])?;
                self.witness(epoch, Some(path))
            });
            self.find(place, flaw, met);
        }
        for (index, _) in subject.edition.services.iter().enumerate() {
            self.proofs += 1;
            let never = |epoch: &Epoch| epoch.roots.services[index] == FALSE;
            if subject.epochs.iter().all(never) {
                let place: DocumentPath = subject.place.at("services").at(index);
                let out = self.compiled.content.out;
                let meeting = |epoch: &Epoch| {
                    let path = epoch.holds(epoch.proof_roots.services[index])?;
                    self.witness(epoch, Some(path))
                };
                let in_play = |epoch: &Epoch| {
                    let path = epoch.to(epoch.roots.outcome, !out)?;
                    self.witness(epoch, Some(path))
                };
                let mut epochs = subject.epochs.iter();
                let witness = epochs.clone().find_map(meeting);
                let witness = witness.or_else(|| epochs.find_map(in_play));
                self.find(place, Flaw::ServiceNever, witness);
            }
        }
    }
}
