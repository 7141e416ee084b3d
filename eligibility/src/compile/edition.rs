//! The diagrams of one edition.

use super::builder::{Builder, Full};
use super::gives::{self, ComponentRoots, Refused};
use super::problem::{Mistake, Problem};
use super::resolve::{Resolved, RowExpr};
use super::variables::Variables;
use crate::Date;
use crate::diagram::{FALSE, NodeId, TRUE};
use crate::document_path::DocumentPath;
use crate::model::State;
use crate::ruleset::{ComponentInfo, CriterionInfo, EditionInfo, Roots};

/// Roots that only the proofs need.
#[derive(Clone, Debug, Default)]
pub(crate) struct ProofRoots {
    /// Answers to whether each criterion's formula holds, without open lists.
    pub(crate) formulas: Vec<NodeId>,
    /// Answers to whether each row's condition holds.
    pub(crate) rows: Vec<NodeId>,
    /// The outcome of each row.
    pub(crate) outcomes: Vec<u32>,
    /// Whether each service's condition holds, also where the outcome excludes.
    pub(crate) services: Vec<NodeId>,
    /// The outcome if the criterion at this position were always met, or never.
    pub(crate) fixed: Vec<[NodeId; 2]>,
    /// For each component that the programme gives.
    pub(crate) gives: Vec<ComponentRoots>,
}

impl ProofRoots {
    pub(crate) fn all(&self) -> impl Iterator<Item = NodeId> {
        let fixed = self.fixed.iter().flatten();
        let gives = self.gives.iter().flat_map(|component| &component.rows);
        self.formulas
            .iter()
            .chain(&self.rows)
            .chain(&self.services)
            .chain(fixed)
            .chain(gives)
            .copied()
    }
}

/// The date of an edition that compiled.
pub(crate) fn date_of(text: &str) -> Date {
    Date::parse(text).unwrap_or(Date::MIN)
}

#[expect(
    clippy::too_many_lines,
    reason = "one diagram after the other, each from the last"
)]
pub(crate) fn build(
    builder: &mut Builder,
    variables: &Variables,
    edition: &Resolved,
    (out, worst, possible): (u64, u32, NodeId),
) -> Result<(EditionInfo, ProofRoots), Problem> {
    let place = &edition.place;
    let limit = builder.limit;
    let full = |place: DocumentPath| move |Full| Problem::new(place, Mistake::TooLarge(limit));
    let mut hidden = OpenCriteria::new(variables, edition);
    let mut formulas = Vec::new();
    let mut criteria = Vec::new();
    for (at, criterion) in edition.criteria.iter().enumerate() {
        let place = place.at("criteria").at(criterion.id.as_str());
        let node = hidden.met(builder, at).map_err(full(place))?;
        criteria.push(node);
        formulas.push(hidden.formulas[at].unwrap_or(FALSE));
    }
    let at_rows = || full(place.at("outcomes"));
    let mut proof_roots = ProofRoots {
        formulas,
        ..ProofRoots::default()
    };
    let table = |builder: &mut Builder, met: &[NodeId], unlisted: &[NodeId]| {
        let mut rows = Vec::new();
        for (index, (_, row)) in edition.rows.iter().enumerate() {
            let node = row_node(builder, row, met, unlisted);
            rows.push(node.map_err(full(place.at("outcomes").at(index)))?);
        }
        // If no row holds (which a proof reports), the outcome is the worst.
        let mut decided = rows.iter().zip(&edition.rows).rev();
        let outcome = decided.try_fold(worst, |otherwise, (row, (outcome, _))| {
            builder.ite(*row, *outcome, otherwise)
        });
        Ok::<_, Problem>((outcome.map_err(at_rows())?, rows))
    };
    let mut unlisted = Vec::new();
    for formula in &proof_roots.formulas {
        unlisted.push(builder.not(*formula).map_err(at_rows())?);
    }
    let (outcome, rows) = table(builder, &criteria, &unlisted)?;
    proof_roots.rows = rows;
    proof_roots.outcomes = edition.rows.iter().map(|(outcome, _)| *outcome).collect();
    for at in 0..criteria.len() {
        let mut fixed = [FALSE; 2];
        for ((value, other), to) in [(FALSE, TRUE), (TRUE, FALSE)].into_iter().zip(&mut fixed) {
            let (mut met, mut unlisted) = (criteria.clone(), unlisted.clone());
            met[at] = value;
            unlisted[at] = other;
            *to = table(builder, &met, &unlisted)?.0;
        }
        proof_roots.fixed.push(fixed);
    }
    let mut states = Vec::new();
    let mut unlisted = Vec::new();
    for (at, criterion) in edition.criteria.iter().enumerate() {
        let level = variables.criteria_from + u16::try_from(at).unwrap_or_default();
        let open = if criterion.open {
            hidden.open(builder, at).map_err(at_rows())?
        } else {
            FALSE
        };
        states.push(
            builder
                .node(level, &[open, TRUE, open])
                .map_err(at_rows())?,
        );
        unlisted.push(
            builder
                .node(level, &[TRUE, FALSE, TRUE])
                .map_err(at_rows())?,
        );
    }
    let (decision, _) = table(builder, &states, &unlisted)?;

    let away = builder.reaches(outcome, out).map_err(at_rows())?;
    let mut observed = Vec::new();
    for (criterion, node) in edition.criteria.iter().zip(&criteria) {
        let place = place.at("criteria").at(criterion.id.as_str());
        observed.push(builder.ite(away, FALSE, *node).map_err(full(place))?);
    }
    let mut services = Vec::new();
    for (index, (_, expr)) in edition.services.iter().enumerate() {
        let at = || full(place.at("services").at(index));
        let node = builder
            .expr(variables, expr, &mut |_, at| Ok(criteria[at]))
            .map_err(at())?;
        proof_roots.services.push(node);
        services.push(builder.ite(away, FALSE, node).map_err(at())?);
    }
    let mut components = Vec::new();
    let mut given = Vec::new();
    for component in &edition.gives {
        let at = || place.at("gives").at(component.id.as_str());
        let made = gives::build(builder, variables, component, &criteria, (away, possible));
        let made = made.map_err(|refused| match refused {
            Refused::Full => Problem::new(at(), Mistake::TooLarge(limit)),
            Refused::Mistake(mistake) => Problem::new(at().at("amount"), mistake),
        })?;
        given.push(made.root);
        proof_roots.gives.push(made.roots);
        components.push(ComponentInfo {
            id: component.id.clone(),
            kind: component.kind,
            discretion: component.discretion,
            source: component.source.clone(),
            currency: component.amount.as_ref().map(|it| it.currency.clone()),
            amounts: made.amounts,
        });
    }
    let infos = edition.criteria.iter().map(|criterion| CriterionInfo {
        id: criterion.id.clone(),
        role: criterion.role,
        open: criterion.open,
        source: criterion.source.clone(),
    });
    let info = EditionInfo {
        from: edition.from,
        until: edition.until,
        criteria: infos.collect(),
        services: edition.services.iter().map(|(id, _)| id.clone()).collect(),
        gives: components,
        roots: Roots {
            outcome,
            decision,
            criteria,
            observed,
            services,
            gives: given,
        },
    };
    Ok((info, proof_roots))
}

/// Criteria with their open lists, built when they are needed.
struct OpenCriteria<'a> {
    variables: &'a Variables,
    edition: &'a Resolved,
    formulas: Vec<Option<NodeId>>,
    met: Vec<Option<NodeId>>,
}

impl<'a> OpenCriteria<'a> {
    fn new(variables: &'a Variables, edition: &'a Resolved) -> Self {
        let none = vec![None; edition.criteria.len()];
        Self {
            variables,
            edition,
            formulas: none.clone(),
            met: none,
        }
    }

    /// The hidden variable of an open criterion: whether staff would accept what the
    /// list does not name.
    fn open(&self, builder: &mut Builder, at: usize) -> Result<NodeId, Full> {
        let before = self.edition.criteria[..at]
            .iter()
            .filter(|criterion| criterion.open)
            .count();
        let level = self.variables.open_from + u16::try_from(before).unwrap_or_default();
        builder.node(level, &[FALSE, TRUE])
    }

    fn met(&mut self, builder: &mut Builder, at: usize) -> Result<NodeId, Full> {
        if let Some(known) = self.met[at] {
            return Ok(known);
        }
        let (variables, edition) = (self.variables, self.edition);
        let formula = builder.expr(variables, &edition.criteria[at].expr, &mut |builder, at| {
            self.met(builder, at)
        })?;
        self.formulas[at] = Some(formula);
        let met = if edition.criteria[at].open {
            let open = self.open(builder, at)?;
            builder.or(formula, open)?
        } else {
            formula
        };
        self.met[at] = Some(met);
        Ok(met)
    }
}

fn row_node(
    builder: &mut Builder,
    row: &RowExpr,
    met: &[NodeId],
    unlisted: &[NodeId],
) -> Result<NodeId, Full> {
    let parts = |builder: &mut Builder, parts: &[RowExpr]| {
        parts
            .iter()
            .map(|part| row_node(builder, part, met, unlisted))
            .collect::<Result<Vec<NodeId>, Full>>()
    };
    match row {
        RowExpr::All(all) => {
            let nodes = parts(builder, all)?;
            builder.all(&nodes)
        }
        RowExpr::Any(any) => {
            let nodes = parts(builder, any)?;
            builder.any(&nodes)
        }
        RowExpr::AtLeast(n, of) => {
            let nodes = parts(builder, of)?;
            builder.at_least(*n, &nodes)
        }
        RowExpr::Not(part) => {
            let node = row_node(builder, part, met, unlisted)?;
            builder.not(node)
        }
        RowExpr::State(at, State::Met) => Ok(met[*at]),
        RowExpr::State(at, State::NotMet) => builder.not(met[*at]),
        RowExpr::State(at, State::NotListed) => Ok(unlisted[*at]),
    }
}
