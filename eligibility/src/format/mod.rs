//! The rule file: the compact form of compiled rules, as a browser loads it.
//!
//! ```text
//! "HWRULES" · version (1 byte) · CRC-32 of the rest (4 bytes, little-endian)
//!           · BLAKE3 of the body (32 bytes) · body
//! ```
//!
//! The CRC finds damage; the BLAKE3 hash identifies the rules. In the body, unsigned
//! numbers are LEB128 and signed numbers zigzag LEB128; a list or a text is its length
//! followed by its items. `docs/rule-file-format.md` describes every record.
//!
//! For each record, reader and writer are in one file: [`nodes`], [`questions`] (with one
//! file for each kind in `crate::kinds`) and [`programmes`]. The reader trusts nothing:
//! every index, order and range is checked, so that nothing later can panic or loop.

mod cursor;
mod error;
mod nodes;
mod programmes;
mod questions;

pub use error::LoadError;

pub(crate) use cursor::Reader;
#[cfg(feature = "compile")]
pub(crate) use cursor::Writer;
pub(crate) use error::require;
pub(crate) use questions::Header;

use crate::diagram::TRUE;
use crate::ruleset::{Content, Variable};
use crate::{Hash, Ruleset};
use alloc::{sync::Arc, vec::Vec};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The first bytes of every rule file.
const MAGIC: [u8; 7] = *b"HWRULES";

/// The version of the format. A change of any record needs another version.
const VERSION: u8 = 4;

/// The last version without answers that cannot be together. Rules in which all answers can be
/// together are written in it.
const WITHOUT_NEVER: u8 = 3;

/// The last version without what programmes give.
const WITHOUT_GIVES: u8 = 2;

/// A root that is a node is its position and this number; a smaller one is a constant.
const ROOTS: u32 = 64;

/// Bytes of magic word, version and checksum.
const BEFORE_HASH: usize = 12;

/// Bytes before the body.
const HEADER: usize = BEFORE_HASH + 32;

/// The most variables: bounds the depth of every recursion over diagrams.
pub(crate) const MAX_VARIABLES: usize = 1024;

/// The most edges, all value classes written out: 64 MB.
pub(crate) const MAX_EDGES: usize = 1 << 24;

fn checksum(bytes: &[u8]) -> u32 {
    // A table would be a kilobyte of the download that no compression makes smaller; a rule file is
    // short.
    const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    CRC.checksum(bytes)
}

impl Ruleset {
    /// Reads a rule file.
    ///
    /// Every index, order and range is checked, so that nothing later can panic or
    /// loop: children come before parents and test later variables, value classes fit
    /// their variables, outcomes are those of the vocabulary.
    ///
    /// # Errors
    ///
    /// What is wrong with the bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        if !bytes.starts_with(&MAGIC) {
            return Err(LoadError::Foreign);
        }
        let version = *bytes.get(MAGIC.len()).ok_or(LoadError::Short)?;
        if !(WITHOUT_GIVES..=VERSION).contains(&version) {
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
        let content = read(&mut reader, hash, version)?;
        if reader.is_at_end() {
            Ok(Self(Arc::new(content)))
        } else {
            Err(LoadError::Invalid)
        }
    }
}

/// Reads the body.
fn read(reader: &mut Reader<'_>, hash: Hash, version: u8) -> Result<Content, LoadError> {
    let groups = reader.list(Reader::text)?;
    let outcomes = reader.list(Reader::text)?;
    require(!outcomes.is_empty() && outcomes.len() < ROOTS as usize)?;
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
    let questions = questions::read(reader, groups.len(), &arities)?;
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
    let of_questions = questions
        .last()
        .map_or(0, |last| usize::from(last.first + last.count));
    let criteria_from: u16 = reader.small()?;
    require(usize::from(criteria_from) == of_questions && of_questions <= arities.len())?;
    let (diagram, highest) = nodes::read(reader, &variables)?;
    let known = programmes::Known {
        gives: version > WITHOUT_GIVES,
        constants: &highest,
        outcomes: outcomes.len(),
        criteria: variables[of_questions..]
            .iter()
            .take_while(|variable| variable.arity == 3)
            .count(),
    };
    let programmes = programmes::read(reader, &known)?;
    let possible = if version > WITHOUT_NEVER {
        known.root(reader, 2)?
    } else {
        TRUE
    };
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
        possible,
        diagram,
    })
}

/// Writes a rule file.
#[cfg(feature = "compile")]
pub(crate) fn write(content: &Content) -> Vec<u8> {
    let mut body = Writer::default();
    body.list(content.groups.iter(), |writer, group| writer.text(group));
    body.list(content.outcomes.iter(), |writer, outcome| {
        writer.text(outcome);
    });
    body.number(content.out);
    body.list(content.variables.iter(), |writer, variable| {
        writer.number(variable.arity);
    });
    body.list(content.questions.iter(), questions::write);
    body.number(content.criteria_from);
    let shipped = nodes::write(&mut body, content);
    body.list(content.programmes.iter(), |writer, programme| {
        programmes::write(writer, programme, &shipped);
    });
    let mut version = WITHOUT_NEVER;
    if content.possible != TRUE {
        version = VERSION;
        programmes::write_root(&mut body, content.possible, &shipped);
    }
    let mut checked = blake3::hash(&body.bytes).as_bytes().to_vec();
    checked.append(&mut body.bytes);
    let mut bytes = MAGIC.to_vec();
    bytes.push(version);
    bytes.extend(checksum(&checked).to_le_bytes());
    bytes.append(&mut checked);
    bytes
}
