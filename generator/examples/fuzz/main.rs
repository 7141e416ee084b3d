//! The worker of `cargo xtask fuzz`: changes inputs at random and feeds them to one part of the
//! library, until the time is over. See `docs/fuzzing.md`.
//!
//! Each input is in a file before it is used: if this process ends, or does not end, `xtask` finds
//! the input there.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a tool for developers, which reads and writes files of its own"
)]

mod corpus;
mod mutate;
mod target;

use corpus::Corpus;
use mutate::Mutator;
use std::collections::HashSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use target::Target;

/// An input that takes longer than this is a hang, also on a machine with much other work.
const PATIENCE: Duration = Duration::from_mins(2);

/// The milliseconds from the start to the beginning of the current run; 0 between two runs.
static SINCE: AtomicU64 = AtomicU64::new(0);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || {
        arguments
            .next()
            .expect("TARGET SEED SECONDS REPOSITORY WORK")
    };
    let target = Target::named(&next()).expect("a target");
    let seed: u64 = next().parse().expect("a seed");
    let seconds: u64 = next().parse().expect("seconds");
    let repository = PathBuf::from(next());
    let work = PathBuf::from(next());
    fs::create_dir_all(&work).expect("a directory for inputs");
    let start = Instant::now();
    watch(start);
    std::panic::set_hook(Box::new(|_| {}));
    let mut corpus = Corpus::of(target, &repository);
    let mut mutator = Mutator::new(seed, target);
    let mut known = HashSet::new();
    let (mut runs, mut found) = (0_u64, 0_u64);
    let current = work.join("current");
    let mut unchanged = corpus.len();
    while start.elapsed() < Duration::from_secs(seconds) {
        // First every input as it is.
        let input = if unchanged > 0 {
            unchanged -= 1;
            corpus.at(unchanged).clone()
        } else {
            mutator.change(&corpus)
        };
        fs::write(&current, input.to_bytes()).expect("the current input is written");
        let now = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        SINCE.store(now.max(1), Ordering::Relaxed);
        let result = catch_unwind(AssertUnwindSafe(|| target.run(&input, &work)));
        SINCE.store(0, Ordering::Relaxed);
        runs += 1;
        match result {
            Ok(codes) => {
                if known.insert(codes) && input.is_small() {
                    corpus.push(input);
                }
            }
            Err(panic) => {
                found += 1;
                let text = panic
                    .downcast_ref::<String>()
                    .map(String::as_str)
                    .or_else(|| panic.downcast_ref::<&str>().copied());
                let name = format!("{}-{}", target.name(), corpus::digest(&input));
                fs::copy(&current, work.join(&name)).expect("the finding is kept");
                println!("panic: {name}: {}", text.unwrap_or("?"));
            }
        }
        if runs.is_multiple_of(10_000) {
            fs::write(work.join("runs"), runs.to_string()).expect("the number is written");
        }
    }
    fs::write(work.join("runs"), runs.to_string()).expect("the number is written");
    corpus.save(&work.join("corpus"));
    println!(
        "{}: {runs} runs, {} inputs in the corpus, {found} panics",
        target.name(),
        corpus.len()
    );
}

/// Ends the process if a run takes too long.
fn watch(start: Instant) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let since = SINCE.load(Ordering::Relaxed);
            let began = Duration::from_millis(since);
            if since > 0 && start.elapsed().saturating_sub(began) > PATIENCE {
                println!("hang: the input is in `current`");
                std::process::abort();
            }
        }
    });
}
