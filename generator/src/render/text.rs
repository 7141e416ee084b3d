use super::context::PageContext;
use super::xml::escape;
use crate::content::Kind;
use crate::markdown::{self, Block, Surroundings, Target};
use crate::resolve::EntryIx;
use serde_json::json;

/// A text on a page.
struct OnPage<'c, 'a> {
    context: &'c PageContext<'a>,
    entry: EntryIx,
}

impl PageContext<'_> {
    /// The text of an entry as HTML.
    pub(super) fn body(&self, ix: EntryIx) -> String {
        let text = self.site.entry(ix).text(self.lang).1;
        let source = self.site.sources.text(text.source);
        let on_page = OnPage {
            context: self,
            entry: ix,
        };
        markdown::html(source, text.body.clone(), &text.outline.headings, &on_page)
    }
}

impl OnPage<'_, '_> {
    fn find(&self, target: &Target<'_>) -> Option<EntryIx> {
        match target {
            Target::Entry { kind, id, .. } => {
                let site = self.context.site;
                site.find(*kind, id)
                    .filter(|ix| site.appears(*ix, self.context.lang))
            }
            _ => None,
        }
    }
}

impl Surroundings for OnPage<'_, '_> {
    fn href(&self, target: &Target<'_>) -> Option<String> {
        match target {
            Target::List(kind) => Some(self.context.list_url(*kind)),
            Target::Entry { anchor, .. } => {
                let url = self.context.entry_url(self.find(target)?);
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
            Target::List(kind) => self.context.string(&format!("nav-{}", kind.folder())),
            Target::Entry { kind, id, anchor } => {
                let Some(ix) = self.find(target) else {
                    return escape(id);
                };
                let text = self.context.site.entry(ix).text(self.context.lang).1;
                let heading = anchor.and_then(|anchor| {
                    text.outline
                        .headings
                        .iter()
                        .find(|heading| heading.id == anchor)
                });
                debug_assert!(*kind == self.context.site.entry(ix).kind);
                heading.map_or_else(|| text.words.title.clone(), |heading| heading.title.clone())
            }
            Target::Outside(url) | Target::Path(url) | Target::Unsafe(url) => (*url).to_owned(),
            Target::Anchor(anchor) | Target::UnknownList(anchor) => (*anchor).to_owned(),
        };
        escape(&title)
    }

    fn image(&self, file: &str) -> String {
        let context = self.context;
        context
            .plan
            .assets
            .picture(context.site, self.entry, file)
            .map_or_else(String::new, |asset| context.to(&asset.path))
    }

    fn contact(&self, organisation: &str) -> String {
        let context = self.context;
        let Some(ix) = context.site.find(Kind::Organisation, organisation) else {
            return String::new();
        };
        let Some(contact) = context.contact(ix) else {
            let card = context.card(ix);
            let (url, title) = (escape(&card.url), escape(card.title));
            return format!("<p><a href=\"{url}\">{title}</a></p>");
        };
        let values = json!({ "contact": contact, "here": context.here() });
        // The template was proved to compile; should it fail here, the page's own render
        // meets the same template and reports it.
        let card = context.templates.render("partials/contact.html", &values);
        card.unwrap_or_default()
    }

    fn label(&self, block: Block) -> String {
        escape(&self.context.string(match block {
            Block::Warning => "block-warning",
            Block::Note | Block::Steps | Block::Contact => "block-note",
        }))
    }

    fn table_label(&self) -> String {
        escape(&self.context.string("table-label"))
    }
}
