//! Fifth stage: one file of the plan at a time becomes bytes. Rendering is pure: the same
//! site, plan, theme and route give the same bytes, on any machine and in any order.

mod address;
mod alternates;
mod body;
mod brand;
mod calendar;
#[cfg(test)]
mod contract;
mod data;
mod english;
mod entry;
mod feed;
mod feedback;
mod frame;
mod head;
mod json_ld;
mod list;
mod machine;
mod moved;
mod nav;
mod no_language;
mod page;
mod print_code;
mod questions;
mod right_to_left;
#[cfg(test)]
mod sample;
mod scope;
mod search;
mod sitemap;
mod switcher;
mod templates;
#[cfg(test)]
mod tests;
mod translations;
mod view;
mod web_manifest;
mod xml;

use crate::browser_editor::{self, EditorFile};
use crate::hosting::{self, HostFile};
use crate::plan::{AssetBody, MARKER_TEXT, Output, Plan, Route};
use crate::read;
use crate::resolve::{Lang, Site};
use crate::self_check::SelfCheck;
use crate::theme::Theme;
use crate::translations::{Corpus, Overview};
use frame::Frames;
use page::Page;
use spanned::{Diagnostic, Diagnostics, Sources, Span};
use templates::{FunctionData, Templates};

/// Reports mistakes in the templates of a theme whose site cannot be rendered.
pub(crate) fn check(theme: &Theme, sources: &Sources, diagnostics: &mut Diagnostics) {
    // Functions are only called while a page is rendered.
    let _compiled = Templates::compiled(FunctionData::default(), theme, sources, diagnostics);
}

/// Everything that rendering needs, prepared once.
pub struct Renderer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    templates: Templates,
    frames: Frames<'a>,
    corpus: &'a Corpus,
    /// Whether words that are still English are marked.
    is_marked: bool,
    /// The state of the translations, if it was made before.
    translations: Option<Vec<Overview>>,
}

impl<'a> Renderer<'a> {
    /// Compiles the templates and renders the frames. `None` when that fails, which is reported, or if
    /// the site has errors.
    pub(crate) fn new(
        site: &'a Site,
        plan: &'a Plan,
        theme: &'a Theme,
        self_check: Option<&'a SelfCheck>,
        corpus: &'a Corpus,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let templates = Templates::new(site, plan, theme, diagnostics)?;
        // A string that is missing, and reported, would be reported again by each template.
        if diagnostics.has_errors() {
            return None;
        }
        let frames = Frames::of(site, plan, theme, self_check, &templates);
        let frames = frames.map_err(|failure| diagnostics.push(*failure)).ok()?;
        Some(Self {
            site,
            plan,
            templates,
            frames,
            corpus,
            is_marked: theme.strings.are_marked(),
            translations: None,
        })
    }

    /// Prepares what several pages are made of: for those who render all of them.
    #[must_use]
    pub(crate) fn prepared(mut self) -> Self {
        if self.site.is_translated() {
            self.translations = Some(self.corpus.overviews());
        }
        self
    }

    /// The bytes of one file.
    ///
    /// # Errors
    /// A diagnostic when a template fails; it names the content that was being rendered.
    pub(crate) fn render(&self, output: &Output) -> Result<Vec<u8>, Box<Diagnostic>> {
        let bytes = self.rendered(output)?;
        // Files without a language have no words of the theme.
        if self.is_marked && self.frames.get(output).is_some() {
            let is_page = output.path.strip_suffix(".html").is_some();
            return Ok(english::finished(bytes, is_page));
        }
        Ok(bytes)
    }

    fn rendered(&self, output: &Output) -> Result<Vec<u8>, Box<Diagnostic>> {
        match &output.route {
            Route::Entry(ix, _) => entry::render(&self.page(output), *ix),
            Route::Questions(ix, _) => questions::render(&self.page(output), *ix),
            Route::List(list) => list::render(&self.page(output), *list),
            Route::Search(of) => search::render(&self.page(output), *of),
            Route::Translations(_) => {
                let page = self.page(output);
                match &self.translations {
                    Some(overviews) => translations::render(&page, overviews),
                    None => translations::render(&page, &self.corpus.overviews()),
                }
            }
            Route::Root => no_language::render(&self.page(output), "root.html"),
            Route::NotFound => no_language::render(&self.page(output), "not-found.html"),
            Route::Event(ix, _) => Ok(calendar::event(self.page(output).frame, *ix)),
            Route::Calendar(kind, _) => Ok(calendar::list(self.page(output).frame, *kind)),
            Route::Data(file, _) => Ok(data::render(&self.page(output), *file)),
            Route::Feed(_) => Ok(feed::render(&self.page(output))),
            Route::WebManifest(_) => Ok(web_manifest::render(self.page(output).frame)),
            Route::SitemapIndex(chunks) => Ok(sitemap::index(self.site, *chunks)),
            Route::Sitemap(chunk) => Ok(sitemap::chunk(self.site, self.plan, *chunk)),
            Route::Robots => Ok(sitemap::robots(self.site).into_bytes()),
            // `publish` writes the files that are there after it.
            Route::Marker => Ok(MARKER_TEXT.as_bytes().to_vec()),
            Route::Static(index) => {
                let (source, file) = &self.site.static_files[*index];
                file.bytes().map_err(|error| {
                    let problem = read::unreadable_static(&error);
                    Box::new(problem.at(Span::start_of(*source), ""))
                })
            }
            Route::Moved(ix, lang, _) => Ok(moved::render(
                self.site,
                self.plan,
                *ix,
                *lang,
                &output.path,
            )),
            Route::Host(file) => Ok(self.host_file(*file).into_bytes()),
            Route::Editor(file) => Ok(self.editor_file(*file).into_bytes()),
            Route::Asset(index) => match &self.plan.assets.get(*index).body {
                AssetBody::Bytes(bytes) => Ok(bytes.to_vec()),
                AssetBody::Picture(picture) => picture.publish(),
            },
        }
    }

    fn host_file(&self, file: HostFile) -> String {
        let hosting = &self.site.facts.hosting;
        let editor = self.site.facts.editor.as_ref();
        let policy = editor.map(browser_editor::policy);
        file.text(&hosting::Portal {
            root: self.plan.addresses.root(),
            moved: &self.plan.moved(self.site),
            compressed: hosting.compressed,
            hosts: &hosting.hosts,
            editor_policy: policy.as_deref(),
        })
    }

    /// A file of the editor; empty for a site that has none, whose plan has no such file.
    fn editor_file(&self, file: EditorFile) -> String {
        let Some(editor) = &self.site.facts.editor else {
            return String::new();
        };
        match file {
            EditorFile::Page => browser_editor::page(editor, &self.site.words(Lang::SOURCE).title),
            EditorFile::Config => browser_editor::config(editor, self.site),
        }
    }

    /// The files of the site, to point into.
    pub(crate) fn sources(&self) -> &Sources {
        &self.site.sources
    }

    fn page<'p>(&'p self, output: &'p Output) -> Page<'p> {
        // `Frames::of` makes the frame of every page and feed of the plan.
        let frame = self.frames.get(output);
        Page {
            frame: frame.unwrap_or_else(|| unreachable!("every page of the plan has a frame")),
            templates: &self.templates,
            path: &output.path,
        }
    }
}
