//! Arranges the functions of the module, and the variables in them, for a compressor.
//!
//! A compressor describes what it has seen before the shorter the nearer that is, and what is
//! frequent the shorter the more of it is alike. The order of functions and the numbers of variables mean
//! nothing to a browser. So each function comes after the one that it has most in common with, and
//! the variables of a function are numbered by how often it uses them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, Function, FunctionSection, Module};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, FunctionBody, FunctionSectionReader, Operator, Parser,
    Payload, TypeRef, ValType,
};

/// The module with its functions and variables in another order.
pub(crate) fn arrange(module: &[u8]) -> Result<Vec<u8>, String> {
    let functions = Functions::read(module).map_err(|error| error.to_string())?;
    let mut arranged = Module::new();
    let mut to = Arranged::new(functions);
    to.parse_core_module(&mut arranged, Parser::new(0), module)
        .map_err(|error| error.to_string())?;
    Ok(arranged.finish())
}

/// What a module says about its functions.
#[derive(Default)]
struct Functions {
    /// How many functions it imports: they are numbered first.
    imported: u32,
    /// The number of parameters of each type of function.
    parameters: Vec<u32>,
    /// The type of each function of its own.
    types: Vec<u32>,
    /// What the code of each of them contains.
    contents: Vec<Content>,
}

impl Functions {
    fn read(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut all = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    for ty in section.into_iter_err_on_gc_types() {
                        let parameters = ty?.params().len();
                        all.parameters.push(u32::try_from(parameters).unwrap_or(0));
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        all.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    for ty in section {
                        all.types.push(ty?);
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    all.contents.push(Content::of(body.as_bytes()));
                }
                _ => {}
            }
        }
        Ok(all)
    }
}

/// How many sequences of three bytes are told apart, in words of 64.
const WORDS: usize = 1 << 7;

/// The sequences of three bytes that some code contains.
struct Content {
    sequences: Box<[u64; WORDS]>,
    count: u32,
}

impl Content {
    fn of(code: &[u8]) -> Self {
        let mut sequences = Box::new([0_u64; WORDS]);
        for at in code.windows(3) {
            let sequence = u32::from_be_bytes([0, at[0], at[1], at[2]]);
            // Fibonacci hashing: the upper bits of a product depend on all bits.
            let number = sequence.wrapping_mul(0x9E37_79B1) >> (32 - WORDS.ilog2() - 6);
            sequences[number as usize / 64] |= 1 << (number % 64);
        }
        let count = sequences.iter().map(|word| word.count_ones()).sum();
        Self { sequences, count }
    }

    /// The share of what is in both.
    fn likeness(&self, other: &Self) -> f64 {
        let both = self.sequences.iter().zip(other.sequences.iter());
        let both: u32 = both.map(|(one, other)| (one & other).count_ones()).sum();
        f64::from(both) / f64::from(self.count.max(other.count).max(1))
    }
}

/// Each function after the one that it is most like, of those that are left.
fn order(contents: &[Content]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..contents.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let mut next = (0, 0.0);
        if let Some(last) = order.last() {
            for (at, function) in left.iter().enumerate() {
                let likeness = contents[*last].likeness(&contents[*function]);
                if likeness > next.1 {
                    next = (at, likeness);
                }
            }
        }
        order.push(left.remove(next.0));
    }
    order
}

/// Writes a module in another order.
struct Arranged {
    functions: Functions,
    /// The functions in their new order.
    order: Vec<usize>,
    /// The new place of each function.
    places: Vec<u32>,
}

impl Arranged {
    fn new(functions: Functions) -> Self {
        let order = order(&functions.contents);
        let mut places = vec![0; order.len()];
        for (place, function) in (0..).zip(&order) {
            places[*function] = place;
        }
        Self {
            functions,
            order,
            places,
        }
    }
}

type Written = Result<(), Error<Infallible>>;

impl Reencode for Arranged {
    type Error = Infallible;

    fn function_index(&mut self, number: u32) -> Result<u32, Error<Self::Error>> {
        let imported = self.functions.imported;
        let own = number.checked_sub(imported);
        let place = own.and_then(|own| self.places.get(own as usize));
        Ok(place.map_or(number, |place| imported + place))
    }

    fn parse_function_section(
        &mut self,
        types: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Written {
        for function in &self.order {
            types.function(self.functions.types[*function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Written {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            let ty = self.functions.types[function] as usize;
            let parameters = self.functions.parameters[ty];
            let variables = Variables::of(&bodies[function], parameters)?;
            let types = variables.types.iter().map(|ty| self.val_type(*ty));
            let types: Vec<_> = types.collect::<Result<_, _>>()?;
            let mut written = Function::new_with_locals_types(types);
            for operator in bodies[function].get_operators_reader()? {
                let operator = variables.renumbered(operator?);
                written.instruction(&self.instruction(operator)?);
            }
            code.function(&written);
        }
        Ok(())
    }
}

/// The variables of a function in their new order.
struct Variables {
    types: Vec<ValType>,
    numbers: HashMap<u32, u32>,
}

impl Variables {
    /// Those of each type are together, the most used first. The types keep their order.
    fn of(body: &FunctionBody<'_>, parameters: u32) -> Result<Self, BinaryReaderError> {
        let mut variables = Vec::new();
        let mut types: Vec<ValType> = Vec::new();
        for group in body.get_locals_reader()? {
            let (count, ty) = group?;
            let group = types.iter().position(|it| *it == ty).unwrap_or(types.len());
            if group == types.len() {
                types.push(ty);
            }
            variables.extend((0..count).map(|_| (group, Reverse(0_u32))));
        }
        for operator in body.get_operators_reader()? {
            let number = variable(&mut operator?).copied();
            let own = number.and_then(|number| number.checked_sub(parameters));
            if let Some(own) = own {
                variables[own as usize].1.0 += 1;
            }
        }
        let mut order: Vec<usize> = (0..variables.len()).collect();
        order.sort_by_key(|number| variables[*number]);
        let numbers = (parameters..).zip(&order);
        let numbers =
            numbers.map(|(new, old)| (parameters + u32::try_from(*old).unwrap_or(0), new));
        Ok(Self {
            types: order
                .iter()
                .map(|number| types[variables[*number].0])
                .collect(),
            numbers: numbers.collect(),
        })
    }

    fn renumbered<'a>(&self, mut operator: Operator<'a>) -> Operator<'a> {
        if let Some(number) = variable(&mut operator) {
            *number = self.numbers.get(number).copied().unwrap_or(*number);
        }
        operator
    }
}

/// The number of the variable that an instruction reads or writes.
fn variable<'o>(operator: &'o mut Operator<'_>) -> Option<&'o mut u32> {
    match operator {
        Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } => Some(local_index),
        _ => None,
    }
}
