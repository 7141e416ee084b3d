//! Entries in the form that the editor in the browser writes: `story.en.md` in place of `en.md`,
//! with the facts in the front matter of the source language.

use crate::kinds::Kind;
use crate::parse::{self, front_matter};
use crate::read::{self, ReadError};
use spanned::{Diagnostics, FileId, Sources};
use std::path::Path;

/// A file to write in place of others. Paths are below the folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// The files that the new one replaces.
    pub old: Vec<String>,
    /// Its path.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The files to write so that the editor in the browser finds every entry of a site. Entries that
/// have this form already, or no text, are left as they are.
///
/// # Errors
/// When there is no site.
pub fn for_browser_editor(site: &Path) -> Result<Vec<Rewrite>, ReadError> {
    let input = read::read(site)?;
    let sources = &input.sources;
    let documents = parse::parse(&input, &mut Diagnostics::default());
    let languages = documents.site.iter().flat_map(|it| &it.facts.languages);
    let languages: Vec<&str> = languages.map(|it| it.tag.as_str()).collect();
    let mut rewrites = Vec::new();
    for entry in &documents.entries {
        let directory = format!("content/{}/{}", entry.kind.folder(), entry.id);
        rewrites.extend(of_entry(entry.kind, &directory, &languages, sources));
    }
    Ok(rewrites)
}

fn of_entry(kind: Kind, directory: &str, languages: &[&str], sources: &Sources) -> Vec<Rewrite> {
    let texts = languages.iter().filter_map(|tag| {
        let old = format!("{directory}/{tag}.md");
        let file = sources.find(&old)?;
        let path = format!("{directory}/{kind}.{tag}.md");
        let text = sources.text(file).to_owned();
        Some((
            file,
            Rewrite {
                old: vec![old],
                path,
                text,
            },
        ))
    });
    let mut texts: Vec<(FileId, Rewrite)> = texts.collect();
    let facts = format!("{directory}/{kind}.yaml");
    if let (Some((file, first)), Some(id)) = (texts.first_mut(), sources.find(&facts))
        && let Some(text) = with_facts(*file, &first.text, sources.text(id))
    {
        first.text = text;
        first.old.push(facts);
    }
    texts.into_iter().map(|(_, rewrite)| rewrite).collect()
}

/// A text with facts at the end of its front matter.
fn with_facts(file: FileId, text: &str, facts: &str) -> Option<String> {
    let (front, _) = front_matter::split(file, text, &mut Diagnostics::default())?;
    let mut new = text[..front.end].to_owned();
    new.push_str("facts:\n");
    for line in facts.trim_start_matches('\u{feff}').lines() {
        if !line.trim().is_empty() {
            new.push_str("  ");
        }
        new.push_str(line);
        new.push('\n');
    }
    new.push_str(&text[front.end..]);
    Some(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_go_below_a_key_of_the_front_matter() {
        let text = "---\ntitle: Amal\n---\nText.\n";
        let sources = Sources::in_memory(&[("content/stories/amal/en.md", text)]);
        let file = sources.ids().next().unwrap();
        let facts = "programme: help # for now\n\nconsent:\n  given: 2026-05-21\n";
        let want = "---\ntitle: Amal\nfacts:\n  programme: help # for now\n\n  consent:\n    given: 2026-05-21\n---\nText.\n";
        assert_eq!(with_facts(file, text, facts).as_deref(), Some(want));
    }
}
