//! Texts of an entry that say the same in two languages.

use crate::locale;
use crate::markdown::{Fences, lines};
use crate::parse::Text;
use crate::parse::front_matter::body;
use foldhash::fast::RandomState;
use memchr::memchr_iter;
use spanned::{Sources, Span};
use std::borrow::Cow;
use std::collections::HashMap;

/// The words of a line that no two languages share.
const WORDS: usize = 8;

/// The lines of the texts of an entry, and where each of them was first.
pub(super) struct RepeatedLines<'a> {
    sources: &'a Sources,
    first: HashMap<&'a str, (&'a str, Span), RandomState>,
}

/// What a text has from other texts.
#[derive(Debug, Default)]
pub(super) struct Repeated<'a> {
    /// The lines that are those of the source text.
    pub(super) source: Vec<Line>,
    /// Whether they are the whole text.
    pub(super) is_source: bool,
    /// Another translation that has most of the text.
    pub(super) other: Option<Other<'a>>,
}

/// Another translation with the same lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Other<'a> {
    pub(super) tag: &'a str,
    /// The first such line, here and there.
    pub(super) spans: (Span, Span),
    length: usize,
}

/// A line of a text, from 1 in its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) span: Span,
}

impl<'a> RepeatedLines<'a> {
    /// The lines of the source text, in the language `tag`.
    pub(super) fn of(source: Option<(&'a str, &Text)>, sources: &'a Sources) -> Self {
        let mut all = Self {
            sources,
            first: HashMap::default(),
        };
        if let Some((tag, text)) = source {
            for (line, words) in shown(text, sources) {
                all.first.insert(words, (tag, line.span));
            }
        }
        all
    }

    /// What a translation into `tag` has from the source text, in the language `original`, and from the
    /// translations before it.
    pub(super) fn look(&mut self, original: &str, tag: &'a str, text: &Text) -> Repeated<'a> {
        let mut found = Repeated::default();
        let (mut all, mut of_source) = (0, 0);
        let mut others: Vec<Other<'_>> = Vec::new();
        for (line, words) in shown(text, self.sources) {
            all += words.len();
            let (first, there) = *self.first.entry(words).or_insert((tag, line.span));
            if first == tag || locale::share_sentences(first, tag) {
                continue;
            }
            of_source += if first == original { words.len() } else { 0 };
            if !is_telling(words) {
                continue;
            }
            if first == original {
                found.source.push(line);
            } else if let Some(other) = others.iter_mut().find(|it| it.tag == first) {
                other.length += words.len();
            } else {
                others.push(Other {
                    tag: first,
                    spans: (line.span, there),
                    length: words.len(),
                });
            }
        }
        found.is_source = of_source == all;
        found.other = others.into_iter().find(|it| it.length * 2 > all);
        found
    }
}

/// The lines with letters that readers see. The front matter is looked at by its keys.
fn shown<'a>(text: &Text, sources: &'a Sources) -> impl Iterator<Item = (Line, &'a str)> {
    let file = text.source;
    let (mut fences, mut in_comment) = (Fences::default(), false);
    let whole = sources.text(file);
    let (first, body) = body(whole).unwrap_or((whole.len(), ""));
    let before = memchr_iter(b'\n', &whole.as_bytes()[..first]).count();
    let all = lines(body).enumerate();
    all.filter_map(move |(at, (start, line))| {
        let bare = line.trim();
        let in_code = fences.have(bare);
        let is_hidden = in_comment || bare.starts_with("<!--");
        in_comment = is_hidden && !bare.contains("-->");
        let is_other = in_code || is_hidden || bare.contains("](lang:") || bare.contains(" lang=");
        (!is_other && bare.contains(char::is_alphabetic)).then(|| {
            let start = first + start + line.len() - line.trim_start().len();
            let span = Span::new(file, start..start + bare.len());
            let line = Line {
                number: before + at + 1,
                span,
            };
            (line, bare)
        })
    })
}

/// Whether a line has so many words that no two languages share it.
pub(super) fn is_telling(line: &str) -> bool {
    is_prose(&without_names_of_links(line), WORDS)
}

/// A line without the words of its links to other sites: a document keeps its title in all languages.
fn without_names_of_links(line: &str) -> Cow<'_, str> {
    let mut rest = line;
    let mut kept = String::new();
    while let Some(end) = rest.find("](http") {
        let Some(start) = rest[..end].rfind('[') else {
            break;
        };
        kept.push_str(&rest[..start]);
        let after = &rest[end..];
        rest = &after[after.find(')').map_or(after.len(), |at| at + 1)..];
    }
    if kept.is_empty() && rest.len() == line.len() {
        return line.into();
    }
    kept.push_str(rest);
    kept.into()
}

/// Whether a text has more than names, numbers and addresses, which are the same in all languages: so
/// many words in small letters, or much in a script without blanks between words.
pub(super) fn is_prose(text: &str, words: usize) -> bool {
    /// Each letter of such a script has three bytes.
    const BYTES: usize = 90;
    // A word has a letter and a blank.
    if text.len() < 2 * words {
        return false;
    }
    let found = text
        .split([' ', '\n'])
        .filter(|word| locale::begins_small(word))
        .take(words)
        .count();
    found == words || text.bytes().filter(|byte| !byte.is_ascii()).count() >= BYTES
}

#[cfg(test)]
mod tests {
    use super::{WORDS, is_prose, without_names_of_links};

    #[test]
    fn sentences_are_no_names() {
        for (line, is) in [
            ("You can tell a doctor or a lawyer where you are now.", true),
            (
                "International Organization for Migration, Erbil, Iraq",
                false,
            ),
            ("- [](service:legal-support), [](service:documents)", false),
            (
                "如果您想回到原籍国，请先向咨询机构了解您可以得到哪些帮助以及需要哪些证件。",
                true,
            ),
        ] {
            assert_eq!(is_prose(line, WORDS), is, "{line}");
        }
    }

    #[test]
    fn titles_of_documents_are_no_sentence() {
        let title = "Standard operating procedures for the safe return of migrants in need";
        for (line, kept) in [
            (format!("- [{title}](https://a.test/x)"), "- "),
            (
                format!("see [{title}](https://a.test/x) today"),
                "see  today",
            ),
            (
                "[](service:legal-support) and more".to_owned(),
                "[](service:legal-support) and more",
            ),
        ] {
            assert_eq!(without_names_of_links(&line), kept);
        }
    }
}
