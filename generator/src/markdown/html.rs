use super::block::Block;
use super::outline::{Heading, Link, Outline, shown_level};
use super::pieces::{Piece, pieces};
use super::{sanitise, target::LinkTarget};
use crate::kinds::EntryIx;
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html::push_html};
use std::iter::Peekable;
use std::ops::Range;
use std::slice::Iter;

/// What a text needs to know of the page that it appears on.
pub(crate) trait Surroundings {
    /// The address of an inner target from this page; `None` for what is withdrawn. `entry`
    /// is the entry that the target names.
    fn href(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> Option<String>;
    /// The title of an inner target, as HTML, for links without words.
    fn title(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> String;
    /// The address of an image file that lies beside the text.
    fn image(&self, file: &str) -> String;
    /// An organisation's contact card, as HTML.
    fn contact(&self, organisation: EntryIx) -> String;
    /// The name of a block in the text's language, as HTML.
    fn label(&self, block: Block) -> String;
    /// What screen readers call a table that scrolls sideways, as HTML.
    fn table_label(&self) -> String;
}

/// Writes a text as HTML. `outline` is its own, with links that are followed.
pub(crate) fn html(
    text: &str,
    body: Range<usize>,
    outline: &Outline,
    surroundings: &dyn Surroundings,
) -> String {
    let mut writer = Writer {
        surroundings,
        headings: outline.headings.iter(),
        targets: outline.links.iter().peekable(),
        events: Vec::new(),
        leaf: 0,
        raw: false,
        html_block: None,
        links: Vec::new(),
    };
    for (piece, _) in pieces(text, body.clone()) {
        writer.piece(piece);
    }
    writer.settle_leaf();
    let mut out = String::with_capacity(body.len() * 2);
    push_html(&mut out, writer.events.into_iter());
    out
}

const CONTACT_NOTE: &str = "<div class=\"contact-note\">\n";

struct Writer<'a, 's> {
    surroundings: &'s dyn Surroundings,
    /// The headings that follow.
    headings: Iter<'s, Heading>,
    /// The links, images and contact blocks that follow.
    targets: Peekable<Iter<'s, Link>>,
    events: Vec<Event<'a>>,
    /// Where the innermost paragraph, heading, cell or item begins in `events`.
    leaf: usize,
    /// Whether raw HTML stands in it.
    raw: bool,
    html_block: Option<String>,
    links: Vec<OpenLink>,
}

struct OpenLink {
    url: String,
    /// The entry that it names.
    entry: Option<EntryIx>,
    /// Where its words begin in `events`.
    words: usize,
    /// `false` where the target is withdrawn: then only the words are written.
    linked: bool,
    /// Whether it is isolated as left-to-right.
    isolated: bool,
}

impl<'a> Writer<'a, '_> {
    fn piece(&mut self, piece: Piece<'a>) {
        match piece {
            Piece::UnknownBlock(_) => {}
            Piece::Open(Block::Contact, id) => {
                let organisation = self.entry(&format!("organisation:{id}"));
                let card = organisation.map(|ix| self.surroundings.contact(ix));
                self.block(card.unwrap_or_default());
                self.block(CONTACT_NOTE.to_owned());
            }
            Piece::Open(block, _) => {
                let label = match block {
                    Block::Note | Block::Warning => {
                        format!(
                            "<p class=\"block-label\">{}</p>",
                            self.surroundings.label(block)
                        )
                    }
                    Block::Steps | Block::Contact => String::new(),
                };
                let role = if label.is_empty() {
                    ""
                } else {
                    " role=\"note\""
                };
                self.block(format!("<div class=\"{}\"{role}>{label}\n", block.class()));
            }
            // A contact block without words of its own is the card alone.
            Piece::Close(Block::Contact) if matches!(self.events.last(), Some(Event::Html(html)) if **html == *CONTACT_NOTE) =>
            {
                self.events.pop();
                self.leaf = self.events.len();
            }
            Piece::Close(_) => self.block("</div>\n".to_owned()),
            Piece::Markdown(event) => self.event(event),
        }
    }

    fn block(&mut self, html: String) {
        self.settle_leaf();
        self.events.push(Event::Html(html.into()));
        self.leaf = self.events.len();
    }

    fn event(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::HtmlBlock) => self.html_block = Some(String::new()),
            Event::End(TagEnd::HtmlBlock) => {
                let html = self.html_block.take().unwrap_or_default();
                self.block(sanitise::sanitise(&html));
            }
            Event::Html(html) => match &mut self.html_block {
                Some(block) => block.push_str(&html),
                None => self.block(sanitise::sanitise(&html)),
            },
            Event::InlineHtml(_) => {
                self.raw = true;
                self.events.push(event);
            }
            Event::Start(Tag::Heading {
                level,
                classes,
                attrs,
                ..
            }) => {
                let id = self
                    .headings
                    .next()
                    .map(|heading| CowStr::from(heading.id.clone()));
                let level =
                    HeadingLevel::try_from(usize::from(shown_level(level))).unwrap_or(level);
                // Classes and attributes would let a text style itself; only ids are ours.
                drop((classes, attrs));
                self.begin(Tag::Heading {
                    level,
                    id,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                });
            }
            Event::End(TagEnd::Heading(level)) => {
                let level =
                    HeadingLevel::try_from(usize::from(shown_level(level))).unwrap_or(level);
                self.end(TagEnd::Heading(level));
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                self.link(link_type, &dest_url, title, id);
            }
            Event::End(TagEnd::Link) => self.end_link(),
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                self.entry(&dest_url);
                let dest_url = self.surroundings.image(&dest_url).into();
                self.events.push(Event::Start(Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id,
                }));
            }
            Event::Start(Tag::Table(columns)) => {
                let label = self.surroundings.table_label();
                self.block(format!(
                    "<div class=\"table-scroll\" role=\"group\" aria-label=\"{label}\" tabindex=\"0\">\n"
                ));
                self.begin(Tag::Table(columns));
            }
            Event::End(TagEnd::Table) => {
                self.end(TagEnd::Table);
                self.block("</div>\n".to_owned());
            }
            Event::Start(tag) if is_inline(&tag) => self.events.push(Event::Start(tag)),
            Event::Start(tag) => self.begin(tag),
            Event::End(end) if is_inline_end(end) => self.events.push(Event::End(end)),
            Event::End(end) => self.end(end),
            other => self.events.push(other),
        }
    }

    fn begin(&mut self, tag: Tag<'a>) {
        self.settle_leaf();
        self.events.push(Event::Start(tag));
        self.leaf = self.events.len();
    }

    fn end(&mut self, end: TagEnd) {
        self.settle_leaf();
        self.events.push(Event::End(end));
        self.leaf = self.events.len();
    }

    /// Raw tags only make sense together: a leaf that holds any is written and sanitised whole.
    fn settle_leaf(&mut self) {
        if std::mem::take(&mut self.raw) {
            let mut html = String::new();
            push_html(&mut html, self.events.drain(self.leaf..));
            self.events
                .push(Event::InlineHtml(sanitise::sanitise(&html).into()));
        }
    }

    /// The entry that the next link of the outline names, which is this one: both walk the
    /// same pieces. Links that the outline refuses are not in it.
    fn entry(&mut self, url: &str) -> Option<EntryIx> {
        self.targets.next_if(|link| link.url == url)?.entry
    }

    fn link(&mut self, link_type: LinkType, url: &str, title: CowStr<'a>, id: CowStr<'a>) {
        let target = LinkTarget::parse(url);
        let email = link_type == LinkType::Email;
        let entry = if email { None } else { self.entry(url) };
        let outside = matches!(target, LinkTarget::Outside(_)) || email;
        let dest_url = match target {
            _ if email => Some(format!("mailto:{url}")),
            LinkTarget::Outside(url) => Some(url.to_owned()),
            LinkTarget::Anchor(anchor) => Some(format!("#{anchor}")),
            inner => self.surroundings.href(&inner, entry),
        };
        // Addresses and numbers read left to right, whatever the language around them.
        let literal = matches!(link_type, LinkType::Autolink | LinkType::Email)
            || url.starts_with("tel:")
            || url.starts_with("mailto:");
        let mut open = OpenLink {
            url: url.to_owned(),
            entry,
            words: 0,
            linked: dest_url.is_some(),
            isolated: outside && literal,
        };
        if let Some(dest_url) = dest_url {
            let (link_type, dest_url) = (LinkType::Inline, dest_url.into());
            self.events.push(Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }));
        }
        if open.isolated {
            self.events
                .push(Event::InlineHtml("<bdi dir=\"ltr\">".into()));
        }
        open.words = self.events.len();
        self.links.push(open);
    }

    fn end_link(&mut self) {
        let Some(open) = self.links.pop() else { return };
        if self.events.len() == open.words {
            let title = self
                .surroundings
                .title(&LinkTarget::parse(&open.url), open.entry);
            self.events.push(Event::InlineHtml(title.into()));
        }
        if open.isolated {
            self.events.push(Event::InlineHtml("</bdi>".into()));
        }
        if open.linked {
            self.events.push(Event::End(TagEnd::Link));
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript
    )
}

fn is_inline_end(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Image
    )
}
