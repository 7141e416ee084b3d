//! Style sheets. The only module that names the CSS parser.

pub(crate) use cssparser::{ParseError, Parser, Token};

use cssparser::Delimiter;
use std::ops::Range;

/// Blocks in blocks in a style sheet that are looked into.
const DEEPEST: usize = 32;

/// The addresses of the files that a style sheet loads, each with its place.
pub(crate) fn loaded(css: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    look(&mut Parser::new(css), 0, &mut found);
    found
}

fn look(parser: &mut Parser<'_>, depth: usize, found: &mut Vec<(Range<usize>, String)>) {
    /// Functions whose texts are addresses (CSS Values 4, CSS Images 4).
    const OF_ADDRESSES: [&str; 4] = ["url", "src", "image-set", "-webkit-image-set"];
    let mut is_import = false;
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let Ok(token) = parser.next().cloned() else {
            return;
        };
        let was_import = std::mem::take(&mut is_import);
        match token {
            Token::UnquotedUrl(address) => {
                found.push((start..parser.position().byte_index(), address.to_string()));
            }
            Token::QuotedString(address) if was_import => {
                found.push((start..parser.position().byte_index(), address.to_string()));
            }
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => is_import = true,
            // The name of a language, which nobody loads.
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("namespace") => {
                skip(parser);
            }
            Token::Function(name)
                if OF_ADDRESSES.iter().any(|it| name.eq_ignore_ascii_case(it)) =>
            {
                let _ = parser.parse_nested_block(|inner| {
                    texts(inner, found);
                    Ok::<(), ParseError<()>>(())
                });
            }
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::CurlyBracketBlock
            | Token::SquareBracketBlock
                if depth < DEEPEST =>
            {
                let _ = parser.parse_nested_block(|inner| {
                    look(inner, depth + 1, found);
                    Ok::<(), ParseError<()>>(())
                });
            }
            _ => {}
        }
    }
}

/// The texts and addresses in the brackets of a function.
fn texts(parser: &mut Parser<'_>, found: &mut Vec<(Range<usize>, String)>) {
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let Ok(token) = parser.next().cloned() else {
            return;
        };
        if let Token::QuotedString(address) | Token::UnquotedUrl(address) = token {
            found.push((start..parser.position().byte_index(), address.to_string()));
        }
    }
}

fn skip(parser: &mut Parser<'_>) {
    let _ = parser.parse_until_after(Delimiter::Semicolon, |inner| {
        while inner.next().is_ok() {}
        Ok::<(), ParseError<()>>(())
    });
}

#[cfg(test)]
mod tests {
    use super::loaded;

    #[test]
    fn what_a_style_sheet_loads_has_its_address_and_place() {
        for (css, wanted) in [
            (
                "@import url(\"https://a.test/x.css\");",
                &["https://a.test/x.css"][..],
            ),
            ("@import\n\"//a.test/x.css\";", &["//a.test/x.css"]),
            (
                "@media print{#main{color:#000}}\nb{background:URL( https://a.test/b.png )}",
                &["https://a.test/b.png"],
            ),
            (
                "b { background: image-set(\"b.png\" 1x, url(c.png) 2x) }",
                &["b.png", "c.png"],
            ),
            (
                "a::after{content:\"/*\"} b{background:url(b.png)}",
                &["b.png"],
            ),
            (
                "@namespace svg url(http://www.w3.org/2000/svg); a { b: c }",
                &[],
            ),
            (
                "a::after{content:\"see url(https://a.test/x)\"} /* url(b.png) */",
                &[],
            ),
        ] {
            let found = loaded(css);
            let addresses: Vec<&str> = found.iter().map(|(_, it)| it.as_str()).collect();
            assert_eq!(addresses, wanted, "{css}");
            for (range, address) in &found {
                assert!(css[range.clone()].contains(address.as_str()), "{css}");
            }
        }
        assert_eq!(loaded(&"url(".repeat(20_000)).len(), 0);
        assert_eq!(loaded(&"((((".repeat(20_000)).len(), 0);
    }
}
