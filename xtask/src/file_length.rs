//! Files of one idea: none is long, and most are short.

use std::path::{Path, PathBuf};

use homeward_devtools::workspace;

/// The most lines of a file.
const LONGEST: usize = 350;

/// The most lines of the median file.
const MEDIAN: usize = 120;

/// Every Rust file of the workspace with its number of lines, shortest first.
fn lengths(root: &Path) -> Vec<(usize, PathBuf)> {
    let is_source = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        let made = ["target", "node_modules", "mutants.out"];
        entry.depth() == 0 || !(name.starts_with('.') || made.contains(&name.as_ref()))
    };
    let entries = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_entry(is_source);
    let files = entries.filter_map(|entry| {
        let path = entry.unwrap().into_path();
        if path.extension()? != "rs" {
            return None;
        }
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        Some((lines, path))
    });
    let mut lengths: Vec<_> = files.collect();
    lengths.sort();
    lengths
}

#[test]
fn files_are_short() {
    let lengths = lengths(workspace::root());
    assert!(lengths.len() > 500, "only {} files", lengths.len());
    let too_long: Vec<_> = lengths.iter().filter(|(n, _)| *n > LONGEST).collect();
    assert!(
        too_long.is_empty(),
        "split these files by idea: {too_long:?}"
    );
    let (median, _) = lengths[lengths.len() / 2];
    assert!(median <= MEDIAN, "the median file has {median} lines");
}

#[test]
fn lines_of_nested_files_are_counted_without_build_output() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, lines: usize| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "//\n".repeat(lines)).unwrap();
    };
    write("a/src/b.rs", LONGEST + 1);
    write("c.rs", 2);
    write("c.txt", 1000);
    write("target/debug/d.rs", 1000);
    let lengths = lengths(folder.path());
    let numbers: Vec<usize> = lengths.iter().map(|(n, _)| *n).collect();
    assert_eq!(numbers, [2, LONGEST + 1]);
}
