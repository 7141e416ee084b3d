//! The words of a text as HTML, most of which stand in its file as they are: those are not kept a
//! second time.

use memchr::{memchr, memchr_iter, memchr3};
use std::ops::Range;

/// Shorter words are kept: to say where they are takes as much memory.
const LEAST: usize = 32;

/// How far ahead words are looked for: what stands between two parts of a text, such as the
/// address of a link, is shorter.
const AHEAD: usize = 512;

/// HTML, of which parts are in another text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SharedHtml {
    /// What is in no run, one after the other.
    own: Box<str>,
    /// In order.
    runs: Box<[Run]>,
}

/// Bytes that are in the other text too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The position in the HTML.
    at: u32,
    /// The position in the other text.
    from: u32,
    length: u32,
}

/// How far a [`SharedHtml`] is written.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cursor {
    html: usize,
    own: usize,
    run: usize,
}

/// Makes a [`SharedHtml`] of its parts.
pub(super) struct SharedHtmlBuilder<'s> {
    source: &'s str,
    /// Where the next words are expected in `source`: texts keep their order.
    next: usize,
    length: usize,
    own: String,
    runs: Vec<Run>,
}

impl<'s> SharedHtmlBuilder<'s> {
    /// `body` is where the text is in `source`.
    pub(super) fn new(source: &'s str, body: &Range<usize>) -> Self {
        Self {
            source,
            next: body.start,
            length: 0,
            own: String::new(),
            runs: Vec::new(),
        }
    }

    /// The bytes so far.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    pub(super) fn push(&mut self, html: &str) {
        let bytes = html.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            let end = words_end(&bytes[start..]);
            let words = &html[start..start + end];
            let part = &html[start..start + end + tag_end(&bytes[start + end..])];
            start += part.len();
            if words.len() >= LEAST
                && let Some(run) = self.find(words)
            {
                self.runs.push(run);
                self.own.push_str(&part[words.len()..]);
            } else {
                self.own.push_str(part);
            }
            self.length += part.len();
        }
    }

    fn find(&mut self, words: &str) -> Option<Run> {
        let (rest, words) = (self.source.as_bytes().get(self.next..)?, words.as_bytes());
        // To prepare a search for long words would cost more than it saves here.
        let mut starts = memchr_iter(*words.first()?, &rest[..rest.len().min(AHEAD)]);
        let from = self.next + starts.find(|at| rest[*at..].starts_with(words))?;
        self.next = from + words.len();
        Some(Run {
            at: u32::try_from(self.length).ok()?,
            from: u32::try_from(from).ok()?,
            length: u32::try_from(words.len()).ok()?,
        })
    }

    pub(super) fn finish(self) -> SharedHtml {
        SharedHtml {
            own: self.own.into(),
            runs: self.runs.into(),
        }
    }
}

/// The bytes up to where the HTML of words and the words themselves may differ.
fn words_end(html: &[u8]) -> usize {
    memchr3(b'<', b'&', b'\n', html).unwrap_or(html.len())
}

/// The bytes of a tag at the start of HTML, or of one other character of ASCII.
fn tag_end(html: &[u8]) -> usize {
    match html.first() {
        Some(b'<') => memchr(b'>', html).map_or(html.len(), |at| at + 1),
        Some(_) => 1,
        None => 0,
    }
}

impl SharedHtml {
    /// The number of bytes.
    pub(super) fn len(&self) -> usize {
        let runs = self.runs.iter().map(|run| run.length as usize);
        self.own.len() + runs.sum::<usize>()
    }

    /// Writes what follows, up to a position that is in no run. `source` is the text that it was
    /// made with.
    pub(super) fn write_until(
        &self,
        end: usize,
        cursor: &mut Cursor,
        source: &str,
        out: &mut String,
    ) {
        while let Some(run) = self.runs.get(cursor.run)
            && (run.at as usize) < end
        {
            self.write_own(run.at as usize, cursor, out);
            let from = run.from as usize;
            let words = source.get(from..from + run.length as usize);
            out.push_str(words.unwrap_or_default());
            cursor.html += run.length as usize;
            cursor.run += 1;
        }
        self.write_own(end, cursor, out);
    }

    fn write_own(&self, end: usize, cursor: &mut Cursor, out: &mut String) {
        let length = end.saturating_sub(cursor.html);
        let own = self.own.get(cursor.own..cursor.own + length);
        out.push_str(own.unwrap_or_default());
        cursor.html += length;
        cursor.own += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shared(source: &str, parts: &[&str]) -> (SharedHtml, Vec<usize>) {
        let mut builder = SharedHtmlBuilder::new(source, &(0..source.len()));
        let mut ends = Vec::new();
        for part in parts {
            builder.push(part);
            ends.push(builder.length());
        }
        (builder.finish(), ends)
    }

    fn written(html: &SharedHtml, ends: &[usize], source: &str) -> Vec<String> {
        let mut cursor = Cursor::default();
        let part = |end: &usize| {
            let mut out = String::new();
            html.write_until(*end, &mut cursor, source, &mut out);
            out
        };
        ends.iter().map(part).collect()
    }

    #[test]
    fn words_that_stand_in_the_file_are_not_kept() {
        let words = "Forty letters of a sentence, and some more of them.";
        let source = format!("## Title\n\n{words}\n\n- {words} & more\n");
        let html = format!("<h2>Title</h2>\n<p>{words}</p>\n<ul>\n<li>{words} &amp; more</li>\n");
        let (shared, _) = shared(&source, &[&html]);
        assert!(!shared.own.contains("Forty"), "{}", shared.own);
        assert_eq!(shared.len(), html.len());
        assert_eq!(written(&shared, &[html.len()], &source), [html]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_was_given(
            words in prop::collection::vec("[a-zé<>&\n ]{0,80}", 1..8),
            order in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        ) {
            let source = words.join("\n");
            let parts: Vec<&str> = order.iter().map(|at| at.get(&words).as_str()).collect();
            let (shared, ends) = shared(&source, &parts);
            prop_assert_eq!(written(&shared, &ends, &source), parts);
        }
    }
}
