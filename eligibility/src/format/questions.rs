//! Questions. What follows the common fields is read and written by the question's kind.

#[cfg(feature = "compile")]
use super::Writer;
use super::{LoadError, Reader, require};
use crate::kinds::{Domain, Kind};
use crate::ruleset::QuestionInfo;
use alloc::{string::String, vec::Vec};

/// What a kind's record is checked against.
pub(crate) struct Header<'a> {
    pub(crate) options: &'a [String],
    /// The first of the question's value variables.
    pub(crate) level: u16,
    /// The number of value classes of each of its value variables.
    pub(crate) arities: &'a [u16],
}

impl Header<'_> {
    /// The number of value classes of a question that has at most one value variable.
    pub(crate) fn classes(&self) -> Result<u16, LoadError> {
        require(self.arities.len() <= 1)?;
        Ok(self.arities.first().copied().unwrap_or(1))
    }
}

/// Reads all questions. `arities` are those of all variables.
pub(super) fn read(
    reader: &mut Reader<'_>,
    groups: usize,
    arities: &[u16],
) -> Result<Vec<QuestionInfo>, LoadError> {
    let mut next = 0;
    reader.list(|reader| {
        let question = read_one(reader, next, arities)?;
        next += usize::from(question.count);
        require(usize::from(question.group) < groups).map(|()| question)
    })
}

fn read_one(
    reader: &mut Reader<'_>,
    next: usize,
    arities: &[u16],
) -> Result<QuestionInfo, LoadError> {
    let id = reader.text()?;
    let group = reader.small()?;
    let kind = Kind::from_tag(reader.byte()?).ok_or(LoadError::Invalid)?;
    let (unsure, decline) = (reader.flag()?, reader.flag()?);
    let (sensitive, circumstance) = (reader.flag()?, reader.flag()?);
    let has_mode = reader.flag()?;
    let options = reader.list(Reader::text)?;
    require(options.len() < usize::from(u16::MAX))?;
    let count: u16 = reader.small()?;
    let first = u16::try_from(next).map_err(|_| LoadError::TooLarge)?;
    let own = arities
        .get(next..next + usize::from(count))
        .ok_or(LoadError::Invalid)?;
    require(!has_mode || own.first() == Some(&3))?;
    let header = Header {
        options: &options,
        level: first + u16::from(has_mode),
        arities: &own[usize::from(has_mode)..],
    };
    let domain = Domain::read(kind, reader, &header)?;
    Ok(QuestionInfo {
        id,
        group,
        kind,
        unsure,
        decline,
        sensitive,
        circumstance,
        options,
        numbers: domain.numbers(),
        domain,
        first,
        count,
        has_mode,
    })
}

#[cfg(feature = "compile")]
pub(super) fn write(writer: &mut Writer, info: &QuestionInfo) {
    writer.text(&info.id);
    writer.number(info.group);
    writer.bytes.push(info.kind.tag());
    for flag in [
        info.unsure,
        info.decline,
        info.sensitive,
        info.circumstance,
        info.has_mode,
    ] {
        writer.flag(flag);
    }
    writer.list(info.options.iter(), |writer, option| writer.text(option));
    writer.number(info.count);
    info.domain.classes().write(writer);
}
