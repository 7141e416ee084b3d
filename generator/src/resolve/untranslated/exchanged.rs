//! Texts that were saved under the name of another language.

use super::super::languages::Lang;
use super::super::text_settings::TextSettings;
use crate::checks::untranslated_text;
use crate::markdown::{Fences, lines};
use crate::parse::Text;
use crate::parse::front_matter::body;
use spanned::{Diagnostic, Span};

/// The bytes by which the language of a text is told.
const LOOKED_AT: usize = 800;

/// Tells of a text whose words are those of another language of the portal.
pub(super) fn check(text: &Text, lang: Lang, settings: &TextSettings<'_>) -> Option<Diagnostic> {
    let (first, body) = body(settings.sources.text(text.source))?;
    let prose = prose(body);
    let other = settings.frequent.other_language(shown(&prose), lang.ix())?;
    let mut tags = settings.languages.tags();
    let tag = settings.languages.tag(lang);
    let other = tags.nth(other)?;
    let (at, line) = lines(body).find(|(_, line)| !line.trim().is_empty())?;
    let line = line.trim_end();
    let place = Span::new(text.source, first + at..first + at + line.len());
    Some(untranslated_text::other_language(
        tag,
        other,
        lang == Lang::SOURCE,
        place,
    ))
}

/// The first lines of a text that are no quotation and no code.
fn prose(text: &str) -> String {
    let mut found = String::with_capacity(LOOKED_AT);
    let mut fences = Fences::default();
    for line in text.lines() {
        if !fences.have(line) && !line.trim_start().starts_with('>') {
            let left = LOOKED_AT.saturating_sub(found.len());
            found.push_str(&line[..line.floor_char_boundary(left)]);
            found.push('\n');
        }
        if found.len() >= LOOKED_AT {
            break;
        }
    }
    found
}

/// The parts of a text that readers see in its own language: addresses, code and names of headings are the same
/// in all languages, and words with a mark are in another one.
fn shown(text: &str) -> impl Iterator<Item = &str> {
    let parts = unmarked(text).flat_map(|part| without(part, "](", ')'));
    let parts = parts.flat_map(|part| without(part, "{#", '}'));
    let parts = parts.flat_map(|part| without(part, "<", '>'));
    let parts = parts.flat_map(|part| part.split('`').step_by(2));
    // An address without a mark.
    let words = parts.flat_map(|part| part.split_inclusive(char::is_whitespace));
    words.filter(|word| !word.contains("://"))
}

/// A text without words that have the mark of their language: `[words](lang:sk)`.
fn unmarked(text: &str) -> impl Iterator<Item = &str> {
    let mut parts = text.split("](lang:").peekable();
    let mut is_first = true;
    std::iter::from_fn(move || {
        let mut part = parts.next()?;
        if !std::mem::take(&mut is_first) {
            part = part.split_once(')').map_or(part, |(_, rest)| rest);
        }
        let words = part.rfind('[').filter(|_| parts.peek().is_some());
        Some(&part[..words.unwrap_or(part.len())])
    })
}

/// A text without what is between two signs.
fn without<'t>(text: &'t str, open: &'t str, close: char) -> impl Iterator<Item = &'t str> {
    text.split(open).enumerate().map(move |(at, part)| {
        let rest = part.find(close).filter(|_| at > 0);
        rest.map_or(part, |end| &part[end..])
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::resolved;
    use super::{prose, shown};

    #[test]
    fn addresses_and_names_of_headings_are_no_words() {
        let text = "## Quoi {#what}\n\n[Aide](service:legal) ou [](page:safety#who), (la nuit) {";
        let words: String = shown(text).collect();
        assert_eq!(words, "## Quoi }\n\n[Aide) ou [), (la nuit) {");
        let text = "> What are these?\n\nDire [what are\nthese](lang:en) ou <https://a.test/what-are-these>, \
            `what`, https://a.test/what puis.\n```\nwhat are\n```\nFin";
        let text = prose(text);
        let words: String = shown(&text).collect();
        assert_eq!(words, "\nDire  ou >, , puis.\nFin\n");
    }

    #[test]
    fn a_text_under_the_name_of_another_language_is_told() {
        const ENGLISH: &str = "Some people cannot leave the house for long, because they look after children or cannot move well. Without help they cannot go to a course. There are two ways, and you can have both: somebody looks after the children, or you earn money at home.";
        const SWEDISH: &str = "En del människor kan inte vara borta från hemmet länge, eftersom de tar hand om barn eller har svårt att röra sig. Utan hjälp kan de inte gå på en kurs. Det finns två sätt, och man kan ha båda: någon tar hand om barnen, eller så tjänar du pengar hemma.";
        let text = |title: &str, words: &str| {
            format!("---\ntitle: {title}\nsummary: {title} too.\n---\n{words}\n")
        };
        let told = |english: &str, swedish: &str| {
            let (english, swedish) = (text("Children", english), text("Barnen", swedish));
            let (_, reports) = resolved(&[
                ("content/services/one/en.md", &english),
                ("content/services/one/sv.md", &swedish),
            ]);
            let found = reports
                .iter()
                .filter(|it| it.message.contains("looks like"));
            found.map(|it| it.message.clone()).collect::<Vec<_>>()
        };
        assert_eq!(told(ENGLISH, SWEDISH), Vec::<String>::new());
        assert_eq!(
            told(SWEDISH, ENGLISH),
            [
                "this text looks like the language `sv`, not like `en`",
                "this text looks like the language `en`, not like `sv`"
            ]
        );
        // A name, and a text that begins with a quotation.
        let quoting = format!("”You can ask us about what we do.” {SWEDISH}");
        for swedish in [
            "International Organization for Migration, Stockholm",
            &quoting,
        ] {
            assert_eq!(told(ENGLISH, swedish), Vec::<String>::new());
        }
    }
}
