//! Fifth stage: one file of the plan at a time becomes bytes. Rendering is pure: the same
//! site, plan, theme and route give the same bytes, on any machine and in any order.

mod card;
mod contact;
mod context;
mod feed;
mod head;
mod item;
mod list;
mod nav;
mod page;
mod picture;
mod questions;
mod root;
#[cfg(test)]
mod sample;
mod sitemap;
mod templates;
mod text;
mod xml;

use crate::codes;
use crate::plan::{AssetBody, Output, Plan, Route};
use crate::resolve::Site;
use crate::self_check::SelfCheck;
use crate::theme::Theme;
use context::PageContext;
use spanned::{Diagnostic, Diagnostics, Span};
use templates::Templates;

/// Everything that rendering needs, prepared once.
pub struct Renderer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    theme: &'a Theme,
    self_check: Option<&'a SelfCheck>,
    templates: Templates,
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
        let templates = Templates::new(site, plan, theme, diagnostics)?;
        Some(Self {
            site,
            plan,
            theme,
            self_check,
            templates,
        })
    }

    /// The bytes of one file.
    ///
    /// # Errors
    /// A diagnostic when a template fails; it names the content that was being rendered.
    pub(crate) fn render(&self, output: &Output) -> Result<Vec<u8>, Box<Diagnostic>> {
        let context = |lang| PageContext {
            site: self.site,
            plan: self.plan,
            theme: self.theme,
            self_check: self.self_check,
            templates: &self.templates,
            lang,
            path: &output.path,
        };
        match &output.route {
            Route::Entry(ix, lang) => page::render(&context(*lang), *ix),
            Route::Questions(ix, lang) => questions::render(&context(*lang), *ix),
            Route::List(list) => list::render(&context(list.lang), *list),
            Route::Root => root::render(&context(crate::resolve::Lang::SOURCE), "root.html"),
            Route::NotFound => {
                root::render(&context(crate::resolve::Lang::SOURCE), "not-found.html")
            }
            Route::Feed(lang) => Ok(feed::render(&context(*lang))),
            Route::SitemapIndex(chunks) => Ok(sitemap::index(self.site, *chunks)),
            Route::Sitemap(chunk) => Ok(sitemap::chunk(self.site, self.plan, *chunk)),
            Route::Robots => Ok(sitemap::robots(self.site).into_bytes()),
            Route::Marker => Ok(crate::plan::MARKER_TEXT.as_bytes().to_vec()),
            Route::Asset(index) => match &self.plan.assets.get(*index).body {
                AssetBody::Bytes(bytes) => Ok(bytes.to_vec()),
                AssetBody::Picture(source) => picture::stripped(self.site.sources.bytes(*source))
                    .map_err(|error| {
                        let message = format!("the picture cannot be used: {error}");
                        let diagnostic = Diagnostic::new(codes::MISSING_FILE, message)
                            .at(Span::start_of(*source), "")
                            .help("save it again as JPEG, PNG or WebP");
                        Box::new(diagnostic)
                    }),
            },
        }
    }
}
