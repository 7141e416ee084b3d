//! Sentences to say in another language, which are the same in all translations.

use crate::checks::translation_differs;
use crate::locale::{self, primary_language};
use crate::markdown::LinkTarget;
use crate::parse::Text;
use crate::parse::front_matter::body;
use spanned::{Diagnostic, Sources, Span};

/// Words with the mark of their language: `[words](lang:sk)`.
#[derive(Debug)]
struct Spoken<'a> {
    tag: &'a str,
    words: &'a str,
    place: Span,
}

/// More than a text has. Of so many, each is not searched in all others.
const MOST: usize = 30;

/// The marked words of a text.
fn of<'a>(text: &'a Text, sources: &'a Sources) -> Vec<Spoken<'a>> {
    let file = text.source;
    let links = text.outline.links.iter().filter(|link| !link.image);
    let marked = links.filter_map(|link| match LinkTarget::parse(&link.url) {
        LinkTarget::Language(tag) => Some((tag, link.span.range().start)),
        _ => None,
    });
    let spoken = marked.filter_map(|(tag, end)| {
        let before = sources.text(file)[..end].strip_suffix("](")?;
        // Words can go on in the next line of their paragraph.
        let paragraph = before.rfind("\n\n").map_or(0, |at| at + 1);
        let start = paragraph + before[paragraph..].rfind('[')? + 1;
        let words = &before[start..];
        (!words.contains(']')).then(|| Spoken {
            tag,
            words,
            place: Span::new(file, start..before.len()),
        })
    });
    spoken.take(MOST).collect()
}

/// The first marked words that a translation into `tag` has in other words or with another mark, or not at all.
pub(super) fn differing(
    original: &Text,
    text: &Text,
    tag: &str,
    sources: &Sources,
) -> Option<Diagnostic> {
    let wanted = of(original, sources);
    if wanted.is_empty() {
        return None;
    }
    let own = of(text, sources);
    // In a text in the same language, they need no mark.
    let is_own = |it: &&Spoken<'_>| primary_language(it.tag) == primary_language(tag);
    // Each language can write a transliteration in its own letters.
    let is_fixed = |it: &&Spoken<'_>| !is_transliteration(it) && !letters(it.words).is_empty();
    let is_in = |one: &Spoken<'_>, other: &Spoken<'_>| {
        primary_language(one.tag) == primary_language(other.tag)
    };
    let is_there = |it: &&Spoken<'_>| {
        let mut own = own.iter();
        own.any(|other| is_in(other, it) && is_same(other.words, it.words))
    };
    let missing = wanted
        .iter()
        .filter(|it| is_fixed(it) && !is_own(it) && !is_there(it));
    let mut found = missing.filter_map(|it| {
        if let Some(other) = own.iter().find(|other| is_same(other.words, it.words)) {
            return Some(translation_differs::other_mark(
                it.tag,
                other.tag,
                other.place,
                it.place,
            ));
        }
        let of_tag = |all: &'_ [Spoken<'_>]| all.iter().filter(|other| is_in(other, it)).count();
        let at = wanted.iter().filter(|other| is_in(other, it));
        let at = at.take_while(|other| other.place != it.place).count();
        let mut same_tag = own.iter().filter(|other| is_in(other, it));
        if of_tag(&own) == of_tag(&wanted)
            && let Some(other) = same_tag.nth(at)
        {
            return Some(translation_differs::spoken(
                it.tag,
                it.words,
                other.place,
                it.place,
            ));
        }
        if let Some(place) = unmarked(bare(it.words), text, sources) {
            return Some(translation_differs::unmarked(it.tag, place, it.place));
        }
        let is_lost = is_sentence(it.words) && of_tag(&own) == 0;
        is_lost.then(|| translation_differs::unspoken(it.tag, it.words, text.title_span, it.place))
    });
    found.next()
}

/// Where a text has words without a mark, as words that readers see.
fn unmarked(words: &str, text: &Text, sources: &Sources) -> Option<Span> {
    /// Shorter words are also words of other languages.
    const SHORTEST: usize = 3;
    if words.chars().count() < SHORTEST {
        return None;
    }
    let (first, body) = body(sources.text(text.source))?;
    let is_part = |c: char| c.is_alphanumeric() || "/#@_-:=\u{300}\u{301}".contains(c);
    let is_alone = |at: usize| {
        let end = at + words.len();
        let (before, after) = (body[..at].chars().next_back(), body[end..].chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    };
    let is_address = |at: usize| {
        let line = body[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = &body[line..at];
        let opens = |open: &str, close: char| {
            let start = before.rfind(open);
            start.is_some_and(|start| !before[start + open.len()..].contains(close))
        };
        let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
        opens("](", ')') || opens("<", '>') || opens("{#", '}') || word.contains("://")
    };
    let mut places = body.match_indices(words).map(|(at, _)| at);
    let at = places.find(|at| is_alone(*at) && !is_address(*at))?;
    Some(Span::new(text.source, first + at..first + at + words.len()))
}

/// Whether words are not in the letters of their language: its tag names a script, as in `ar-Latn`, or they are
/// Arabic in Latin letters.
fn is_transliteration(it: &Spoken<'_>) -> bool {
    const LETTERS: usize = 4;
    let is_script =
        |part: &str| part.len() == LETTERS && part.bytes().all(|b| b.is_ascii_alphabetic());
    let in_latin = || it.words.chars().any(|c| c.is_ascii_alphabetic());
    it.tag.split('-').skip(1).any(is_script)
        || (locale::is_latin(it.tag) == Some(false) && in_latin())
}

/// Whether words are more than a name.
fn is_sentence(words: &str) -> bool {
    const WORDS: usize = 3;
    words.split_whitespace().count() >= WORDS
}

/// Words without their quotation marks.
fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether words are the same; signs, blanks and capital letters differ from language to language.
fn is_same(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// The letters of words, small and composed.
fn letters(words: &str) -> String {
    let words = locale::composed(words);
    let letters = words.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::resolved;

    fn told(source: &str, own: &str) -> Vec<String> {
        let text = |title: &str, words: &str, more: &str| {
            format!("---\ntitle: {title}\nsummary: {title} too.\n{more}---\n{words}\n")
        };
        let english = text("First steps", source, "");
        let record = crate::content::Translation::fingerprint(&english);
        let more = format!("translation: {{ source: \"{record}\", method: person }}\n");
        let other = text("Första steg", own, &more);
        let files = [
            ("content/services/one/en.md", english.as_str()),
            ("content/services/one/sv.md", other.as_str()),
        ];
        let (_, reports) = resolved(&files);
        let found = reports
            .iter()
            .filter(|it| it.code.name == "translation-differs");
        found.map(|it| it.message.clone()).collect()
    }

    #[test]
    fn sentences_to_say_stay_as_they_are() {
        const SOURCE: &str = "Say: [“Ar galite padėti man?”](lang:lt) (Can you help me?)";
        for (own, says) in [
            ("Säg: [”Kan ni hjälpa mig?”](lang:lt)", "other words"),
            ("Säg: [”Ar galite padėti man?”](lang:lv)", "`lv`"),
            ("Säg: ”Ar galite padėti man?”", "no mark"),
            ("Säg att du behöver hjälp.", "lacks"),
        ] {
            let found = told(SOURCE, own);
            assert!(
                found.len() == 1 && found[0].contains(says),
                "{own} {found:?}"
            );
        }
        for (source, own) in [
            (
                SOURCE,
                "Säg: [«\u{a0}Ar galite padėti man\u{202f}?\u{a0}»](lang:lt)",
            ),
            (
                "In Swedish: [“Finns det hjälp?”](lang:sv)",
                "Säg: ”Vilken hjälp finns det?”",
            ),
            ("In Russian [“МОМ”](lang:ru).", "Organisationen heter IOM."),
            ("Say hello.", "Säg [”hello”](lang:en)."),
            // Over two lines, with another capital letter, and in decomposed letters.
            (SOURCE, "Säg: [”Ar galite\npadėti man?”](lang:lt)"),
            (SOURCE, "Säg: [”ar galite padėti man?”](lang:lt)"),
            (SOURCE, "Säg: [”Ar galite pade\u{307}ti man?”](lang:lt)"),
            ("[shukran](lang:ar-Latn)", "[sjukran](lang:ar-Latn)"),
            ("[shukran](lang:ar)", "[sjukran](lang:ar)"),
            // No words, or parts of others.
            ("Say [ja](lang:de) now.", "Säg jaha."),
            ("Say [ja](lang:de) now.", "Säg ja."),
            (
                "See [Amt](lang:de).",
                "Se Amtet, <https://a.test/Amt> och [det](https://a.test/Amt).",
            ),
            ("Marks: [«»](lang:fr).", "Tecken."),
        ] {
            assert_eq!(told(source, own), Vec::<String>::new(), "{own}");
        }
    }
}
