//! Texts that are in another language than their file says.

use super::super::languages::Lang;
use super::super::text_settings::TextSettings;
use super::has_name;
use crate::checks::untranslated_text;
use crate::kinds::Kind;
use crate::locale::{self, OtherLanguage, next_byte};
use crate::markdown::{Fences, lines};
use crate::parse::front_matter::body;
use crate::parse::{SiteText, Text};
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// The bytes by which the language of a text is told.
const LOOKED_AT: usize = 800;

/// Tells of a text whose words are those of another language.
pub(super) fn check(
    kind: Kind,
    text: &Text,
    lang: Lang,
    settings: &TextSettings<'_>,
) -> Option<Diagnostic> {
    let (first, body) = body(settings.sources.text(text.source))?;
    let title = if has_name(kind) {
        ""
    } else {
        &text.words.title
    };
    let prose = prose(&format!("{title}\n{}\n{body}", text.words.summary));
    let is_text = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with("<!--");
    let mut written = lines(body).filter(|(_, line)| is_text(line));
    let place = written.next().map_or(text.title_span, |(at, line)| {
        let line = line.trim_end();
        Span::new(text.source, first + at..first + at + line.len())
    });
    let whole = found(&prose, lang, place, settings);
    whole.or_else(|| paragraph(text.source, (first, body), lang, settings))
}

/// Tells of the first long paragraph in another language.
fn paragraph(
    file: FileId,
    (first, body): (usize, &str),
    lang: Lang,
    settings: &TextSettings<'_>,
) -> Option<Diagnostic> {
    /// The bytes of one whose language can be told.
    const LONG: usize = 160;
    let tag = settings.languages.tag(lang);
    paragraphs(body).into_iter().find_map(|range| {
        let words = body[range.clone()].trim_end();
        if words.len() < LONG {
            return None;
        }
        let other = settings.frequent.other_language(shown(words), lang.ix())?;
        let other = match other {
            OtherLanguage::OfPortal(other) => settings.languages.tags().nth(other)?,
            OtherLanguage::Outside(code) => code,
        };
        let line = words.lines().next().unwrap_or(words);
        let start = first + range.start;
        let place = Span::new(file, start..start + line.len());
        Some(untranslated_text::paragraph(tag, other, place))
    })
}

/// The paragraphs of a text that are prose in its own language: tables, quotations, lists, footnotes, code and notes
/// to other editors have names and words of others.
pub(super) fn paragraphs(body: &str) -> Vec<Range<usize>> {
    let mut fences = Fences::default();
    let mut in_note = false;
    let mut open: Option<Range<usize>> = None;
    let mut found = Vec::new();
    for (at, line) in lines(body) {
        let in_code = fences.have(line);
        let words = line.trim();
        let begins_note = words.starts_with("<!--");
        let is_hidden = in_note || begins_note;
        in_note = is_hidden && !words.contains("-->");
        if in_code || is_hidden || words.is_empty() || words.starts_with('#') {
            found.extend(open.take());
        } else if let Some(open) = &mut open {
            open.end = at + line.len();
        } else {
            open = Some(at..at + line.len());
        }
    }
    found.extend(open);
    found.retain(|range| {
        let words = &body[range.clone()];
        let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_item = number.len() < words.len() && number.starts_with(['.', ')']);
        let is_marked = words.starts_with(['|', '>', '-', '*', '+', '<', ' ', '\t']);
        !(is_item || is_marked || words.starts_with("[^") || words.contains('|'))
    });
    found
}

/// Tells of words of the portal itself that are those of another language.
pub(in super::super) fn of_site(
    text: &SiteText,
    lang: Lang,
    settings: &TextSettings<'_>,
) -> Option<Diagnostic> {
    let words = &text.words;
    let whole = settings.sources.text(text.source);
    let at = whole.find(words.summary.as_str()).unwrap_or(0);
    let place = Span::new(text.source, at..at + words.summary.len());
    let prose = prose(&format!("{}\n{}", words.summary, words.disclaimer));
    found(&prose, lang, place, settings)
}

fn found(prose: &str, lang: Lang, place: Span, settings: &TextSettings<'_>) -> Option<Diagnostic> {
    let tag = settings.languages.tag(lang);
    let is_source = lang == Lang::SOURCE;
    let parts = shown(prose);
    let by_words = settings
        .frequent
        .other_language(parts.iter().copied(), lang.ix());
    let of_portal = match by_words {
        Some(OtherLanguage::OfPortal(other)) => settings.languages.tags().nth(other),
        _ => None,
    };
    if let Some(other) = of_portal {
        let found = untranslated_text::other_language(tag, other, is_source, place);
        return Some(found);
    }
    if let Some(code) = locale::other_in_arabic_letters(parts.iter().copied(), tag) {
        let mut of_portal = settings.languages.tags();
        let other = of_portal.find(|it| locale::primary_language(it) == code);
        return Some(match other {
            Some(other) => untranslated_text::other_language(tag, other, is_source, place),
            None => untranslated_text::outside_language(tag, code, is_source, place),
        });
    }
    match by_words? {
        OtherLanguage::OfPortal(_) => None,
        OtherLanguage::Outside(code) => {
            let found = untranslated_text::outside_language(tag, code, is_source, place);
            Some(found)
        }
    }
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
/// in all languages, and words with a mark (`[words](lang:sk)`) are in another one.
pub(super) fn shown(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    let (mut start, mut next) = (0, 0);
    // Without branches: see `next_byte`.
    let begins = |byte: u8| {
        b"]{<`"
            .iter()
            .fold(0, |all, it| all | u8::from(byte == *it))
            > 0
    };
    while let Some(at) = next_byte(bytes, next, begins) {
        next = at + 1;
        let rest = &text[at..];
        let (open, close) = match bytes[at] {
            b']' => ("](", ')'),
            b'{' => ("{#", '}'),
            b'<' => ("<", '>'),
            _ => ("`", '`'),
        };
        let inside = rest.strip_prefix(open);
        let Some((inside, end)) = inside.and_then(|it| Some((it, it.find(close)?))) else {
            continue;
        };
        let mut part = start..at;
        if inside.starts_with("lang:") {
            part.end = text[part.clone()]
                .rfind('[')
                .map_or(at, |words| start + words);
        }
        parts.push(&text[part]);
        start = at + open.len() + end + 1;
        next = start;
    }
    parts.push(&text[start..]);
    // An address without a mark.
    if !text.contains("://") {
        return parts;
    }
    let words = parts.into_iter();
    let words = words.flat_map(|part| part.split_inclusive(char::is_whitespace));
    words.filter(|word| !word.contains("://")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::resolved;
    use super::{prose, shown};

    #[test]
    fn addresses_and_names_of_headings_are_no_words() {
        let text = "## Quoi {#what}\n\n[Aide](service:legal) ou [](page:safety#who), (la nuit) {";
        assert_eq!(shown(text).concat(), "## Quoi \n\n[Aide ou [, (la nuit) {");
        let text = "> What are these?\n\nDire [what are\nthese](lang:en) ou <https://a.test/what-are-these>, \
            `what`, https://a.test/what puis.\n```\nwhat are\n```\nFin";
        let text = prose(text);
        assert_eq!(shown(&text).concat(), "\nDire  ou , , puis.\nFin\n");
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

    #[test]
    fn a_source_text_in_a_language_that_the_portal_does_not_have_is_told() {
        const GERMAN: &str = "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.";
        const ENGLISH: &str =
            "The law says it in the words of the Declaration, and you can read them here.";
        let told = |title: &str, summary: &str, body: &str| {
            let text = format!("---\ntitle: {title}\nsummary: {summary}\n---\n{body}\n");
            let (_, reports) = resolved(&[("content/services/one/en.md", &text)]);
            let found = reports
                .iter()
                .filter(|it| it.message.contains("looks like"));
            found.map(|it| it.message.clone()).collect::<Vec<_>>()
        };
        let german = ["this text looks like the language `de`, not like `en`"];
        assert_eq!(told("Rechte", "Für alle.", GERMAN), german);
        assert_eq!(told("Rechte", GERMAN, ""), german);
        let german = ["this paragraph looks like the language `de`, not like `en`"];
        let body = format!("{ENGLISH}\n\n{GERMAN}");
        assert_eq!(told("Rights", "What it says.", &body), german);
        let body = format!("{ENGLISH}\r\n\r\n{GERMAN}\r\n");
        assert_eq!(told("Rights", "What it says.", &body), german);
        let body = format!("{ENGLISH}\n \n## Rights\n{GERMAN}");
        assert_eq!(told("Rights", "What it says.", &body), german);
        // Quotations, and one with a mark.
        for body in [
            format!("> {GERMAN}"),
            format!("[{GERMAN}](lang:de)"),
            format!("{ENGLISH}\n\n[{GERMAN}](lang:de)"),
            format!("{ENGLISH}\n\n- {GERMAN}"),
            format!("{ENGLISH}\n\n1. {GERMAN}"),
            format!("{ENGLISH}\n\n- one\n\n  {GERMAN}"),
            format!("{ENGLISH}[^1]\n\n[^1]: {GERMAN}"),
            format!("{ENGLISH}\n\n<!-- A note.\n\n{GERMAN}\n\n-->"),
            format!("{ENGLISH}\n\n```\na\n\n{GERMAN}\n\n```"),
            format!("a | b\n--|--\n{GERMAN} | c"),
            format!("{ENGLISH}\n\n> {GERMAN}"),
        ] {
            let found = told("Rights", "What the Declaration says of you.", &body);
            assert_eq!(found, Vec::<String>::new(), "{body}");
        }
    }
}
