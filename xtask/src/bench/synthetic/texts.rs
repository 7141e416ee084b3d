//! The texts of the synthetic portal, in each language.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::super::random_text::RandomText;
use super::{LANGUAGES, file};

const WORDS_PER_TEXT: usize = 400;
/// The headings that every programme has.
const PROGRAMME: [(&str, &str); 6] = [
    ("Who it is for", "who"),
    ("What it gives", "gives"),
    ("In cash or in kind", "form"),
    ("When", "when"),
    ("Steps", "steps"),
    ("Documents", "documents"),
];

/// One text in each language, the translations made from the first.
pub(super) fn texts(
    folder: &Path,
    title: &str,
    more: &str,
    body: impl Fn(&str) -> String,
) -> Result<()> {
    let mut source = String::new();
    for (tag, _, _) in LANGUAGES {
        let summary = summary(tag, title);
        let mut text = format!("---\ntitle: {title} ({tag})\nsummary: {summary}\n{more}");
        if tag == "en" {
            text += "---\n";
        } else {
            writeln!(
                text,
                "translation: {{ source: \"{source}\", method: person, reviewed: 2026-11-21 }}\n---"
            )?;
        }
        text += &body(tag);
        if tag == "en" {
            let hash = blake3::hash(text.as_bytes()).to_hex();
            hash[..16].clone_into(&mut source);
        }
        file(&folder.join(format!("{tag}.md")), &text)?;
    }
    Ok(())
}

/// The summary of the entry `id`.
pub(in super::super) fn summary(lang: &str, id: &str) -> String {
    RandomText::of(lang, &format!("summary of {id}")).some(14)
}

/// The body of the entry `id`, the `n`th one of its kind.
pub(in super::super) fn body(lang: &str, id: &str, n: usize, services: usize) -> String {
    let mut words = RandomText::of(lang, id);
    let part = WORDS_PER_TEXT / 5;
    // A service does not link to itself.
    let mut other = || (n + 1 + words.below(services.saturating_sub(1).max(1))) % services.max(1);
    let (first, second) = (other(), other());
    let link = if services > 1 {
        format!("[](service:service-{first})")
    } else {
        "[](programme:the-programme#steps)".into()
    };
    let other = if services > 1 {
        format!("[{}](service:service-{second})", words.some(3))
    } else {
        // A page does not link to itself.
        let page = if id == "safety" { "about" } else { "safety" };
        format!("[](page:{page})")
    };
    format!(
        "{}\n\n## {} {{#first}}\n\n{} {link}.\n\n- {}\n- **{}**\n- {other}\n\n## {} {{#second}}\n\n{}\n\n> [!NOTE]\n> {}\n\n> [!STEPS]\n> 1. {}\n> 2. {}\n\n{}\n",
        words.sentences(part),
        words.some(3),
        words.sentences(part),
        words.sentences(12),
        words.some(4),
        words.some(3),
        words.sentences(part),
        words.sentences(20),
        words.sentences(20),
        words.sentences(20),
        words.sentences(part),
    )
}

pub(super) fn programme_body(lang: &str) -> String {
    let mut words = RandomText::of(lang, "the-programme");
    PROGRAMME.iter().fold(String::new(), |text, (title, id)| {
        format!(
            "{text}## {title} {{#{id}}}\n\n{}\n\n",
            words.sentences(WORDS_PER_TEXT / 6)
        )
    })
}
