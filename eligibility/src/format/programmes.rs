//! Programmes and their editions.

#[cfg(feature = "compile")]
use super::Writer;
use super::{LoadError, Reader, require};
use crate::Role;
use crate::diagram::NodeId;
use crate::ruleset::{CriterionInfo, CriterionSource, EditionInfo, ProgrammeInfo, Roots};
use alloc::vec::Vec;

/// What the roots of an edition are checked against.
pub(super) struct Known<'a> {
    /// For each node, the highest constant below it.
    pub(super) constants: &'a [u8],
    /// The number of outcomes.
    pub(super) outcomes: usize,
    /// The number of variables for the states of criteria.
    pub(super) criteria: usize,
}

impl Known<'_> {
    /// Reads a root whose constants are all below a limit.
    fn root(&self, reader: &mut Reader<'_>, constants: usize) -> Result<NodeId, LoadError> {
        let root: NodeId = reader.small()?;
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
    Ok(EditionInfo {
        from,
        until,
        criteria,
        services,
        roots,
    })
}

#[cfg(feature = "compile")]
fn write_edition(writer: &mut Writer, info: &EditionInfo, shipped: &[NodeId]) {
    let root = |writer: &mut Writer, node: NodeId| writer.number(shipped[node as usize]);
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
        source: reader.option(|reader| {
            Ok(CriterionSource {
                id: reader.text()?,
                at: reader.option(Reader::text)?,
            })
        })?,
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
    writer.option(info.source.as_ref(), |writer, source| {
        writer.text(&source.id);
        writer.option(source.at.as_ref(), |writer, at| writer.text(at));
    });
}
