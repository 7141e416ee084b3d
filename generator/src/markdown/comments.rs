use super::pieces::{Piece, pieces};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The comments of a text: the bytes of each, with its marks and without.
///
/// Comments are those of HTML; sanitising removes all of them from the output.
pub(crate) fn comments(text: &str, body: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    if !text[body.clone()].contains(OPEN) {
        return found;
    }
    let mut block: Option<Range<usize>> = None;
    for (piece, range) in pieces(text, body) {
        match piece {
            Piece::Markdown(Event::Start(Tag::HtmlBlock)) => block = Some(range),
            Piece::Markdown(Event::End(TagEnd::HtmlBlock)) => {
                if let Some(range) = block.take() {
                    within(text, range, &mut found);
                }
            }
            Piece::Markdown(Event::InlineHtml(_)) => within(text, range, &mut found),
            _ => {}
        }
    }
    found
}

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// The comments of a piece of HTML. One that is not closed is not a comment.
fn within(text: &str, range: Range<usize>, found: &mut Vec<(Range<usize>, Range<usize>)>) {
    let mut at = range.start;
    while let Some(open) = text[at..range.end].find(OPEN) {
        let words = at + open + OPEN.len();
        let Some(close) = text[words..range.end].find(CLOSE) else {
            return;
        };
        let end = words + close + CLOSE.len();
        found.push((at + open..end, words..words + close));
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::comments;

    #[test]
    fn comments_are_found_in_blocks_and_lines_but_not_in_code() {
        let text = "<!-- one -->\n\na <!-- two --> b\n\n`<!-- code -->`\n\n    <!-- code -->\n\n\
            <!--\nthree\n-->\n<!-- open";
        let found = comments(text, 0..text.len());
        let words = found.iter().map(|(_, words)| text[words.clone()].trim());
        assert_eq!(words.collect::<Vec<_>>(), ["one", "two", "three"]);
        let whole = found.iter().map(|(whole, _)| &text[whole.clone()]);
        assert!(
            whole
                .clone()
                .all(|it| it.starts_with("<!--") && it.ends_with("-->"))
        );
    }
}
