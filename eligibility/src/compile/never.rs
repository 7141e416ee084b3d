//! Answers that cannot be together.

use super::builder::{Builder, Full};
use super::expr::Expr;
use super::problem::{Mistake, Problem};
use super::quantify::quantify;
use super::variables::Variables;
use crate::diagram::{FALSE, NodeId, TRUE};
use crate::document_path::DocumentPath;

/// What `never` excludes.
#[derive(Clone, Debug)]
pub(crate) struct Never {
    /// For each entry, the answers that it excludes.
    pub(crate) entries: Vec<NodeId>,
    /// The answers that no entry excludes.
    pub(crate) possible: NodeId,
    /// The same without the questions that no programme asks: an answer that nobody gives
    /// must not be a reason to ask for it.
    pub(crate) asked: NodeId,
}

/// The place of an entry.
fn place(index: usize) -> DocumentPath {
    DocumentPath::questions().at("never").at(index)
}

pub(crate) fn build(
    builder: &mut Builder,
    variables: &Variables,
    never: &[Expr],
) -> Result<Never, Problem> {
    let limit = builder.limit;
    let mut entries = Vec::new();
    let mut possible = TRUE;
    for (index, expr) in never.iter().enumerate() {
        let full = |Full| Problem::new(place(index), Mistake::TooLarge(limit));
        // A formula of `never` names no criteria.
        let mut criterion = |_: &mut Builder, _| Ok(FALSE);
        let entry = builder.expr(variables, expr, &mut criterion);
        let entry = entry.map_err(full)?;
        possible = builder.ite(entry, FALSE, possible).map_err(full)?;
        if possible == FALSE {
            return Err(Problem::new(place(index), Mistake::NothingPossible));
        }
        entries.push(entry);
    }
    let mut asked = possible;
    for (level, variable) in (0_u16..).zip(&variables.all) {
        let question = variable.question.map(usize::from);
        if question.is_some_and(|at| !variables.asked[at]) {
            let full = |Full| Problem::new(place(0), Mistake::TooLarge(limit));
            asked = quantify(builder, asked, level, false).map_err(full)?;
        }
    }
    Ok(Never {
        entries,
        possible,
        asked,
    })
}
