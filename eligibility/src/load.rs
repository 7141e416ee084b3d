//! Reading the compact form, trusting nothing.

use crate::arena::{Arena, Node, Nodes, TERMINALS};
use crate::bytes::{BEFORE_HASH, HEADER, MAGIC, Reader, VERSION, checksum};
use crate::ruleset::{
    Content, CriterionInfo, DateDomain, Domain, EditionInfo, Moment, ProgrammeInfo, QuestionInfo,
    Roots, Source, Variable,
};
use crate::{Country, Date, Hash, Kind, Role, Ruleset};
use alloc::{sync::Arc, vec::Vec};

/// Why some bytes are not a rule set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// They do not begin as a rule set does.
    #[error("this is not a rule set")]
    Foreign,
    /// They are of another version of the form.
    #[error("the rule set is of version {0}, which this program does not read")]
    Version(u8),
    /// They end too early.
    #[error("the rule set is cut short")]
    Short,
    /// They were changed on the way.
    #[error("the rule set is damaged")]
    Damaged,
    /// The checksum is right, and still they make no sense.
    #[error("the rule set contradicts itself")]
    Invalid,
    /// They would take more memory than any sensible rule set.
    #[error("the rule set is too large")]
    TooLarge,
}

/// The most variables: bounds the depth of every recursion over diagrams.
pub(crate) const MAX_VARIABLES: usize = 1024;
/// The most edges, all classes written out: 64 MB.
pub(crate) const MAX_EDGES: usize = 1 << 24;

impl Ruleset {
    /// Reads the compact form.
    ///
    /// Every index, order and range is checked, so that nothing later can panic or
    /// loop: children come before parents and test later variables, classes fit
    /// their variables, outcomes are those of the vocabulary.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        if !bytes.starts_with(&MAGIC) {
            return Err(LoadError::Foreign);
        }
        let version = *bytes.get(MAGIC.len()).ok_or(LoadError::Short)?;
        if version != VERSION {
            return Err(LoadError::Version(version));
        }
        let (Some(sum), Some(checked)) = (
            bytes.get(MAGIC.len() + 1..BEFORE_HASH),
            bytes.get(BEFORE_HASH..),
        ) else {
            return Err(LoadError::Short);
        };
        if sum != checksum(checked).to_le_bytes() {
            return Err(LoadError::Damaged);
        }
        let hash = bytes.get(BEFORE_HASH..HEADER).ok_or(LoadError::Short)?;
        let hash = Hash(hash.try_into().map_err(|_| LoadError::Short)?);
        let mut reader = Reader::new(&bytes[HEADER..]);
        let content = content(&mut reader, hash)?;
        if reader.is_at_end() {
            Ok(Self(Arc::new(content)))
        } else {
            Err(LoadError::Invalid)
        }
    }
}

fn require(condition: bool) -> Result<(), LoadError> {
    if condition {
        Ok(())
    } else {
        Err(LoadError::Invalid)
    }
}

fn content(reader: &mut Reader<'_>, hash: Hash) -> Result<Content, LoadError> {
    let groups = reader.list(Reader::text)?;
    let outcomes = reader.list(Reader::text)?;
    require(!outcomes.is_empty() && outcomes.len() < TERMINALS as usize)?;
    let out = reader.number()?;
    require(out >> outcomes.len() == 0)?;
    let arities: Vec<u16> = reader.list(Reader::small)?;
    if arities.len() > MAX_VARIABLES {
        return Err(LoadError::TooLarge);
    }
    require(
        arities
            .iter()
            .all(|arity| *arity >= 2 && *arity < u16::MAX - 1),
    )?;
    let mut next = 0_usize;
    let questions = reader.list(|reader| {
        let question = question(reader, next, &arities)?;
        next += usize::from(question.count);
        require(usize::from(question.group) < groups.len()).map(|()| question)
    })?;
    let criteria_from: u16 = reader.small()?;
    require(usize::from(criteria_from) == next && next <= arities.len())?;
    let mut variables: Vec<Variable> = arities
        .iter()
        .map(|arity| Variable {
            question: None,
            arity: *arity,
        })
        .collect();
    for (at, question) in questions.iter().enumerate() {
        let own = usize::from(question.first)..usize::from(question.first + question.count);
        for variable in &mut variables[own] {
            variable.question = Some(u16::try_from(at).map_err(|_| LoadError::TooLarge)?);
        }
    }
    let (arena, highest) = nodes(reader, &variables)?;
    let known = Known {
        constants: &highest,
        outcomes: outcomes.len(),
        criteria: variables[next..]
            .iter()
            .take_while(|variable| variable.arity == 3)
            .count(),
    };
    let programmes = reader.list(|reader| {
        Ok(ProgrammeInfo {
            id: reader.text()?,
            editions: reader.list(|reader| edition(reader, &known))?,
        })
    })?;
    require(questions.len() < usize::from(u16::MAX) && programmes.len() < usize::from(u16::MAX))?;
    Ok(Content {
        hash,
        groups,
        outcomes,
        out,
        questions,
        variables,
        criteria_from,
        programmes,
        arena,
    })
}

fn question(
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

/// The nodes, and for each the highest constant below it.
fn nodes(reader: &mut Reader<'_>, variables: &[Variable]) -> Result<(Arena, Vec<u8>), LoadError> {
    let count = reader.length()?;
    let mut arena = Arena::new();
    let mut highest: Vec<u8> = (0_u8..).take(TERMINALS as usize).collect();
    let mut kids: Vec<Node> = Vec::new();
    let mut edges = 0;
    for _ in 0..count {
        let level: u16 = reader.small()?;
        let arity = variables
            .get(usize::from(level))
            .ok_or(LoadError::Invalid)?
            .arity;
        edges += usize::from(arity);
        if edges > MAX_EDGES {
            return Err(LoadError::TooLarge);
        }
        kids.clear();
        let mut high = 0;
        while kids.len() < usize::from(arity) {
            let code = reader.number()?;
            let kid = if code & 1 == 0 {
                let kid = Node::try_from(code >> 1).map_err(|_| LoadError::Invalid)?;
                require(kid < TERMINALS).map(|()| kid)?
            } else {
                let back = Node::try_from(code >> 1).map_err(|_| LoadError::Invalid)?;
                let kid = arena.end().checked_sub(back).ok_or(LoadError::Invalid)?;
                require(back >= 1 && kid >= TERMINALS).map(|()| kid)?
            };
            let below = arena.level(kid);
            // A constant is below every variable.
            require(below > level)?;
            high = high.max(highest[kid as usize]);
            let run = reader
                .small::<usize>()?
                .checked_add(1)
                .ok_or(LoadError::Invalid)?;
            require(run <= usize::from(arity) - kids.len())?;
            kids.resize(kids.len() + run, kid);
        }
        // A node that is not new would not be reduced.
        let expected = arena.end();
        require(arena.node(level, &kids) == expected)?;
        highest.push(high);
    }
    Ok((arena, highest))
}

/// What an edition's roots are checked against.
struct Known<'a> {
    constants: &'a [u8],
    outcomes: usize,
    criteria: usize,
}

fn edition(reader: &mut Reader<'_>, known: &Known<'_>) -> Result<EditionInfo, LoadError> {
    let date = |reader: &mut Reader<'_>| {
        let days = i32::try_from(reader.signed()?).map_err(|_| LoadError::Invalid)?;
        Date::from_days(days).ok_or(LoadError::Invalid)
    };
    let root = |reader: &mut Reader<'_>, constants: usize| {
        let root: Node = reader.small()?;
        let high = known
            .constants
            .get(root as usize)
            .ok_or(LoadError::Invalid)?;
        require(usize::from(*high) < constants).map(|()| root)
    };
    let from = date(reader)?;
    let until = reader.option(date)?;
    let outcome = root(reader, known.outcomes)?;
    let decision = root(reader, known.outcomes)?;
    let mut roots = Roots {
        outcome,
        decision,
        ..Roots::default()
    };
    let criteria = reader.list(|reader| {
        let id = reader.text()?;
        let role = match reader.byte()? {
            0 => Role::Gate,
            1 => Role::Priority,
            2 => Role::Advice,
            _ => return Err(LoadError::Invalid),
        };
        let open = reader.flag()?;
        let source = reader.option(|reader| {
            Ok(Source {
                id: reader.text()?,
                at: reader.option(Reader::text)?,
            })
        })?;
        roots.criteria.push(root(reader, 2)?);
        roots.tracked.push(root(reader, 2)?);
        Ok(CriterionInfo {
            id,
            role,
            open,
            source,
        })
    })?;
    require(criteria.len() <= known.criteria)?;
    let services = reader.list(|reader| {
        let id = reader.text()?;
        roots.services.push(root(reader, 2)?);
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
