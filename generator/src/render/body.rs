//! The text of an entry as HTML: links, pictures and contacts in it.

use super::page::Page;
use super::xml::escape;
use crate::content::Kind;
use crate::markdown::{self, Block, Surroundings, Target};
use crate::resolve::EntryIx;

/// A text on a page.
struct OnPage<'p, 'a> {
    page: &'p Page<'a>,
    entry: EntryIx,
}

/// The text of an entry as HTML.
pub(super) fn html(page: &Page<'_>, ix: EntryIx) -> String {
    let site = page.frame.site;
    let text = site.entry(ix).text(page.frame.lang).1;
    let source = site.sources.text(text.source);
    let on_page = OnPage { page, entry: ix };
    markdown::html(source, text.body.clone(), &text.outline.headings, &on_page)
}

impl OnPage<'_, '_> {
    fn find(&self, target: &Target<'_>) -> Option<EntryIx> {
        match target {
            Target::Entry { kind, id, .. } => {
                let frame = self.page.frame;
                let found = frame.site.find(*kind, id);
                found.filter(|ix| frame.site.appears(*ix, frame.lang))
            }
            _ => None,
        }
    }
}

impl Surroundings for OnPage<'_, '_> {
    fn href(&self, target: &Target<'_>) -> Option<String> {
        match target {
            Target::List(kind) => Some(self.page.frame.list_url(*kind)),
            Target::Entry { anchor, .. } => {
                let url = self.page.frame.entry_url(self.find(target)?);
                Some(match anchor {
                    Some(anchor) => format!("{url}#{anchor}"),
                    None => url,
                })
            }
            _ => None,
        }
    }

    fn title(&self, target: &Target<'_>) -> String {
        let title = match target {
            Target::List(kind) => self.page.frame.string(&format!("nav-{}", kind.folder())),
            Target::Entry { kind, id, anchor } => {
                let Some(ix) = self.find(target) else {
                    return escape(id);
                };
                let text = self.page.frame.site.entry(ix).text(self.page.frame.lang).1;
                let heading = anchor.and_then(|anchor| {
                    text.outline
                        .headings
                        .iter()
                        .find(|heading| heading.id == anchor)
                });
                debug_assert!(*kind == self.page.frame.site.entry(ix).kind);
                heading.map_or_else(|| text.words.title.clone(), |heading| heading.title.clone())
            }
            Target::Outside(url) | Target::Path(url) | Target::Unsafe(url) => (*url).to_owned(),
            Target::Anchor(anchor) | Target::UnknownList(anchor) => (*anchor).to_owned(),
        };
        escape(&title)
    }

    fn image(&self, file: &str) -> String {
        let frame = self.page.frame;
        let picture = frame.plan.assets.picture(frame.site, self.entry, file);
        picture.map_or_else(String::new, |asset| frame.to(&asset.path))
    }

    fn contact(&self, organisation: &str) -> String {
        let page = self.page;
        let Some(ix) = page.frame.site.find(Kind::Organisation, organisation) else {
            return String::new();
        };
        let Some(contact) = page.contact(ix) else {
            let card = page.card(ix);
            let (url, title) = (escape(&card.url), escape(card.title));
            return format!("<p><a href=\"{url}\">{title}</a></p>");
        };
        let variables = page.frame.variables();
        let contact = ("contact", &contact);
        // If the template fails here, it fails on the page of the organisation as well, which
        // reports it.
        let card = page
            .templates
            .partial("partials/contact.html", variables, contact);
        card.unwrap_or_default()
    }

    fn label(&self, block: Block) -> String {
        escape(&self.page.frame.string(match block {
            Block::Warning => "block-warning",
            Block::Note | Block::Steps | Block::Contact => "block-note",
        }))
    }

    fn table_label(&self) -> String {
        escape(&self.page.frame.string("table-label"))
    }
}
