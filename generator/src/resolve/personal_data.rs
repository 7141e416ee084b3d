//! What stories say by which somebody could find out who or where a person is.

mod bank_account;
mod document;
mod place;
mod real_name;

use super::text_settings::TextSettings;
use crate::checks::{contradicting_facts, personal_data};
use crate::kinds::{Facts, Kind};
use crate::parse::{EntryDocument, blocks_of};
use spanned::{Diagnostics, FileId, Span};

/// Looks at the texts of a story.
pub(super) fn check(entry: &EntryDocument, settings: &TextSettings<'_>, found: &mut Diagnostics) {
    if entry.kind != Kind::Story {
        return;
    }
    let is_denied = matches!(&entry.facts, Some(Facts::Story(story)) if !story.names_changed);
    let mut says_changed = None;
    for (tag, text) in &entry.texts {
        let listed = settings.languages.find(tag).is_some();
        let Some(text) = text.as_ref().filter(|_| listed) else {
            continue;
        };
        let Some(blocks) = blocks_of(text.source, settings.sources) else {
            continue;
        };
        let whole = settings.sources.text(text.source);
        for range in blocks.ranges() {
            let part = Part {
                file: text.source,
                text: whole.get(range.clone()).unwrap_or_default(),
                start: range.start,
            };
            look(&part, tag, found);
            if is_denied && says_changed.is_none() {
                says_changed = real_name::says_changed(part.text).map(|said| part.span(said));
            }
        }
    }
    if let Some(said) = says_changed {
        let names = entry.subject_at("names_changed");
        found.push(contradicting_facts::names(names, said));
    }
}

/// A part of a text: a paragraph, a heading, a value of the front matter.
struct Part<'t> {
    file: FileId,
    text: &'t str,
    /// The byte of the file at which it begins.
    start: usize,
}

impl Part<'_> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start..self.start + range.end)
    }
}

fn look(part: &Part<'_>, tag: &str, found: &mut Diagnostics) {
    let text = part.text;
    let accounts = bank_account::find(text);
    let names = real_name::find(text, tag);
    let all = accounts
        .into_iter()
        .map(|it| personal_data::bank_account(part.span(it)))
        .chain(document::find(text).map(|it| personal_data::document(part.span(it))))
        .chain(place::find(text).map(|it| personal_data::place(part.span(it))))
        .chain(names.map(|it| personal_data::real_name(part.span(it))));
    found.extend(all);
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, resolved};

    /// The messages about a story, with other facts of an organisation.
    fn told(words: &str, facts: &str, contact: &str) -> Vec<String> {
        let story = format!("---\ntitle: Ada\nsummary: She asked.\n---\n{words}\n");
        let office = format!("type: ngo\n{contact}sources: [{{ ref: leaflet }}]\n");
        let files = [
            ("content/stories/ada/story.yaml", facts),
            ("content/stories/ada/en.md", story.as_str()),
            (
                "content/organisations/office/organisation.yaml",
                office.as_str(),
            ),
        ];
        let (_, reports) = resolved(&files);
        let found = reports.iter().filter(|it| {
            let codes = ["personal-data", "contradicting-facts"];
            codes.contains(&it.code.name)
        });
        found.map(|it| it.message.clone()).collect()
    }

    #[test]
    fn changed_names_and_their_fact_agree() {
        let denied = STORY.replace("names_changed: true", "names_changed: false");
        let words = "Ada went home. The names have been changed.";
        let reports = told(words, &denied, "");
        assert_eq!(reports.len(), 1, "{reports:?}");
        assert!(
            reports[0].contains("`names_changed` is `false`"),
            "{reports:?}"
        );
        assert_eq!(told(words, STORY, ""), Vec::<String>::new());
        assert_eq!(told("Ada went home.", &denied, ""), Vec::<String>::new());
    }

    #[test]
    fn accounts_of_organisations_are_no_persons() {
        let words =
            "Ada asked [them](https://www.facebook.com/Small.Office), also at @small.office.";
        let contact = "contact: { social: { facebook: small.office } }\n";
        assert_eq!(told(words, STORY, contact), Vec::<String>::new());
        assert_eq!(told(words, STORY, "").len(), 1);
    }
}
