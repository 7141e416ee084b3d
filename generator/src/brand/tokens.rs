use super::{Colours, Look};
use crate::colour::Colour;
use crate::css::{ParseError, Parser, Token as CssToken};
use crate::theme::Theme;
use spanned::{FileId, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// The theme's style sheets with colours, in the order in which pages load them.
const SHEETS: [&str; 2] = ["style.css", "self-check.css"];

/// The colours of the theme: the custom properties of `:root` that are colours.
pub(super) struct Tokens {
    light: BTreeMap<String, Token>,
    /// Those that the dark look changes.
    dark: BTreeMap<String, Token>,
}

/// A colour of the theme.
struct Token {
    colour: Colour,
    /// Its place, in a style sheet of the site's own.
    place: Option<Span>,
}

impl Tokens {
    pub(super) fn of(theme: &Theme) -> Self {
        let mut tokens = Self {
            light: BTreeMap::new(),
            dark: BTreeMap::new(),
        };
        for (css, source) in SHEETS.iter().filter_map(|name| theme.style_sheet(name)) {
            for (look, name, colour, at) in declarations(css) {
                let place = source.map(|source: FileId| Span::new(source, at));
                let of = match look {
                    Look::Light => &mut tokens.light,
                    Look::Dark => &mut tokens.dark,
                };
                of.insert(name, Token { colour, place });
            }
        }
        tokens
    }

    /// The colours of a look.
    pub(super) fn colours(&self, look: Look) -> Colours {
        let dark = self.dark.iter().filter(|_| look == Look::Dark);
        let all = self.light.iter().chain(dark);
        all.map(|(name, token)| (name.clone(), token.colour))
            .collect()
    }

    /// The place of a colour, if it is in a file of the site.
    pub(super) fn place(&self, look: Look, name: &str) -> Option<Span> {
        let dark = self.dark.get(name).filter(|_| look == Look::Dark);
        dark.or(self.light.get(name))?.place
    }
}

type Declaration = (Look, String, Colour, Range<usize>);

/// The colours in the rules `:root` of a style sheet: at its top for the light look, in
/// `@media (prefers-color-scheme: dark)` for the dark one.
fn declarations(css: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    rules(&mut Parser::new(css), Look::Light, &mut found);
    found
}

fn rules(parser: &mut Parser<'_>, look: Look, found: &mut Vec<Declaration>) {
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        // The end of a rule's selector or condition is the brace, and the end of `@import` is
        // the semicolon.
        let head = loop {
            // Also ends a block in parentheses.
            parser.skip_whitespace();
            let end = parser.position();
            match parser.next() {
                Ok(CssToken::CurlyBracketBlock) => break parser.slice(start..end),
                Ok(CssToken::Semicolon) => break "",
                Ok(_) => {}
                Err(_) => return,
            }
        };
        let head: String = head.split_whitespace().collect();
        match head.as_str() {
            "" => {}
            ":root" => block(parser, |inner| properties(inner, look, found)),
            "@media(prefers-color-scheme:dark)" => {
                block(parser, |inner| rules(inner, Look::Dark, found));
            }
            _ => block(parser, |_| ()),
        }
    }
}

fn block(parser: &mut Parser<'_>, read: impl FnOnce(&mut Parser<'_>)) {
    // What is left of a block is skipped, and that is not a mistake.
    let _: Result<(), ParseError<()>> = parser.parse_nested_block(|inner| {
        read(inner);
        Ok(())
    });
}

fn properties(parser: &mut Parser<'_>, look: Look, found: &mut Vec<Declaration>) {
    let mut name = None;
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let token = match parser.next() {
            Ok(token) => token.clone(),
            Err(_) => return,
        };
        let at = start..parser.position().byte_index();
        name = match (token, name) {
            (CssToken::Ident(ident), _) => ident.strip_prefix("--").map(str::to_owned),
            (CssToken::Colon, name) => name,
            (CssToken::Hash(digits) | CssToken::IDHash(digits), Some(name)) => {
                let colour = Colour::of_hex(&format!("#{digits}"));
                found.extend(colour.map(|colour| (look, name, colour, at)));
                None
            }
            _ => None,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_both_looks_are_read_and_nothing_else() {
        let css = "@import 'a.css';\n/* :root { --no: #000; } */\n\
            :root { --a: #123456; --size: 1rem; --b:#FFF; --c: 1px solid #000; color: #000 }\n\
            .x { --a: #000; }\n\
            @media print { :root { --a: #000; } }\n\
            @media (prefers-color-scheme: dark) { /* dark */ :root { --a: #abcdef; } .y { --b: #000; } }\n\
            :root{--d:#e0e0e0}";
        let found: Vec<(Look, String, String, &str)> = declarations(css)
            .into_iter()
            .map(|(look, name, colour, at)| (look, name, colour.to_string(), &css[at]))
            .collect();
        let expected = [
            (Look::Light, "a", "#123456", "#123456"),
            (Look::Light, "b", "#ffffff", "#FFF"),
            (Look::Dark, "a", "#abcdef", "#abcdef"),
            (Look::Light, "d", "#e0e0e0", "#e0e0e0"),
        ];
        let expected = expected
            .map(|(look, name, colour, text)| (look, name.to_owned(), colour.to_owned(), text));
        assert_eq!(found, expected);
    }
}
