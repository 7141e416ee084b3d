//! `cargo xtask size`: tables for people.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::first_visit::{self, ByLanguage, FirstVisit};
use super::{Weights, budget, in_words, self_check};

/// Prints the sizes of the pages under `public`: the largest pages, the assets, all of it
/// together, and what a first visit loads, by kind of page and language.
///
/// # Errors
/// When the folder cannot be read, or a first visit is over its budget.
pub fn report(public: &Path) -> Result<()> {
    let mut weights = Pair {
        quick: Weights::quick(public),
        best: Weights::best(public),
    };
    sizes(public, &mut weights)?;
    self_check::report(public, &mut weights.best)?;
    first_visits(public, &mut weights)
}

/// To compress well takes long. What is heaviest is found by a quick compression, and only what is
/// shown is compressed as hosts do it.
struct Pair<'a> {
    quick: Weights<'a>,
    best: Weights<'a>,
}

/// The table of first visits.
fn first_visits(public: &Path, weights: &mut Pair<'_>) -> Result<()> {
    let visits = first_visit::all(public)?;
    let kinds = first_visit::heaviest(&visits, |file| weights.quick.of(file))?;
    let languages: BTreeSet<&str> = visits.iter().filter_map(|it| it.lang.as_deref()).collect();
    println!(
        "\nA first visit loads so many KB before anything is pressed, without pictures and without"
    );
    println!(
        "the self-check itself, which has a budget of its own; of a kind, the heaviest page:\n"
    );
    let heads: Vec<_> = languages.iter().map(|lang| format!("{lang:>7}")).collect();
    println!("{:<28}{}", "page", heads.concat());
    let (mut most, mut over) = (0, Vec::new());
    for (kind, visits) in &kinds {
        let mut row = Vec::new();
        for lang in columns(visits, &languages) {
            let Some(visit) = visits.get(&lang) else {
                row.push(format!("{:>7}", "-"));
                continue;
            };
            let weight = visit.weight(|file| weights.best.of(file))?;
            row.push(format!("{:>7}", tenths(weight)));
            most = most.max(weight);
            if weight > budget::FIRST_VISIT {
                over.push(visit.page.as_str());
            }
        }
        println!("{kind:<28}{}", row.concat());
    }
    let limit = in_words(budget::FIRST_VISIT as u64);
    println!("\nthe heaviest: {} KB of {limit}", tenths(most));
    ensure!(over.is_empty(), "over {limit}: {}", over.join(", "));
    Ok(())
}

/// The places of a row: one for each language, or one alone for a page without.
fn columns(visits: &ByLanguage<&FirstVisit>, languages: &BTreeSet<&str>) -> Vec<Option<String>> {
    if visits.contains_key(&None) {
        return vec![None];
    }
    languages
        .iter()
        .map(|lang| Some((*lang).to_owned()))
        .collect()
}

/// Kilobytes with one decimal, rounded up: what is over a limit never looks as if it kept it.
fn tenths(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The largest pages, and all assets.
fn sizes(public: &Path, weights: &mut Pair<'_>) -> Result<()> {
    let mut files = BTreeMap::<String, Vec<(usize, String)>>::new();
    let mut total = 0;
    for entry in walkdir::WalkDir::new(public) {
        let entry = entry.context("build the portal first: cargo xtask site")?;
        let extension = entry.path().extension().and_then(|it| it.to_str());
        if entry.file_type().is_file() {
            total += entry.metadata()?.len();
        }
        if let Some(kind @ ("html" | "css" | "js" | "wasm")) = extension {
            let file = entry.path().strip_prefix(public)?.to_string_lossy();
            let file = file.replace('\\', "/");
            let of_kind = files.entry(kind.to_owned()).or_default();
            of_kind.push((weights.quick.of(&file)?, file));
        }
    }
    for (kind, mut all) in files {
        let count = all.len();
        all.sort_by_key(|(weight, _)| Reverse(*weight));
        all.truncate(if kind == "html" { 10 } else { usize::MAX });
        for (weight, file) in &mut all {
            *weight = weights.best.of(file)?;
        }
        all.sort_by_key(|(weight, _)| Reverse(*weight));
        for (weight, file) in all {
            println!("{kind:>5}  {:>9}  {file}", in_words(weight as u64));
        }
        println!("{kind:>5}  {count} files");
    }
    println!("all files, uncompressed: {}", in_words(total));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_a_limit_does_not_look_as_if_it_kept_it() {
        assert_eq!(tenths(30 * 1024), "30.0");
        assert_eq!(tenths(30 * 1024 + 1), "30.1");
    }

    #[test]
    fn a_visit_over_the_budget_is_an_error() {
        let site = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &[u8]| std::fs::write(site.path().join(file), text).unwrap();
        write("index.html", b"<html><script src=\"a.js\"></script>");
        write("a.js", b"");
        assert!(report(site.path()).is_ok());
        // Numbers without a pattern: they cannot be compressed to half.
        let noise = (0..80_000_u32).map(|at| at.wrapping_mul(2_654_435_761).rotate_left(at % 31));
        write(
            "a.js",
            &noise.map(|it| it.to_le_bytes()[1]).collect::<Vec<_>>(),
        );
        let error = report(site.path()).unwrap_err().to_string();
        assert!(error.contains("index.html"), "{error}");
    }
}
