//! `cargo xtask bench pages --peers`: the same logical site for other generators, measured where
//! they are installed: the same texts in six languages, links, tags, lists, feeds, sitemaps.

mod hugo;
mod zola;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Result;
use homeward_devtools::weight::in_words;

use super::synthetic::{LANGUAGES, Numbers, texts};
use super::{TURNS, Tools, Tree, measure, median, scratch};

/// Another generator.
struct Peer {
    /// Its program.
    program: &'static str,
    /// Prints its version.
    version: &'static str,
    /// Writes its site.
    write: fn(&Path, usize) -> Result<()>,
    /// The arguments for a build of the first directory into the second.
    arguments: for<'p> fn(&'p Path, &'p Path) -> Vec<&'p OsStr>,
}

const PEERS: [Peer; 2] = [
    Peer {
        program: "zola",
        version: "--version",
        write: zola::write,
        arguments: zola::arguments,
    },
    Peer {
        program: "hugo",
        version: "version",
        write: hugo::write,
        arguments: hugo::arguments,
    },
];

/// Measures each peer with a site of about `pages` pages, and prints a line for it.
///
/// # Errors
/// When a peer that is installed cannot build the site.
pub(super) fn rows(tools: &Tools, pages: usize) -> Result<()> {
    for peer in &PEERS {
        if !is_installed(peer) {
            println!("         {} is not installed: not measured", peer.program);
            continue;
        }
        let folder = scratch()?;
        let (site, out) = (folder.path().join("site"), folder.path().join("public"));
        (peer.write)(&site, pages)?;
        let mut builds = Vec::new();
        for _ in 0..TURNS {
            if out.exists() {
                fs::remove_dir_all(&out)?;
            }
            let mut command = vec![OsStr::new(peer.program)];
            command.extend((peer.arguments)(&site, &out));
            let ourselves = Path::new(&tools.ourselves);
            builds.push(measure::in_own_process(ourselves, measure::FINE, &command)?);
        }
        let (build, tree) = (median(builds), Tree::of(&out)?);
        println!(
            "{:>8}{:>9} |{:>9.2}{:>9.2}{:>9.0}{:>13} | {}",
            tree.pages,
            in_words(tree.bytes),
            build.seconds,
            build.processor,
            tree.micros_a_page(build.processor),
            in_words(build.peak),
            peer.program,
        );
    }
    Ok(())
}

fn is_installed(peer: &Peer) -> bool {
    let mut version = Command::new(peer.program);
    let version = version.arg(peer.version).stdout(Stdio::null());
    version.status().is_ok_and(|status| status.success())
}

/// A text of an entry, without the syntax of any generator.
struct EntryText {
    /// The directory of its kind.
    folder: &'static str,
    id: String,
    lang: &'static str,
    title: String,
    summary: String,
    tag: &'static str,
    /// Markdown, with links as `[words](kind:id)`.
    body: String,
}

/// Every text of the entries of a site of about `pages` pages.
fn entry_texts(pages: usize) -> impl Iterator<Item = EntryText> {
    let numbers = Numbers::of(pages);
    let kinds = [
        ("services", "service", numbers.services),
        ("organisations", "organisation", numbers.organisations),
        ("resources", "resource", numbers.resources),
        ("stories", "story", numbers.stories),
    ];
    let entries = kinds.into_iter().flat_map(|(folder, kind, number)| {
        (0..number).map(move |n| (folder, format!("{kind}-{n}"), n))
    });
    entries.flat_map(move |(folder, id, n)| {
        LANGUAGES.map(|(lang, _, _)| EntryText {
            folder,
            lang,
            title: format!("{id} ({lang})"),
            summary: texts::summary(lang, &id),
            tag: ["money", "work", "home", "health"][n % 4],
            body: texts::body(lang, &id, n, numbers.services),
            id: id.clone(),
        })
    })
}

/// The Markdown of a text, each link to a service written by `link` from its words and its id.
fn with_links(body: &str, link: impl Fn(&str, &str) -> String) -> String {
    const TARGET: &str = "](service:";
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find(TARGET) {
        let (before, after) = (&rest[..at], &rest[at + TARGET.len()..]);
        let (start, end) = (before.rfind('['), after.find(')'));
        let (Some(start), Some(end)) = (start, end) else {
            break;
        };
        let (words, id) = (&before[start + 1..], &after[..end]);
        out += &before[..start];
        out += &link(if words.is_empty() { id } else { words }, id);
        rest = &after[end + 1..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use walkdir::WalkDir;

    #[test]
    fn links_get_the_syntax_of_a_generator_and_words() {
        let body = "a [](service:service-1), [b c](service:service-2) [d](page:e)";
        let written = with_links(body, |words, id| format!("<{words}|{id}>"));
        assert_eq!(
            written,
            "a <service-1|service-1>, <b c|service-2> [d](page:e)"
        );
    }

    /// The texts below `content`, as directory, id and language.
    fn written(content: &Path) -> BTreeSet<(String, String, String)> {
        let mut found = BTreeSet::new();
        for file in WalkDir::new(content) {
            let file = file.unwrap();
            let name = file.file_name().to_string_lossy().into_owned();
            let Some(stem) = name.strip_suffix(".md") else {
                continue;
            };
            let (id, lang) = stem.split_once('.').unwrap_or((stem, "en"));
            if id != "_index" {
                let folder = file.path().parent().unwrap().file_name().unwrap();
                let folder = folder.to_string_lossy().into_owned();
                found.insert((folder, id.to_owned(), lang.to_owned()));
            }
        }
        found
    }

    #[test]
    fn each_peer_has_the_texts_of_our_site_and_no_link_to_nothing() {
        let ours = tempfile::tempdir().unwrap();
        super::super::synthetic::write(ours.path(), 300).unwrap();
        let mut expected = BTreeSet::new();
        for folder in ["services", "organisations", "resources", "stories"] {
            for file in WalkDir::new(ours.path().join("content").join(folder)) {
                let file = file.unwrap();
                let name = file.file_name().to_string_lossy().into_owned();
                let id = file.path().parent().unwrap().file_name().unwrap();
                let id = id.to_string_lossy().into_owned();
                if let Some(lang) = name.strip_suffix(".md").filter(|_| id != "the-office") {
                    expected.insert((folder.to_owned(), id, lang.to_owned()));
                }
            }
        }
        for peer in &PEERS {
            let site = tempfile::tempdir().unwrap();
            (peer.write)(site.path(), 300).unwrap();
            let content = site.path().join("content");
            assert_eq!(written(&content), expected, "{}", peer.program);
            for file in WalkDir::new(&content) {
                let file = file.unwrap();
                let text = fs::read_to_string(file.path()).unwrap_or_default();
                assert!(!text.contains("service:"), "{}", file.path().display());
                for link in text.split("services/service-").skip(1) {
                    let end = link.find(['.', ')', '/']).unwrap();
                    let id = format!("service-{}", &link[..end]);
                    let target = ("services".to_owned(), id, "en".to_owned());
                    assert!(expected.contains(&target), "{target:?}");
                }
            }
        }
    }
}
