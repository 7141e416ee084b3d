//! Links and images of a text: those whose target depends on the page become holes.

use super::super::body::Hole;
use super::super::target::LinkTarget;
use super::Writer;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, html::push_html};

pub(super) struct OpenImage {
    /// Where it begins in `events`.
    start: usize,
    link: u32,
    /// The number of images that are open, itself included.
    depth: usize,
}

pub(super) struct OpenLink {
    url: String,
    /// Where its words begin in `events`.
    words: usize,
    written: Written,
    /// Whether it is isolated as left-to-right.
    isolated: bool,
}

/// How a link is written.
#[derive(Clone, Copy)]
enum Written {
    /// As a link outside or to a heading of the text.
    Known,
    /// As a hole, because the page decides.
    Hole(u32),
    /// Without a link: its address is refused, which is reported.
    Words,
}

impl<'a> Writer<'a, '_> {
    /// The link of the outline that comes next, which is this one: both walk the same
    /// pieces. Links that the outline refuses are not in it.
    pub(super) fn link_at(&mut self, url: &str) -> Option<u32> {
        self.links.get(self.next).filter(|link| &*link.url == url)?;
        let at = u32::try_from(self.next).ok()?;
        self.next += 1;
        Some(at)
    }

    /// An image begins. Images in its description are a part of it.
    pub(super) fn image(&mut self, url: &str) {
        let link = self.link_at(url);
        match (&mut self.image, link) {
            (Some(image), _) => image.depth += 1,
            (None, Some(link)) => {
                let (start, depth) = (self.events.len(), 1);
                self.image = Some(OpenImage { start, link, depth });
            }
            (None, None) => {}
        }
    }

    pub(super) fn end_image(&mut self) {
        let Some(image) = &mut self.image else { return };
        image.depth -= 1;
        if image.depth > 0 {
            return;
        }
        let (start, link) = (image.start, image.link);
        self.image = None;
        let mut html = String::new();
        push_html(&mut html, self.events.drain(start..));
        let rest = html.strip_prefix("<img src=\"").unwrap_or_default();
        let rest = self.attributes(rest);
        self.inline(Hole::Image { link, rest });
    }

    pub(super) fn link(
        &mut self,
        link_type: LinkType,
        url: &str,
        title: CowStr<'a>,
        id: CowStr<'a>,
    ) {
        let target = LinkTarget::parse(url);
        let email = link_type == LinkType::Email;
        let link = if email { None } else { self.link_at(url) };
        let outside = matches!(target, LinkTarget::Outside(_)) || email;
        let known = match target {
            _ if email => Some(format!("mailto:{url}")),
            LinkTarget::Outside(url) => Some(url.to_owned()),
            LinkTarget::Anchor(anchor) => Some(format!("#{anchor}")),
            _ => None,
        };
        let written = match (known, link) {
            (Some(dest_url), _) => {
                let (link_type, dest_url) = (LinkType::Inline, dest_url.into());
                self.events.push(Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                }));
                Written::Known
            }
            (None, Some(link)) => {
                let mut html = String::new();
                if !title.is_empty() {
                    let tag = Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url: CowStr::Borrowed(""),
                        title,
                        id,
                    };
                    push_html(&mut html, std::iter::once(Event::Start(tag)));
                }
                let title = html.strip_prefix("<a href=\"\"").unwrap_or_default();
                let title = title.strip_suffix('>').unwrap_or_default();
                let title = self.attributes(title);
                self.inline(Hole::Open { link, title });
                Written::Hole(link)
            }
            (None, None) => Written::Words,
        };
        // Addresses and numbers read left to right, whatever the language around them.
        let literal = matches!(link_type, LinkType::Autolink | LinkType::Email)
            || url.starts_with("tel:")
            || url.starts_with("mailto:");
        let isolated = outside && literal;
        if isolated {
            self.inline(Hole::Literal);
        }
        self.open.push(OpenLink {
            url: url.to_owned(),
            words: self.events.len(),
            written,
            isolated,
        });
    }

    pub(super) fn end_link(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if self.events.len() == open.words {
            match open.written {
                Written::Hole(link) => self.inline(Hole::Words(link)),
                Written::Known | Written::Words => {
                    let url = open.url.strip_prefix('#').unwrap_or(&open.url);
                    self.events.push(Event::Text(url.to_owned().into()));
                }
            }
        }
        if open.isolated {
            self.inline(Hole::LiteralEnd);
        }
        match open.written {
            Written::Known => self.events.push(Event::End(TagEnd::Link)),
            Written::Hole(link) => self.inline(Hole::Close(link)),
            Written::Words => {}
        }
    }
}
