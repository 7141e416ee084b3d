//! Proofs about the outcome table, criteria and services of an edition.

use super::{Epoch, Flaw, Prover, Subject, Witness, paths, witness};
use crate::arena::{FALSE, TRUE};
use crate::model::Role;
use crate::place::Place;
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
            for (row, reached) in epoch.aux.rows.clone().into_iter().zip(&mut reached) {
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
                let path = paths::to(epoch.arena(), above, 1 << FALSE);
                none = Some(self.witness(epoch, path));
            }
        }
        self.proofs += 1 + rows as u64;
        if let Some(witness) = none {
            self.find(place.clone(), Flaw::NoRow, witness);
        }
        for (index, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
            let holding = subject
                .epochs
                .iter()
                .find(|epoch| epoch.aux.rows[index] != FALSE);
            let witness = holding.and_then(|epoch| {
                self.witness(epoch, paths::holds(epoch.arena(), epoch.aux.rows[index]))
            });
            self.find(place.at(index), Flaw::RowHidden(holding.is_some()), witness);
        }
        let mut named = BTreeSet::new();
        for (index, row) in subject.edition.outcomes.iter().enumerate() {
            if named.insert(&row.outcome) {
                self.proofs += 1;
                let rows = subject.edition.outcomes.iter().zip(&reached);
                let mut same = rows.filter(|(other, _)| other.outcome == row.outcome);
                if !same.any(|(_, reached)| *reached) {
                    let flaw = Flaw::Unreachable(row.outcome.clone());
                    self.find(place.at(index).at("outcome"), flaw, None);
                }
            }
        }
    }

    /// Every criterion is sometimes met and sometimes not, and can matter; every
    /// service is sometimes suggested.
    pub(super) fn criteria(&mut self, subject: &Subject<'_>) {
        for (at, (id, criterion)) in subject.edition.criteria.iter().enumerate() {
            let place = subject.place.at("criteria").at(id.as_str());
            self.proofs += 2;
            let all = |wanted: u32| {
                subject
                    .epochs
                    .iter()
                    .all(|epoch| epoch.aux.formulas[at] == wanted)
            };
            let anyone = subject
                .epochs
                .first()
                .and_then(|epoch| self.witness(epoch, Some(Vec::new())));
            if all(TRUE) {
                self.find(place.at("when"), Flaw::Always, anyone);
                continue;
            }
            if all(FALSE) {
                self.find(place.at("when"), Flaw::Never, anyone);
                continue;
            }
            if criterion.role == Role::Advice {
                continue;
            }
            self.proofs += 1;
            let every = |same: fn(&Epoch, usize) -> bool| {
                subject.epochs.iter().all(|epoch| same(epoch, at))
            };
            let flaw = if every(|epoch, at| epoch.aux.fixed[at][0] == epoch.aux.fixed[at][1]) {
                Flaw::CriterionIdle
            } else if every(|epoch, at| epoch.aux.fixed[at][0] == epoch.roots.outcome)
                || every(|epoch, at| epoch.aux.fixed[at][1] == epoch.roots.outcome)
            {
                Flaw::Redundant
            } else {
                continue;
            };
            let met = subject.epochs.iter().find_map(|epoch| {
                let path = paths::holds(epoch.arena(), epoch.aux.formulas[at])?;
                self.witness(epoch, Some(path))
            });
            self.find(place, flaw, met);
        }
        for (index, _) in subject.edition.services.iter().enumerate() {
            self.proofs += 1;
            if subject
                .epochs
                .iter()
                .all(|epoch| epoch.aux.services[index] == FALSE)
            {
                let place: Place = subject.place.at("services").at(index);
                self.find(place, Flaw::ServiceNever, None);
            }
        }
    }
}
