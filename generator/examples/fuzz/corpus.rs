//! Inputs to begin with, and those that were new.

use crate::target::Target;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Files, each with its path in a site. Most targets have one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Input {
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

/// Between the parts of an input in a file.
const FENCE: &[u8] = b"\n=====homeward=====\n";

impl Input {
    /// As one file: for each file of the input its path, a line break and its bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let parts: Vec<Vec<u8>> = self
            .files
            .iter()
            .map(|(path, bytes)| [path.as_bytes(), b"\n", bytes].concat())
            .collect();
        parts.join(FENCE)
    }

    /// The reverse of [`Input::to_bytes`].
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        let mut files = Vec::new();
        let mut rest = bytes;
        loop {
            let end = find(rest, FENCE);
            let part = &rest[..end.unwrap_or(rest.len())];
            let line = part.iter().position(|byte| *byte == b'\n');
            let (path, content) = part.split_at(line.unwrap_or(part.len()));
            let content = content.get(1..).unwrap_or_default();
            files.push((String::from_utf8_lossy(path).into_owned(), content.to_vec()));
            match end {
                Some(end) => rest = &rest[end + FENCE.len()..],
                None => return Self { files },
            }
        }
    }

    /// Whether it can be kept: large inputs make everything after them slow.
    pub(crate) fn is_small(&self) -> bool {
        const MOST: usize = 64 << 10;
        self.size() < MOST
    }

    /// Its number of bytes.
    pub(crate) fn size(&self) -> usize {
        self.files.iter().map(|(_, bytes)| bytes.len()).sum()
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|it| it == wanted)
}

/// A short name for an input.
pub(crate) fn digest(input: &Input) -> String {
    let bytes = input.to_bytes();
    // FNV-1a, 64 bits: no input is chosen to collide.
    let digest = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| {
            (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{digest:016x}")
}

/// Which diagnostics were found together before.
///
/// Pairs, not sets: there are so many sets that almost every input would be the first with its own.
#[derive(Debug, Default)]
pub(crate) struct Novelty(HashSet<(&'static str, &'static str)>);

impl Novelty {
    /// Whether two of the codes of an input were not found in one input before; none and one count
    /// too.
    pub(crate) fn of(&mut self, codes: &[&'static str]) -> bool {
        let mut is_new = codes.is_empty() && self.0.insert(("", ""));
        for (at, first) in codes.iter().enumerate() {
            for second in &codes[at..] {
                is_new |= self.0.insert((first, second));
            }
        }
        is_new
    }
}

/// Inputs that can be changed.
#[derive(Debug)]
pub(crate) struct Corpus {
    inputs: Vec<Input>,
    /// The number of those that were there at the beginning.
    first: usize,
    novel: Vec<usize>,
}

impl Corpus {
    /// The files of the repository that a target reads, the inputs that are kept in `tests/fuzz/`,
    /// and those that were new in earlier runs on this machine.
    pub(crate) fn of(target: Target, repository: &Path, earlier: &Path) -> Self {
        let mut inputs = match target {
            Target::Yaml => singles(repository, &["content", "tests/fixtures"], &["yaml"]),
            Target::Markdown => singles(repository, &["content", "tests/fixtures"], &["md"]),
            Target::Fluent => {
                let whole = singles(repository, &["themes", "tests/fixtures"], &["ftl"]);
                whole.iter().flat_map(parts).chain(whole.clone()).collect()
            }
            Target::Pictures => singles(
                repository,
                &["tests/fixtures", "content", "docs"],
                &["jpg", "png", "webp", "svg"],
            ),
            Target::Rules => rules(repository),
            Target::Site => sites(repository),
        };
        inputs.retain(Input::is_small);
        let kept = repository.join("tests/fuzz").join(target.name());
        inputs.extend(read(&kept));
        inputs.extend(read(earlier));
        let first = inputs.len();
        Self {
            inputs,
            first,
            novel: Vec::new(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.inputs.len()
    }

    pub(crate) fn at(&self, index: usize) -> &Input {
        &self.inputs[index]
    }

    /// The places of the inputs that had something new.
    pub(crate) fn novel(&self) -> &[usize] {
        &self.novel
    }

    /// Notes that the input at a place has something new.
    pub(crate) fn mark(&mut self, index: usize) {
        self.novel.push(index);
    }

    /// Adds an input that has something new.
    pub(crate) fn push(&mut self, input: Input) {
        self.mark(self.inputs.len());
        self.inputs.push(input);
    }

    /// Writes the inputs that were new.
    pub(crate) fn save(&self, directory: &Path) {
        if fs::create_dir_all(directory).is_err() {
            return;
        }
        for input in &self.inputs[self.first..] {
            let _ = fs::write(directory.join(digest(input)), input.to_bytes());
        }
    }
}

/// The inputs of a directory, each a file as [`Input::to_bytes`] makes it.
pub(crate) fn read(directory: &Path) -> Vec<Input> {
    let bytes = files(directory).into_iter().map(fs::read);
    bytes
        .filter_map(|bytes| Some(Input::of_bytes(&bytes.ok()?)))
        .collect()
}

/// All files below a directory, sorted.
fn files(directory: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// A path in a site: from `content/` or `themes/` on.
fn in_site(path: &Path) -> String {
    let text = path.to_string_lossy();
    let at = ["content/", "themes/"]
        .iter()
        .filter_map(|it| text.find(it))
        .min();
    text[at.unwrap_or(0)..].to_owned()
}

fn singles(repository: &Path, directories: &[&str], endings: &[&str]) -> Vec<Input> {
    let all = directories
        .iter()
        .flat_map(|it| files(&repository.join(it)));
    let wanted = all.filter(|path| {
        let ending = path.extension().and_then(|it| it.to_str());
        ending.is_some_and(|ending| endings.contains(&ending))
    });
    let input = |path: PathBuf| {
        let bytes = fs::read(&path).ok()?;
        let path = in_site(path.strip_prefix(repository).ok()?);
        Some(Input {
            files: vec![(path, bytes)],
        })
    };
    wanted.filter_map(input).collect()
}

/// Parts of a file of strings, which take less time than the hundreds of strings of a language.
fn parts(whole: &Input) -> Vec<Input> {
    const LINES: usize = 12;
    let (path, bytes) = &whole.files[0];
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let part = |lines: &[&[u8]]| Input {
        files: vec![(path.clone(), lines.concat())],
    };
    lines.chunks(LINES).map(part).collect()
}

/// The questions and words of the portal and of the minimal site, with the rules of each programme.
fn rules(repository: &Path) -> Vec<Input> {
    let mut inputs = Vec::new();
    for site in ["tests/fixtures/minimal", "tests/fixtures/rules", "."] {
        let content = repository.join(site).join("content");
        let read = |path: PathBuf| fs::read(path).unwrap_or_default();
        let questions = read(content.join("eligibility/questions.yaml"));
        let words = read(content.join("eligibility/en.yaml"));
        let all = files(&content.join("programmes")).into_iter();
        for path in all.filter(|path| path.ends_with("rules.yaml")) {
            let files = [
                ("questions", questions.clone()),
                ("rules", read(path)),
                ("words", words.clone()),
            ];
            let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
            inputs.push(Input {
                files: files.to_vec(),
            });
        }
    }
    inputs
}

/// The minimal site, with the self-check and without it: this program may have none, and cannot
/// build a site that has one then.
fn sites(repository: &Path) -> Vec<Input> {
    let root = repository.join("tests/fixtures/minimal");
    let texts = files(&root).into_iter().filter_map(|path| {
        let name = in_site(path.strip_prefix(&root).ok()?);
        let is_text = ["yaml", "md"].iter().any(|it| name.ends_with(it));
        is_text.then(|| Some((name, fs::read(&path).ok()?)))?
    });
    let whole = Input {
        files: texts.collect(),
    };
    let mut without = whole.clone();
    let of_it = ["self-check", "eligibility", "rules.yaml"];
    without
        .files
        .retain(|(name, _)| !of_it.iter().any(|it| name.contains(it)));
    vec![whole, without]
}
