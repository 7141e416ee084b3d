//! From what editors wrote to diagrams.
//!
//! [`compile`] has four steps, each in a file of its own: `resolve` turns ids into
//! positions and tests into atoms, `variables` makes value classes of values that no atom
//! distinguishes, `builder` and `edition` make diagrams of formulas, and `format` writes
//! the rule file. All mistakes are collected; only diagrams that are too large end it at
//! once.

mod builder;
mod comparison;
mod conditions;
pub(crate) mod countries;
mod edition;
mod expr;
mod gives;
mod hints;
mod never;
mod parameters;
mod problem;
mod quantify;
mod questions;
mod resolve;
mod variables;

pub use countries::mistaken_country;
pub use hints::comparison;
pub use problem::{Mistake, Problem};

pub(crate) use builder::{Builder, Full};
pub(crate) use conditions::OnQuestion;
pub(crate) use edition::{ProofRoots, date_of};
pub(crate) use expr::{Atom, Expr};
pub(crate) use gives::ComponentRoots;
pub(crate) use problem::near;
pub(crate) use quantify::{cofactor, quantify};
pub(crate) use questions::{QuestionEntry, ids, no_limits, no_options};
pub(crate) use resolve::Parts;
pub(crate) use variables::Variables;

use never::Never;

use crate::model::{Edition, ProgrammeRules, Questions};
use crate::ruleset::{Content, ProgrammeInfo};
use crate::{Hash, ProgrammeId, Ruleset};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// Programmes by id, in the order in which results are listed.
pub type Programmes = IndexMap<String, ProgrammeRules>;

/// How large diagrams may grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most nodes of all compiled diagrams together. Beyond it, compiling reports the
    /// rule that was being built.
    pub nodes: usize,
    /// The most nodes that one proof, or the state of one formula, may work with. Beyond
    /// it, a proof is reported as not done.
    pub proof_nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            nodes: 400_000,
            proof_nodes: 4_000_000,
        }
    }
}

/// Rules that compile; whether they are sound is for [`prove`](crate::prove::prove).
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(crate) limits: Limits,
    pub(crate) questions: Questions,
    pub(crate) programmes: Programmes,
    /// As built, with more roots than are shipped.
    pub(crate) content: Content,
    /// For each programme and edition, the roots that only proofs need.
    pub(crate) proof_roots: Vec<Vec<ProofRoots>>,
    /// For each programme and edition of the rule file, the position of the edition as written.
    pub(crate) written: Vec<Vec<usize>>,
    /// What `never` excludes.
    pub(crate) never: Never,
    /// Options, by question and position, that some rule names.
    pub(crate) named: BTreeSet<(usize, u16)>,
    bytes: Vec<u8>,
    ruleset: Ruleset,
}

impl Compiled {
    /// The rule file: see `docs/rule-file-format.md`.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The rules as read back from the rule file, so that tests run on the published form.
    pub fn ruleset(&self) -> &Ruleset {
        &self.ruleset
    }

    /// What identifies the rules.
    pub fn hash(&self) -> Hash {
        self.ruleset.hash()
    }

    /// The number of diagram nodes in the rule file.
    pub fn nodes(&self) -> usize {
        self.ruleset.0.diagram.len()
    }

    /// The questions as written.
    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    /// The programmes as written.
    pub fn programmes(&self) -> &Programmes {
        &self.programmes
    }

    /// The edition as written, for an edition of the rule file: one that is written has a part
    /// there for each version of the lists and amounts that it uses. If an answer chooses the
    /// edition, it is the last one. `None` if there is no
    /// such programme or edition.
    pub fn written_edition(&self, programme: ProgrammeId, edition: usize) -> Option<&Edition> {
        let written = self.written.get(programme.index())?.get(edition)?;
        let (_, rules) = self.programmes.get_index(programme.index())?;
        rules.editions.get(*written)
    }
}

/// Compiles rules.
///
/// # Errors
///
/// Every mistake found, each with its place.
pub fn compile(
    questions: &Questions,
    programmes: &Programmes,
    limits: Limits,
) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let table = questions::check(questions, &mut problems);
    let resolved = resolve::programmes(questions, &table, programmes, &mut problems);
    let never = resolve::never(questions, &table, &mut problems);
    if !problems.is_empty() {
        // What is used more than once, or in parts of an edition, is reported once.
        let mut once: Vec<Problem> = Vec::new();
        for problem in problems {
            if !once.contains(&problem) {
                once.push(problem);
            }
        }
        return Err(once);
    }
    let variables = variables::lay_out(&table, &resolved, &never);
    let variables = variables.map_err(|problem| vec![problem])?;
    let worst = u32::try_from(questions.outcomes.len().saturating_sub(1)).unwrap_or(0);
    let mut builder = Builder::new(limits.nodes);
    let never = never::build(&mut builder, &variables, &never);
    let never = never.map_err(|problem| vec![problem])?;
    let mut infos = Vec::new();
    let mut proof_roots = Vec::new();
    for programme in &resolved {
        let mut editions = Vec::new();
        let mut auxes = Vec::new();
        for edition in &programme.editions {
            match edition::build(
                &mut builder,
                &variables,
                edition,
                (table.out, worst, never.asked),
            ) {
                Ok((info, more)) => {
                    editions.push(info);
                    auxes.push(more);
                }
                Err(problem) => return Err(vec![problem]),
            }
        }
        infos.push(ProgrammeInfo {
            id: programme.id.clone(),
            editions,
        });
        proof_roots.push(auxes);
    }
    let mut content = Content {
        hash: Hash([0; 32]),
        groups: questions.groups.clone(),
        outcomes: questions.outcomes.clone(),
        out: table.out,
        questions: variables.questions,
        variables: variables.all,
        criteria_from: variables.criteria_from,
        programmes: infos,
        possible: never.asked,
        diagram: builder.diagram,
    };
    let bytes = crate::format::write(&content);
    let ruleset = Ruleset::from_bytes(&bytes).map_err(|error| {
        vec![Problem::new(
            crate::document_path::DocumentPath::questions(),
            Mistake::Shipped(error),
        )]
    })?;
    content.hash = ruleset.hash();
    Ok(Compiled {
        limits,
        questions: questions.clone(),
        programmes: programmes.clone(),
        content,
        proof_roots,
        written: resolved
            .iter()
            .map(|programme| programme.editions.iter().map(|it| it.written).collect())
            .collect(),
        never,
        named: variables.named,
        bytes,
        ruleset,
    })
}
