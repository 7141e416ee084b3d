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
mod current;
mod keep;
mod mutate;
mod target;

use corpus::{Corpus, Novelty, digest};
use current::Current;
use keep::keep;
use mutate::Mutator;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
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
            .expect("TARGET REPOSITORY WORK [SEED SECONDS]")
    };
    let target = Target::named(&next()).expect("a target");
    let repository = PathBuf::from(next());
    let work = PathBuf::from(next());
    fs::create_dir_all(&work).expect("a directory for inputs");
    let random = arguments.next().map(|seed| {
        let seconds = arguments.next().expect("SECONDS");
        let seconds = seconds.parse().expect("seconds");
        (seed.parse().expect("a seed"), Duration::from_secs(seconds))
    });
    let work = move || {
        let corpus = corpus(target, &repository, &work);
        if let Some((seed, time)) = random {
            return run(target, corpus, seed, time, &work);
        }
        let kept = repository.join("tests/fuzz").join(target.name());
        let new = keep(target, &corpus, &kept, &work).expect("inputs are written");
        println!("{}: {new} new inputs in {}", target.name(), kept.display());
    };
    // As large a stack as the threads have that read a site.
    std::thread::spawn(work).join().expect("the worker ends");
}

/// Gets ready to use inputs, and reads those to begin with.
fn corpus(target: Target, repository: &Path, work: &Path) -> Corpus {
    std::panic::set_hook(Box::new(|_| {}));
    // To hand the one file of most inputs to other threads takes longer than to read it.
    if target != Target::Site {
        let one = rayon::ThreadPoolBuilder::new().num_threads(1);
        one.use_current_thread().build_global().expect("a pool");
    }
    Corpus::of(target, repository, &work.join("corpus"))
}

fn run(target: Target, mut corpus: Corpus, seed: u64, time: Duration, work: &Path) {
    let start = Instant::now();
    watch(start);
    let mut mutator = Mutator::new(seed, target);
    let mut novelty = Novelty::default();
    let (mut runs, mut found) = (0_u64, 0_u64);
    let mut current = Current::at(&work.join("current")).expect("a file for the current input");
    let mut unchanged = corpus.len();
    while start.elapsed() < time {
        // First every input as it is.
        let is_unchanged = unchanged > 0;
        let input = if is_unchanged {
            unchanged -= 1;
            corpus.at(unchanged).clone()
        } else {
            mutator.change(&corpus)
        };
        let bytes = input.to_bytes();
        current.is(&bytes).expect("the current input is written");
        let now = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        SINCE.store(now.max(1), Ordering::Relaxed);
        let result = catch_unwind(AssertUnwindSafe(|| target.run(&input, work)));
        SINCE.store(0, Ordering::Relaxed);
        runs += 1;
        match result {
            Ok(codes) => {
                let is_new = novelty.of(&codes);
                match is_unchanged {
                    true if is_new => corpus.mark(unchanged),
                    false if is_new && input.is_small() => corpus.push(input),
                    _ => {}
                }
            }
            Err(panic) => {
                found += 1;
                let text = panic
                    .downcast_ref::<String>()
                    .map(String::as_str)
                    .or_else(|| panic.downcast_ref::<&str>().copied());
                let name = format!("{}-{}", target.name(), digest(&input));
                fs::write(work.join(&name), &bytes).expect("the finding is kept");
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
        "{}: {runs} runs, {} a second, {} inputs in the corpus, {found} panics",
        target.name(),
        runs / start.elapsed().as_secs().max(1),
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
