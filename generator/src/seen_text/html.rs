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
    let sink = tokenized(text, sink, |sink, line| sink.line.set(first_line + line));
    found.append(&mut sink.found.borrow_mut());
    found.push(SeenText::default());
}

/// Gives the tokens of a text to `sink`; `begin` tells it the number of each line, from 0.
fn tokenized<S: TokenSink>(text: &str, sink: S, begin: impl Fn(&S, usize)) -> S {
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        begin(&tokenizer.sink, number);
        input.push_back(StrTendril::from_slice(line));
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink
}

/// How to go on behind a tag: what is in scripts and styles is no HTML.
fn behind(tag: &Tag) -> TokenSinkResult<()> {
    match (tag.kind, &*tag.name) {
        (TagKind::StartTag, "script") => TokenSinkResult::RawData(RawKind::ScriptData),
        (TagKind::StartTag, "style") => TokenSinkResult::RawData(RawKind::Rawtext),
        _ => TokenSinkResult::Continue,
    }
}

/// An address in an attribute by which a browser loads something.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Loaded {
    /// The line of the end of the element's tag, from 0.
    pub(crate) line: usize,
    pub(crate) address: String,
    pub(crate) is_script: bool,
}

/// What a browser loads for a page of HTML besides links that people follow.
pub(crate) fn loaded(text: &str) -> Vec<Loaded> {
    let sink = tokenized(text, Loads::default(), |sink, line| sink.line.set(line));
    sink.found.take()
}

#[derive(Default)]
struct Loads {
    line: Cell<usize>,
    found: RefCell<Vec<Loaded>>,
}

impl TokenSink for Loads {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        /// Relations of a link by which a browser loads a file, or prepares to.
        const LOADING: [&str; 8] = [
            "stylesheet",
            "preload",
            "modulepreload",
            "preconnect",
            "prefetch",
            "dns-prefetch",
            "icon",
            "manifest",
        ];
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        let name: &str = &tag.name;
        if tag.kind == TagKind::StartTag {
            let value = |wanted: &str| {
                let mut all = tag.attrs.iter().filter(|it| &*it.name.local == wanted);
                all.next().map(|it| &*it.value)
            };
            let is_loading = value("rel").is_some_and(|rel| {
                let mut words = rel.split_ascii_whitespace();
                words.any(|it| LOADING.iter().any(|word| it.eq_ignore_ascii_case(word)))
            });
            let keys: &[&str] = match name {
                "script" | "img" | "source" | "iframe" | "audio" | "embed" | "input" => &["src"],
                "video" => &["src", "poster"],
                "object" => &["data"],
                "image" | "use" => &["href", "xlink:href"],
                "link" if is_loading => &["href"],
                _ => &[],
            };
            let line = self.line.get();
            let addresses = keys.iter().filter_map(|key| value(key));
            self.found.borrow_mut().extend(addresses.map(|it| Loaded {
                line,
                address: it.trim().to_owned(),
                is_script: name == "script",
            }));
        }
        behind(&tag)
    }
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
        behind(tag)
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
