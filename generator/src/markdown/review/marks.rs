//! Marks of Markdown, and of other programs, that readers would see as they are.

use super::{Leaf, Review, Run, blank, bold, edges, entities, hidden, loose, notes, table, unread};
use crate::checks::pasted_text::Pasted;
use crate::checks::stray_mark::{self, Stray};
use crate::locale;
use memchr::{memchr_iter, memchr2};
use std::ops::Range;

/// What every mark that can be anywhere in a text has: most texts have none of these.
const MARKS: [bool; 256] = {
    let mut table = [false; 256];
    let mut marks: &[u8] = b"*[]{<#|\t^~:&=_`";
    while let [mark, rest @ ..] = marks {
        table[*mark as usize] = true;
        marks = rest;
    }
    table
};

/// Looks at a run of a paragraph. `is_first` is whether it begins the paragraph.
pub(super) fn look(review: &mut Review<'_, '_>, leaf: &Leaf, run: &Run, is_first: bool) {
    let text = &review.text[run.range.clone()];
    if run.linked
        || run.begins_line && (hidden::look(review, run, is_first) || blank::look(review, run))
    {
        let is_told = notes::look(review, run);
        edges::look(review, run, edges::Told::all(is_told || !run.linked));
        return;
    }
    if notes::ended_before(review, run) {
        return;
    }
    let is_item = is_first && leaf.is_item;
    let has_marks = text.bytes().any(|byte| MARKS[usize::from(byte)]);
    if !has_marks {
        // All other marks are at the start of a line.
        if run.begins_line {
            seen(review, run, at_start(text, true, is_item));
        }
        return;
    }
    if notes::look(review, run) {
        return;
    }
    let mut found: Vec<_> = at_start(text, run.begins_line, is_item)
        .into_iter()
        .collect();
    // What is not read as a table is told as a whole.
    if !found.iter().any(|it| it.1 == Stray::Table) {
        anywhere(text, &mut found);
    }
    if found.is_empty() {
        loose::look(review, leaf, run);
    }
    let told = edges::Told {
        bold: found.iter().any(|it| it.1 == Stray::Bold),
        // In an address and in the marks of other programs, these signs have another meaning.
        all: !found.iter().all(|it| CAN_BE_WITH_OTHERS.contains(&it.1)),
    };
    for it in found {
        seen(review, run, Some(it));
    }
    edges::look(review, run, told);
}

/// Marks that say nothing about others in the same line.
const CAN_BE_WITH_OTHERS: [Stray; 8] = [
    Stray::Bold,
    Stray::Heading,
    Stray::Bullet,
    Stray::Box,
    Stray::Number,
    Stray::Digits,
    Stray::Highlight,
    Stray::Raised,
];

fn seen(review: &mut Review<'_, '_>, run: &Run, found: Option<(Range<usize>, Stray)>) {
    if let Some((range, stray)) = found {
        let start = run.range.start;
        let line = start + range.start..start + range.end;
        if matches!(stray, Stray::Table) {
            if !table::spaced(review, &line) {
                table::unread(review, &line);
            }
            return;
        }
        if matches!(stray, Stray::Embed) {
            embed(review, run, line.start);
            return;
        }
        if matches!(stray, Stray::Link) && unread::look(review, &run.range, line.start) {
            return;
        }
        if matches!(stray, Stray::Bold) && bold::glued(review, line.start) {
            return;
        }
        let span = review.span(line.clone());
        review.found.push(match stray {
            Stray::Entity => stray_mark::entity(entities::meant(&review.text[line]), span),
            _ => stray_mark::seen(stray, span),
        });
    }
}

/// A picture as other programs write it, `![[entrance.jpg|The entrance]]`, which begins at the byte `at`.
fn embed(review: &mut Review<'_, '_>, run: &Run, at: usize) {
    let rest = &review.text[at..run.range.end];
    let inside = rest.strip_prefix("![[").and_then(|it| it.split_once("]]"));
    let (inside, _) = inside.unwrap_or_default();
    let end = at + "![[".len() + inside.len() + if inside.is_empty() { 0 } else { "]]".len() };
    let (file, words) = inside.split_once('|').unwrap_or((inside, ""));
    let words = words.replace(['[', ']'], "");
    let found = stray_mark::embed(file.trim(), words.trim(), review.span(at..end));
    review.found.push(found);
}

/// Stars between digits, which make the digit between them italic, and stars in two words, which make
/// what is between them italic.
pub(super) fn emphasis(review: &mut Review<'_, '_>, range: &Range<usize>) {
    let bytes = review.text.as_bytes();
    let before = range.start.checked_sub(1).and_then(|at| bytes.get(at));
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    if is_digit(before) && is_digit(bytes.get(range.start + 1)) {
        let span = review.span(range.clone());
        review.found.push(stray_mark::seen(Stray::Product, span));
        return;
    }
    let text = review.text;
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let inner = &text[range.start + 1..range.end];
    let is_in_word =
        is_letter(text[..range.start].chars().next_back()) && is_letter(inner.chars().next());
    if is_in_word && text[range.clone()].starts_with('*') && inner.contains(' ') {
        let span = review.span(range.clone());
        review.found.push(stray_mark::seen(Stray::InWords, span));
    }
}

fn at_start(text: &str, begins_line: bool, is_item: bool) -> Option<(Range<usize>, Stray)> {
    if is_item {
        let boxes = ["[ ] ", "[x] ", "[X] "];
        if boxes.iter().any(|it| text.starts_with(it)) {
            return Some((0..3, Stray::Box));
        }
    }
    if !begins_line {
        return None;
    }
    let signs = text.len() - text.trim_start_matches('#').len();
    if (2..=6).contains(&signs) && text[signs..].starts_with(char::is_alphanumeric) {
        return Some((0..signs, Stray::Heading));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(rest) = text[digits..].strip_prefix(['.', ')'])
        && rest.starts_with(char::is_uppercase)
    {
        return Some((0..digits + 1, Stray::Number));
    }
    if let Some(length) = other_digits(text) {
        return Some((0..length, Stray::Digits));
    }
    if let Some(rest) = text.strip_prefix("{#")
        && let Some((name, _)) = rest.split_once('}')
    {
        return Some((0..name.len() + "{#}".len(), Stray::Anchor));
    }
    for (sign, stray) in [
        ("•", Stray::Bullet),
        ("·", Stray::Bullet),
        ("▪", Stray::Bullet),
        ("◦", Stray::Bullet),
        ("‣", Stray::Bullet),
        // The first colon may have been read as the mark of a definition.
        ("::", Stray::Admonition),
        ("!!! ", Stray::Admonition),
    ] {
        if text.starts_with(sign) {
            return Some((0..sign.len(), stray));
        }
    }
    let is_rule = |c: char| matches!(c, '|' | '-' | ':' | ' ');
    if text.contains('|') && text.contains("--") && text.trim_end().chars().all(is_rule) {
        return Some((0..text.trim_end().len(), Stray::Table));
    }
    if text.starts_with('|') && text.matches('|').count() > 1 {
        return Some((0..text.trim_end().len(), Stray::Table));
    }
    match text.trim_end().matches('\t').count() {
        0 => None,
        1 => word_bullet(text).map(|length| (0..length, Stray::Bullet)),
        _ => Some((0..text.trim_end().len(), Stray::Table)),
    }
}

/// A sign or letter before a tab: word processors take it from a font of signs, as the sign of an item.
fn word_bullet(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let is_told = |c: char| Pasted::of(c).is_some();
    let sign = chars.next().filter(|c| !c.is_numeric() && !is_told(*c))?;
    (chars.next() == Some('\t')).then_some(sign.len_utf8())
}

/// The bytes of one or two digits that are not Latin, with the sign that ends the number of an
/// item.
fn other_digits(text: &str) -> Option<usize> {
    let is_digit = |c: &char| !c.is_ascii() && locale::digit_value(*c).is_some();
    let digits: Vec<char> = text.chars().take_while(is_digit).collect();
    let length: usize = digits.iter().map(|c| c.len_utf8()).sum();
    let rest = text[length..].strip_prefix(['.', ')', '-', '۔'])?;
    ((1..=2).contains(&digits.len()) && rest.starts_with([' ', '\u{a0}'])).then_some(length + 1)
}

/// Adds the first mark of each sort, where none is told yet.
fn anywhere(text: &str, found: &mut Vec<(Range<usize>, Stray)>) {
    let mut add = |it: Option<(Range<usize>, Stray)>| {
        let Some((range, stray)) = it else { return };
        let is_told = |(other, sort): &(Range<usize>, Stray)| {
            *sort == stray || (other.start < range.end && range.start < other.end)
        };
        if !found.iter().any(is_told) {
            found.push((range, stray));
        }
    };
    for (mark, stray) in [
        ("**", Stray::Bold),
        ("![[", Stray::Embed),
        ("](", Stray::Link),
        (")[", Stray::Link),
        ("][", Stray::Link),
        ("[[", Stray::Link),
        ("{{", Stray::Shortcode),
        ("[gallery]", Stray::Shortcode),
        ("[embed]", Stray::Shortcode),
        ("[caption]", Stray::Shortcode),
        ("[/b]", Stray::Forum),
        ("[/i]", Stray::Forum),
        ("[/u]", Stray::Forum),
        ("[/url]", Stray::Forum),
        ("[/img]", Stray::Forum),
        ("[/quote]", Stray::Forum),
        ("[/list]", Stray::Forum),
        ("[/size]", Stray::Forum),
        ("[/color]", Stray::Forum),
    ] {
        add(text.find(mark).map(|at| (at..at + mark.len(), stray)));
    }
    add(shortcode(text));
    add(divided_link(text));
    add(raised(text));
    add(highlighted(text));
    add(emoji(text));
    add(entities::first(text).map(|sign| (sign, Stray::Entity)));
    add(tag(text));
}

/// A command with an attribute, `[contact-form-7 id="812"]`, or the end of one, `[/caption]`.
fn shortcode(text: &str) -> Option<(Range<usize>, Stray)> {
    memchr_iter(b'[', text.as_bytes()).find_map(|at| {
        let rest = &text.as_bytes()[at + 1..];
        let is_letter =
            |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(byte);
        if let Some(end) = rest.strip_prefix(b"/") {
            let name = end.iter().take_while(|byte| is_letter(byte)).count();
            let is_end = name > 0 && end[name..].starts_with(b"]");
            return is_end.then(|| (at..at + "[/]".len() + name, Stray::Shortcode));
        }
        let name = rest.iter().take_while(|byte| is_letter(byte)).count();
        let behind = rest[name..].strip_prefix(b" ")?;
        let attribute = behind.iter().take_while(|byte| is_letter(byte)).count();
        let is_attribute = name > 0 && attribute > 0 && behind[attribute..].starts_with(b"=");
        let line = memchr2(b'\n', b']', rest).unwrap_or(rest.len());
        let end = line + usize::from(rest.get(line) == Some(&b']'));
        is_attribute.then_some((at..at + 1 + end, Stray::Shortcode))
    })
}

/// A link with a blank between its brackets.
fn divided_link(text: &str) -> Option<(Range<usize>, Stray)> {
    let at = text.find("] (")?;
    let address = text[at + 3..].split([')', ' ']).next();
    let is_link = address.is_some_and(|it| it.contains(':'));
    is_link.then_some((at..at + 3, Stray::Link))
}

/// A mark of XML, with a colon in its name, such as `<o:p>`.
fn tag(text: &str) -> Option<(Range<usize>, Stray)> {
    const LONGEST: usize = 60;
    text.match_indices('<').find_map(|(open, _)| {
        let rest = &text[open + 1..];
        let (name, _) = rest[..rest.floor_char_boundary(LONGEST)].split_once('>')?;
        let (space, rest) = name.trim_start_matches('/').split_once(':')?;
        let is_name = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let local = rest.split([' ', '/']).next().unwrap_or_default();
        let is_tag = is_name(space) && is_name(local);
        is_tag.then(|| (open..open + "<>".len() + name.len(), Stray::XmlTag))
    })
}

/// Digits or letters between `^` or `~`.
fn raised(text: &str) -> Option<(Range<usize>, Stray)> {
    for mark in ['^', '~'] {
        let Some(open) = text.find(mark) else {
            continue;
        };
        let rest = &text[open + 1..];
        if let Some(close) = rest.find(mark)
            && (1..=4).contains(&close)
            && rest[..close].chars().all(char::is_alphanumeric)
        {
            return Some((open..open + close + 2, Stray::Raised));
        }
    }
    None
}

/// Words between two pairs of `=`.
fn highlighted(text: &str) -> Option<(Range<usize>, Stray)> {
    let open = text.find("==")?;
    let rest = &text[open + 2..];
    let close = rest.find("==")?;
    let words = &rest[..close];
    let is_mark = !words.is_empty() && !words.starts_with([' ', '=']) && !words.ends_with(' ');
    is_mark.then_some((open..open + close + 4, Stray::Highlight))
}

/// The name of an emoji between colons.
fn emoji(text: &str) -> Option<(Range<usize>, Stray)> {
    let open = text.find(" :").map(|at| at + 1)?;
    let rest = &text[open + 1..];
    let close = rest.find(':')?;
    let name = &rest[..close];
    let is_name = name.len() > 2 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_name.then_some((open..open + close + 2, Stray::Emoji))
}
