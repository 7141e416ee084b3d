//! Words whose day depends on when one reads them: `from next Monday`.

use crate::checks::wrong_day;
use crate::lexicon::{self, Key};
use crate::markdown::Phrases;
use spanned::{Diagnostic, FileId, Span};
use std::sync::LazyLock;

static RELATIVE: LazyLock<Phrases> = LazyLock::new(|| {
    let phrases = lexicon::of_all(Key::RelativeDay);
    Phrases::with_capitals(&[], &phrases)
});

/// The first such words of a text, if they are no quotation.
pub(super) fn check(file: FileId, text: &str) -> Option<Diagnostic> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut found = RELATIVE.find_iter(text).map(|(_, range)| range);
    let range = found.find(|range| {
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let is_quoted = line.trim_start().starts_with('>') || line.contains(['"', '“', '«', '„']);
        !is_word(before.chars().next_back()) && !is_word(after.chars().next()) && !is_quoted
    })?;
    let written = &text[range.clone()];
    Some(wrong_day::relative(written, Span::new(file, range)))
}

#[cfg(test)]
mod tests {
    use super::check;
    use spanned::Sources;

    #[test]
    fn a_day_that_depends_on_the_reader_is_told() {
        for (text, is_told) in [
            ("From next Monday the office is closed.", true),
            ("The office is closed from tomorrow.", true),
            ("À partir de lundi prochain, le bureau est fermé.", true),
            ("A partir del próximo lunes está cerrada.", true),
            ("Önümüzdeki pazartesiden itibaren kapalı.", true),
            ("Со следующей недели закрыто.", true),
            ("المكتب مغلق ابتداء من يوم الاثنين المقبل.", true),
            ("Come on Monday. You get an answer next week.", false),
            ("He said: \u{201C}From tomorrow I work.\u{201D}", false),
            ("> From tomorrow I work.", false),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let file = sources.ids().next().unwrap();
            assert_eq!(check(file, text).is_some(), is_told, "{text}");
        }
    }
}
