//! UI strings that are still English on a page in another language, told to programs that read aloud (WCAG 2.2,
//! success criterion 3.1.2). Pages of languages without such strings are not looked at.
//!
//! A page is changed when it is whole, as for [`right_to_left`](super::right_to_left): the same string stands in a
//! text, in a title, or in an attribute. For an attribute HTML has no language of its own: these stay as they are.

use crate::theme::{END, START, unmarked};

/// Elements whose text has no markup.
const PLAIN: [&str; 3] = ["title", "textarea", "option"];
/// Elements whose text is not for readers.
const HIDDEN: [&str; 2] = ["script", "style"];
/// Elements without an end: words behind them are not theirs.
const EMPTY: [&str; 6] = ["br", "img", "input", "hr", "wbr", "meta"];

/// A file with its marks made into HTML, or left out where it is no page.
pub(super) fn finished(bytes: Vec<u8>, is_page: bool) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains(START) => text.into_bytes(),
        Ok(text) if is_page => page(&text).into_bytes(),
        Ok(text) => unmarked(&text).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn page(html: &str) -> String {
    let is_right_to_left = html
        .split_once("<html")
        .and_then(|(_, rest)| rest.split_once('>'))
        .is_some_and(|(tag, _)| tag.contains("dir=\"rtl\""));
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(START) {
        out.push_str(before);
        let Some(end) = end_of(after) else {
            // Somebody has written the sign: it begins nothing.
            rest = after;
            continue;
        };
        let words = unmarked(&after[..end]);
        rest = after[end..].strip_prefix(END).unwrap_or(&after[end..]);
        put(&mut out, &words, rest, is_right_to_left);
    }
    out.push_str(&unmarked(rest));
    out
}

/// Where marked words end: words in place of a variable can have marks of their own.
fn end_of(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            START => depth += 1,
            END if depth == 0 => return Some(at),
            END => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Adds English words to a page up to them; `rest` is what follows.
fn put(out: &mut String, words: &str, rest: &str, is_right_to_left: bool) {
    let Some(start) = out.rfind('<') else {
        out.push_str(words);
        return;
    };
    let tag = &out[start..];
    let Some(end) = tag.find('>') else {
        // In an attribute.
        out.push_str(words);
        return;
    };
    let (name, tag, is_next) = (name_of(tag), &tag[..end], end + 1 == tag.len());
    let is_start = !tag.starts_with("</") && !EMPTY.contains(&name);
    let is_alone = is_start && is_next && rest.starts_with("</") && !tag.contains(" lang=");
    let is_plain = is_start && !is_alone && PLAIN.contains(&name);
    if is_plain || (is_start && HIDDEN.contains(&name)) {
        out.push_str(words);
    } else if is_alone {
        let direction = if is_right_to_left && words.ends_with(['.', '!', '?', ':']) {
            " dir=\"ltr\""
        } else {
            ""
        };
        out.insert_str(start + end, &format!(" lang=\"en\"{direction}"));
        out.push_str(words);
    } else {
        // Scripts and styles of the theme look for a `span` that follows.
        let next = rest.split_once('<').map_or("", |(_, rest)| rest);
        let element = if next.starts_with("span") {
            "bdi"
        } else {
            "span"
        };
        let direction = if is_right_to_left { " dir=\"ltr\"" } else { "" };
        out.extend([
            "<",
            element,
            " lang=\"en\"",
            direction,
            ">",
            words,
            "</",
            element,
            ">",
        ]);
    }
}

/// The name of the element of a tag.
fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    &name[..end.unwrap_or(name.len())]
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::{END, START, finished};

    fn shown(html: &str) -> String {
        let html = html
            .replace('[', &START.to_string())
            .replace(']', &END.to_string());
        String::from_utf8(finished(html.into_bytes(), true)).unwrap()
    }

    #[test]
    fn words_get_their_language_where_html_has_a_place_for_it() {
        for (html, expected) in [
            (
                "<h2 id=\"a\">[Find help]</h2>",
                "<h2 id=\"a\" lang=\"en\">Find help</h2>",
            ),
            (
                "<title>[Search]</title>",
                "<title lang=\"en\">Search</title>",
            ),
            (
                "<title>[Search] – Hjem</title>",
                "<title>Search – Hjem</title>",
            ),
            (
                "<title>Hjem: [Search]</title>",
                "<title>Hjem: Search</title>",
            ),
            ("<a title=\"[Menu]\">x</a>", "<a title=\"Menu\">x</a>"),
            (
                "<p>[Ask] Siri</p>",
                "<p><span lang=\"en\">Ask</span> Siri</p>",
            ),
            (
                "<p>x<br>[Ask]</p>",
                "<p>x<br><span lang=\"en\">Ask</span></p>",
            ),
            (
                "<p><b>x</b>[Ask]</p>",
                "<p><b>x</b><span lang=\"en\">Ask</span></p>",
            ),
            (
                "<a lang=\"ti\">[Ask]</a>",
                "<a lang=\"ti\"><span lang=\"en\">Ask</span></a>",
            ),
            (
                "<p>[Saved:] <span></span></p>",
                "<p><bdi lang=\"en\">Saved:</bdi> <span></span></p>",
            ),
            ("<p>[In [Search]: a]</p>", "<p lang=\"en\">In Search: a</p>"),
            (
                "<script>{\"a\":\"[Ask]\"}</script>",
                "<script>{\"a\":\"Ask\"}</script>",
            ),
            (
                "<html lang=\"ckb\" dir=\"rtl\"><p>[Ask] Siri</p>",
                "<html lang=\"ckb\" dir=\"rtl\"><p><span lang=\"en\" dir=\"ltr\">Ask</span> Siri</p>",
            ),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
        let data = format!("{START}Ask{END},1").into_bytes();
        assert_eq!(finished(data, false), b"Ask,1");
    }

    const SITE: &str = "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: nb, name: Norsk, dir: ltr }\nbase_url: https://portal.example/\nleave_url: https://example.org/\n";

    #[test]
    fn a_string_that_is_still_english_is_marked_on_each_page() {
        let draft = crate::translations::draft_strings("nb").unwrap();
        let draft = draft.replace("\nmenu = Menu\n", "\nmenu = Meny\n");
        let sample = Sample::with(&[
            ("content/site.yaml", SITE),
            ("themes/default/strings/nb.ftl", &draft),
        ]);
        let outputs = sample.plan.outputs.iter();
        let paths = outputs.map(|it| it.path.as_str());
        let texts = paths.filter(|path| !path.starts_with("assets/"));
        for path in texts {
            let Ok(page) = sample.render(path) else {
                continue;
            };
            assert!(!page.contains([START, END]), "{path}");
            let is_norwegian = path.starts_with("nb/") && path.strip_suffix(".html").is_some();
            assert_eq!(
                page.contains("<a class=\"skip\" href=\"#block-main\" lang=\"en\">"),
                is_norwegian && page.contains("class=\"skip\""),
                "{path}"
            );
            assert!(!page.contains("lang=\"en\">Meny"), "{path}");
        }
    }
}
