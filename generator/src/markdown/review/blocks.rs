use super::super::block::Block;
use super::super::pieces::Piece;
use super::Review;
use crate::checks::malformed_block;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Looks at a block whose contents are the pieces that follow.
pub(super) fn opened(
    review: &mut Review<'_, '_>,
    block: Block,
    head: &Range<usize>,
    rest: &[(Piece<'_>, Range<usize>)],
) {
    if block == Block::Contact {
        return;
    }
    if matches!(rest.first(), Some((Piece::Close(_), _)) | None) {
        let span = review.span(head.clone());
        review.found.push(malformed_block::empty(span));
        return;
    }
    if block != Block::Steps {
        return;
    }
    let is_end =
        |(piece, _): &(Piece<'_>, Range<usize>)| matches!(piece, Piece::Close(Block::Steps));
    let end = rest.iter().position(is_end).unwrap_or(rest.len());
    let (inside, after) = rest.split_at(end);
    let is_list = |(piece, _): &&(Piece<'_>, Range<usize>)| {
        matches!(piece, Piece::Markdown(Event::Start(Tag::List(_))))
    };
    match inside.iter().find(is_list) {
        None => {
            let mut lines = review.text[head.end..].lines().skip(1);
            let line = lines.next().unwrap_or_default();
            // Right behind other words, Markdown begins a list with no other number.
            let words = line.trim_start_matches(['>', ' ']);
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            let has_number = matches!(digits, 1 | 2);
            let span = review.span(head.clone());
            review.found.push(malformed_block::steps(has_number, span));
        }
        Some((Piece::Markdown(Event::Start(Tag::List(Some(first)))), range)) if *first > 1 => {
            let line = review.text[range.start..].lines().next();
            let line = line.unwrap_or_default().trim_end().len();
            let span = review.span(range.start..range.start + line);
            review.found.push(malformed_block::first_step(*first, span));
        }
        Some((Piece::Markdown(Event::Start(Tag::List(None))), range)) => {
            let span = review.span(range.start..range.start + 1);
            review.found.push(malformed_block::points(span));
        }
        Some(_) => {}
    }
    if let Some(next) = next_step(inside) {
        continued(review, next, after.get(1..).unwrap_or_default());
    }
}

/// The number of the step behind the steps of a block; `None` without a list.
fn next_step(inside: &[(Piece<'_>, Range<usize>)]) -> Option<u64> {
    let (mut depth, mut next, mut is_list) = (0_usize, 0, false);
    for (piece, _) in inside {
        match piece {
            Piece::Markdown(Event::Start(Tag::List(start))) => {
                depth += 1;
                is_list = true;
                if depth == 1 {
                    next = start.unwrap_or_default();
                }
            }
            Piece::Markdown(Event::End(TagEnd::List(_))) => depth = depth.saturating_sub(1),
            Piece::Markdown(Event::Start(Tag::Item)) if depth == 1 => next += 1,
            _ => {}
        }
    }
    is_list.then_some(next)
}

/// Reports a list right behind a block of steps that goes on with the number of the next step.
fn continued(review: &mut Review<'_, '_>, next: u64, after: &[(Piece<'_>, Range<usize>)]) {
    let is_quote = matches!(
        after.first(),
        Some((Piece::Markdown(Event::Start(Tag::BlockQuote(_))), _))
    );
    let list = after.get(usize::from(is_quote));
    if let Some((Piece::Markdown(Event::Start(Tag::List(Some(first)))), range)) = list
        && *first == next
        && next > 1
    {
        let line = review.text[range.start..].lines().next();
        let line = line.unwrap_or_default().trim_end();
        let span = review.span(range.start..range.start + line.len());
        let found = malformed_block::continued(line, is_quote, span);
        review.found.push(found);
    }
}
