use super::context::PageContext;
use super::xml::escape;
use crate::kinds::{ContactView, EntryIx, PageScope};
use crate::markdown::{self, Block, LinkTarget, Surroundings};
use serde_json::json;

/// A text on a page.
struct OnPage<'c, 'a> {
    context: &'c PageContext<'a>,
    entry: EntryIx,
}

impl OnPage<'_, '_> {
    /// The entry that a link names, if it may appear in the page's language.
    fn shown(&self, entry: Option<EntryIx>) -> Option<EntryIx> {
        entry.filter(|ix| self.context.site.appears(*ix, self.context.lang))
    }
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
        markdown::html(source, text.body.clone(), &text.outline, &on_page)
    }
}

impl Surroundings for OnPage<'_, '_> {
    fn href(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> Option<String> {
        match target {
            LinkTarget::List(kind) => {
                let exists = self.context.site.has_list(*kind);
                exists.then(|| self.context.list_url(*kind))
            }
            LinkTarget::Entry { anchor, .. } => {
                let url = self.context.entry_url(self.shown(entry)?);
                Some(match anchor {
                    Some(anchor) => format!("{url}#{anchor}"),
                    None => url,
                })
            }
            _ => None,
        }
    }

    fn title(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> String {
        let title = match target {
            LinkTarget::List(kind) => self.context.string(&format!("nav-{}", kind.folder())),
            LinkTarget::Entry { id, anchor, .. } => {
                let Some(ix) = self.shown(entry) else {
                    return escape(id);
                };
                let text = self.context.site.entry(ix).text(self.context.lang).1;
                let heading = anchor.and_then(|anchor| {
                    text.outline
                        .headings
                        .iter()
                        .find(|heading| heading.id == anchor)
                });
                heading.map_or_else(|| text.words.title.clone(), |heading| heading.title.clone())
            }
            LinkTarget::Outside(url) | LinkTarget::Path(url) | LinkTarget::Unsafe(url) => {
                (*url).to_owned()
            }
            LinkTarget::Anchor(anchor) | LinkTarget::UnknownList(anchor) => (*anchor).to_owned(),
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

    fn contact(&self, organisation: EntryIx) -> String {
        let context = self.context;
        let Some(contact) = ContactView::of(organisation, context) else {
            let card = context.card(organisation);
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
