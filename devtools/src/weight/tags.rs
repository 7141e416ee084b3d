//! The start tags of a page that a program has written: every attribute is in double quotes or
//! has no value.

/// A start tag: its name, and what is between the name and `>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, as written.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start();
            let end = rest.find(|c: char| c == '=' || c.is_whitespace())?;
            let (key, after) = rest.split_at(end);
            let Some(value) = after.strip_prefix("=\"") else {
                rest = after;
                continue;
            };
            let (value, after) = value.split_once('"')?;
            if key == name {
                return Some(value);
            }
            rest = after;
        }
    }
}

/// All start tags, in order. Scripts, styles and comments have none in them.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            rest = rest.split_once('<')?.1;
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->")?.1;
                continue;
            }
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let end = end_of_tag(rest)?;
            let (tag, after) = (&rest[..end], &rest[end + 1..]);
            let name = tag.split(|c: char| c.is_whitespace() || c == '/').next()?;
            rest = after;
            if matches!(name, "script" | "style") {
                // What follows is no HTML, up to the end tag.
                rest = after.split_once(&format!("</{name}"))?.1;
            }
            return Some(Tag {
                name,
                attributes: &tag[name.len()..],
            });
        }
    })
}

/// Where the `>` of a start tag is: not in quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_and_what_is_no_tag_is_not() {
        let html = "<!DOCTYPE html><!-- <a href=\"1\"> --><html lang=\"en\">\
            <link rel=\"icon\" href=\"a>b\"><script src=\"s.js\" defer></script>\
            <script>if (a<b) '<img src=\"2\">'</script><p hidden data-src=\"3\" src=\"4\">1 < 2</p>";
        let all: Vec<_> = tags(html).collect();
        let names: Vec<_> = all.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["html", "link", "script", "script", "p"]);
        assert_eq!(all[1].get("href"), Some("a>b"));
        assert_eq!(all[2].get("src"), Some("s.js"));
        assert_eq!(all[2].get("defer"), None);
        assert_eq!(all[4].get("src"), Some("4"));
        assert_eq!(all[4].get("hidden"), None);
    }
}
