use super::block::Block;
use super::pieces::Piece;
use super::review::{Mail, Number};
use super::slug::{self, Slugs};
use super::walk::{OpenHeading, Walk};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};
use spanned::{Diagnostics, FileId, Span};
use std::cell::OnceCell;
use std::ops::Range;

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 2 to 6.
    pub(crate) level: u8,
    /// The anchor.
    pub(crate) id: Box<str>,
    /// Whether the text gives the anchor; otherwise it is made of the words.
    pub(crate) has_own_id: bool,
    /// The words, without marks.
    pub(crate) title: Box<str>,
    pub(crate) span: Span,
}

/// A link, image or contact block that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// As written.
    pub(crate) url: Box<str>,
    pub(crate) span: Span,
    pub(crate) image: bool,
    /// Whether it is a block with the contacts of an organisation.
    pub(crate) is_card: bool,
}

/// What other texts and later stages need to know of a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outline {
    pub(crate) headings: Vec<Heading>,
    pub(crate) links: Vec<Link>,
    /// The telephone numbers that the text names.
    pub(crate) numbers: Vec<Number>,
    /// The e-mail addresses that a story names; none of another text is kept.
    pub(crate) mails: Vec<Mail>,
    /// Words in brackets and references, which may be left of links.
    pub(crate) loose: Vec<Span>,
}

/// Walks a text and reports what is wrong with it by itself; links to elsewhere are
/// checked when all entries are known.
pub(super) fn outline(
    source: FileId,
    text: &str,
    pieces: &[(Piece<'_>, Range<usize>)],
    diagnostics: &mut Diagnostics,
) -> Outline {
    let mut walk = Walk {
        source,
        text,
        diagnostics,
        slugs: Slugs::default(),
        outline: Outline::default(),
        in_code: false,
        has_notes: OnceCell::new(),
    };
    let mut heading: Option<OpenHeading> = None;
    let mut html_block: Option<Range<usize>> = None;
    for (piece, range) in pieces {
        let range = range.clone();
        match piece {
            Piece::UnknownBlock(name) => walk.unknown_block(name, range),
            Piece::Open(Block::Contact, id) => walk.contact(id, range),
            Piece::Open(..) | Piece::Close(_) => {}
            Piece::Markdown(event) => match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let unsigned = || slug::unsigned(text[range.clone()].trim_end());
                    let id = id.as_deref().or_else(|| Some(unsigned()?.0));
                    heading = Some(OpenHeading {
                        level: *level,
                        id: id.map(str::to_owned),
                        title: String::new(),
                        range,
                    });
                }
                Event::End(TagEnd::Heading(_)) => {
                    if let Some(heading) = heading.take() {
                        walk.heading(heading);
                    }
                }
                Event::Start(Tag::CodeBlock(_)) => walk.in_code = true,
                Event::End(TagEnd::CodeBlock) => walk.in_code = false,
                Event::Start(Tag::Link {
                    link_type: LinkType::Email,
                    dest_url,
                    ..
                }) => walk.email(dest_url, range),
                Event::Start(Tag::Link { dest_url, .. }) => walk.link(dest_url, range, false),
                Event::Start(Tag::Image { dest_url, .. }) => walk.link(dest_url, range, true),
                Event::Text(words) => {
                    if let Some(heading) = &mut heading {
                        heading.title.push_str(words);
                    }
                    walk.footnote(&range);
                }
                Event::Code(words) => {
                    if let Some(heading) = &mut heading {
                        heading.title.push_str(words);
                    }
                }
                Event::InlineHtml(html) => walk.raw_html(html, range),
                Event::Start(Tag::HtmlBlock) => html_block = Some(range),
                Event::End(TagEnd::HtmlBlock) => {
                    if let Some(range) = html_block.take() {
                        walk.raw_html(&text[range.clone()], range);
                    }
                }
                _ => {}
            },
        }
    }
    // It is kept as long as the text.
    walk.outline.headings.shrink_to_fit();
    walk.outline.links.shrink_to_fit();
    walk.outline
}

/// The page's title is the only heading of level 1.
pub(super) fn shown_level(level: HeadingLevel) -> u8 {
    (level as u8).max(2)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use crate::checks::{duplicate_id, raw_html, undefined_footnote, unknown_block, unsafe_url};
    use spanned::Code;
    use spanned::Sources;

    fn walk(text: &str) -> (Outline, Vec<&'static Code>) {
        let sources = Sources::in_memory(&[("content/en.md", text)]);
        let mut diagnostics = Diagnostics::default();
        let id = sources.ids().next().unwrap();
        let outline = parse(id, text, 0..text.len(), &mut diagnostics).outline;
        (outline, diagnostics.iter().map(|d| d.code).collect())
    }

    #[test]
    fn headings_have_ids_and_levels() {
        let (outline, codes) = walk("# One\n\nA.\n\n## Two `x` {#b}\n\nB.\n\n## One\n\nC.\n");
        let got: Vec<_> = outline
            .headings
            .iter()
            .map(|h| (h.level, &*h.id, &*h.title))
            .collect();
        assert_eq!(
            got,
            [(2, "one", "One"), (2, "b", "Two x"), (2, "one-2", "One")]
        );
        assert_eq!(codes.len(), 0);
    }

    #[test]
    fn mistakes_of_a_text_by_itself() {
        assert_eq!(
            walk("## A {#a}\n\nA.\n\n## B {#a}\n\nB.\n").1,
            [duplicate_id::CODE]
        );
        assert_eq!(walk("[x](javascript:alert(1))").1, [unsafe_url::CODE]);
        assert_eq!(walk("> [!NOTICE]\n> text").1, [unknown_block::CODE]);
        assert_eq!(walk("See[^1].").1, [undefined_footnote::CODE]);
        assert_eq!(walk("See[^1].\n\n[^1]: There.").1.len(), 0);
        assert_eq!(walk("They are free.[1]").1, [undefined_footnote::CODE]);
        assert_eq!(walk("هي مجانية.[1]").1, [undefined_footnote::CODE]);
        for text in [
            "See.[1]\n\n[1] There.",
            "See.[1](https://a.test)",
            "Group [1] waits",
            "`a[1]`",
        ] {
            assert_eq!(walk(text).1, Vec::<&Code>::new(), "{text}");
        }
        assert_eq!(walk("`[^1]`\n\n```\n[^1]\n```\n").1, Vec::<&Code>::new());
        assert_eq!(walk("a <b>b</b>").1, Vec::<&Code>::new());
        assert_eq!(walk("a <b onclick='x'>b</b>").1, [raw_html::CODE]);
        assert_eq!(walk("<script>\nx\n</script>").1, [raw_html::CODE]);
    }

    #[test]
    fn a_link_knows_the_bytes_of_its_address() {
        let text = "go [there](service:x#y) and\n\n> [!CONTACT] iom\n";
        let (outline, _) = walk(text);
        assert_eq!(&text[outline.links[0].span.range()], "service:x#y");
        assert_eq!(&*outline.links[1].url, "organisation:iom");
    }
}
