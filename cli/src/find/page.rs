//! The words of a page. The only module that names the HTML parser.

use homeward::{is_hidden_element, is_inline_element, push_seen};
use scraper::node::Element;
use scraper::{Html, Node};

/// What readers see of a page or hear from a screen reader, and the numbers and addresses that its links open:
/// a line for each paragraph, heading or cell.
pub(super) fn words(html: &str) -> String {
    let page = Html::parse_document(html);
    let mut words = String::with_capacity(html.len() / 2);
    let mut values = String::new();
    let mut last = None;
    for node in page.tree.root().descendants() {
        let text = match node.value() {
            Node::Text(text) => text,
            Node::Element(element) => {
                if element.name() == "br" {
                    words.push('\n');
                }
                for value in attributes(element) {
                    values.push('\n');
                    push_seen(&mut values, value);
                }
                continue;
            }
            _ => continue,
        };
        let mut around = node.ancestors();
        let block = around.find(|it| !is_inline_element(name(it.value())));
        if block.is_some_and(|it| is_hidden_element(name(it.value()))) {
            continue;
        }
        let block = block.map(|it| it.id());
        if block != last {
            words.push('\n');
            last = block;
        }
        push_seen(&mut words, text);
    }
    // They are in the middle of a line.
    words + &values
}

/// The name of an element; empty for what is none.
fn name(node: &Node) -> &str {
    node.as_element().map_or("", Element::name)
}

/// The attributes of an element that readers see, hear or call.
fn attributes(element: &Element) -> impl Iterator<Item = &str> {
    const SEEN: [&str; 4] = ["alt", "aria-label", "placeholder", "title"];
    const OPENED: [&str; 5] = ["tel:", "sms:", "mailto:", "https://wa.me/", "https://t.me/"];
    element.attrs().filter_map(|(name, value)| {
        let is_description = || name == "content" && element.attr("name") == Some("description");
        let is_opened = || name == "href" && OPENED.iter().any(|it| value.starts_with(it));
        (SEEN.contains(&name) || is_description() || is_opened()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_page_has_the_words_that_readers_see() {
        for (html, expected) in [
            ("<p class=x>Legal <b>supp</b>ort</p>", "Legal support"),
            (
                "<p>Tom &amp;amp; &lt;Ada&gt; &#39;&quot;&eacute;</p>",
                "Tom &amp; <Ada> '\"é",
            ),
            ("<p>0782\n  689</p>", "0782 689"),
            ("<p>0782&nbsp;6\u{AD}89</p>", "0782 689"),
            ("<table><tr><td>2026<td>1234", "2026\n1234"),
            ("<p>2026<br>1234</p>", "2026\n1234"),
            ("<div>2026<p>12</p>34</div>", "2026\n12\n34"),
            ("<p>a<script>b</script><style>c</style></p>", "a"),
            ("<img alt='a door'>", "a door"),
            (
                "Call <a href='tel:+964'>us</a> <a href='x.html'>now</a>",
                "Call us now\ntel:+964",
            ),
            ("<meta name=description content='A &amp; B'>", "A & B"),
        ] {
            assert_eq!(words(html).trim(), expected, "{html}");
        }
    }
}
