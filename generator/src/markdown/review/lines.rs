//! Lines of a paragraph that were meant as lines: items of a list, parts of an address, a block.

use super::super::block::Block;
use super::{Leaf, Review, Run, items};
use crate::checks::stray_mark;
use crate::checks::{joined_lines, malformed_block};
use std::ops::Range;

/// The longest line, in characters, of an address or a poem.
const SHORT: usize = 45;

pub(super) fn look(review: &mut Review<'_, '_>, leaf: &Leaf) {
    let text = review.text;
    if let Some(first) = leaf.runs.first() {
        let is_escaped = leaf
            .paragraph
            .as_ref()
            .is_some_and(|it| escaped_head(review, it.clone()));
        if !is_escaped {
            head(review, first);
        }
    }
    let begins = |run: &&Run| run.begins_line;
    let starts: Vec<Range<usize>> = leaf
        .runs
        .iter()
        .filter(begins)
        .map(|run| run.range.clone())
        .collect();
    if starts.len() < 2 {
        return;
    }
    inside(review, &starts);
    let lines: Vec<&str> = starts.iter().map(|line| &text[line.clone()]).collect();
    // Lines that end with a break stay lines.
    let is_kept = |start: &Range<usize>| {
        let before = text[..start.start].trim_end_matches([' ', '\t', '>']);
        before.strip_suffix('\n').is_some_and(is_broken)
    };
    let are_joined = !starts[1..].iter().any(is_kept);
    if let Some((at, stray)) = items::first(&lines).filter(|_| are_joined) {
        let span = review.span(starts[at].clone());
        review.found.push(stray_mark::seen(stray, span));
        return;
    }
    if let Some(paragraph) = &leaf.paragraph {
        joined(review, paragraph.clone());
    }
}

/// Whether a line ends with a break, which Markdown keeps.
fn is_broken(line: &str) -> bool {
    line.ends_with("  ") || line.ends_with('\\')
}

/// At least three short lines, none of them with a break at its end.
fn joined(review: &mut Review<'_, '_>, paragraph: Range<usize>) {
    let slice = review.text[paragraph.clone()].trim_end();
    let lines: Vec<&str> = slice.lines().collect();
    let is_other = |line: &str| line.contains(['|', '<', '\t']) || line.contains(":::");
    let are_short = lines
        .iter()
        .all(|line| line.chars().count() <= SHORT && !is_other(line));
    // What is a space here but none to Markdown, such as U+0085, makes a paragraph without a line.
    let Some((_, before)) = lines.split_last() else {
        return;
    };
    // Words that are broken at the ends of lines are told as such: to keep the lines would keep them so.
    let is_divided = |line: &&str| {
        line.trim_end()
            .strip_suffix('-')
            .is_some_and(|it| it.ends_with(char::is_alphabetic))
    };
    let are_divided = before.iter().any(is_divided);
    if before.len() >= 2 && are_short && !are_divided && !before.iter().any(|line| is_broken(line))
    {
        let span = review.span(paragraph.start..paragraph.start + lines[0].trim_end().len());
        review.found.push(joined_lines::paragraph(span));
    }
}

/// A paragraph that was meant as the head of a block.
fn head(review: &mut Review<'_, '_>, run: &Run) {
    let text = &review.text[run.range.clone()];
    // What word processors, telephones and HTML write for `>`.
    let marks = ["»", "›", "＞", "&gt;"];
    let quoted = marks.iter().find_map(|mark| text.strip_prefix(mark));
    let words = quoted.map_or(text, str::trim_start);
    let Some(name) = words.strip_prefix("[!") else {
        return;
    };
    let is_closed = name.contains(']');
    let line = text.lines().next().unwrap_or_default().trim_end().len();
    let span = review.span(run.range.start..run.range.start + line);
    let name = name.split(']').next().unwrap_or_default().trim();
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
    let words = name.split_once([' ', ':']);
    if let Some((name, words)) =
        words.filter(|(name, _)| is_closed && Block::of_name(name).is_some())
    {
        let words = words.trim_start_matches([' ', ':']).trim_end();
        review.found.push(malformed_block::words(name, words, span));
    } else if is_name {
        let is_quoted = review.in_quote > 0;
        review
            .found
            .push(malformed_block::head(name, is_closed, is_quoted, span));
    }
}

/// Reports a line within a paragraph that was meant as the head of the next block.
fn inside(review: &mut Review<'_, '_>, lines: &[Range<usize>]) {
    for line in &lines[1..] {
        let name = review.text[line.clone()].strip_prefix("[!");
        let name = name.and_then(|it| it.split_once(']')).map(|(name, _)| name);
        if let Some(name) = name.filter(|name| Block::of_name(name).is_some()) {
            let span = review.span(line.start..line.start + name.len() + "[!]".len());
            let before = review.text[..line.start].trim_end_matches(' ');
            let is_quoted = before.ends_with('>');
            review
                .found
                .push(malformed_block::inside(name, is_quoted, span));
        }
    }
}

/// The head of a block whose marks have backslashes, as word processors write Markdown: `\[\!WARNING\]`.
/// Whether it is one.
fn escaped_head(review: &mut Review<'_, '_>, paragraph: Range<usize>) -> bool {
    let line = review.text[paragraph.clone()].lines().next();
    let line = line.unwrap_or_default().trim_end();
    if !line.starts_with('\\') && !line.starts_with("[\\!") {
        return false;
    }
    let words = line.strip_prefix("\\>").unwrap_or(line).trim_start();
    let words = words.replace('\\', "");
    let name = words.strip_prefix("[!").and_then(|it| it.split_once(']'));
    if let Some((name, _)) = name
        && name.bytes().all(|b| b.is_ascii_uppercase())
        && Block::of_name(name).is_some()
    {
        let span = review.span(paragraph.start..paragraph.start + line.len());
        review.found.push(malformed_block::escaped(name, span));
        return true;
    }
    false
}
