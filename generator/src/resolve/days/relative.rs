//! Words whose day depends on when one reads them: `from next Monday`.

use crate::checks::wrong_day;
use crate::lexicon::{self, Key};
use crate::markdown::Phrases;
use spanned::{Diagnostic, FileId, Span};

/// Looks for such words of one language.
pub(super) struct RelativeDays(Phrases);

impl RelativeDays {
    pub(super) fn of(tag: &str) -> Self {
        let phrases = lexicon::of(tag, Key::RelativeDay);
        Self(Phrases::with_capitals(&[], &phrases))
    }

    /// The first such words of a text, if they are no quotation.
    pub(super) fn check(&self, file: FileId, text: &str) -> Option<Diagnostic> {
        // What is behind a sign of a quotation is not looked at again: a line can have many such words.
        let mut quoted_to = 0;
        for (_, range) in self.0.find_words(text) {
            if range.start < quoted_to {
                continue;
            }
            let line = text[..range.start].rsplit('\n').next().unwrap_or_default();
            let is_quoted =
                line.trim_start().starts_with('>') || line.contains(['"', '“', '«', '„']);
            if !is_quoted {
                let written = &text[range.clone()];
                return Some(wrong_day::relative(written, Span::new(file, range)));
            }
            let rest = text[range.end..].find('\n');
            quoted_to = rest.map_or(text.len(), |below| range.end + below);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::RelativeDays;
    use spanned::Sources;

    #[test]
    fn a_day_that_depends_on_the_reader_is_told() {
        for (tag, text, is_told) in [
            ("en", "From next Monday the office is closed.", true),
            ("en", "The office is closed from tomorrow.", true),
            (
                "fr",
                "À partir de lundi prochain, le bureau est fermé.",
                true,
            ),
            ("es", "A partir del próximo lunes está cerrada.", true),
            ("tr", "Önümüzdeki pazartesiden itibaren kapalı.", true),
            ("ru", "Со следующей недели закрыто.", true),
            ("ar", "المكتب مغلق ابتداء من يوم الاثنين المقبل.", true),
            ("en", "Come on Monday. You get an answer next week.", false),
            (
                "en",
                "He said: \u{201C}From tomorrow I work.\u{201D}",
                false,
            ),
            ("en", "> From tomorrow I work.", false),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let file = sources.ids().next().unwrap();
            let found = RelativeDays::of(tag).check(file, text);
            assert_eq!(found.is_some(), is_told, "{text}");
        }
    }
}
