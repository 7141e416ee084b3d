//! Removes the functions that no code can call from the table of functions.
//!
//! Code calls a function in the table by its number. A linker does not know which numbers are
//! numbers of functions, and keeps all. Here the numbers begin at [`FIRST`]: a number from there on
//! that occurs neither in the code nor in the data belongs to a function that is never called.
//! Most of those format the message of a panic, or receive events of types that the widget does
//! not use.

use crate::memory::{Memory, constants, for_each, words};
use std::collections::HashSet;
use walrus::ir::Value;
use walrus::{ConstExpr, ElementItems, ElementKind, Module};

/// The number of the first function: a number that code hardly uses for anything else, and small
/// enough for two bytes.
pub(crate) const FIRST: u32 = 5_003;

/// The most functions in the table: those of the widget are about two hundred.
const MOST: u32 = 3_000;

/// Clears the tables of methods (of `dyn Trait`) whose addresses were constants `before` and are
/// not any more.
pub(crate) fn clear_methods(module: &mut Module, before: &[u32]) {
    let mut pointers: HashSet<u32> = constants(module).into_iter().collect();
    pointers.extend(words(module));
    for_each(module, |mut memory| {
        for table in before.iter().filter(|it| !pointers.contains(it)) {
            let end = end_of_methods(&memory, *table, &pointers);
            if let Some(end) = end {
                memory.clear(&(*table..end));
            }
        }
    });
}

/// The end of a table of methods: the number of the function that drops the value (or zero), the
/// size and the alignment of the value, the numbers of the methods.
fn end_of_methods(memory: &Memory<'_>, table: u32, pointers: &HashSet<u32>) -> Option<u32> {
    let word = |number: u32| memory.word(table.checked_add(4 * number)?);
    let is_function = |number: u32| (FIRST..FIRST + MOST).contains(&number);
    let drops = word(0).is_some_and(|number| number == 0 || is_function(number));
    let size = word(1).is_some_and(|size| size < 4096);
    let alignment = matches!(word(2), Some(1 | 2 | 4 | 8));
    let is_method = |number: &u32| {
        let unused = !pointers.contains(&(table + 4 * number));
        unused && word(*number).is_some_and(is_function)
    };
    let last = (3..MOST).take_while(is_method).last()?;
    (drops && size && alignment).then(|| table + 4 * (last + 1))
}

/// Replaces the functions that are not called by one that is, and removes their code.
pub(crate) fn clear(module: &mut Module) {
    loop {
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
