//! The addresses and numbers of functions in a module: constants in its code, words in its data.
//!
//! In the code, nothing distinguishes an address from another number. So everything that could be one
//! is taken for one: then too much is kept, never too little.

use crate::panics::sequences;
use std::ops::Range;
use walrus::ir::{Instr, Value};
use walrus::{ConstExpr, Data, DataId, DataKind, Module};

/// Every number in the code that can be an address or the number of a function, in order.
pub(crate) fn constants(module: &Module) -> Vec<u32> {
    let mut all = Vec::new();
    for (_, function) in module.funcs.iter_local() {
        for sequence in sequences(function) {
            let instructions = &function.block(sequence).instrs;
            all.extend(instructions.iter().filter_map(|(it, _)| {
                let offset = match it {
                    Instr::Load(load) => load.arg.offset,
                    Instr::Store(store) => store.arg.offset,
                    _ => return constant(it),
                };
                u32::try_from(offset).ok()
            }));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The value of a constant of 32 bits.
fn constant(instruction: &Instr) -> Option<u32> {
    match instruction {
        Instr::Const(it) => match it.value {
            Value::I32(number) => Some(number.cast_unsigned()),
            _ => None,
        },
        _ => None,
    }
}

/// A part of the memory as the module sets it at its start.
pub(crate) struct Memory<'a> {
    start: u32,
    bytes: &'a mut Vec<u8>,
}

impl<'a> Memory<'a> {
    /// `None` if the address of the data is not known.
    fn of(data: &'a mut Data) -> Option<Self> {
        match data.kind {
            DataKind::Active {
                offset: ConstExpr::Value(Value::I32(start)),
                ..
            } => Some(Self {
                start: start.cast_unsigned(),
                bytes: &mut data.value,
            }),
            _ => None,
        }
    }

    /// The bytes at some addresses.
    fn get(&self, at: &Range<u32>) -> Option<&[u8]> {
        let from = at.start.checked_sub(self.start)? as usize;
        self.bytes.get(from..from.checked_add(at.len())?)
    }

    /// The word at an address.
    pub(crate) fn word(&self, at: u32) -> Option<u32> {
        let bytes = self.get(&(at..at.checked_add(4)?))?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    /// The address of each word.
    pub(crate) fn places(&self) -> impl Iterator<Item = u32> + use<> {
        let length = u32::try_from(self.bytes.len()).unwrap_or(u32::MAX);
        let first = self.start.next_multiple_of(4);
        (first..self.start.saturating_add(length)).step_by(4)
    }

    /// Fills a part with zeros. Addresses do not change, and zeros take no room in a download.
    pub(crate) fn clear(&mut self, at: &Range<u32>) {
        let from = at.start.checked_sub(self.start).map(|from| from as usize);
        let part = from.and_then(|from| self.bytes.get_mut(from..from + at.len()));
        if let Some(part) = part {
            part.fill(0);
        }
    }
}

/// Every number in the data that can be an address or the number of a function.
pub(crate) fn words(module: &mut Module) -> Vec<u32> {
    let mut all = Vec::new();
    for_each(module, |memory| {
        all.extend(memory.places().filter_map(|at| memory.word(at)));
    });
    all
}

/// Calls a function with each part of the memory.
pub(crate) fn for_each(module: &mut Module, mut call: impl FnMut(Memory<'_>)) {
    let all: Vec<DataId> = module.data.iter().map(Data::id).collect();
    for id in all {
        if let Some(memory) = Memory::of(module.data.get_mut(id)) {
            call(memory);
        }
    }
}
