//! Every input that is kept in `tests/fuzz/` has the diagnostics that are written down there, and
//! ends in no panic. `SNAPSHOTS=overwrite cargo test -p homeward --test fuzz` writes them down.
#![expect(
    clippy::disallowed_methods,
    reason = "the inputs are files of this repository"
)]

#[expect(dead_code, reason = "the worker uses all of it")]
#[path = "../examples/fuzz/corpus.rs"]
mod corpus;
#[expect(dead_code, reason = "the worker uses all of it")]
#[path = "../examples/fuzz/target.rs"]
mod target;

use corpus::Input;
use snapbox::{Assert, Data};
use std::fmt::Write;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use target::Target;

#[test]
fn every_kept_input_has_its_diagnostics() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz");
    let work = tempfile::tempdir().unwrap();
    let mut found = String::new();
    for target in Target::ALL {
        let mut names: Vec<_> = fs::read_dir(kept.join(target.name()))
            .unwrap_or_else(|error| panic!("{}: {error}", target.name()))
            .map(|entry| entry.unwrap().path())
            .collect();
        names.sort();
        for path in names {
            let input = Input::of_bytes(&fs::read(&path).unwrap());
            let name = path.file_name().unwrap().to_string_lossy();
            let name = format!("{}/{name}", target.name());
            let codes = catch_unwind(AssertUnwindSafe(|| target.run(&input, work.path())));
            let codes = codes.unwrap_or_else(|_| panic!("{name} ends in a panic"));
            writeln!(found, "{name}: {}", codes.join(" ")).unwrap();
        }
    }
    let expected = Data::read_from(&kept.join("expected.txt"), None);
    Assert::new().action_env("SNAPSHOTS").eq(found, expected);
}
