use super::block::Block;
use super::outline::{Heading, Link, Outline, shown_level};
use super::slug::{Slugs, is_reserved};
use super::{review, sanitise, target::LinkTarget};
use crate::checks::{
    bad_account, bad_email, bad_language_tag, bad_phone, bad_url, duplicate_id, placeholder_text,
    raw_html, tracking_link, undefined_footnote, unknown_block, unsafe_url, unsuitable_address,
    working_document,
};
use pulldown_cmark::HeadingLevel;
use spanned::{Diagnostic, Diagnostics, FileId, Span};
use std::cell::OnceCell;
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
    /// Whether the text has notes behind numbers in brackets; looked for when there is a mark.
    pub(super) has_notes: OnceCell<bool>,
}

impl Walk<'_, '_> {
    fn span(&self, range: Range<usize>) -> Span {
        let trimmed = self.text[range.clone()].trim_end().len();
        Span::new(self.source, range.start..range.start + trimmed)
    }

    pub(super) fn heading(&mut self, heading: OpenHeading) {
        let title = heading.title.trim().to_owned();
        let span = self.span(heading.range);
        let has_own_id = heading.id.is_some();
        let id = match heading.id {
            None => self.slugs.make(&title),
            Some(id) => {
                if !self.slugs.take(&id) {
                    self.diagnostics.push(if is_reserved(&id) {
                        duplicate_id::reserved_heading(&id, span)
                    } else {
                        duplicate_id::heading(&id, span)
                    });
                }
                id
            }
        };
        self.outline.headings.push(Heading {
            level: shown_level(heading.level),
            id: id.into(),
            has_own_id,
            title: title.into(),
            span,
        });
    }

    pub(super) fn link(&mut self, url: &str, range: Range<usize>, image: bool) {
        // The address inside `[words](address)`, if it is written there as such.
        let slice = &self.text[range.clone()];
        let range = match slice.rfind(url) {
            Some(at) if !url.is_empty() => range.start + at..range.start + at + url.len(),
            _ => range,
        };
        let span = self.span(range);
        if !image {
            match LinkTarget::parse(url) {
                LinkTarget::Unsafe(_) => {
                    self.diagnostics.push(unsafe_url::scheme(url, span));
                    return;
                }
                LinkTarget::Path(path) if bad_email::check(path).is_ok() => {
                    self.diagnostics.push(bad_email::without_scheme(path, span));
                    return;
                }
                LinkTarget::Outside(outside) => {
                    let mail = after_scheme(outside, "mailto");
                    let mail = mail.and_then(|it| mail_mistake(it, span));
                    let number = after_scheme(outside, "tel");
                    let number = number.and_then(|it| bad_phone::link(it, span));
                    let mistakes = mail.or(number).or_else(|| bad_url::link(outside, span));
                    let mistakes = mistakes.or_else(|| bad_phone::whatsapp(outside, span));
                    let mistakes = mistakes.or_else(|| bad_account::telegram(outside, span));
                    let mistakes = mistakes.or_else(|| tracking_link::check(outside, span));
                    let mistakes = mistakes.or_else(|| working_document::check(outside, span));
                    let mistakes = mistakes.or_else(|| unsuitable_address::check(outside, span));
                    self.diagnostics.extend(mistakes);
                }
                LinkTarget::Language(tag) => {
                    let mistake = bad_language_tag::check(tag).err();
                    self.diagnostics.extend(mistake.map(|it| it.at(span)));
                }
                _ => {}
            }
        }
        self.outline.links.push(Link {
            url: url.into(),
            span,
            image,
            is_card: false,
        });
    }

    /// An address in angle brackets: `<office@example.org>`.
    pub(super) fn email(&mut self, address: &str, range: Range<usize>) {
        let span = self.span(range);
        self.diagnostics.extend(mail_mistake(address, span));
    }

    pub(super) fn contact(&mut self, id: &str, range: Range<usize>) {
        let span = self.span(range);
        self.outline.links.push(Link {
            url: format!("organisation:{id}").into(),
            span,
            image: false,
            is_card: true,
        });
    }

    pub(super) fn unknown_block(&mut self, name: &str, range: Range<usize>) {
        let span = self.span(range);
        self.diagnostics
            .push(unknown_block::name(name, &Block::NAMES, span));
    }

    /// A footnote that is defined is an event of its own; one that is not remains text.
    pub(super) fn footnote(&mut self, range: &Range<usize>) {
        let rest = &self.text[range.start..];
        if self.in_code || !rest.starts_with('[') {
            return;
        }
        if !rest.starts_with("[^") {
            return self.copied_note(range.start);
        }
        // A mark has no white space, so the search ends within the word.
        let end = rest.find(|c: char| c == ']' || c.is_whitespace());
        let Some(length) = end
            .filter(|at| rest[*at..].starts_with(']'))
            .map(|at| at + 1)
        else {
            return;
        };
        let span = self.span(range.start..range.start + length);
        self.diagnostics
            .push(undefined_footnote::mark(&rest[..length], span));
    }

    /// A number in brackets behind a word or a sentence, without a blank: what sites and word processors
    /// make of a footnote. A text that has the notes itself begins a line with each.
    fn copied_note(&mut self, start: usize) {
        const LONGEST: usize = 3;
        let rest = &self.text[start + 1..];
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let follows = self.text[..start]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || ".,;:!?؟،。)»”’\"".contains(c));
        let closes = rest[length..].starts_with(']') && !rest[length..].starts_with("](");
        if !follows || !closes || !(1..=LONGEST).contains(&length) {
            return;
        }
        let text = self.text;
        if !*self.has_notes.get_or_init(|| text.lines().any(is_note)) {
            let span = self.span(start..start + length + "[]".len());
            let found = undefined_footnote::copied(&rest[..length], span);
            self.diagnostics.push(found);
        }
    }

    pub(super) fn raw_html(&mut self, html: &str, range: Range<usize>) {
        // It is told where letters of all alphabets are looked for.
        if review::is_omitted(html) {
            return;
        }
        if let Some(words) = self.to_fill(html, range.end) {
            let span = self.span(range);
            self.diagnostics
                .push(placeholder_text::in_angles(words, span));
        } else if let Some(lost) = sanitise::lost(html) {
            let span = self.span(range);
            self.diagnostics.push(raw_html::changed(lost, span));
        }
    }

    /// The words between `<` and `>`, if they stand for words still to be written; `end` is where the HTML ends.
    fn to_fill<'h>(&self, html: &'h str, end: usize) -> Option<&'h str> {
        /// Names of HTML among such words: an address can be long.
        const NEAR: usize = 2000;
        let words = html.trim().strip_prefix('<')?.split('>').next()?;
        if !review::are_to_fill(words) {
            return None;
        }
        // An element that is closed is meant as HTML.
        let close = format!("</{words}");
        let after = &self.text[end..];
        let after = &after[..after.floor_char_boundary(NEAR)];
        (!html.contains(&close) && !after.contains(&close)).then_some(words)
    }
}

/// Whether a line is a note behind its number: `[1] The leaflet.`
fn is_note(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '>', '-', '*']);
    let number = line.strip_prefix('[').and_then(|it| it.split_once(']'));
    number.is_some_and(|(number, _)| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// What is wrong with an e-mail address in a link.
fn mail_mistake(address: &str, span: Span) -> Option<Diagnostic> {
    bad_email::link(address, span).or_else(|| unsuitable_address::mail(address, span))
}

/// The rest of a link with a scheme.
fn after_scheme<'u>(url: &'u str, wanted: &str) -> Option<&'u str> {
    let (scheme, rest) = url.split_once(':')?;
    scheme.eq_ignore_ascii_case(wanted).then_some(rest)
}
