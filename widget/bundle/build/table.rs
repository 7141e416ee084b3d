//! Removes the functions that no code can call from the table of functions.
//!
//! Code calls a function in the table by its number. A linker does not know which numbers are
//! numbers of functions, and keeps all. Here the numbers begin at [`FIRST`]: a number from there on
//! that occurs neither in the code nor in the data belongs to a function that is never called.
//! Most of those format the message of a panic, or receive events of types that the widget does
//! not use.

use crate::linked::Addresses;
use crate::memory::{constants, words};
use std::collections::HashSet;
use walrus::ir::Value;
use walrus::{ConstExpr, ElementItems, ElementKind, Module};

/// The number of the first function: a number that code hardly uses for anything else, and small
/// enough for two bytes.
pub(crate) const FIRST: u32 = 5_003;

/// Clears the data that cannot be reached, replaces the functions that are not called by one that
/// is, and removes their code.
pub(crate) fn clear(module: &mut Module, addresses: &Addresses) {
    loop {
        addresses.clear(module);
        let mut numbers: HashSet<u32> = constants(module).into_iter().collect();
        numbers.extend(words(module));
        let mut changed = false;
        for element in module.elements.iter_mut() {
            let (ElementKind::Active { offset, .. }, ElementItems::Functions(functions)) =
                (&element.kind, &mut element.items)
            else {
                continue;
            };
            let ConstExpr::Value(Value::I32(first)) = *offset else {
                continue;
            };
            let is_called = |at: usize| {
                let number = u32::try_from(at).map(|at| first.cast_unsigned() + at);
                number.is_ok_and(|number| numbers.contains(&number))
            };
            let Some(called) = (0..functions.len()).find(|at| is_called(*at)) else {
                continue;
            };
            let called = functions[called];
            for (at, function) in functions.iter_mut().enumerate() {
                if !is_called(at) && *function != called {
                    *function = called;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
        walrus::passes::gc::run(module);
    }
}
