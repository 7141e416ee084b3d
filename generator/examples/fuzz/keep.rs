//! The inputs that are worth keeping in `tests/fuzz/`: few and small, with each diagnostic that a
//! target can find.

use crate::corpus::{Corpus, Input};
use crate::target::Target;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::{fs, io};

type Codes = Vec<&'static str>;

/// Adds to the kept inputs what has a diagnostic that none of them has. Returns their number.
pub(crate) fn keep(target: Target, corpus: &Corpus, kept: &Path, work: &Path) -> io::Result<usize> {
    let run = |input: &Input| -> Option<Codes> {
        let codes = catch_unwind(AssertUnwindSafe(|| target.run(input, work)));
        // An input without diagnostics is worth keeping too: a site is published then.
        codes
            .ok()
            .map(|it| if it.is_empty() { vec!["sound"] } else { it })
    };
    let mut covered = BTreeSet::new();
    for input in crate::corpus::read(kept) {
        covered.extend(run(&input).into_iter().flatten());
    }
    let all = (0..corpus.len()).map(|at| corpus.at(at));
    let mut found: Vec<(&Input, Codes)> =
        all.filter_map(|input| Some((input, run(input)?))).collect();
    found.sort_by_key(|(input, _)| input.size());
    fs::create_dir_all(kept)?;
    let mut number = 0;
    loop {
        let new = |codes: &Codes| codes.iter().filter(|code| !covered.contains(*code)).count();
        // The first of the smallest ones among those with most that is new.
        let best = found.iter().rev().max_by_key(|(_, codes)| new(codes));
        let Some((input, codes)) = best.filter(|(_, codes)| new(codes) > 0) else {
            return Ok(number);
        };
        let small = shrunk(input, |candidate| run(candidate).as_ref() == Some(codes));
        let name = codes.iter().find(|code| !covered.contains(*code));
        let name = name.copied().unwrap_or_default();
        fs::write(kept.join(name), small.to_bytes())?;
        covered.extend(codes);
        number += 1;
    }
}

/// An input without everything that can go while it is still `same`.
fn shrunk(input: &Input, same: impl Fn(&Input) -> bool) -> Input {
    let mut small = input.clone();
    for file in (0..small.files.len()).rev() {
        let mut without = small.clone();
        without.files.remove(file);
        if !without.files.is_empty() && same(&without) {
            small = without;
        }
    }
    for file in 0..small.files.len() {
        let mut pieces = lines(&small.files[file].1);
        without_pieces(&mut small, file, &mut pieces, &same);
        // To try single bytes of a whole site takes too long.
        if small.files.len() < 4 && small.files[file].1.len() < 4096 {
            let bytes = small.files[file].1.clone();
            let mut pieces = bytes.iter().map(|byte| vec![*byte]).collect();
            without_pieces(&mut small, file, &mut pieces, &same);
        }
    }
    small
}

fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines.map(<[u8]>::to_vec).collect()
}

/// Takes away as many pieces of a file as it can: first halves, then less and less.
fn without_pieces(
    small: &mut Input,
    file: usize,
    pieces: &mut Vec<Vec<u8>>,
    same: impl Fn(&Input) -> bool,
) {
    let mut count = pieces.len();
    while count > 0 {
        let mut at = 0;
        while at < pieces.len() {
            let end = (at + count).min(pieces.len());
            let rest = [&pieces[..at], &pieces[end..]].concat();
            let mut candidate = small.clone();
            candidate.files[file].1 = rest.concat();
            if same(&candidate) {
                *small = candidate;
                *pieces = rest;
            } else {
                at = end;
            }
        }
        count /= 2;
    }
}
