//! Writes a text as HTML once. Parts that depend on the page that shows the text are holes.

mod links;

use super::block::Block;
use super::body::{Attributes, Body, Hole, MARK};
use super::outline::{Heading, Link, Outline, shown_level};
use super::pieces::Piece;
use super::runs::SharedHtmlBuilder;
use super::sanitise;
use links::{OpenImage, OpenLink};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd, html::push_html};
use std::fmt::Write as _;
use std::iter::Enumerate;
use std::ops::Range;
use std::slice::Iter;

/// Writes the text `source[range]`, whose outline is known.
pub(super) fn html(
    pieces: Vec<(Piece<'_>, Range<usize>)>,
    source: &str,
    range: &Range<usize>,
    outline: &Outline,
) -> Body {
    let mut writer = Writer {
        headings: outline.headings.iter().enumerate(),
        depth: 0,
        section: false,
        links: &outline.links,
        next: 0,
        holes: Vec::new(),
        attributes: Vec::new(),
        events: Vec::with_capacity(pieces.len() + 16),
        leaf: 0,
        raw: false,
        html_block: None,
        image: None,
        open: Vec::new(),
    };
    for (piece, _) in pieces {
        writer.piece(piece);
    }
    writer.settle_leaf();
    let mut out = String::with_capacity(range.len() + range.len() / 4);
    push_html(&mut out, writer.events.into_iter());
    let html = SharedHtmlBuilder::new(source, range);
    Body::of(&out, writer.holes, writer.attributes, html)
}

const CONTACT_NOTE: &str = "<div class=\"contact-note\">\n";

struct Writer<'a, 's> {
    /// The headings that follow, with their positions.
    headings: Enumerate<Iter<'s, Heading>>,
    /// The number of block elements that are open.
    depth: usize,
    /// Whether the open heading starts a section.
    section: bool,
    /// The links, images and contact blocks of the text.
    links: &'s [Link],
    /// The position of the first one that was not met yet.
    next: usize,
    holes: Vec<Hole>,
    /// What [`Hole::Open`] and [`Hole::Image`] name.
    attributes: Vec<Box<str>>,
    events: Vec<Event<'a>>,
    /// Where the innermost paragraph, heading, cell or item begins in `events`.
    leaf: usize,
    /// Whether it contains raw HTML.
    raw: bool,
    html_block: Option<String>,
    /// The outermost image that is being read.
    image: Option<OpenImage>,
    open: Vec<OpenLink>,
}

impl<'a> Writer<'a, '_> {
    fn piece(&mut self, piece: Piece<'a>) {
        match piece {
            Piece::UnknownBlock(_) => {}
            Piece::Open(Block::Contact, id) => {
                self.depth += 1;
                let card = self
                    .link_at(&format!("organisation:{id}"))
                    .map(|link| self.hole(Hole::Contact(link)));
                self.block(card.unwrap_or_default());
                self.block(CONTACT_NOTE.to_owned());
            }
            Piece::Open(block, _) => {
                self.depth += 1;
                let label = match block {
                    Block::Note | Block::Warning => {
                        let label = self.hole(Hole::Label(block));
                        format!("<p class=\"block-label\">{label}</p>")
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
                self.depth = self.depth.saturating_sub(1);
                self.events.pop();
                self.leaf = self.events.len();
            }
            Piece::Close(_) => {
                self.depth = self.depth.saturating_sub(1);
                self.block("</div>\n".to_owned());
            }
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
                let heading = self.headings.next();
                let id = heading.map(|(_, heading)| CowStr::Boxed(heading.id.clone()));
                let level =
                    HeadingLevel::try_from(usize::from(shown_level(level))).unwrap_or(level);
                self.section = level == HeadingLevel::H2 && self.depth == 0;
                if let (true, Some((at, _))) = (self.section, heading) {
                    let at = u32::try_from(at).unwrap_or(u32::MAX);
                    let mark = self.hole(Hole::Section(at));
                    self.block(mark);
                }
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
                if std::mem::take(&mut self.section) {
                    let mark = self.hole(Hole::SectionText);
                    self.block(mark);
                }
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
                self.image(&dest_url);
                let dest_url = CowStr::Borrowed("");
                self.events.push(Event::Start(Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id,
                }));
            }
            Event::End(TagEnd::Image) => {
                self.events.push(Event::End(TagEnd::Image));
                self.end_image();
            }
            Event::Start(Tag::Table(columns)) => {
                let label = self.hole(Hole::TableLabel);
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
        self.depth += 1;
        self.events.push(Event::Start(tag));
        self.leaf = self.events.len();
    }

    fn end(&mut self, end: TagEnd) {
        self.settle_leaf();
        self.depth = self.depth.saturating_sub(1);
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

    /// The text that stands for a hole until [`Body::of`] makes it one.
    fn hole(&mut self, hole: Hole) -> String {
        let mut text = String::from(MARK);
        // Writing to a string does not fail.
        let _ = write!(text, "{}", self.holes.len());
        text.push(MARK);
        self.holes.push(hole);
        text
    }

    fn attributes(&mut self, html: &str) -> Attributes {
        if html.is_empty() {
            return Attributes::NONE;
        }
        self.attributes.push(html.into());
        Attributes::nth(self.attributes.len())
    }

    fn inline(&mut self, hole: Hole) {
        let hole = self.hole(hole);
        self.events.push(Event::InlineHtml(hole.into()));
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
