//! Searches of texts for what some bytes tell, many bytes at once.

/// The first place from `start` on where `is` returns `true` for the bytes that begin there. `may` is asked before, for
/// the first two of them: without branches, so that many pairs are looked at at once.
#[inline]
pub(crate) fn next_where(
    bytes: &[u8],
    start: usize,
    may: impl Fn(u8, u8) -> bool,
    is: impl Fn(&[u8]) -> bool,
) -> Option<usize> {
    const BLOCK: usize = 32;
    let mut at = start;
    while let Some(block) = bytes.get(at..=at + BLOCK) {
        let pairs = block.iter().zip(&block[1..]);
        let count = pairs.fold(0, |count: u8, (one, two)| count + u8::from(may(*one, *two)));
        if count > 0
            && let Some(found) = (at..at + BLOCK).find(|at| is(&bytes[*at..]))
        {
            return Some(found);
        }
        at += BLOCK;
    }
    (at..bytes.len()).find(|at| is(&bytes[*at..]))
}

/// Likewise the first byte for which `is` returns `true`. It needs no branches either.
#[inline]
pub(crate) fn next_byte(bytes: &[u8], start: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    next_where(bytes, start, |byte, _| is(byte), |it| is(it[0]))
}
