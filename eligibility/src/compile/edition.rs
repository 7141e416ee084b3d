//! The diagrams of one edition.

use super::build::{Builder, Full};
use super::classes::Layout;
use super::problem::{Mistake, Problem};
use super::resolve::{Resolved, RowExpr};
use crate::Date;
use crate::arena::{FALSE, Node, TRUE};
use crate::model::State;
use crate::place::Place;
use crate::ruleset::{CriterionInfo, EditionInfo, Roots};

/// Roots that only the proofs need.
#[derive(Clone, Debug, Default)]
pub(crate) struct Aux {
    /// Answers to whether each criterion's formula holds, open lists apart.
    pub(crate) formulas: Vec<Node>,
    /// Answers to whether each row's condition holds.
    pub(crate) rows: Vec<Node>,
    /// The outcome of each row.
    pub(crate) outcomes: Vec<u32>,
    /// Whether each service's condition holds, also for who is turned away.
    pub(crate) services: Vec<Node>,
    /// The outcome if the criterion at this position were always met, or never.
    pub(crate) fixed: Vec<[Node; 2]>,
}

impl Aux {
    pub(crate) fn all(&self) -> impl Iterator<Item = Node> {
        let fixed = self.fixed.iter().flatten();
        self.formulas
            .iter()
            .chain(&self.rows)
            .chain(&self.services)
            .chain(fixed)
            .copied()
    }
}

/// The date of an edition that compiled.
pub(crate) fn date_of(text: &str) -> Date {
    Date::parse(text).unwrap_or(Date::MIN)
}

#[allow(clippy::too_many_lines)] // one diagram after the other, each from the last
pub(crate) fn build(
    builder: &mut Builder,
    layout: &Layout,
    edition: &Resolved,
    (out, worst): (u64, u32),
) -> Result<(EditionInfo, Aux), Problem> {
    let place = &edition.place;
    let limit = builder.limit;
    let full = |place: Place| move |Full| Problem::new(place, Mistake::TooLarge(limit));
    let mut hidden = Hidden::new(layout, edition);
    let mut formulas = Vec::new();
    let mut criteria = Vec::new();
    for (at, criterion) in edition.criteria.iter().enumerate() {
        let place = place.at("criteria").at(criterion.id.as_str());
        let node = hidden.met(builder, at).map_err(full(place))?;
        criteria.push(node);
        formulas.push(hidden.formulas[at].unwrap_or(FALSE));
    }
    let at_rows = || full(place.at("outcomes"));
    let mut aux = Aux {
        formulas,
        ..Aux::default()
    };
    let table = |builder: &mut Builder, met: &[Node], unlisted: &[Node]| {
        let mut rows = Vec::new();
        for (index, (_, row)) in edition.rows.iter().enumerate() {
            let node = row_node(builder, row, met, unlisted);
            rows.push(node.map_err(full(place.at("outcomes").at(index)))?);
        }
        // Where no row holds (which a proof reports), the worst outcome is said.
        let mut decided = rows.iter().zip(&edition.rows).rev();
        let outcome = decided.try_fold(worst, |otherwise, (row, (outcome, _))| {
            builder.ite(*row, *outcome, otherwise)
        });
        Ok::<_, Problem>((outcome.map_err(at_rows())?, rows))
    };
    let mut unlisted = Vec::new();
    for formula in &aux.formulas {
        unlisted.push(builder.not(*formula).map_err(at_rows())?);
    }
    let (outcome, rows) = table(builder, &criteria, &unlisted)?;
    aux.rows = rows;
    aux.outcomes = edition.rows.iter().map(|(outcome, _)| *outcome).collect();
    for at in 0..criteria.len() {
        let mut fixed = [FALSE; 2];
        for ((value, other), to) in [(FALSE, TRUE), (TRUE, FALSE)].into_iter().zip(&mut fixed) {
            let (mut met, mut unlisted) = (criteria.clone(), unlisted.clone());
            met[at] = value;
            unlisted[at] = other;
            *to = table(builder, &met, &unlisted)?.0;
        }
        aux.fixed.push(fixed);
    }
    let mut states = Vec::new();
    let mut unlisted = Vec::new();
    for (at, criterion) in edition.criteria.iter().enumerate() {
        let level = layout.criteria_from + u16::try_from(at).unwrap_or_default();
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
    let mut tracked = Vec::new();
    for (criterion, node) in edition.criteria.iter().zip(&criteria) {
        let place = place.at("criteria").at(criterion.id.as_str());
        tracked.push(builder.ite(away, FALSE, *node).map_err(full(place))?);
    }
    let mut services = Vec::new();
    for (index, (_, expr)) in edition.services.iter().enumerate() {
        let at = || full(place.at("services").at(index));
        let node = builder
            .expr(layout, expr, &mut |_, at| Ok(criteria[at]))
            .map_err(at())?;
        aux.services.push(node);
        services.push(builder.ite(away, FALSE, node).map_err(at())?);
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
        roots: Roots {
            outcome,
            decision,
            criteria,
            tracked,
            services,
        },
    };
    Ok((info, aux))
}

/// Criteria with their open lists, built when they are needed.
struct Hidden<'a> {
    layout: &'a Layout,
    edition: &'a Resolved,
    formulas: Vec<Option<Node>>,
    met: Vec<Option<Node>>,
}

impl<'a> Hidden<'a> {
    fn new(layout: &'a Layout, edition: &'a Resolved) -> Self {
        let none = vec![None; edition.criteria.len()];
        Self {
            layout,
            edition,
            formulas: none.clone(),
            met: none,
        }
    }

    /// The hidden variable of an open criterion: whether staff would accept what the
    /// list does not name.
    fn open(&self, builder: &mut Builder, at: usize) -> Result<Node, Full> {
        let before = self.edition.criteria[..at]
            .iter()
            .filter(|criterion| criterion.open)
            .count();
        let level = self.layout.open_from + u16::try_from(before).unwrap_or_default();
        builder.node(level, &[FALSE, TRUE])
    }

    fn met(&mut self, builder: &mut Builder, at: usize) -> Result<Node, Full> {
        if let Some(known) = self.met[at] {
            return Ok(known);
        }
        let (layout, edition) = (self.layout, self.edition);
        let formula = builder.expr(layout, &edition.criteria[at].expr, &mut |builder, at| {
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
    met: &[Node],
    unlisted: &[Node],
) -> Result<Node, Full> {
    let parts = |builder: &mut Builder, parts: &[RowExpr]| {
        parts
            .iter()
            .map(|part| row_node(builder, part, met, unlisted))
            .collect::<Result<Vec<Node>, Full>>()
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
