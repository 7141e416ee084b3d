use crate::checks::missing_front_matter;
use memchr::memmem::{self, Finder};
use spanned::{Diagnostics, FileId, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// Splits a text into its front matter and its body, both as bytes of the file.
pub(crate) fn split(
    source: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> Option<(Range<usize>, Range<usize>)> {
    let start = text
        .strip_prefix('\u{feff}')
        .map_or(0, |_| '\u{feff}'.len_utf8());
    let mut lines = text[start..].split_inclusive('\n');
    let fence = |line: &str| line.trim_end() == "---";
    let first_line = || Span::new(source, start..start + text[start..].find('\n').unwrap_or(0));
    let first = lines.next().filter(|line| fence(line));
    let Some(first) = first else {
        let line = text[start..].lines().next().unwrap_or_default();
        if line.starts_with("---\r") {
            let fence = Span::new(source, start..start + "---".len());
            diagnostics.push(missing_front_matter::one_line(fence));
            return None;
        }
        diagnostics.push(missing_front_matter::absent(first_line()));
        return None;
    };
    let yaml = start + first.len();
    let mut at = yaml;
    let mut wrong = None;
    for line in lines {
        if fence(line) {
            return Some((yaml..at, at + line.len()..text.len()));
        }
        let is_line = |line: &str| line.len() > 1 && line.chars().all(|c| "-–—=*_".contains(c));
        if is_line(line.trim_end()) {
            wrong = wrong.or(Some(Span::new(source, at..at + line.trim_end().len())));
        }
        at += line.len();
    }
    diagnostics.push(match wrong {
        Some(line) => missing_front_matter::other_line(line),
        None => missing_front_matter::endless(first_line()),
    });
    None
}

/// The Markdown of a text whose front matter was parsed without a mistake, and the byte where it begins:
/// what [`split`] finds, quicker.
pub(crate) fn body(text: &str) -> Option<(usize, &str)> {
    let bare = text.trim_start_matches('\u{feff}');
    let mut at = text.len() - bare.len();
    let rest = bare.strip_prefix("---")?;
    at += "---".len();
    // A value can begin with three hyphens; the line that ends the front matter has no more.
    let ends = memmem::find_iter(rest.as_bytes(), b"\n---").map(|it| it + "\n---".len());
    let mut ends = ends.filter(|end| {
        let line = rest[*end..].lines().next().unwrap_or_default();
        line.trim_end().is_empty()
    });
    at += ends.next()?;
    Some((at, &text[at..]))
}

/// The name in front of a colon with which a body begins, as a key of a front matter stands.
pub(super) fn key_below(text: &str, body: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[body.clone()];
    let start = body.end - rest.trim_start().len();
    let (name, value) = text[start..body.end].lines().next()?.split_once(':')?;
    let is_name = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    (is_name && (value.is_empty() || value.starts_with(' '))).then(|| start..start + name.len())
}

/// The front matter of another text at the beginning of a body, with the line that ends it.
pub(super) fn second(text: &str, body: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[body.clone()];
    let start = body.start + rest.len() - rest.trim_start().len();
    let mut end = start;
    let (mut has_title, mut has_fence) = (false, false);
    for (at, line) in text[start..body.end].split_inclusive('\n').enumerate() {
        end += line.len();
        let is_fence = line.trim_end() == "---";
        match at {
            0 if is_fence => has_fence = true,
            // Without its first line, the two keys that each text has show what it is.
            0 if !line.starts_with("title:") => return None,
            _ if is_fence => return has_title.then_some(start..end),
            _ => {}
        }
        // The line under words is that of a heading, and a line before words divides a text.
        if at > 0 && !is_yaml(line, at == 1) {
            return None;
        }
        has_title |= if has_fence {
            line.starts_with("title:") || line.starts_with("summary:")
        } else {
            at == 1 && line.starts_with("summary:")
        };
    }
    None
}

/// The front matter of another text, or of the same one, further down in a body, from the line above its title to the
/// end of the body.
pub(super) fn further_down(text: &str, body: Range<usize>) -> Option<Range<usize>> {
    let fences = FENCE_FINDER.find_iter(text[body.clone()].as_bytes());
    let mut starts = fences.map(|at| body.start + at + 1);
    let start = starts.find(|start| {
        // Between two lines of hyphens can be words: a text has both keys.
        second(text, *start..body.end).is_some_and(|front| {
            let mut lines = text[front].lines();
            lines.clone().any(|it| it.starts_with("title:"))
                && lines.any(|it| it.starts_with("summary:"))
        })
    })?;
    Some(start..body.end)
}

static FENCE_FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\n---"));

/// Whether a line can be one of front matter; the first one has a key.
fn is_yaml(line: &str, is_first: bool) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let key = line.trim_start_matches(is_name);
    if line.trim().is_empty() {
        return false;
    }
    (key.len() < line.len() && key.starts_with(':'))
        || (!is_first && (line.starts_with([' ', '\t', '#']) || line.starts_with("- ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use spanned::Sources;

    fn split_text(text: &str) -> Option<(String, String)> {
        let sources = Sources::in_memory(&[("content/en.md", text)]);
        let mut diagnostics = Diagnostics::default();
        let id = sources.ids().next().unwrap();
        let split = split(id, text, &mut diagnostics);
        assert_eq!(split.is_none(), diagnostics.has_errors());
        let quick = body(text).map(|(at, body)| (at + body.len(), body.trim()));
        let whole = split
            .as_ref()
            .map(|(_, body)| (text.len(), text[body.clone()].trim()));
        assert!(split.is_none() || quick == whole, "{text}");
        split.map(|(yaml, body)| (text[yaml].to_owned(), text[body].to_owned()))
    }

    #[test]
    fn front_matter_ends_at_its_second_fence() {
        let got = split_text("---\ntitle: x\n---\nbody\n---\nmore");
        assert_eq!(got, Some(("title: x\n".into(), "body\n---\nmore".into())));
        let windows = split_text("\u{feff}---\r\ntitle: x\r\n---\r\nbody");
        assert_eq!(windows, Some(("title: x\r\n".into(), "body".into())));
        assert_eq!(split_text("---\n---"), Some((String::new(), String::new())));
    }

    #[test]
    fn the_front_matter_of_another_text_is_found_and_a_line_is_not() {
        for (body, found) in [
            (
                "\n---\ntitle: A\nsummary: B\ngaps:\n  - C\n---\n\nWords.",
                Some("---\ntitle: A\nsummary: B\ngaps:\n  - C\n---\n"),
            ),
            (
                "title: A\nsummary: B\n---\nWords.",
                Some("title: A\nsummary: B\n---\n"),
            ),
            (
                "---\ngaps: []\ntitle: A\n---",
                Some("---\ngaps: []\ntitle: A\n---"),
            ),
            ("---\n\ntitle: A\n\n---", None),
            ("---\nNote: ask first.\n---\n", None),
            (
                "---\nNote: ask first\n\nMany words here.\n\ntitle: of the form\n\n---\n",
                None,
            ),
            ("---\nNote: ask\nWords here.\ntitle: A\n---\n", None),
            ("---\nAsk first.\ntitle: A\n---\n", None),
            ("title: A\n\nWords.\n\n---\n", None),
            ("Words.\n\n---\ntitle: A\n---\n", None),
            ("---\ntitle: A\n", None),
        ] {
            let range = second(body, 0..body.len());
            assert_eq!(range.map(|it| &body[it]), found, "{body}");
        }
    }

    #[test]
    fn a_text_without_fences_is_refused() {
        assert_eq!(split_text("title: x"), None);
        assert_eq!(split_text("---\ntitle: x\n"), None);
        assert_eq!(split_text(""), None);
    }
}
