//! Clears the texts of panics in the data of the module, once no code reads them: see `panics`.

use crate::memory::{Memory, constant, constants, for_each, words};
use crate::panics::sequences;
use std::ops::Range;
use walrus::Module;

/// The texts in the code of a module, each by its place in memory: two constants that follow
/// each other, the address and the length.
pub(crate) fn texts(module: &Module) -> Vec<Range<u32>> {
    let all = constants(module);
    let mut texts = Vec::new();
    for (_, function) in module.funcs.iter_local() {
        for sequence in sequences(function) {
            for pair in function.block(sequence).instrs.windows(2) {
                let (Some(start), Some(length)) = (constant(&pair[0].0), constant(&pair[1].0))
                else {
                    continue;
                };
                let text = start..start.saturating_add(length);
                let another = all.iter().any(|it| *it != start && text.contains(it));
                // The length of a message without variables is written as twice its length plus
                // one: see `core::fmt::Arguments`.
                let is_double = length % 2 == 1 && another;
                texts.push(if is_double {
                    start..start.saturating_add(length / 2)
                } else {
                    text
                });
            }
        }
    }
    texts
}

/// Clears the places in the source that a panic would name, and those `texts` that nothing
/// points to.
pub(crate) fn clear(module: &mut Module, mut texts: Vec<Range<u32>>) {
    let mut pointers = constants(module);
    for_each(module, |mut memory| {
        texts.extend(clear_locations(&mut memory, &pointers));
    });
    pointers.extend(words(module));
    texts.retain(|text| !pointers.iter().any(|it| text.contains(it)));
    for_each(module, |mut memory| {
        for text in &texts {
            if is_message(&memory, text) {
                memory.clear(text);
            }
        }
    });
}

/// Whether a text is long enough for a message, and printable.
fn is_message(memory: &Memory<'_>, at: &Range<u32>) -> bool {
    let text = memory.get(at).and_then(|text| str::from_utf8(text).ok());
    text.is_some_and(|text| text.len() >= 8 && !text.contains(|c: char| c.is_control()))
}

/// Clears each unused `core::panic::Location`: the address and the length of the path of a
/// source file, a line, a column. Returns the paths.
fn clear_locations(memory: &mut Memory<'_>, used: &[u32]) -> Vec<Range<u32>> {
    let mut paths = Vec::new();
    for at in memory.places() {
        let field = |number: u32| memory.word(at + 4 * number);
        let (Some(path), Some(length), Some(1..=99_999), Some(1..=999)) =
            (field(0), field(1), field(2), field(3))
        else {
            continue;
        };
        let path = path..path.saturating_add(length);
        let is_source = memory.get(&path).is_some_and(|path| path.ends_with(b".rs"));
        if is_source && used.binary_search(&at).is_err() {
            memory.clear(&(at..at + 16));
            paths.push(path);
        }
    }
    paths
}
