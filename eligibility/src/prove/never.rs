//! Proofs about answers that cannot be together.

use super::statistics::Large;
use super::{Flaw, Prover, Subject};
use crate::compile::{Builder, Compiled, Full, cofactor, quantify};
use crate::diagram::{FALSE, NodeId, TRUE};
use crate::document_path::DocumentPath;
use crate::ruleset::QuestionInfo;
use crate::walk::{NOT_TODAY, Today, assign};
use crate::{Answers, Date};
use std::collections::HashMap;

impl Prover<'_> {
    /// Every entry excludes somebody whom those above it do not.
    pub(super) fn never(&mut self) {
        let compiled = self.compiled;
        let diagram = compiled.content.diagram.clone();
        let mut builder = Builder::over(diagram, compiled.limits.proof_nodes);
        let mut before = TRUE;
        for (index, entry) in compiled.never.entries.iter().enumerate() {
            self.proofs += 1;
            let place = place(index);
            let new = builder.and(before, *entry);
            let (Ok(new), Ok(rest)) = (new, builder.ite(*entry, FALSE, before)) else {
                self.find(place, Flaw::Unproved("never"), None);
                return;
            };
            if new == FALSE {
                self.find(place, Flaw::NeverIdle, None);
            }
            before = rest;
        }
    }

    /// On every day, somebody can answer.
    pub(super) fn somebody(&mut self, subject: &Subject<'_>) {
        let mut epochs = subject.epochs.iter();
        if let Some(epoch) = epochs.find(|epoch| epoch.possible == FALSE) {
            let flaw = Flaw::NobodyOn(epoch.today);
            let known = self
                .findings
                .iter()
                .any(|it| matches!(it.flaw, Flaw::NobodyOn(_)));
            if !known {
                self.find(DocumentPath::questions().at("never"), flaw, None);
            }
        }
    }

    /// Answers that cannot be together: the first entry that excludes them by itself, if one
    /// does.
    pub(super) fn contradiction(&self, answers: &Answers, day: Date) -> Option<Flaw> {
        let never = &self.compiled.never;
        if never.possible == TRUE {
            return None;
        }
        let content = &self.compiled.content;
        let roots: Vec<NodeId> = never
            .entries
            .iter()
            .copied()
            .chain([never.possible])
            .collect();
        let mut today = Today::with_all(content, day, &roots);
        // Answers that contradict each other are looked for: none is left out.
        today.possible = TRUE;
        let assignment = assign(content, &today, answers, day);
        let mut search = today.search();
        let mut only = |node: NodeId, constants: u64| {
            search.possible(today.remap(node), &assignment) == constants
        };
        if !only(never.possible, 1) {
            return None;
        }
        let entry = never.entries.iter().position(|entry| only(*entry, 2));
        Some(Flaw::NotTogether(entry))
    }
}

fn place(index: usize) -> DocumentPath {
    DocumentPath::questions().at("never").at(index)
}

/// The number of combinations of answers that can be together on a day: as
/// [`Statistics::combinations`](super::Statistics::combinations), of which it counts those
/// that somebody can give.
pub(super) fn combinations(compiled: &Compiled, today: Date) -> Result<Large, Full> {
    let content = &compiled.content;
    let root = compiled.never.possible;
    let day = Today::with_all(content, today, &[root]);
    let root = day.remap(root);
    let mut counting = Counting {
        questions: &content.questions,
        classes: &day.classes,
        builder: Builder::over(day.diagram, compiled.limits.proof_nodes),
        memo: HashMap::new(),
    };
    counting.from(0, root)
}

struct Counting<'a> {
    questions: &'a [QuestionInfo],
    classes: &'a [Vec<u16>],
    builder: Builder,
    memo: HashMap<(usize, NodeId), Large>,
}

impl Counting<'_> {
    /// The answers to the questions from a position on, of people for whom a diagram holds.
    fn from(&mut self, at: usize, node: NodeId) -> Result<Large, Full> {
        if node == FALSE {
            return Ok(Large::zero());
        }
        let Some(info) = self.questions.get(at) else {
            return Ok(Large::one());
        };
        if let Some(known) = self.memo.get(&(at, node)) {
            return Ok(known.clone());
        }
        let mut open = node;
        for level in info.first..info.first + info.count {
            open = quantify(&mut self.builder, open, level, false)?;
        }
        let open = self.from(at + 1, open)?;
        let mut all = Large::zero();
        all.add(
            &open,
            1 + u128::from(info.unsure) + u128::from(info.decline),
        );
        let answered = if let Some(levels) = info.option_levels() {
            self.chosen(at, levels, node)?
        } else if info.has_values() {
            let level = info.value_level();
            let mut each = Large::zero();
            let classes = self.classes[usize::from(level)].iter();
            for class in classes.filter(|class| **class != NOT_TODAY) {
                let node = cofactor(&mut self.builder, node, level, *class)?;
                each.add(&self.from(at + 1, node)?, 1);
            }
            each
        } else {
            self.from(at + 1, node)?
        };
        all.add(&answered, 1);
        self.memo.insert((at, node), all.clone());
        Ok(all)
    }

    /// Each option is chosen or not.
    fn chosen(&mut self, at: usize, levels: &[Option<u16>], node: NodeId) -> Result<Large, Full> {
        let Some((level, rest)) = levels.split_first() else {
            return self.from(at + 1, node);
        };
        let mut all = Large::zero();
        for class in 0..2 {
            let node = match level {
                Some(level) => cofactor(&mut self.builder, node, *level, class)?,
                None => node,
            };
            all.add(&self.chosen(at, rest, node)?, 1);
        }
        Ok(all)
    }
}
