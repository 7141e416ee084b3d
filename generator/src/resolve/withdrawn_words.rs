//! Sentences of stories that are not published any more, in texts that are.

use super::languages::Languages;
use crate::Date;
use crate::checks::consent_missing;
use crate::kinds::{Facts, Kind};
use crate::markdown::Phrases;
use crate::parse::{EntryDocument, Text, front_matter};
use spanned::{Diagnostics, Sources, Span};
use std::collections::HashSet;
use std::sync::Arc;

/// So many words are no sentence that everybody writes.
const WORDS: usize = 8;

/// Signs between words that are written in different ways around a quotation.
const LEFT_OUT: [char; 10] = ['*', '_', '>', '“', '”', '"', '«', '»', '‘', '’'];

/// What ends a sentence.
const ENDS: [char; 6] = ['.', '!', '?', '؟', '።', '。'];

/// Reports texts of entries that are no stories and have a sentence of a story that was withdrawn, or whose consent has ended: in
/// each paragraph the first one.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    let gone: Vec<&Arc<EntryDocument>> = entries.iter().filter(|it| is_gone(it, today)).collect();
    if gone.is_empty() {
        return;
    }
    for tag in languages.tags() {
        let texts = gone
            .iter()
            .filter_map(|it| Some((*it, it.texts.get(tag)?.as_ref()?)));
        let sentences: Vec<(&str, String)> = texts
            .flat_map(|(story, text)| {
                let own = sentences(text, sources);
                own.into_iter().map(|it| (story.id.as_str(), it))
            })
            .collect();
        if sentences.is_empty() {
            continue;
        }
        // What another story says, too, is a phrase of the portal: `We have changed all names.`
        let published = entries
            .iter()
            .filter(|it| it.kind == Kind::Story && !is_gone(it, today));
        let published: HashSet<String> = published
            .filter_map(|it| it.texts.get(tag)?.as_ref())
            .flat_map(|text| self::sentences(text, sources))
            .collect();
        let sentences: Vec<(&str, String)> = sentences
            .into_iter()
            .filter(|(_, sentence)| !published.contains(sentence))
            .collect();
        let phrases = Phrases::new(sentences.iter().map(|(_, sentence)| sentence.as_str()));
        let others = entries.iter().filter(|it| it.kind != Kind::Story);
        for text in others.filter_map(|it| it.texts.get(tag)?.as_ref()) {
            let paragraphs = paragraphs(sources.text(text.source)).filter_map(|(paragraph, at)| {
                let (number, _) = phrases.find_iter(&plain(paragraph)).next()?;
                let line = paragraph.lines().next().unwrap_or_default();
                Some((number, Span::new(text.source, at..at + line.len())))
            });
            diagnostics.extend(paragraphs.map(|(number, span)| {
                let (story, sentence) = &sentences[number];
                consent_missing::words(story, sentence, span)
            }));
        }
    }
}

fn is_gone(entry: &EntryDocument, today: Date) -> bool {
    match &entry.facts {
        Some(Facts::Story(story)) => {
            story.withdrawn || story.consent.until.is_some_and(|until| until < today)
        }
        _ => false,
    }
}

/// The long sentences of a story.
fn sentences(text: &Text, sources: &Sources) -> Vec<String> {
    let whole = sources.text(text.source);
    let (_, body) = front_matter::body(whole).unwrap_or((whole.len(), ""));
    let paragraphs = body.split("\n\n").chain([text.words.summary.as_str()]);
    let plain = paragraphs
        .filter(|it| !it.starts_with(['#', '|']))
        .map(plain);
    let sentences = plain.flat_map(|it| {
        let all = it.split(ENDS).map(str::trim);
        let long =
            all.filter(|it| it.split(' ').take(WORDS).count() == WORDS && !it.contains("]("));
        long.map(str::to_owned).collect::<Vec<_>>()
    });
    sentences.collect()
}

/// The paragraphs of a file, each with its place. The lines of its front matter are paragraphs.
fn paragraphs(whole: &str) -> impl Iterator<Item = (&str, usize)> {
    let (start, body) = front_matter::body(whole).unwrap_or((whole.len(), ""));
    let lines = whole[..start].lines();
    let all = lines.chain(body.split("\n\n").map(str::trim_start));
    all.map(|it| (it, it.as_ptr().addr() - whole.as_ptr().addr()))
}

/// Words with one blank between them, without marks of Markdown and quotation.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = plain.len();
        if before > 0 {
            plain.push(' ');
        }
        let start = plain.len();
        plain.extend(word.chars().filter(|c| !LEFT_OUT.contains(c)));
        if plain.len() == start {
            plain.truncate(before);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, resolved};

    const LONG: &str = "Thieves had been at **his house** while he\nwas away.";

    fn text(title: &str, body: &str) -> String {
        format!("---\ntitle: {title}\nsummary: About {title}.\n---\n{body}\n")
    }

    fn told(story: &str, body: &str) -> usize {
        let ada = text("Ada", &format!("Before. {LONG} Behind."));
        let (_, reports) = resolved(&[
            ("content/stories/ada/story.yaml", story),
            ("content/stories/ada/en.md", &ada),
            ("content/pages/safety/en.md", &text("Safety", body)),
        ]);
        let found = reports.iter();
        found
            .filter(|it| it.message.contains("words of the story `ada`"))
            .count()
    }

    #[test]
    fn sentences_of_a_withdrawn_story_are_told_where_they_stand() {
        let withdrawn = format!("{STORY}withdrawn: true\n");
        let quoted = "> A man says: “Thieves had been at his house while he was away.”\n";
        assert_eq!(told(&withdrawn, quoted), 1);
        assert_eq!(told(STORY, quoted), 0);
        assert_eq!(
            told(&withdrawn, "His house is a place where he was away."),
            0
        );
        let thrice = [quoted; 3].join("\n");
        assert_eq!(told(&withdrawn, &thrice), 3);
    }
}
