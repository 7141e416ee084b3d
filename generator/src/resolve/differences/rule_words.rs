//! Numbers in the words of the self-check.

use super::numbers::{Found, differing, numbers};
use crate::blocks::{KeyedBlock, by_key, keyed};
use spanned::yaml::Node;
use spanned::{Diagnostics, Sources};

/// Reports words of the self-check in a translation that have other numbers than those of the source
/// language below the same keys.
pub(in super::super) fn check(
    original: &Node,
    (tag, translation): (&str, &Node),
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let (source, own) = (original.span.file, translation.span.file);
    let (of_source, of_own) = (sources.text(source), sources.text(own));
    let wanted = keyed(original);
    let wanted = by_key(&wanted);
    for block in keyed(translation) {
        let Some(wanted) = wanted.get(block.key.as_str()) else {
            continue;
        };
        let (Some(wanted), Some(found)) = (of(wanted, of_source), of(&block, of_own)) else {
            continue;
        };
        let key = Some(block.key.as_str());
        diagnostics.extend(differing(tag, key, (source, &wanted), (own, &found)));
    }
}

/// The numbers of a text with their places in its file. `None` if characters may be written by their
/// numbers.
fn of(block: &KeyedBlock, file: &str) -> Option<Vec<Found>> {
    let start = block.range.start;
    let written = file.get(block.range.clone())?;
    if written.contains('\\') {
        return None;
    }
    let found = numbers(written).into_iter();
    let found = found.map(|(number, at)| (number, start + at.start..start + at.end));
    Some(found.collect())
}
