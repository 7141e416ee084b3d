//! Clears the data that no code can reach: most of it belongs to the messages of panics.
//!
//! After linking, nothing distinguishes an address from another number. So the linker writes its
//! relocations into the module, with `--emit-relocs`: which numbers are addresses, and of what. An
//! address that is neither in the code nor in data that can be reached keeps nothing.

use crate::memory::{constants, for_each};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use walrus::Module;
use wasmparser::{
    BinaryReaderError, CustomSectionReader, DataKind, KnownCustom, Linking, Operator, Parser,
    Payload, RelocationType, SymbolInfo,
};

/// The sections in which a linker describes the module: no browser reads them.
pub(crate) const SECTIONS: [&str; 4] = ["linking", "reloc.CODE", "reloc.DATA", "target_features"];

/// The data of each address that the code or the data contain.
#[derive(Default)]
pub(crate) struct Addresses(HashMap<u32, Vec<Range<u32>>>);

impl Addresses {
    /// Reads the relocations of a linked module.
    pub(crate) fn read(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut segments = Vec::new();
        let mut customs = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::DataSection(section) => {
                    for data in section {
                        segments.push(start(&data?.kind)?);
                    }
                }
                Payload::CustomSection(section) => customs.push(section),
                _ => {}
            }
        }
        let mut symbols = Vec::new();
        for custom in &customs {
            symbols.extend(data_symbols(custom, &segments)?);
        }
        let mut addresses = Self::default();
        for custom in &customs {
            addresses.add(custom, &symbols)?;
        }
        Ok(addresses)
    }

    /// Adds the addresses of one section of relocations.
    fn add(
        &mut self,
        custom: &CustomSectionReader<'_>,
        symbols: &[Option<Range<u32>>],
    ) -> Result<(), BinaryReaderError> {
        let KnownCustom::Reloc(relocations) = custom.as_known() else {
            return Ok(());
        };
        for relocation in relocations.entries() {
            let relocation = relocation?;
            let is_address = matches!(
                relocation.ty,
                RelocationType::MemoryAddrLeb
                    | RelocationType::MemoryAddrSleb
                    | RelocationType::MemoryAddrI32
            );
            let symbol = symbols.get(relocation.index as usize).cloned().flatten();
            let Some(symbol) = symbol.filter(|_| is_address) else {
                continue;
            };
            // An addend may point outside its symbol: an index that does not begin at zero.
            if let Ok(address) = u32::try_from(i64::from(symbol.start) + relocation.addend) {
                let of = self.0.entry(address).or_default();
                if !of.contains(&symbol) {
                    of.push(symbol);
                }
            }
        }
        Ok(())
    }

    /// Fills the data that cannot be reached with zeros. Addresses do not change, and zeros take no
    /// room in a download.
    pub(crate) fn clear(&self, module: &mut Module) {
        let mut reached: HashSet<Range<u32>> = HashSet::new();
        let mut open = constants(module);
        for_each(module, |memory| {
            while let Some(address) = open.pop() {
                for symbol in self.0.get(&address).into_iter().flatten() {
                    if reached.insert(symbol.clone()) {
                        let places = (symbol.start.next_multiple_of(4)..symbol.end).step_by(4);
                        open.extend(places.filter_map(|at| memory.word(at)));
                    }
                }
            }
        });
        let all = self.0.values().flatten();
        let overlaps = |of: &Range<u32>| {
            let mut reached = reached.iter();
            reached.any(|it| it.start < of.end && of.start < it.end)
        };
        let unused: Vec<&Range<u32>> = all.filter(|it| !overlaps(it)).collect();
        for_each(module, |mut memory| {
            for symbol in &unused {
                memory.clear(symbol);
            }
        });
    }
}

/// The symbols of a section of symbols: the place in memory of those that are data.
fn data_symbols(
    custom: &CustomSectionReader<'_>,
    segments: &[Option<u32>],
) -> Result<Vec<Option<Range<u32>>>, BinaryReaderError> {
    let mut all = Vec::new();
    let KnownCustom::Linking(linking) = custom.as_known() else {
        return Ok(all);
    };
    for part in linking {
        let Linking::SymbolTable(symbols) = part? else {
            continue;
        };
        for symbol in symbols {
            all.push(match symbol? {
                SymbolInfo::Data {
                    symbol: Some(symbol),
                    ..
                } => {
                    let segment = segments.get(symbol.index as usize).copied().flatten();
                    segment.map(|segment| {
                        let start = segment + symbol.offset;
                        start..start + symbol.size
                    })
                }
                _ => None,
            });
        }
    }
    Ok(all)
}

/// The address of a part of the memory; `None` if the module computes it.
fn start(kind: &DataKind<'_>) -> Result<Option<u32>, BinaryReaderError> {
    let DataKind::Active { offset_expr, .. } = kind else {
        return Ok(None);
    };
    Ok(match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Some(value.cast_unsigned()),
        _ => None,
    })
}
