use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::{TODAY, none_wrong, sample};
use serde_json::Value;

use super::document::Written;
use super::mutation::{Mutation, mutations};
use super::shapes::{self, Shape};

/// The number of changes of each schema's documents, and that in a sample: many in one site,
/// or a site for each.
const OF_ENTRIES: [usize; 2] = [400, 80];
const OF_SITES: [usize; 2] = [60, 12];

/// What the schema check reports. Other mistakes (rules that do not compile, a text without
/// facts) are no business of schemas.
const CODES: [&str; 13] = [
    "missing-key",
    "unknown-key",
    "wrong-type",
    "unknown-value",
    "out-of-range",
    "bad-id",
    "bad-date",
    "bad-account",
    "bad-phone",
    "bad-email",
    "bad-url",
    "bad-language-tag",
    "bad-country-code",
];

/// Values that no schema can judge alone: numbers as people write them are judged by the
/// numbering plans, accounts by the rules of their networks. The schema may accept more.
const BEYOND_SCHEMAS: [&str; 2] = ["bad-phone", "bad-account"];

/// Its own mistake stops the build before every later stage.
const NO_SITE: &str = "languages: []\n";

/// One changed document as a file.
struct Case {
    /// The sites are numbered, so that each can be made and checked once.
    site: usize,
    file: String,
    what: String,
    text: String,
    lines: RangeInclusive<usize>,
    /// The verdict of the complete validator.
    mistakes: Vec<String>,
}

#[test]
fn both_judge_changed_documents_alike_and_the_line_is_right() -> Result<()> {
    let shapes = shapes::all()?;
    let cases = cases(&shapes)?;
    let mut sites: BTreeMap<usize, Vec<&Case>> = BTreeMap::new();
    for case in &cases {
        sites.entry(case.site).or_default().push(case);
    }
    let (mut faults, mut codes) = (Vec::new(), BTreeSet::new());
    for cases in sites.values() {
        let found = check(cases)?;
        for case in cases {
            let found = found.get(&case.file).map_or(&[][..], Vec::as_slice);
            codes.extend(found.iter().map(|(code, _)| code.clone()));
            faults.extend(disagreement(case, found));
        }
    }
    none_wrong(&faults)?;
    let valid = cases.iter().filter(|it| it.mistakes.is_empty()).count();
    let invalid = cases.len() - valid;
    println!("{valid} changed documents are valid, {invalid} are not");
    ensure!(
        valid > sample::number(200, 40) && invalid > sample::number(1000, 200),
        "too few: {valid} and {invalid}"
    );
    let never = CODES.iter().filter(|code| !codes.contains(**code));
    let never: Vec<_> = never.collect();
    // A sample can lack a rare one.
    let most = sample::number(0, CODES.len() / 2);
    ensure!(never.len() <= most, "no change ends in {never:?}");
    Ok(())
}

fn disagreement(case: &Case, found: &[(String, usize)]) -> Option<String> {
    let Case {
        file,
        what,
        mistakes,
        lines,
        ..
    } = case;
    let beyond = |(code, _): &(String, usize)| BEYOND_SCHEMAS.contains(&code.as_str());
    let accepts_more = mistakes.is_empty() && found.iter().all(beyond);
    if mistakes.is_empty() != found.is_empty() && !accepts_more {
        return Some(format!(
            "{file}: {what}: validator {mistakes:?}, we {found:?}"
        ));
    }
    let right = found.is_empty() || found.iter().any(|(_, line)| lines.contains(line));
    (!right).then(|| format!("{file}: {what}: belongs to {lines:?}, not {found:?}"))
}

fn cases(shapes: &[Shape]) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    let content = super::content(shapes)?;
    for (at, shape) in shapes.iter().enumerate() {
        let documents = content.iter().filter(|(of, _)| of.name == shape.name);
        let mut groups: BTreeMap<String, Vec<Mutation>> = BTreeMap::new();
        for (common, mutation) in documents.flat_map(|(_, file)| mutations(&file.document)) {
            groups.entry(common).or_default().push(mutation);
        }
        let groups = groups.into_values().collect();
        let [all, few] = if shape.of_entries() {
            OF_ENTRIES
        } else {
            OF_SITES
        };
        let seed = 1000 * sample::seed().unwrap_or_default() + at;
        let chosen = chosen(groups, sample::number(all, few), seed as u64);
        for (number, mutation) in chosen.into_iter().enumerate() {
            cases.push(Case::of(shape, number, &mutation));
        }
    }
    Ok(cases)
}

impl Case {
    fn of(shape: &Shape, number: usize, mutation: &Mutation) -> Self {
        let first = if shape.of_texts() { 2 } else { 1 };
        let written = Written::of(&mutation.document, first);
        // The whole document is the place where nothing is left of it.
        let lines = written.lines(&mutation.place);
        let lines = lines.unwrap_or(first..=first);
        let text = if shape.of_texts() {
            format!("---\n{}---\nText.\n", written.text)
        } else {
            written.text
        };
        Self {
            site: if shape.of_entries() { 0 } else { number + 1 },
            file: shape.file(&format!("m{number}")),
            what: mutation.what.clone(),
            text,
            lines,
            mistakes: shape.mistakes(&mutation.document),
        }
    }
}

/// At most `wanted` changes, each group with the same chance; the same ones for a seed.
fn chosen(mut groups: Vec<Vec<Mutation>>, wanted: usize, seed: u64) -> Vec<Mutation> {
    let mut random = Random(seed);
    let mut chosen = Vec::new();
    while chosen.len() < wanted && !groups.is_empty() {
        let group = random.below(groups.len());
        let at = random.below(groups[group].len());
        chosen.push(groups[group].swap_remove(at));
        if groups[group].is_empty() {
            groups.swap_remove(group);
        }
    }
    chosen
}

/// `SplitMix64` (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = limit as u64;
        usize::try_from((mixed ^ (mixed >> 31)) % limit).unwrap_or_default()
    }
}

/// The command's findings in each file of one site: codes and lines.
fn check(cases: &[&Case]) -> Result<BTreeMap<String, Vec<(String, usize)>>> {
    let site = tempfile::tempdir()?;
    write(site.path(), "content/site.yaml", NO_SITE)?;
    for case in cases {
        write(site.path(), &case.file, &case.text)?;
    }
    let mut check = homeward()?;
    check.current_dir(site.path());
    let check = run(check.args(["check", "--today", TODAY, "--format", "json"]))?;
    let said: Vec<Value> = serde_json::from_str(&check.stdout).with_context(|| check.text())?;
    let mut found: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for diagnostic in said {
        let code = diagnostic["code"].as_str().context("no code")?;
        let (file, line) = (
            &diagnostic["primary"]["file"],
            &diagnostic["primary"]["place"]["line"],
        );
        ensure!(code != "yaml-syntax", "{diagnostic}");
        if let (true, Some(file), Some(line)) =
            (CODES.contains(&code), file.as_str(), line.as_u64())
        {
            let found = found.entry(file.to_owned()).or_default();
            found.push((code.to_owned(), usize::try_from(line)?));
        }
    }
    Ok(found)
}

fn write(site: &Path, file: &str, text: &str) -> Result<()> {
    let path = site.join(file);
    fs::create_dir_all(path.parent().context("a file without folder")?)?;
    fs::write(&path, text).with_context(|| path.display().to_string())
}
