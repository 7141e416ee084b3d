//! Programmes and their editions.

#[cfg(feature = "compile")]
use super::Writer;
use super::{LoadError, ROOTS, Reader, require};
use crate::Role;
use crate::diagram::{NodeId, TERMINALS};
use crate::ruleset::{
    ComponentInfo, ComponentKind, CriterionInfo, CriterionSource, EditionInfo, ProgrammeInfo, Roots,
};
use alloc::vec::Vec;

/// What the roots of an edition are checked against.
pub(super) struct Known<'a> {
    /// Whether editions say what they give.
    pub(super) gives: bool,
    /// For each node, the highest constant below it.
    pub(super) constants: &'a [u16],
    /// The number of outcomes.
    pub(super) outcomes: usize,
    /// The number of variables for the states of criteria.
    pub(super) criteria: usize,
}

impl Known<'_> {
    /// Reads a root whose constants are all below a limit.
    pub(super) fn root(
        &self,
        reader: &mut Reader<'_>,
        constants: usize,
    ) -> Result<NodeId, LoadError> {
        let root: NodeId = reader.small()?;
        let root = match root.checked_sub(ROOTS) {
            Some(position) => position.checked_add(TERMINALS).ok_or(LoadError::Invalid)?,
            None => root,
        };
        let highest = self
            .constants
            .get(root as usize)
            .ok_or(LoadError::Invalid)?;
        require(usize::from(*highest) < constants).map(|()| root)
    }
}

pub(super) fn read(
    reader: &mut Reader<'_>,
    known: &Known<'_>,
) -> Result<Vec<ProgrammeInfo>, LoadError> {
    reader.list(|reader| {
        Ok(ProgrammeInfo {
            id: reader.text()?,
            editions: reader.list(|reader| read_edition(reader, known))?,
        })
    })
}

#[cfg(feature = "compile")]
pub(super) fn write(writer: &mut Writer, programme: &ProgrammeInfo, shipped: &[NodeId]) {
    writer.text(&programme.id);
    writer.list(programme.editions.iter(), |writer, info| {
        write_edition(writer, info, shipped);
    });
}

fn read_edition(reader: &mut Reader<'_>, known: &Known<'_>) -> Result<EditionInfo, LoadError> {
    let from = reader.date()?;
    let until = reader.option(Reader::date)?;
    let mut roots = Roots {
        outcome: known.root(reader, known.outcomes)?,
        decision: known.root(reader, known.outcomes)?,
        ..Roots::default()
    };
    let criteria = reader.list(|reader| {
        let info = read_criterion(reader)?;
        roots.criteria.push(known.root(reader, 2)?);
        roots.observed.push(known.root(reader, 2)?);
        Ok(info)
    })?;
    require(criteria.len() <= known.criteria)?;
    let services = reader.list(|reader| {
        let id = reader.text()?;
        roots.services.push(known.root(reader, 2)?);
        Ok(id)
    })?;
    let gives = if known.gives {
        reader.list(|reader| {
            let info = read_component(reader)?;
            // Without amounts it is given or not.
            let constants = info.amounts.len().max(1) + 1;
            roots.gives.push(known.root(reader, constants)?);
            Ok(info)
        })?
    } else {
        Vec::new()
    };
    Ok(EditionInfo {
        from,
        until,
        criteria,
        services,
        gives,
        roots,
    })
}

#[cfg(feature = "compile")]
fn write_edition(writer: &mut Writer, info: &EditionInfo, shipped: &[NodeId]) {
    let root = |writer: &mut Writer, node: NodeId| write_root(writer, node, shipped);
    writer.date(info.from);
    writer.option(info.until, Writer::date);
    root(writer, info.roots.outcome);
    root(writer, info.roots.decision);
    let roots = info.roots.criteria.iter().zip(&info.roots.observed);
    writer.list(
        info.criteria.iter().zip(roots),
        |writer, (criterion, (met, observed))| {
            write_criterion(writer, criterion);
            root(writer, *met);
            root(writer, *observed);
        },
    );
    writer.list(
        info.services.iter().zip(&info.roots.services),
        |writer, (service, node)| {
            writer.text(service);
            root(writer, *node);
        },
    );
    writer.list(
        info.gives.iter().zip(&info.roots.gives),
        |writer, (component, node)| {
            write_component(writer, component);
            root(writer, *node);
        },
    );
}

#[cfg(feature = "compile")]
pub(super) fn write_root(writer: &mut Writer, node: NodeId, shipped: &[NodeId]) {
    let root = shipped[node as usize];
    let position = root.checked_sub(TERMINALS);
    writer.number(position.map_or(root, |position| position + ROOTS));
}

fn read_component(reader: &mut Reader<'_>) -> Result<ComponentInfo, LoadError> {
    let id = reader.text()?;
    let kind = match reader.byte()? {
        0 => ComponentKind::Cash,
        1 => ComponentKind::Kind,
        2 => ComponentKind::Service,
        _ => return Err(LoadError::Invalid),
    };
    let discretion = reader.flag()?;
    let source = reader.option(read_source)?;
    let currency = reader.option(Reader::text)?;
    let amounts = reader.list(Reader::number)?;
    let first = amounts.first().is_none_or(|amount| *amount > 0);
    require(first && amounts.windows(2).all(|pair| pair[0] < pair[1]))?;
    require(currency.is_some() || amounts.is_empty())?;
    Ok(ComponentInfo {
        id,
        kind,
        discretion,
        source,
        currency,
        amounts,
    })
}

#[cfg(feature = "compile")]
fn write_component(writer: &mut Writer, info: &ComponentInfo) {
    writer.text(&info.id);
    writer.bytes.push(match info.kind {
        ComponentKind::Cash => 0,
        ComponentKind::Kind => 1,
        ComponentKind::Service => 2,
    });
    writer.flag(info.discretion);
    writer.option(info.source.as_ref(), write_source);
    writer.option(info.currency.as_ref(), |writer, currency| {
        writer.text(currency);
    });
    writer.list(info.amounts.iter(), |writer, amount| writer.number(*amount));
}

fn read_source(reader: &mut Reader<'_>) -> Result<CriterionSource, LoadError> {
    Ok(CriterionSource {
        id: reader.text()?,
        at: reader.option(Reader::text)?,
    })
}

#[cfg(feature = "compile")]
fn write_source(writer: &mut Writer, source: &CriterionSource) {
    writer.text(&source.id);
    writer.option(source.at.as_ref(), |writer, at| writer.text(at));
}

fn read_criterion(reader: &mut Reader<'_>) -> Result<CriterionInfo, LoadError> {
    Ok(CriterionInfo {
        id: reader.text()?,
        role: match reader.byte()? {
            0 => Role::Gate,
            1 => Role::Priority,
            2 => Role::Advice,
            _ => return Err(LoadError::Invalid),
        },
        open: reader.flag()?,
        source: reader.option(read_source)?,
    })
}

#[cfg(feature = "compile")]
fn write_criterion(writer: &mut Writer, info: &CriterionInfo) {
    writer.text(&info.id);
    writer.bytes.push(match info.role {
        Role::Gate => 0,
        Role::Priority => 1,
        Role::Advice => 2,
    });
    writer.flag(info.open);
    writer.option(info.source.as_ref(), write_source);
}
