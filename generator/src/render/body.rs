//! The text of an entry as HTML: links, pictures and contacts in it.

use super::page::Page;
use super::xml::escape;
use crate::kinds::{ContactView, EntryIx, Facts, PageScope, Picture};
use crate::markdown::{self, Block, BodyHtml, LinkTarget, Surroundings};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What has a meaning of its own in an address, or none.
const IN_ADDRESS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'?');

/// A text on a page.
struct OnPage<'p, 'a> {
    page: &'p Page<'a>,
    entry: EntryIx,
}

/// The text of an entry as HTML.
pub(super) fn html(page: &Page<'_>, ix: EntryIx) -> BodyHtml {
    let entry = page.frame.site.entry(ix);
    let lang = page.frame.lang;
    let text = entry.text(lang).1;
    let on_page = OnPage { page, entry: ix };
    let source = page.frame.site.sources.text(text.source);
    let links = entry.links(lang);
    text.body.on(source, &text.outline, links, &on_page)
}

impl OnPage<'_, '_> {
    /// The entry that a link names, if it may appear in the language of the page.
    fn shown(&self, entry: Option<EntryIx>) -> Option<EntryIx> {
        let frame = self.page.frame;
        entry.filter(|ix| frame.site.appears(*ix, frame.lang))
    }
}

impl OnPage<'_, '_> {
    /// The first number of an organisation, and its address.
    fn number(&self, organisation: Option<EntryIx>) -> Option<(&str, String)> {
        match &self.page.frame.site.entry(organisation?).facts {
            Facts::Organisation(organisation) => organisation.first_number(),
            _ => None,
        }
    }
}

impl Surroundings for OnPage<'_, '_> {
    fn href(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> Option<String> {
        let frame = self.page.frame;
        match target {
            LinkTarget::List(kind) => {
                let exists = frame.site.has_list(*kind);
                exists.then(|| frame.list_url(*kind))
            }
            LinkTarget::Phone(_) => Some(self.number(entry)?.1),
            LinkTarget::File(target) => {
                let (path, anchor) = markdown::file(target);
                let path = utf8_percent_encode(&path, IN_ADDRESS).to_string();
                Some(format!("{}{anchor}", frame.to(&path)))
            }
            LinkTarget::Entry { anchor, .. } => {
                let url = frame.entry_url(self.shown(entry)?);
                Some(match anchor {
                    Some(anchor) => format!("{url}#{anchor}"),
                    None => url,
                })
            }
            _ => None,
        }
    }

    fn title(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> String {
        let frame = self.page.frame;
        let title = match target {
            LinkTarget::List(kind) => frame.string(&format!("nav-{}", kind.folder())),
            LinkTarget::Entry { anchor, .. } => {
                let Some(ix) = self.shown(entry) else {
                    // The story is not published, and its id can be the name of the person.
                    return escape(&frame.string("kind-story"));
                };
                let text = frame.site.entry(ix).text(frame.lang).1;
                let heading = anchor.and_then(|anchor| {
                    let mut headings = text.outline.headings.iter();
                    headings.find(|heading| &*heading.id == anchor)
                });
                let title = || frame.site.entry(ix).title(frame.lang).to_owned();
                heading.map_or_else(title, |heading| heading.title.to_string())
            }
            LinkTarget::Phone(id) => match self.number(entry) {
                // Digits read from left to right, whatever the language around them.
                Some((number, _)) => return format!("<bdi dir=\"ltr\">{}</bdi>", escape(number)),
                None => (*id).to_owned(),
            },
            LinkTarget::Outside(url) | LinkTarget::Path(url) | LinkTarget::Unsafe(url) => {
                (*url).to_owned()
            }
            LinkTarget::Anchor(words)
            | LinkTarget::UnknownList(words)
            | LinkTarget::File(words)
            | LinkTarget::Language(words) => (*words).to_owned(),
        };
        escape(&title)
    }

    fn image(&self, file: &str) -> Option<Picture> {
        self.page.picture(self.entry, file)
    }

    fn contact(&self, organisation: EntryIx) -> String {
        let page = self.page;
        let Some(contact) = ContactView::of(organisation, page) else {
            let card = page.card(organisation);
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
