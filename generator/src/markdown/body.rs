use super::block::Block;
use super::outline::Outline;
use super::runs::{Cursor, SharedHtml, SharedHtmlBuilder};
use super::target::LinkTarget;
use crate::content::Direction;
use crate::kinds::{EntryIx, Picture};
use crate::locale;
use memchr::memchr;
use std::borrow::Cow;
use std::fmt::Write as _;

/// What a text needs to know of the page that it appears on.
pub(crate) trait Surroundings {
    /// The address of an inner target from this page; `None` for what is withdrawn. `entry`
    /// is the entry that the target names.
    fn href(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> Option<String>;
    /// The title of an inner target, as HTML, for links without words.
    fn title(&self, target: &LinkTarget<'_>, entry: Option<EntryIx>) -> String;
    /// The published picture of an image file next to the text.
    fn image(&self, file: &str) -> Option<Picture>;
    /// An organisation's contact card, as HTML.
    fn contact(&self, organisation: EntryIx) -> String;
    /// The name of a block in the text's language, as HTML.
    fn label(&self, block: Block) -> String;
    /// What screen readers call a table that scrolls sideways, as HTML.
    fn table_label(&self) -> String;
}

/// A text as HTML, with holes for what depends on the page that shows it: a text is written
/// once, although several pages may show it. Words that stand in its file are not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Body {
    html: SharedHtml,
    /// Each with its position in `html`, in order.
    holes: Box<[(u32, Hole)]>,
    /// What the holes name.
    attributes: Box<[Box<str>]>,
}

/// A place in the attributes of a [`Body`], from 1; 0 for none. A hole is kept for each link of each
/// text, so it has no text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attributes(u32);

impl Attributes {
    pub(super) const NONE: Self = Self(0);

    /// `number` counts from 1.
    pub(super) fn nth(number: usize) -> Self {
        Self(u32::try_from(number).unwrap_or(0))
    }

    fn of(self, all: &[Box<str>]) -> &str {
        let at = (self.0 as usize).checked_sub(1);
        at.and_then(|at| all.get(at)).map_or("", |it| it)
    }
}

/// What depends on the page. Numbers are positions among the links of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hole {
    /// The start of a link to another page. `title` is the attribute, with a space before it.
    Open { link: u32, title: Attributes },
    /// The words of a link that has none of its own.
    Words(u32),
    /// The end of a link to another page.
    Close(u32),
    /// An image; `rest` is the tag after its address.
    Image { link: u32, rest: Attributes },
    /// A contact card.
    Contact(u32),
    /// The label of a block.
    Label(Block),
    /// The name of a table.
    TableLabel,
    /// The start of an address or a number that reads from left to right; the sanitiser would
    /// change the markup.
    Literal,
    /// The end of it.
    LiteralEnd,
    /// The start of a section: of a heading of level 2 that is in no list, quotation or block.
    /// The number is the position of the heading in the outline.
    Section(u32),
    /// The end of that heading.
    SectionText,
}

/// A text on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct BodyHtml {
    /// The whole text.
    pub(crate) html: String,
    /// Its sections, in order.
    sections: Vec<Section>,
}

/// A section of a text: where its heading starts, where its own text starts, and the position
/// of the heading in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Section {
    heading: u32,
    start: usize,
    text: usize,
}

impl BodyHtml {
    /// The text before the first section.
    pub(crate) fn before_sections(&self) -> &str {
        let end = self.sections.first().map_or(self.html.len(), |it| it.start);
        &self.html[..end]
    }

    /// Each section as the position of its heading in the outline, and its text without the
    /// heading.
    pub(crate) fn sections(&self) -> impl Iterator<Item = (usize, &str)> {
        let ends = self.sections.iter().skip(1).map(|next| next.start);
        let ends = ends.chain([self.html.len()]);
        let sections = self.sections.iter().zip(ends);
        sections.map(|(of, end)| (of.heading as usize, self.html[of.text..end].trim()))
    }
}

/// Surrounds the number of a hole while the text is written. It is no character (Unicode
/// reserves it for use inside a program); [`without_marks`] removes it from what people write.
pub(super) const MARK: char = '\u{FDD0}';

/// A text without [`MARK`], of the same length.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    if text.contains(MARK) {
        return without_references(text.replace(MARK, "\u{FFFD}").into());
    }
    without_references(text.into())
}

/// A text without references to [`MARK`], `&#xFDD0;`, of the same length.
fn without_references(text: Cow<'_, str>) -> Cow<'_, str> {
    /// More bytes than a reference has that Markdown reads, up to its end.
    const LONGEST: usize = 10;
    // To search for two bytes costs more than for the first, which most texts have not.
    if memchr(b'&', text.as_bytes()).is_none() {
        return text;
    }
    let is_mark = |(at, _): &(usize, &str)| {
        let rest = &text[at + "&#".len()..];
        let (number, _) = rest[..rest.floor_char_boundary(LONGEST)].split_once(';')?;
        let value = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        let digits = if number.starts_with(['x', 'X']) {
            "FFFD"
        } else {
            "65533"
        };
        let end = at + "&#".len() + number.len();
        (value == Ok(u32::from(MARK))).then_some((end - digits.len()..end, digits))
    };
    let found: Vec<_> = text
        .match_indices("&#")
        .filter_map(|it| is_mark(&it))
        .collect();
    if found.is_empty() {
        return text;
    }
    let mut new = text.into_owned();
    for (range, digits) in found {
        new.replace_range(range, digits);
    }
    new.into()
}

impl Body {
    /// Makes marks in `html` the holes that they stand for. The sanitiser may have removed a
    /// hole, never moved one.
    pub(super) fn of(
        marked: &str,
        holes: Vec<Hole>,
        attributes: Vec<Box<str>>,
        mut html: SharedHtmlBuilder<'_>,
    ) -> Self {
        let mut holes: Vec<Option<Hole>> = holes.into_iter().map(Some).collect();
        let mut found = Vec::with_capacity(holes.len());
        for (part, text) in marked.split(MARK).enumerate() {
            if part % 2 == 0 {
                html.push(text);
                continue;
            }
            let hole = text.parse().ok().and_then(|at: usize| holes.get_mut(at));
            let at = u32::try_from(html.length()).unwrap_or(u32::MAX);
            found.extend(hole.and_then(Option::take).map(|hole| (at, hole)));
        }
        Self {
            html: html.finish(),
            holes: found.into(),
            attributes: attributes.into(),
        }
    }

    /// The HTML of the text on one page. `source` is its file; `entries` are the entries that the
    /// links of its outline name.
    pub(crate) fn on(
        &self,
        source: &str,
        outline: &Outline,
        entries: &[Option<EntryIx>],
        surroundings: &dyn Surroundings,
    ) -> BodyHtml {
        let target = |link: u32| {
            let at = link as usize;
            let url = outline.links.get(at).map_or("", |link| &*link.url);
            (LinkTarget::parse(url), entries.get(at).copied().flatten())
        };
        let mut out = String::with_capacity(self.html.len() + 64 * self.holes.len());
        let mut sections = Vec::new();
        let mut written = Cursor::default();
        // The end of the element that the open link is written as; links do not nest.
        let mut end = "";
        for (at, hole) in &self.holes {
            let at = *at as usize;
            self.html.write_until(at, &mut written, source, &mut out);
            match hole {
                Hole::Open { link, title } => {
                    let (target, entry) = target(*link);
                    if let LinkTarget::Language(tag) = target {
                        push_language(&mut out, tag);
                        end = "</bdi>";
                        continue;
                    }
                    let href = surroundings.href(&target, entry);
                    end = if href.is_some() { "</a>" } else { "" };
                    if let Some(href) = href {
                        out.push_str("<a href=\"");
                        push_address(&mut out, &href);
                        out.extend(["\"", title.of(&self.attributes), ">"]);
                    }
                }
                Hole::Words(link) => {
                    let (target, entry) = target(*link);
                    out.push_str(&surroundings.title(&target, entry));
                }
                Hole::Close(_) => out.push_str(end),
                Hole::Image { link, rest } => {
                    let file = outline.links.get(*link as usize);
                    let file = file.map_or("", |link| &*link.url);
                    let picture = surroundings.image(file);
                    let webp = picture.as_ref().and_then(|it| it.webp.as_deref());
                    if let Some(webp) = webp {
                        out.push_str("<picture><source type=\"image/webp");
                        push_sizes(&mut out, webp);
                        out.push_str("\">");
                    }
                    out.push_str("<img src=\"");
                    if let Some(picture) = &picture {
                        push_picture(&mut out, picture);
                    }
                    out.push_str(rest.of(&self.attributes));
                    out.push_str(webp.map_or("", |_| "</picture>"));
                }
                Hole::Contact(link) => {
                    let organisation = target(*link).1;
                    out.extend(organisation.map(|ix| surroundings.contact(ix)));
                }
                Hole::Label(block) => out.push_str(&surroundings.label(*block)),
                Hole::TableLabel => out.push_str(&surroundings.table_label()),
                Hole::Literal => out.push_str("<bdi dir=\"ltr\">"),
                Hole::LiteralEnd => out.push_str("</bdi>"),
                Hole::Section(heading) => sections.push(Section {
                    heading: *heading,
                    start: out.len(),
                    text: out.len(),
                }),
                Hole::SectionText => {
                    if let Some(section) = sections.last_mut() {
                        section.text = out.len();
                    }
                }
            }
        }
        let all = self.html.len();
        self.html.write_until(all, &mut written, source, &mut out);
        BodyHtml {
            html: out,
            sections,
        }
    }
}

/// The address and the size of a picture, up to the quotation mark that `rest` begins with.
fn push_picture(out: &mut String, picture: &Picture) {
    push_address(out, &picture.src);
    let (width, height) = (picture.width, picture.height);
    // Writing to a string does not fail.
    let _ = write!(out, "\" width=\"{width}\" height=\"{height}");
    if let Some(srcset) = &picture.srcset {
        push_sizes(out, srcset);
    }
}

/// The sizes of a picture that browsers choose from; without the last quotation mark.
fn push_sizes(out: &mut String, srcset: &str) {
    out.push_str("\" sizes=\"(min-width: 48rem) 42rem, 100vw\" srcset=\"");
    let _ = pulldown_cmark_escape::escape_html(&mut *out, srcset);
}

/// The start of words in another language, which may read in the other direction.
fn push_language(out: &mut String, tag: &str) {
    let dir = match locale::is_right_to_left(tag) {
        Some(true) => Direction::Rtl,
        _ => Direction::Ltr,
    };
    out.push_str("<bdi lang=\"");
    let _ = pulldown_cmark_escape::escape_html(&mut *out, tag);
    out.extend(["\" dir=\"", dir.name(), "\">"]);
}

fn push_address(out: &mut String, address: &str) {
    // Writing to a string does not fail.
    let _ = pulldown_cmark_escape::escape_href(out, address);
}
