//! `cargo run -p homeward-tests --bin compare BEFORE AFTER`: whether two built portals are the
//! same page for page, as [`homeward_tests::compare`] defines it. Use it around a change of the
//! generator that means to change no page.

use std::path::Path;

use anyhow::{Result, bail};
use homeward_tests::compare::{differences, pages};
use homeward_tests::none_wrong;

fn main() -> Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [before, after] = arguments.as_slice() else {
        bail!("compare what? name the directories of two built portals");
    };
    let (before, after) = (pages(Path::new(before))?, pages(Path::new(after))?);
    none_wrong(&differences(&before, &after))
}
