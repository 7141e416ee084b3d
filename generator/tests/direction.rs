//! The order of the modules: a module imports only from modules above it in [`ORDER`].
//!
//! The table is the documentation of the architecture, and this test is what enforces it.
//! It reads every `crate::…` path in the sources, in code and in `use` declarations alike.
//!
//! The same holds for crates of others: the table in `docs/architecture.md` says which modules name them.
//!
//! To allow a new arrow that points upwards in the table, change the design instead: move
//! what both modules need into a lower one.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the sources, and a panic is how it fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate from the lowest to the highest, each with its purpose.
const ORDER: &[(&str, &str)] = &[
    ("date", "days"),
    ("colour", "colours: OKLCH, contrast"),
    ("css", "style sheets"),
    ("request", "what to build"),
    ("progress", "who is told how far a build is"),
    ("locale", "ICU: dates, lists, names, order"),
    ("lexicon", "words of languages that checks look for"),
    (
        "address",
        "addresses on the web: hosts, and what is below what",
    ),
    ("telephone", "telephone numbers and their countries"),
    ("file_names", "what a file is, by its name"),
    (
        "document_data",
        "what documents say of those who wrote them",
    ),
    ("checks", "the kinds of mistake, one file each"),
    ("findings", "diagnostics with their sources"),
    ("content", "what all kinds of content share"),
    ("kinds", "the kinds of content: a table, and a file each"),
    ("threads", "the pool of threads"),
    ("read", "stage 1: disk → Input: texts, handles of pictures"),
    ("picture", "pictures without metadata, upright"),
    ("seen_text", "text as readers see it, with its lines"),
    ("markdown", "the language of texts"),
    (
        "blocks",
        "what translators work on: texts with places and digests",
    ),
    ("parse", "stage 2: Input → Documents"),
    ("seen", "the files of a site as readers see them"),
    ("silence", "comments that silence warnings"),
    ("resolve", "stage 3: Documents → Site"),
    ("external", "links to other sites"),
    ("theme", "templates, icons, UI strings"),
    (
        "translations",
        "what is translated, and the exchange with translators' tools",
    ),
    (
        "browser_editor",
        "the editor in the browser: its page and its forms",
    ),
    ("hosting", "files that hosts read"),
    ("brand", "the portal's own colours"),
    ("plan", "stage 4: Site → Plan"),
    ("self_check", "the self-check of a site"),
    (
        "observe",
        "who sees rendered files before they are published",
    ),
    ("search", "the search index, an observer: Pagefind"),
    ("compressed", "compressed copies, an observer"),
    (
        "offline",
        "what a device needs to show pages without internet, an observer",
    ),
    ("render", "stage 5: Plan → bytes"),
    ("workspace", "a site that is kept while its files change"),
    ("publish", "stage 6: bytes → disk"),
    (
        "authoring",
        "what commands need that make files for editors",
    ),
    ("rulebook", "the rules alone, for reviewers"),
    ("fuzzing", "entry points for changed inputs"),
];

/// What the crate's root exports: an alias of the module that defines it.
const ROOT_ITEMS: &[(&str, &str)] = &[
    ("Date", "date"),
    ("NotADate", "date"),
    ("Request", "request"),
    ("Findings", "findings"),
    // The root itself runs the stages up to the last one.
    ("BuildResult", "publish"),
    ("BuildSummary", "publish"),
    ("Failure", "publish"),
    ("Goal", "publish"),
    ("build", "publish"),
    ("make", "publish"),
];

fn rank(module: &str) -> Option<usize> {
    let module = ROOT_ITEMS
        .iter()
        .find(|(item, _)| *item == module)
        .map_or(module, |(_, home)| home);
    ORDER.iter().position(|(name, _)| *name == module)
}

/// Every module that a text names by a path from the crate's root. Comments may point
/// anywhere.
fn imported(text: &str) -> BTreeSet<String> {
    let code = |line: &&str| !line.trim_start().starts_with("//");
    let text: String = text.split_inclusive('\n').filter(code).collect();
    let text = text.as_str();
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let is_path = text[..at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '$');
        if is_path {
            let rest = &text[at + "crate::".len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(first_names(group)),
                None => found.extend(name(rest)),
            }
        }
    }
    found
}

/// The first name of each path in a `use` group, up to its closing brace.
fn first_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut start = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if c.is_whitespace() => {}
            _ if start && depth == 0 => {
                names.extend(name(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn name(text: &str) -> Option<String> {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every arrow of `text`, a file of `module`, that points upwards or to an unknown module.
fn upward(module: &str, text: &str) -> Vec<String> {
    let own = rank(module);
    imported(text)
        .into_iter()
        .filter(|target| target != module && (rank(target).is_none() || rank(target) > own))
        .map(|target| format!("{module} imports {target}"))
        .collect()
}

#[test]
fn no_module_imports_from_a_later_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for file in &files {
        let below = file.strip_prefix(&root).unwrap();
        let first = below.iter().next().unwrap().to_str().unwrap();
        let module = first.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        assert!(rank(module).is_some(), "`{module}` is not in the table");
        seen.insert(module.to_owned());
        let text = fs::read_to_string(file).unwrap();
        let file = below.display();
        wrong.extend(
            upward(module, &text)
                .iter()
                .map(|arrow| format!("{file}: {arrow}")),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
    let listed: BTreeSet<String> = ORDER.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(seen, listed, "the table lists a module that does not exist");
}

#[test]
fn a_planted_upward_import_is_found() {
    let planted = [
        (
            "plan",
            "use crate::render::Renderer;",
            "plan imports render",
        ),
        (
            "resolve",
            "use crate::{\n    checks,\n    plan::{Plan, Route},\n};",
            "resolve imports plan",
        ),
        (
            "content",
            "let x = crate::parse::Text::new();",
            "content imports parse",
        ),
        ("date", "use crate::Request;", "date imports Request"),
        ("read", "use crate::nowhere;", "read imports nowhere"),
    ];
    for (module, text, arrow) in planted {
        assert_eq!(upward(module, text), [arrow], "{text}");
    }
    assert_eq!(
        upward("render", "use crate::{Date, plan::Plan};"),
        Vec::<String>::new()
    );
    assert_eq!(
        upward("plan", "use crate::plan::Route;"),
        Vec::<String>::new()
    );
}

/// The modules that name a crate of others, as paths below the repository, by the crate's name in code: the
/// table of `docs/architecture.md`.
fn owners(repository: &Path) -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(repository.join("docs/architecture.md")).unwrap();
    let (_, text) = text
        .split_once("only one module uses each large dependency")
        .unwrap();
    let rows = text.lines().skip_while(|line| !line.starts_with("| `"));
    let mut owners = BTreeMap::new();
    for row in rows.take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.split('|').collect();
        let names = |cell: &str| -> Vec<String> {
            let names = cell.split('`').skip(1).step_by(2);
            names.map(str::to_owned).collect()
        };
        let modules = names(cells[1]).into_iter().map(|module| {
            let is_whole = module.contains("/src/");
            if is_whole {
                module
            } else {
                format!("generator/src/{module}")
            }
        });
        let modules: Vec<String> = modules.collect();
        for name in names(cells[2]) {
            owners.insert(name.replace('-', "_"), modules.clone());
        }
    }
    owners
}

/// Whether code names a crate. A module next to the file can have the same name.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let is_start = before.is_none_or(|c| !c.is_alphanumeric() && !"_:.".contains(c));
        let rest = &code[at + name.len()..];
        let is_use = code[..at].ends_with("use ") && rest.starts_with([';', ' ']);
        is_use || (is_start && rest.starts_with("::"))
    })
}

#[test]
fn only_its_own_modules_name_a_crate() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let owners = owners(repository);
    assert!(owners.len() > 30, "{owners:?}");
    let mut files = Vec::new();
    for member in ["cli", "eligibility", "generator", "spanned", "widget"] {
        sources(&repository.join(member).join("src"), &mut files);
    }
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let code = text.lines().filter(|it| !it.trim_start().starts_with("//"));
        let code: String = code.collect::<Vec<_>>().join("\n");
        let path = file.strip_prefix(repository).unwrap().to_str().unwrap();
        let module = path.strip_suffix(".rs").unwrap();
        for (name, modules) in &owners {
            let is_hidden = file.with_file_name(format!("{name}.rs")).exists();
            if is_hidden || !names_crate(&code, name) {
                continue;
            }
            let owner = modules.iter().find(|owner| {
                let below = module.strip_prefix(owner.as_str());
                below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
            });
            match owner {
                Some(owner) => {
                    seen.insert((name, owner));
                }
                None => wrong.push(format!("{path} names {name}")),
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    for (name, modules) in &owners {
        for module in modules {
            assert!(
                seen.contains(&(name, module)),
                "{module} does not name {name}"
            );
        }
    }
}

#[test]
fn a_crate_is_told_from_what_has_its_name() {
    for (code, is) in [
        ("use url::Url;", true),
        ("let url = url::Url::parse(text);", true),
        ("pub(crate) use url::Url;", true),
        ("use url;", true),
        ("bad_url::check(text)", false),
        ("crate::checks::url::check(text)", false),
        ("let url = self.url;", false),
    ] {
        assert_eq!(names_crate(code, "url"), is, "{code}");
    }
}
