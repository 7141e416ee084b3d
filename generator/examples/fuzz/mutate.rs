//! Random changes of inputs.

use crate::corpus::{Corpus, Input};
use crate::target::Target;

/// Pieces of the languages that editors write, and of what has broken parsers before.
const PIECES: [&str; 77] = [
    "\n",
    "\r\n",
    "\r",
    " ",
    "    ",
    "\t",
    "\u{feff}",
    "\u{a0}",
    "\u{202e}",
    "\u{200d}",
    "\u{0}",
    "\u{85}",
    "---\n",
    "...\n",
    "---",
    "- ",
    ": ",
    "? ",
    "&a ",
    "*a",
    "<<: *a\n",
    "!!str ",
    "| \n",
    ">-\n",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "# ",
    "%YAML 1.2\n",
    "null",
    "~",
    "true",
    "no",
    "0x7f",
    "-1",
    "1e999",
    "9223372036854775808",
    "2026-02-30",
    "0000-00-00",
    "[](page:home)",
    "![](x.jpg)",
    "[^1]",
    "[^1]: x\n",
    "> [!NOTE] ",
    "> [!CONTACT] ",
    "```\n",
    "{#id}",
    "| a | b |\n|---|---|\n",
    "<div>",
    "<!-- ",
    " -->",
    "**",
    "&nbsp;",
    "https://",
    "\\",
    "{ $count ->\n    [one] x\n   *[other] y\n}",
    "{ -term }",
    "key = { key }\n",
    ".attr = x\n",
    "é",
    "العربية",
    "é: ",
    "é {",
    "ة",
    "ة: ",
    "«",
    "» ",
    "”",
    "’",
    "、",
    "…",
    "😀",
    "и: ",
    "\u{a0}: ",
];

/// Changes inputs in an order that follows from its seed.
#[derive(Debug)]
pub(crate) struct Mutator {
    random: fastrand::Rng,
    target: Target,
}

impl Mutator {
    pub(crate) fn new(seed: u64, target: Target) -> Self {
        Self {
            random: fastrand::Rng::with_seed(seed),
            target,
        }
    }

    /// An input of the corpus: in half of the cases one that had something new, and rather a small
    /// one.
    fn choose<'c>(&mut self, corpus: &'c Corpus) -> &'c Input {
        let only_novel = self.random.bool() && !corpus.novel().is_empty();
        let mut any = || {
            let all = if only_novel {
                corpus.novel().len()
            } else {
                corpus.len()
            };
            let at = self.random.usize(..all);
            corpus.at(if only_novel { corpus.novel()[at] } else { at })
        };
        let (one, other) = (any(), any());
        if other.size() < one.size() {
            other
        } else {
            one
        }
    }

    /// An input of the corpus with a few changes in one of its files.
    pub(crate) fn change(&mut self, corpus: &Corpus) -> Input {
        let mut input = self.choose(corpus).clone();
        let file = self.random.usize(..input.files.len());
        let other = corpus.at(self.random.usize(..corpus.len()));
        let other = &other.files[self.random.usize(..other.files.len())].1;
        let bytes = &mut input.files[file].1;
        let changes = 1 + self.random.usize(..4);
        for _ in 0..changes {
            if self.target == Target::Pictures {
                change_bytes(&mut self.random, bytes);
            } else {
                change_text(&mut self.random, bytes, other);
            }
        }
        if self.target == Target::Site && self.random.u8(..) < 4 {
            input.files.swap_remove(file);
        }
        input
    }
}

/// A range of bytes, short in most cases.
fn range(random: &mut fastrand::Rng, bytes: &[u8]) -> std::ops::Range<usize> {
    let start = random.usize(..=bytes.len());
    let longest = if random.u8(..) < 16 { 4096 } else { 24 };
    let end = (start + random.usize(..=longest)).min(bytes.len());
    start..end
}

/// The start of a line.
fn line(random: &mut fastrand::Rng, bytes: &[u8]) -> usize {
    let at = random.usize(..=bytes.len());
    let before = bytes[..at].iter().rposition(|byte| *byte == b'\n');
    before.map_or(0, |at| at + 1)
}

/// The end of the line that starts at a byte.
fn end_of(bytes: &[u8], start: usize) -> usize {
    let after = bytes[start..].iter().position(|byte| *byte == b'\n');
    after.map_or(bytes.len(), |at| start + at + 1)
}

fn insert(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    bytes.splice(at..at, piece.iter().copied());
}

fn change_text(random: &mut fastrand::Rng, bytes: &mut Vec<u8>, other: &[u8]) {
    match random.u8(..10) {
        0 | 1 => {
            let at = random.usize(..=bytes.len());
            insert(bytes, at, PIECES[random.usize(..PIECES.len())].as_bytes());
        }
        2 => {
            let range = range(random, bytes);
            let piece = PIECES[random.usize(..PIECES.len())].bytes();
            bytes.splice(range, piece);
        }
        3 => {
            let range = range(random, bytes);
            bytes.drain(range);
        }
        4 => {
            let start = line(random, bytes);
            let copied = bytes[start..end_of(bytes, start)].to_vec();
            let at = line(random, bytes);
            insert(bytes, at, &copied);
        }
        5 => {
            let start = line(random, bytes);
            let end = end_of(bytes, start);
            bytes.drain(start..end);
        }
        6 => {
            let range = range(random, other);
            let at = random.usize(..=bytes.len());
            insert(bytes, at, &other[range]);
        }
        7 => {
            // Deep nesting and long repetitions.
            let piece = PIECES[random.usize(..PIECES.len())];
            let times = 1 << random.u8(1..12);
            let at = random.usize(..=bytes.len());
            insert(bytes, at, piece.repeat(times).as_bytes());
        }
        8 => {
            // The indentation of a line.
            let at = line(random, bytes);
            if random.bool() {
                insert(bytes, at, b"  ");
            } else if bytes[at..].starts_with(b"  ") {
                bytes.drain(at..at + 2);
            }
        }
        _ => change_bytes(random, bytes),
    }
}

fn change_bytes(random: &mut fastrand::Rng, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        bytes.push(random.u8(..));
        return;
    }
    let at = random.usize(..bytes.len());
    match random.u8(..7) {
        0 => bytes[at] ^= 1 << random.u8(..8),
        1 => bytes[at] = random.u8(..),
        2 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][random.usize(..5)],
        3 => {
            let range = range(random, bytes);
            bytes.drain(range);
        }
        4 => {
            let range = range(random, bytes);
            let copied = bytes[range].to_vec();
            insert(bytes, at, &copied);
        }
        5 => {
            // A length or a size of two or four bytes.
            let value = [0_u32, 1, 2, 0xff, 0xffff, 0x7fff_ffff, 0xffff_ffff][random.usize(..7)];
            for (byte, new) in bytes[at..].iter_mut().zip(value.to_be_bytes()) {
                *byte = new;
            }
        }
        _ => bytes.truncate(at),
    }
}
