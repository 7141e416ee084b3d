use super::block::Block;
use super::outline::{Heading, Link, Outline, shown_level};
use super::slug::Slugs;
use super::{sanitise, target::LinkTarget};
use crate::codes;
use pulldown_cmark::HeadingLevel;
use spanned::{Diagnostic, Diagnostics, FileId, Span, nearest};
use std::ops::Range;

pub(super) struct OpenHeading {
    pub(super) level: HeadingLevel,
    pub(super) id: Option<String>,
    pub(super) title: String,
    pub(super) range: Range<usize>,
}

pub(super) struct Walk<'a, 'd> {
    pub(super) source: FileId,
    pub(super) text: &'a str,
    pub(super) diagnostics: &'d mut Diagnostics,
    pub(super) slugs: Slugs,
    pub(super) outline: Outline,
    pub(super) in_code: bool,
}

impl Walk<'_, '_> {
    fn span(&self, range: Range<usize>) -> Span {
        let trimmed = self.text[range.clone()].trim_end().len();
        Span::new(self.source, range.start..range.start + trimmed)
    }

    pub(super) fn heading(&mut self, heading: OpenHeading) {
        let title = heading.title.trim().to_owned();
        let id = match heading.id {
            None => self.slugs.make(&title),
            Some(id) => {
                if !self.slugs.take(&id) {
                    let span = self.span(heading.range);
                    self.diagnostics.push(
                        Diagnostic::new(
                            codes::DUPLICATE_ID,
                            format!("two headings have the id `{id}`"),
                        )
                        .at(span, "the second one")
                        .help("give each heading an id of its own"),
                    );
                }
                id
            }
        };
        self.outline.headings.push(Heading {
            level: shown_level(heading.level),
            id,
            title,
        });
    }

    pub(super) fn link(&mut self, url: &str, range: Range<usize>, image: bool) {
        // The address inside `[words](address)`, where it stands there as such.
        let slice = &self.text[range.clone()];
        let range = match slice.rfind(url) {
            Some(at) if !url.is_empty() => range.start + at..range.start + at + url.len(),
            _ => range,
        };
        let span = self.span(range);
        if image {
            self.outline.links.push(Link {
                url: url.to_owned(),
                span,
                image,
                entry: None,
            });
            return;
        }
        match LinkTarget::parse(url) {
            LinkTarget::Unsafe(_) => {
                let help = if url.starts_with("http:") {
                    "use the address that begins with `https://`"
                } else {
                    "links may begin with `https:`, `mailto:` or `tel:`, or name an entry: `service:legal-support`"
                };
                self.diagnostics.push(
                    Diagnostic::new(
                        codes::UNSAFE_URL,
                        format!("the link `{url}` is not allowed"),
                    )
                    .at(span, "")
                    .help(help),
                );
            }
            _ => self.outline.links.push(Link {
                url: url.to_owned(),
                span,
                image,
                entry: None,
            }),
        }
    }

    pub(super) fn contact(&mut self, id: &str, range: Range<usize>) {
        let span = self.span(range);
        self.outline.links.push(Link {
            url: format!("organisation:{id}"),
            span,
            image: false,
            entry: None,
        });
    }

    pub(super) fn unknown_block(&mut self, name: &str, range: Range<usize>) {
        let span = self.span(range);
        let guess = nearest(&name.to_ascii_uppercase(), Block::NAMES)
            .map(|guess| format!("did you mean `[!{guess}]`?"));
        self.diagnostics.push(
            Diagnostic::new(
                codes::UNKNOWN_BLOCK,
                format!("there is no block `[!{name}]`"),
            )
            .at(span, "")
            .help(guess.unwrap_or_else(|| format!("blocks are {}", Block::NAMES.join(", ")))),
        );
    }

    /// A footnote that is defined is an event of its own; one that is not stays text.
    pub(super) fn footnote(&mut self, range: &Range<usize>) {
        let rest = &self.text[range.start..];
        if self.in_code || !rest.starts_with("[^") {
            return;
        }
        let Some(length) = rest
            .find(']')
            .map(|at| at + 1)
            .filter(|n| !rest[..*n].contains(char::is_whitespace))
        else {
            return;
        };
        let span = self.span(range.start..range.start + length);
        self.diagnostics.push(
            Diagnostic::new(
                codes::UNDEFINED_FOOTNOTE,
                format!("the footnote `{}` is not defined", &rest[..length]),
            )
            .at(span, "")
            .help(format!("add a line `{}: …` to the text", &rest[..length])),
        );
    }

    pub(super) fn raw_html(&mut self, html: &str, range: Range<usize>) {
        if sanitise::changes(html) {
            let span = self.span(range);
            self.diagnostics.push(
                Diagnostic::new(
                    codes::RAW_HTML,
                    "this HTML will not reach readers as it is written",
                )
                .at(span, "")
                .help("write Markdown; scripts, styles, forms and frames are always removed"),
            );
        }
    }
}
