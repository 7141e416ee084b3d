//! Fifth stage: one file of the plan at a time becomes bytes. Rendering is pure: the same
//! site, plan, theme and route give the same bytes, on any machine and in any order.

mod address;
mod alternates;
mod body;
mod card;
mod contact;
#[cfg(test)]
mod contract;
mod entry;
mod feed;
mod frame;
mod head;
mod item;
mod json_ld;
mod list;
mod nav;
mod no_language;
mod page;
mod picture;
mod questions;
#[cfg(test)]
mod sample;
mod sitemap;
mod switcher;
mod templates;
mod view;
mod xml;

use crate::codes;
use crate::plan::{Asset, AssetBody, MARKER_TEXT, Output, Plan, Route};
use crate::resolve::Site;
use crate::self_check::SelfCheck;
use crate::theme::Theme;
use frame::Frames;
use page::Page;
use spanned::{Diagnostic, Diagnostics, Span};
use templates::Templates;

/// Everything that rendering needs, prepared once.
pub struct Renderer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    templates: Templates,
    frames: Frames<'a>,
}

impl<'a> Renderer<'a> {
    /// Compiles the templates. `None` when they do not compile; that is reported.
    pub fn new(
        site: &'a Site,
        plan: &'a Plan,
        theme: &'a Theme,
        self_check: Option<&'a SelfCheck>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        Some(Self {
            templates: Templates::new(site, plan, theme, diagnostics)?,
            frames: Frames::of(site, plan, theme, self_check),
            site,
            plan,
        })
    }

    /// The bytes of one file.
    ///
    /// # Errors
    /// A diagnostic when a template fails; it names the content that was being rendered.
    pub(crate) fn render(&self, output: &Output) -> Result<Vec<u8>, Box<Diagnostic>> {
        match &output.route {
            Route::Entry(ix, _) => entry::render(&self.page(output), *ix),
            Route::Questions(ix, _) => questions::render(&self.page(output), *ix),
            Route::List(list) => list::render(&self.page(output), *list),
            Route::Root => no_language::render(&self.page(output), "root.html"),
            Route::NotFound => no_language::render(&self.page(output), "not-found.html"),
            Route::Feed(_) => Ok(feed::render(&self.page(output))),
            Route::SitemapIndex(chunks) => Ok(sitemap::index(self.site, *chunks)),
            Route::Sitemap(chunk) => Ok(sitemap::chunk(self.site, self.plan, *chunk)),
            Route::Robots => Ok(sitemap::robots(self.site).into_bytes()),
            Route::Marker => Ok(MARKER_TEXT.as_bytes().to_vec()),
            Route::Asset(index) => self.asset(self.plan.assets.get(*index)),
        }
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

    fn asset(&self, asset: &Asset) -> Result<Vec<u8>, Box<Diagnostic>> {
        match &asset.body {
            AssetBody::Bytes(bytes) => Ok(bytes.to_vec()),
            AssetBody::Picture(source) => picture::stripped(self.site.sources.bytes(*source))
                .map_err(|error| {
                    let message = format!("the picture cannot be used: {error}");
                    let diagnostic = Diagnostic::new(codes::MISSING_FILE, message)
                        .at(Span::start_of(*source), "")
                        .help("save it again as JPEG, PNG or WebP");
                    Box::new(diagnostic)
                }),
        }
    }
}
