//! Questions, and how their values fall into classes.

use super::{LoadError, require};
use crate::bytes::Reader;
use crate::ruleset::{DateDomain, Domain, Moment, QuestionInfo};
use crate::{Country, Date, Kind};
use alloc::vec::Vec;

pub(super) fn question(
    reader: &mut Reader<'_>,
    next: usize,
    arities: &[u16],
) -> Result<QuestionInfo, LoadError> {
    let id = reader.text()?;
    let group = reader.small()?;
    let kind = match reader.byte()? {
        0 => Kind::Country,
        1 => Kind::One,
        2 => Kind::Many,
        3 => Kind::Number,
        4 => Kind::Date,
        _ => return Err(LoadError::Invalid),
    };
    let (unsure, decline) = (reader.flag()?, reader.flag()?);
    let (sensitive, circumstance) = (reader.flag()?, reader.flag()?);
    let manner = reader.flag()?;
    let options = reader.list(Reader::text)?;
    require(options.len() < usize::from(u16::MAX))?;
    let count: u16 = reader.small()?;
    let first = u16::try_from(next).map_err(|_| LoadError::TooLarge)?;
    let own = arities
        .get(next..next + usize::from(count))
        .ok_or(LoadError::Invalid)?;
    require(!manner || own.first() == Some(&3))?;
    let values = &own[usize::from(manner)..];
    require(kind == Kind::Many || values.len() <= 1)?;
    let arity = values.first().copied().unwrap_or(1);
    let mut numbers = None;
    let domain = match kind {
        Kind::One => {
            let classes: Vec<u16> = reader.list(Reader::small)?;
            require(classes.len() == options.len() && classes.iter().all(|class| *class < arity))?;
            Domain::One(classes)
        }
        Kind::Country => {
            let named = reader.list(|reader| {
                let code = [reader.byte()?, reader.byte()?];
                let class: u16 = reader.small()?;
                require(class < arity)?;
                Ok((Country::from_bytes(code).ok_or(LoadError::Invalid)?, class))
            })?;
            require(named.windows(2).all(|pair| pair[0].0 < pair[1].0))?;
            let rest = reader.small()?;
            require(rest < arity)?;
            Domain::Country(named, rest)
        }
        Kind::Many => {
            require(values.iter().all(|arity| *arity == 2))?;
            let mut level = usize::from(first) + usize::from(manner);
            let own = reader.list(|reader| {
                reader.option(|_| {
                    level += 1;
                    u16::try_from(level - 1).map_err(|_| LoadError::TooLarge)
                })
            })?;
            require(own.len() == options.len() && level == next + usize::from(count))?;
            Domain::Many(own)
        }
        Kind::Number => {
            let (min, max) = (reader.signed()?, reader.signed()?);
            let starts: Vec<i64> = reader.list(Reader::signed)?;
            require(starts.len() == usize::from(arity) && starts.first() == Some(&min))?;
            require(starts.windows(2).all(|pair| pair[0] < pair[1]))?;
            require(starts.last().is_some_and(|last| *last <= max))?;
            numbers = Some((min, max));
            Domain::Number(starts)
        }
        Kind::Date => Domain::Date(date_domain(reader, usize::from(arity), values.is_empty())?),
    };
    Ok(QuestionInfo {
        id,
        group,
        kind,
        unsure,
        decline,
        sensitive,
        circumstance,
        options,
        numbers,
        domain,
        first,
        count,
        manner,
    })
}

fn date_domain(
    reader: &mut Reader<'_>,
    arity: usize,
    untested: bool,
) -> Result<DateDomain, LoadError> {
    let date = |reader: &mut Reader<'_>| {
        let days = i32::try_from(reader.signed()?).map_err(|_| LoadError::Invalid)?;
        Date::from_days(days).ok_or(LoadError::Invalid)
    };
    let span = |reader: &mut Reader<'_>| {
        let span = i32::try_from(reader.signed()?).map_err(|_| LoadError::Invalid)?;
        require(span.unsigned_abs() <= 4_000_000).map(|()| span)
    };
    let limit = |reader: &mut Reader<'_>| {
        reader.option(|reader| match reader.byte()? {
            0 => Ok(Moment::Days(0)),
            1 => date(reader).map(Moment::On),
            _ => Err(LoadError::Invalid),
        })
    };
    let (min, max) = (limit(reader)?, limit(reader)?);
    let chains = [
        reader.list(|reader| date(reader).map(Moment::On))?,
        reader.list(|reader| {
            let months = span(reader)?;
            Ok(Moment::Months(months, u8::from(reader.flag()?)))
        })?,
        reader.list(|reader| span(reader).map(Moment::Days))?,
    ];
    // The derived order of moments is the order of the days within a chain.
    require(
        chains
            .iter()
            .all(|chain| chain.windows(2).all(|pair| pair[0] < pair[1])),
    )?;
    let sizes = chains.iter().map(|chain| chain.len() + 1);
    let classes = sizes.fold(1_usize, usize::saturating_mul);
    require(classes == if untested { 1 } else { arity })?;
    Ok(DateDomain { min, max, chains })
}
