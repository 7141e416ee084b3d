//! Words that a translation has twice, and its source text does not.

use super::super::repeated_lines::is_telling;
use crate::checks::repeated_value;
use crate::kinds::CriterionWords;
use crate::markdown::lines;
use crate::parse::front_matter::body;
use crate::parse::{Text, yaml_of};
use foldhash::fast::RandomState;
use spanned::yaml::Node;
use spanned::{Diagnostic, Sources, Span};
use std::collections::HashMap;

/// The first criteria, headings or lines that are the same in a translation and others in its source text.
pub(super) fn found(original: &Text, text: &Text, sources: &Sources) -> Vec<Diagnostic> {
    let found = criteria(original, text, sources).into_iter();
    let found = found.chain(headings(original, text));
    found.chain(line(original, text, sources)).collect()
}

/// Two criteria, or two things that a programme gives, with the same text. Their titles are compared elsewhere.
fn criteria(original: &Text, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let criteria = same(text.words.criteria(), |id| original.words.criterion(id));
    let found = criteria.map(|ids| ("criteria", ids));
    let gives = || {
        let gives = same(text.words.gives(), |id| original.words.gift(id));
        gives.map(|ids| ("gives", ids))
    };
    let (list, (one, other)) = found.or_else(gives)?;
    let yaml = yaml_of(text.source, sources);
    let place = |id: &str| {
        let words: Option<&Node> = yaml
            .as_ref()
            .and_then(|it| it.get(list)?.get(id)?.get("text"));
        words.map_or(text.title_span, |it| it.span)
    };
    let mut both = [(place(one), one), (place(other), other)];
    both.sort_by_key(|(span, _)| span.range().start);
    let [(first, one), (again, other)] = both;
    let what = (list, "text".to_owned());
    Some(repeated_value::rule_words(what, (one, other), again, first))
}

/// The ids of words that have the same text here, and others in the source text.
fn same<'a>(
    words: impl Iterator<Item = (&'a String, &'a CriterionWords)>,
    original: impl Fn(&str) -> Option<&'a CriterionWords>,
) -> Option<(&'a str, &'a str)> {
    let mut first: HashMap<&str, &str> = HashMap::new();
    let mut found = words.filter_map(|(id, words)| {
        let before = *first.entry(words.text.trim()).or_insert(id);
        let of = |id: &str| Some(original(id)?.text.trim());
        let differ = || Some(of(before)? != of(id)?);
        (before != id && differ() == Some(true)).then_some((before, id.as_str()))
    });
    found.next()
}

/// Two headings with the same words.
fn headings(original: &Text, text: &Text) -> Option<Diagnostic> {
    let mut first = HashMap::new();
    let headings = &text.outline.headings;
    let mut pairs = headings.iter().filter_map(|it| {
        let before = *first.entry((it.level, it.title.trim())).or_insert(it);
        (before.id != it.id).then_some((before, it))
    });
    let of_source = |id: &str| {
        let mut all = original.outline.headings.iter();
        all.find(|it| &*it.id == id).map(|it| it.title.trim())
    };
    let (before, again) = pairs.find(|(before, it)| {
        let (one, other) = (of_source(&before.id), of_source(&it.id));
        one.is_some() && other.is_some() && one != other
    })?;
    let what = ("headings", "words".to_owned());
    let ids = (&*before.id, &*again.id);
    Some(repeated_value::rule_words(
        what,
        ids,
        again.span,
        before.span,
    ))
}

/// A line of prose that is there twice, further from each other than one below the other.
fn line(original: &Text, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    /// Shorter lines are names and labels.
    const LETTERS: usize = 40;
    let is_long = |((_, line), _): &(Line<'_>, Line<'_>)| line.chars().count() >= LETTERS;
    let (again, first) = repeated(text, sources).find(is_long)?;
    // In the source text, the same line can be shorter.
    repeated(original, sources).next().is_none().then(|| {
        let place =
            |(start, line): (usize, &str)| Span::new(text.source, start..start + line.len());
        repeated_value::line_of_translation(place(again), place(first))
    })
}

type Line<'a> = (usize, &'a str);

fn repeated<'a>(text: &Text, sources: &'a Sources) -> impl Iterator<Item = (Line<'a>, Line<'a>)> {
    /// Shorter lines are labels in every script.
    const BYTES: usize = 20;
    let (start, body) = body(sources.text(text.source)).unwrap_or((0, ""));
    let mut first: HashMap<&str, Line<'a>, RandomState> = HashMap::default();
    let mut before = "";
    lines(body).filter_map(move |(at, line)| {
        let words = line.trim();
        let here = (start + at + line.len() - line.trim_start().len(), words);
        if words.is_empty() {
            return None;
        }
        let is_below = std::mem::replace(&mut before, words) == words;
        if words.len() < BYTES {
            return None;
        }
        let there = *first.entry(words).or_insert(here);
        (there.0 != here.0 && !is_below && is_telling(words)).then_some((here, there))
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::resolved;
    use crate::content::Translation;

    fn told(source: &str, own: &str) -> Vec<String> {
        let english = format!("---\ntitle: Help\nsummary: Help for some.\n{source}");
        let record = Translation::fingerprint(&english);
        let other = format!(
            "---\ntitle: Hjälp\nsummary: Hjälp för en del.\ntranslation: {{ source: \"{record}\", method: person }}\n{own}"
        );
        let files = [
            ("content/programmes/help/en.md", english.as_str()),
            ("content/programmes/help/sv.md", other.as_str()),
        ];
        let (_, reports) = resolved(&files);
        let is_own = |it: &String| {
            let mut own = [
                "the same text here",
                "the same words here",
                "in the text twice",
            ]
            .iter();
            own.any(|words| it.contains(words))
        };
        let found = reports.iter().map(|it| it.message.clone());
        found.filter(is_own).collect()
    }

    type Of = fn(&str, &str) -> String;

    #[test]
    fn what_differs_in_the_source_text_differs_here() {
        let criteria: Of = |one: &str, other: &str| {
            format!(
                "criteria:\n  a: {{ title: A, text: {one} }}\n  b: {{ title: B, text: {other} }}\n---\nx\n"
            )
        };
        let headings: Of = |one: &str, other: &str| {
            format!("---\n## {one} {{#one}}\n\na\n\n## {other} {{#other}}\n\nb\n")
        };
        let lines: Of = |one: &str, other: &str| format!("---\n{one}\n\nand\n\n{other}\n");
        let (long, longer) = (
            "Ask the office in your town what you can get before you travel.",
            "Ask the office in your town what you can get after you travel.",
        );
        for of in [criteria, headings, lines] {
            assert_eq!(
                told(&of(long, longer), &of(long, long)).len(),
                1,
                "{}",
                of("", "")
            );
            assert_eq!(
                told(&of(long, longer), &of(long, longer)),
                Vec::<String>::new()
            );
            assert_eq!(told(&of(long, long), &of(long, long)), Vec::<String>::new());
        }
        let names = lines("Erbil", "Erbil");
        assert_eq!(told(&lines("Erbil", "Arbil"), &names), Vec::<String>::new());
    }
}
