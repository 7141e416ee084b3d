//! Reading the compact form, trusting nothing.

mod nodes;
mod question;

use crate::arena::{Node, TERMINALS};
use crate::bytes::{BEFORE_HASH, HEADER, MAGIC, Reader, VERSION, checksum};
use crate::ruleset::{Content, CriterionInfo, EditionInfo, ProgrammeInfo, Roots, Source, Variable};
use crate::{Date, Hash, Role, Ruleset};
use alloc::{sync::Arc, vec::Vec};
use nodes::nodes;
use question::question;

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
