//! What a person's device needs to show the pages of a language without internet: a list of
//! files for each language, and the service worker that saves them when a person asks for it.
//!
//! Both exist in built sites only. In the preview, a person who asks for them is told that
//! pages cannot be saved there.

use crate::observe::{AddedFile, Observer, ObserverError, RenderedFile};
use crate::plan::{Assets, Plan};
use crate::resolve::Site;
use crate::search;
use crate::threads::lock;
use memchr::memmem;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;

#[cfg(test)]
mod tests;

/// The service worker: at the root of the site, because it serves the pages below it.
pub(crate) const WORKER: &str = "sw.js";

const WORKER_SCRIPT: &str = include_str!("worker.js");

/// The list of the files of a language.
pub(crate) fn list_path(tag: &str) -> String {
    format!("{tag}/offline.json")
}

/// The lists of a site that is being built.
pub(crate) struct OfflineLists<'a> {
    assets: &'a Assets,
    /// By the position of an asset.
    listable: Mutex<HashMap<usize, Seen>>,
    languages: Vec<(&'a str, Mutex<Language>)>,
}

/// What is known of the files of one language.
#[derive(Default)]
struct Language {
    /// The files in the directory of the language, with their paths, as they were rendered.
    own: Vec<(Box<str>, Seen)>,
    /// The positions of the assets that its pages refer to.
    assets: BTreeSet<usize>,
}

/// A file of the site.
#[derive(Clone)]
struct Seen {
    digest: Box<str>,
    /// In bytes.
    length: u64,
}

/// The content of the list of a language.
#[derive(Serialize)]
struct List<'a> {
    /// The size of all its files together.
    bytes: u64,
    /// Path below the site's root, and digest, sorted by path.
    files: Vec<(&'a str, &'a str)>,
}

impl<'a> OfflineLists<'a> {
    /// Lists without files. `None` for a site without saved pages.
    pub(crate) fn of(site: &'a Site, plan: &'a Plan) -> Option<Self> {
        let tags = site.languages.all().map(|lang| site.languages.tag(lang));
        site.facts
            .offline
            .then(|| Self::new(tags.collect(), &plan.assets))
    }

    fn new(tags: Vec<&'a str>, assets: &'a Assets) -> Self {
        Self {
            assets,
            listable: Mutex::default(),
            languages: tags
                .into_iter()
                .map(|tag| (tag, Mutex::default()))
                .collect(),
        }
    }

    /// The language in whose directory a file is.
    fn language_of(&self, path: &str) -> Option<&Mutex<Language>> {
        let (directory, _) = path.split_once('/')?;
        let mut languages = self.languages.iter();
        let (_, language) = languages.find(|(tag, _)| *tag == directory)?;
        Some(language)
    }
}

impl Observer for OfflineLists<'_> {
    fn see(&self, file: &RenderedFile<'_>) -> Result<(), ObserverError> {
        if let Some(asset) = self.assets.position(file.path) {
            lock(&self.listable).insert(asset, Seen::of(file));
        } else if let Some(language) = self.language_of(file.path)
            && !is_feed(file.path)
        {
            let seen = Seen::of(file);
            let named = named_assets(file.bytes, self.assets);
            let mut language = lock(language);
            language.own.push((file.path.into(), seen));
            language.assets.extend(named);
        }
        Ok(())
    }

    fn finish(&self) -> Result<Vec<AddedFile>, ObserverError> {
        let assets = lock(&self.listable);
        let mut added = vec![AddedFile {
            path: WORKER.to_owned(),
            bytes: WORKER_SCRIPT.as_bytes().to_vec(),
        }];
        for (tag, language) in &self.languages {
            let language = lock(language);
            let of_assets = language.assets.iter();
            let of_assets = of_assets
                .filter_map(|ix| Some((self.assets.get(*ix).path.as_str(), assets.get(ix)?)));
            let own = language.own.iter();
            let mut files: Vec<(&str, &Seen)> = own
                .map(|(path, seen)| (&**path, seen))
                .chain(of_assets)
                .collect();
            files.sort_unstable_by_key(|(path, _)| *path);
            let list = List {
                bytes: files.iter().map(|(_, seen)| seen.length).sum(),
                files: files
                    .into_iter()
                    .map(|(path, seen)| (path, &*seen.digest))
                    .collect(),
            };
            added.push(AddedFile {
                path: list_path(tag),
                bytes: serde_json::to_vec(&list).map_err(|reason| ObserverError {
                    what: "the list of files to save",
                    reason: reason.to_string(),
                })?,
            });
        }
        Ok(added)
    }
}

impl Seen {
    fn of(file: &RenderedFile<'_>) -> Self {
        const DIGITS: usize = 16;
        let hash = file.hash.to_hex();
        Self {
            digest: hash[..DIGITS].into(),
            length: file.bytes.len() as u64,
        }
    }
}

/// A feed is for programs that follow the site, and names pages by absolute addresses.
fn is_feed(path: &str) -> bool {
    path.ends_with("/feed.xml")
}

/// The positions of the assets that a file names. The names of assets hold a digest, so a text
/// that is equal to one can only be a reference to it. The program that searches is left out: the
/// index that it reads is not saved.
fn named_assets(bytes: &[u8], assets: &Assets) -> BTreeSet<usize> {
    const DIRECTORY: &str = "assets/";
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let named = memmem::find_iter(bytes, DIRECTORY).filter_map(|start| {
        let rest = &bytes[start..];
        let end = rest.iter().position(|it| !is_inside(it));
        let name = std::str::from_utf8(&rest[..end.unwrap_or(rest.len())]);
        assets.position(name.ok()?)
    });
    named
        .filter(|ix| assets.get(*ix).name != search::MODULE)
        .collect()
}
