use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// The bytes of a block's Markdown that readers see as words: without marks, addresses and code.
pub(crate) fn plain_ranges(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut hidden = 0_usize;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            // The words of such a link are its address.
            Event::Start(
                Tag::CodeBlock(_)
                | Tag::Link {
                    link_type: LinkType::Autolink | LinkType::Email,
                    ..
                },
            ) => hidden += 1,
            Event::End(TagEnd::CodeBlock) => hidden = hidden.saturating_sub(1),
            Event::End(TagEnd::Link) if hidden > 0 => hidden -= 1,
            Event::Text(_) if hidden == 0 => found.push(range),
            _ => {}
        }
    }
    // A footnote's mark is text for a parser that does not know its note.
    found.retain(|range| !text[range.clone()].starts_with("[^"));
    found
}

/// The words of a block's Markdown, without marks, addresses and code.
pub(crate) fn plain(text: &str) -> String {
    let words = plain_ranges(text).into_iter();
    words.map(|range| &text[range]).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_what_readers_see_as_words_is_left() {
        for (text, words) in [
            ("a **b** c", "a b c"),
            ("[a](service:b) c", "a c"),
            ("[](page:x)", ""),
            ("`a` b <https://c.example>", " b "),
            ("a \\* b", "a * b"),
        ] {
            assert_eq!(plain(text), words, "{text}");
        }
    }
}
