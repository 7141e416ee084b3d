//! The search index of a site, made by Pagefind. The only module that names Pagefind.
//!
//! Each language has an index of its own in `search/<tag>/`, with the stemming of the
//! language. The program that reads it in a browser is an asset of the site. What is in the
//! index: the pages of [`Titles`](crate::plan::Titles), each by what is in its `main` element
//! outside of `data-pagefind-ignore`.

use crate::observe::{AddedFile, Observer, ObserverError, RenderedFile};
use crate::plan::{ExtraAsset, Plan};
use crate::resolve::Site;
use crate::threads::{self, lock};
use memchr::memmem;
use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;
use std::collections::HashSet;
use std::iter::from_fn;
use std::panic::resume_unwind;
use std::sync::{Mutex, OnceLock};
use std::thread::{self, Builder};
use std::time::Duration;
use tokio::runtime::{self, Runtime};

/// The program that searches, as an asset: the page for searching names it.
pub(crate) const MODULE: &str = "pagefind.js";

/// The file by whose name the directory of an index is known.
const ENTRY: &str = "pagefind-entry.json";

/// The ends of elements that Pagefind takes for parts of a line: it would read their last word
/// and the first word of the next element as one.
const JOINED: [&str; 3] = ["</dt>", "</dd>", "</th>"];

/// Threads that finish languages: each copies the words of a whole language.
const MOST_THREADS: usize = 2;

/// Longer than any build.
const A_BUILD: Duration = Duration::from_hours(24);

const MAIN_END: &[u8] = b"</main>";

/// The directory with the index of a language.
pub(crate) fn directory(tag: &str) -> String {
    format!("search/{tag}/")
}

/// The assets of a site with search.
pub(crate) fn assets() -> Vec<ExtraAsset> {
    static SCRIPT: OnceLock<Vec<u8>> = OnceLock::new();
    let script = SCRIPT.get_or_init(|| {
        // Pagefind has its program only among the files of an index, be it empty.
        let files = runtime().and_then(|runtime| files(&runtime, &mut empty(None)?));
        let script = files.unwrap_or_default().into_iter();
        let mut script = script.filter(|file| file.filename.to_str() == Some(MODULE));
        script.next().map(|file| file.contents).unwrap_or_default()
    });
    vec![ExtraAsset::new(MODULE, script.as_slice())]
}

/// The index of a site that is being built.
pub(crate) struct SearchIndex<'a> {
    runtime: Runtime,
    /// By language: its tag, and its index. Pages of one language wait for each other.
    languages: Vec<(&'a str, Mutex<PagefindIndex>)>,
    /// The paths of the pages that are found.
    pages: HashSet<&'a str>,
}

impl<'a> SearchIndex<'a> {
    /// An index without content. `None` for a site without search.
    ///
    /// # Errors
    /// When Pagefind does not start.
    pub(crate) fn of(site: &'a Site, plan: &'a Plan) -> Result<Option<Self>, ObserverError> {
        if !site.facts.search {
            return Ok(None);
        }
        let runtime = runtime()?;
        let (mut languages, mut pages) = (Vec::new(), HashSet::new());
        for lang in site.languages.all() {
            let tag = site.languages.tag(lang);
            let mut index = empty(Some(tag))?;
            for ix in plan.titles.all(lang) {
                let path = site.path(*ix, lang);
                pages.insert(path);
                // Pagefind numbers pages in the order in which they are added, and a page
                // with a known address takes the place of the one before it. So the order is
                // that of the titles, whatever page is rendered first.
                let (path, nothing) = (path.to_owned(), String::new());
                let place =
                    index.add_custom_record(path, nothing, tag.to_lowercase(), None, None, None);
                runtime.block_on(place).map_err(error)?;
            }
            languages.push((tag, Mutex::new(index)));
        }
        Ok(Some(Self {
            runtime,
            languages,
            pages,
        }))
    }
}

impl Observer for SearchIndex<'_> {
    fn see(&self, file: &RenderedFile<'_>) -> Result<(), ObserverError> {
        let Some(lang) = file.lang.filter(|_| self.pages.contains(file.path)) else {
            return Ok(());
        };
        let (_, index) = &self.languages[lang.ix()];
        let mut html = String::from_utf8_lossy(main_of(file.bytes)).into_owned();
        for end in JOINED {
            html = html.replace(end, &format!("{end} "));
        }
        let mut index = lock(index);
        let added = index.add_html_file(None, Some(file.path.to_owned()), html);
        self.runtime.handle().block_on(added).map_err(error)?;
        Ok(())
    }

    fn finish(&self) -> Result<Vec<AddedFile>, ObserverError> {
        let waiting = Mutex::new(self.languages.iter());
        let next = || lock(&waiting).next();
        let work = || from_fn(next).map(|it| self.of_language(it)).collect();
        // Not in threads of Rayon, for which Pagefind waits: one of these that waits for Pagefind
        // would take up the next language, and wait within a wait.
        let made: Vec<Result<Vec<_>, _>> = thread::scope(|scope| {
            let others = 1..threads::at_once().min(MOST_THREADS);
            // Where the system gives no more threads, this one does all the work.
            let others = others.map_while(|_| Builder::new().spawn_scoped(scope, work).ok());
            let others: Vec<_> = others.collect();
            let own = work();
            let others = others.into_iter().map(|it| it.join());
            let others = others.map(|it| it.unwrap_or_else(|panic| resume_unwind(panic)));
            others.chain([own]).collect()
        });
        let made: Vec<Vec<Vec<AddedFile>>> = made.into_iter().collect::<Result<_, _>>()?;
        let mut files: Vec<AddedFile> = made.into_iter().flatten().flatten().collect();
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }
}

impl SearchIndex<'_> {
    /// The files of the index of one language, which is empty afterwards.
    fn of_language(
        &self,
        (tag, index): &(&str, Mutex<PagefindIndex>),
    ) -> Result<Vec<AddedFile>, ObserverError> {
        let mut index = lock(index);
        let files = files(&self.runtime, &mut index)?;
        // What was read of the pages is not needed any more.
        *index = empty(None)?;
        Ok(of_language(tag, files))
    }
}

/// The part of a page that Pagefind looks for words in: its `main` elements and what is between
/// them. Pagefind would read the frame too, which is the larger part of a short page.
fn main_of(page: &[u8]) -> &[u8] {
    let start = memmem::find(page, b"<main");
    let end = memmem::rfind(page, MAIN_END).map(|at| at + MAIN_END.len());
    match (start, end) {
        (Some(start), Some(end)) if start < end => &page[start..end],
        _ => page,
    }
}

/// The files of the index of one language that its pages load.
fn of_language(tag: &str, files: Vec<SyntheticFile>) -> Vec<AddedFile> {
    let wasm = format!("wasm.{}.pagefind", tag.to_lowercase());
    let has_stemming = files.iter().any(|it| it.filename.to_str() == Some(&wasm));
    let is_loaded = |name: &str| match name {
        "wasm.unknown.pagefind" => !has_stemming,
        name => name == ENTRY || name == wasm || name.contains(".pf_"),
    };
    files
        .into_iter()
        .filter_map(|file| {
            // On Windows, the parts of a path are joined in another way.
            let parts = file.filename.iter().map(|part| part.to_string_lossy());
            let name = parts.collect::<Vec<_>>().join("/");
            is_loaded(&name).then(|| AddedFile {
                path: directory(tag) + &name,
                bytes: file.contents,
            })
        })
        .collect()
}

/// An index without pages, for a language.
fn empty(tag: Option<&str>) -> Result<PagefindIndex, ObserverError> {
    let config = PagefindServiceConfig::builder()
        .root_selector("main".to_owned())
        .keep_index_url(true)
        .force_language(tag.unwrap_or("unknown").to_lowercase())
        .build();
    PagefindIndex::new(Some(config)).map_err(error)
}

fn files(
    runtime: &Runtime,
    index: &mut PagefindIndex,
) -> Result<Vec<SyntheticFile>, ObserverError> {
    runtime.handle().block_on(index.get_files()).map_err(error)
}

/// Pagefind is asynchronous; it only moves work to a thread of this runtime.
fn runtime() -> Result<Runtime, ObserverError> {
    runtime::Builder::new_current_thread()
        // Where threads are few, the next one could not be started.
        .thread_keep_alive(A_BUILD)
        .build()
        .map_err(error)
}

fn error(reason: impl std::fmt::Display) -> ObserverError {
    ObserverError {
        what: "the search index",
        reason: reason.to_string(),
    }
}
