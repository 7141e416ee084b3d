use super::super::block::Block;
use super::super::pieces::Piece;
use super::Review;
use crate::checks::malformed_block;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// Looks at a block whose contents are the pieces that follow.
pub(super) fn opened(
    review: &mut Review<'_, '_>,
    block: Block,
    _argument: &str,
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
    let inside = rest
        .iter()
        .take_while(|(piece, _)| !matches!(piece, Piece::Close(Block::Steps)));
    let is_list = |piece: &Piece<'_>| matches!(piece, Piece::Markdown(Event::Start(Tag::List(_))));
    let mut inside = inside.map(|(piece, _)| piece);
    if !inside.any(is_list) {
        let span = review.span(head.clone());
        review.found.push(malformed_block::steps(span));
    }
}
