//! HTML as readers see it. The only module that names the HTML tokenizer: unlike a parser, it knows the line of
//! each word.

use super::{SeenText, is_hidden_element, is_inline_element};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::{Cell, RefCell};

/// Adds the parts of an HTML text that begins in a line of its file.
pub(crate) fn html(text: &str, first_line: usize, found: &mut Vec<SeenText>) {
    let sink = Sink {
        line: Cell::new(first_line),
        hidden: RefCell::default(),
        found: RefCell::new(vec![SeenText::default()]),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        tokenizer.sink.line.set(first_line + number);
        input.push_back(StrTendril::from_slice(line));
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    found.append(&mut tokenizer.sink.found.borrow_mut());
    found.push(SeenText::default());
}

struct Sink {
    line: Cell<usize>,
    /// The element that is open and that nobody sees.
    hidden: RefCell<Option<String>>,
    found: RefCell<Vec<SeenText>>,
}

impl Sink {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        if !is_inline_element(name) {
            self.found.borrow_mut().push(SeenText::default());
        }
        let mut hidden = self.hidden.borrow_mut();
        match tag.kind {
            TagKind::StartTag if hidden.is_none() && is_hidden_element(name) => {
                *hidden = Some(name.to_owned());
            }
            TagKind::EndTag if hidden.as_deref() == Some(name) => *hidden = None,
            _ => {}
        }
        match (tag.kind, name) {
            (TagKind::StartTag, "script") => TokenSinkResult::RawData(RawKind::ScriptData),
            (TagKind::StartTag, "style") => TokenSinkResult::RawData(RawKind::Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(text) if self.hidden.borrow().is_none() => {
                if let Some(last) = self.found.borrow_mut().last_mut() {
                    last.push(&text, self.line.get());
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn words_know_their_lines_and_have_no_tags() {
        let text = "<!-- a\n> b -->\r\n<p class=\"x\n> y\">Tom &amp;&nbsp;<b>A</b>da\r\nand\n2 < 3</p><script>\nlet a = '<p>no';\n</script><style>\np{}</style>\n<template><p>no</p></template><td>one<br>two\n</td>three";
        let mut found = Vec::new();
        html(text, 5, &mut found);
        let lines = |word: &str| {
            let mut parts = found.iter();
            parts.find_map(|it| it.words().find(word).map(|at| it.line(at)))
        };
        let words: Vec<&str> = found.iter().map(|it| it.words().trim()).collect();
        let words: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
        assert_eq!(words, ["Tom & Ada and 2 < 3", "one", "two", "three"]);
        for (word, line) in [
            ("Tom", 8),
            ("Ada", 8),
            ("and", 9),
            ("2 <", 10),
            ("one", 14),
            ("three", 15),
        ] {
            assert_eq!(lines(word), Some(line), "{word}");
        }
    }
}
