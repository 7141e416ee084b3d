//! Proofs over the diagrams.
//!
//! [`prove`] runs every proof on every edition of every programme and gives the
//! failures as [`Finding`]s, each with a place and, where one exists, a witness:
//! a persona that shows the flaw and can be pasted into the file.
//!
//! A rule that compares dates with today can mean something else on another day.
//! The proofs therefore go over every *epoch* of an edition: days on which other
//! value classes exist. Something can never happen if it happens in no epoch. An edition
//! with too many of them is a finding of its own: nothing is skipped in silence.

mod alike;
mod between;
mod causes;
mod countries;
mod editions;
mod epochs;
mod expectations;
mod finding;
mod gives;
mod irrelevant;
mod lints;
mod near_miss;
mod never;
mod paths;
mod personas;
mod properties;
mod refusals;
mod statistics;
mod table;
mod turning;
mod witness;

pub use countries::countries_in_play;
pub use finding::{Finding, Flaw, Severity};
pub use statistics::Statistics;
pub use witness::{Witness, persona_yaml};

use crate::Date;
use crate::compile::{Builder, Compiled, ComponentRoots, ProofRoots};
use crate::diagram::{NodeId, Nodes, TERMINALS, below};
use crate::document_path::DocumentPath;
use crate::model::Edition;
use crate::ruleset::Roots;
use crate::walk::Today;

/// What the proofs found.
#[derive(Clone, Debug)]
pub struct ProofReport {
    /// The failures: causes before what can follow from them, otherwise in the order of the
    /// documents.
    pub findings: Vec<Finding>,
    /// What was covered.
    pub statistics: Statistics,
}

/// A finding to correct first.
#[derive(Clone, Copy, Debug)]
pub struct Cause<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// The number of findings that can follow from it.
    pub consequences: usize,
    /// The highest severity of the finding and its consequences.
    pub severity: Severity,
}

impl ProofReport {
    /// The findings that do not follow from another one.
    pub fn causes(&self) -> impl Iterator<Item = Cause<'_>> {
        let roots = self.findings.iter().enumerate();
        let roots = roots.filter(|(_, finding)| finding.cause.is_none());
        roots.map(|(at, finding)| {
            let following = self.findings.iter().filter(|it| it.cause == Some(at));
            let severities = following.clone().map(Finding::severity);
            Cause {
                finding,
                consequences: following.count(),
                severity: severities.fold(finding.severity(), Severity::max),
            }
        })
    }
}

/// Proves rules sound, or shows where they are not. `today` is the day of the build:
/// personas without a day of their own answer on it.
pub fn prove(compiled: &Compiled, today: Date) -> ProofReport {
    let mut prover = Prover {
        compiled,
        findings: Vec::new(),
        used: vec![false; compiled.content.variables.len()],
        same: irrelevant::Same::new(compiled),
        proofs: 0,
        expectations: 0,
        epochs: 0,
    };
    prover.questions();
    prover.lints();
    prover.never();
    for (at, (id, rules)) in compiled.programmes.iter().enumerate() {
        let place = DocumentPath::programme(id);
        prover.editions(rules, &place);
        prover.covered(at, rules, &place);
        for (index, edition) in rules.editions.iter().enumerate() {
            prover.edition(at, index, edition, &place.at("editions").at(index));
        }
    }
    prover.between();
    prover.alike();
    prover.idle(today);
    prover.personas(today);
    let statistics = prover.statistics(today);
    ProofReport {
        findings: causes::first(prover.findings, compiled),
        statistics,
    }
}

struct Prover<'a> {
    compiled: &'a Compiled,
    findings: Vec<Finding>,
    /// The variables on which something that counts depends.
    used: Vec<bool>,
    same: irrelevant::Same,
    proofs: u64,
    expectations: u64,
    epochs: u64,
}

/// One edition on one day.
pub(crate) struct Epoch {
    /// The position of its part in the rule file.
    pub(crate) part: usize,
    pub(crate) today: Date,
    pub(crate) classes: Vec<Vec<u16>>,
    /// Which answers can be together.
    pub(crate) possible: NodeId,
    pub(crate) builder: Builder,
    pub(crate) roots: Roots,
    pub(crate) proof_roots: ProofRoots,
}

/// One edition as written, with the epochs of all its parts.
pub(crate) struct Subject<'a> {
    pub(crate) programme: &'a str,
    pub(crate) edition: &'a Edition,
    pub(crate) place: &'a DocumentPath,
    /// Whether an answer chooses the edition.
    pub(crate) by_answer: bool,
    pub(crate) epochs: Vec<Epoch>,
}

impl Prover<'_> {
    /// The epochs of a part of an edition.
    fn epochs(&mut self, programme: usize, part: usize, place: &DocumentPath) -> Vec<Epoch> {
        let content = &self.compiled.content;
        let info = &content.programmes[programme].editions[part];
        let proof_roots = &self.compiled.proof_roots[programme][part];
        let (days, beyond) = epochs::days(content, info, proof_roots);
        if let Some(day) = beyond {
            self.find(place.clone(), Flaw::TooManyEpochs(day), None);
        }
        let epochs = days.into_iter().map(|today| {
            let day = Today::new(content, today, info.roots.all().chain(proof_roots.all()));
            let map = |nodes: &[NodeId]| nodes.iter().map(|node| day.remap(*node)).collect();
            Epoch {
                part,
                today,
                roots: info.roots.map(&|node| day.remap(node)),
                proof_roots: ProofRoots {
                    formulas: map(&proof_roots.formulas),
                    rows: map(&proof_roots.rows),
                    outcomes: proof_roots.outcomes.clone(),
                    services: map(&proof_roots.services),
                    fixed: proof_roots
                        .fixed
                        .iter()
                        .map(|pair| pair.map(|node| day.remap(node)))
                        .collect(),
                    gives: proof_roots
                        .gives
                        .iter()
                        .map(|component| ComponentRoots {
                            rows: map(&component.rows),
                            capped: component.capped,
                        })
                        .collect(),
                },
                possible: day.possible,
                classes: day.classes,
                // Proofs may need more nodes than the rules themselves.
                builder: Builder::over(day.diagram, self.compiled.limits.proof_nodes),
            }
        });
        epochs.collect()
    }

    /// Proves an edition. One whose lists or amounts change has several parts: something can
    /// never happen if it happens in none of them.
    fn edition(&mut self, programme: usize, index: usize, edition: &Edition, place: &DocumentPath) {
        let compiled = self.compiled;
        let written = compiled.written[programme].iter().enumerate();
        let parts = written.filter(|(_, written)| **written == index);
        let mut epochs = Vec::new();
        // Editions that an answer chooses are proved together, at the last one.
        let parts: Vec<(usize, &usize)> = parts.collect();
        if parts.is_empty() {
            return;
        }
        for (part, _) in parts {
            epochs.extend(self.epochs(programme, part, place));
        }
        let mut subject = Subject {
            programme: &compiled.content.programmes[programme].id,
            edition,
            place,
            by_answer: compiled.programmes[programme].edition_by.is_some(),
            epochs,
        };
        self.epochs += subject.epochs.len() as u64;
        for epoch in &subject.epochs {
            self.note(programme, epoch);
        }
        self.somebody(&subject);
        self.table(&mut subject);
        let parts = &compiled.content.programmes[programme].editions;
        self.criteria(&subject, parts);
        self.decline(&mut subject);
        self.properties(&mut subject);
        self.gives(&mut subject);
    }

    /// Marks the variables that count, and the classes that are distinguished.
    fn note(&mut self, programme: usize, epoch: &Epoch) {
        let diagram = &epoch.builder.diagram;
        for node in below(diagram, epoch.roots.observed()) {
            let level = usize::from(diagram.level(node));
            self.used[level] = true;
            self.same
                .note(level, &epoch.classes[level], diagram.children(node));
        }
        if epoch.possible < TERMINALS {
            return;
        }
        // Reduced diagrams do not distinguish an answer that nobody can give from another one.
        let content = &self.compiled.content;
        let roots = &content.programmes[programme].editions[epoch.part].roots;
        let roots: Vec<NodeId> = roots.observed().collect();
        let day = Today::with_all(content, epoch.today, &roots);
        for node in below(&day.diagram, roots.iter().map(|root| day.remap(*root))) {
            let level = usize::from(day.diagram.level(node));
            self.same
                .note(level, &epoch.classes[level], day.diagram.children(node));
        }
    }

    fn find(&mut self, place: DocumentPath, flaw: Flaw, witness: Option<Witness>) {
        self.findings.push(Finding {
            place,
            flaw,
            witness,
            cause: None,
        });
    }
}
