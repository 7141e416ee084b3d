//! Texts next to the folders of entries, where none is read: to which entry they belong.

use super::{EntryDocument, yaml_of};
use crate::checks::unexpected_file;
use crate::content::SourceRecord;
use crate::file_names::divided;
use crate::kinds::Kind;
use crate::locale::{self, primary_language};
use spanned::{Diagnostics, FileId, Sources};
use std::sync::Arc;

/// Completes what is said about texts in a wrong place, when the entries are known: a file whose name is that of a
/// language is the text of an entry, and no entry. `tags` are the languages of the site.
pub(super) fn complete(
    entries: &[Arc<EntryDocument>],
    tags: &[&str],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.complete(|found| {
        let file = found.primary.as_ref().map(|it| it.span.file);
        let file = file.filter(|_| unexpected_file::is_not_published(found));
        if let Some(help) = file.and_then(|file| help(file, entries, tags, sources)) {
            found.help = Some(match (help, found.help.take()) {
                (Help::Sure(help), _) | (Help::Perhaps(help), None) => help,
                (Help::Perhaps(help), Some(other)) => format!("{help}; else, {other}"),
            });
        }
    });
}

/// What to do with a text.
enum Help {
    Sure(String),
    /// The name can also be that of an entry.
    Perhaps(String),
}

fn help(
    file: FileId,
    entries: &[Arc<EntryDocument>],
    tags: &[&str],
    sources: &Sources,
) -> Option<Help> {
    let mut parts = sources.path(file).strip_prefix("content/")?.split('/');
    let (Some(folder), Some(name), None) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let (stem, ending) = divided(name);
    let written = locale::language_tag(stem).filter(|_| ending.eq_ignore_ascii_case("md"))?;
    let base = primary_language(&written);
    let exact = tags.iter().find(|it| **it == written);
    let listed = exact.or_else(|| tags.iter().find(|it| primary_language(it) == base));
    let tag = listed.map_or(written.as_str(), |it| *it);
    let record = record(file, sources);
    let kind = Kind::of_folder(folder);
    if listed.is_none() && record.is_none() {
        // The name of an entry can be a word that is also a code, such as `war`.
        let kind = kind.filter(|_| stem.len() == 2)?;
        let help = unexpected_file::text_perhaps(tag, kind.name(), folder);
        return Some(Help::Perhaps(help));
    }
    let source_tag = *tags.first()?;
    let is_source_of = |entry: &EntryDocument, record: &SourceRecord| {
        let original = entry.texts.get(source_tag).and_then(Option::as_ref);
        original.is_some_and(|it| it.digests.are_those_of(record, sources))
    };
    let translated = record.as_ref().and_then(|record| {
        let of_kind = entries
            .iter()
            .filter(|it| kind.is_none_or(|kind| it.kind == kind));
        only(of_kind.filter(|entry| is_source_of(entry, record)))
    });
    let right = |entry: &EntryDocument| {
        let (folder, id) = (entry.kind.folder(), &entry.id);
        format!("content/{folder}/{id}/{tag}.md")
    };
    if let Some(entry) = translated {
        let right = right(entry);
        return Some(Help::Sure(if sources.find(&right).is_some() {
            unexpected_file::merge_into(&right)
        } else {
            unexpected_file::text_of(tag, &entry.id, &right)
        }));
    }
    let kind = kind?;
    let of_kind = entries.iter().filter(|it| it.kind == kind);
    let lacking = only(of_kind.filter(|it| !it.texts.contains_key(tag)));
    Some(Help::Sure(match lacking {
        Some(entry) => unexpected_file::text_of_only(tag, (kind.name(), &entry.id), &right(entry)),
        None => unexpected_file::text_of_some(tag, kind.name(), folder),
    }))
}

/// What a translation records of its source text.
fn record(file: FileId, sources: &Sources) -> Option<SourceRecord> {
    let front = yaml_of(file, sources)?;
    let source = front.get("translation")?.get("source")?;
    Some(SourceRecord::parse(source.text()?))
}

/// The only one of some entries.
fn only<'a>(
    mut entries: impl Iterator<Item = &'a Arc<EntryDocument>>,
) -> Option<&'a EntryDocument> {
    let first = entries.next()?;
    entries.next().is_none().then_some(&**first)
}

#[cfg(test)]
mod tests {
    use super::unexpected_file;
    use crate::content::Translation;
    use crate::read::Input;
    use spanned::Diagnostics;

    const SITE: &str = "languages:\n  - { tag: en, name: English, dir: ltr }\n  \
        - { tag: ru, name: Русский, dir: ltr }\nleave_url: https://www.wikipedia.org/\n";
    const FACTS: &str = "phases: [arrival]\nneeds: [work]\ndimensions: []\nlevels: []\n";

    /// The helps about a file, beside two services without texts in Russian.
    fn helps(path: &str, more: &str) -> Vec<String> {
        let text = |title: &str, more: &str| {
            format!("---\ntitle: {title}\nsummary: Of {title}.\n{more}---\nWords of {title}.\n")
        };
        let (one, two, own) = (text("One", ""), text("Two", ""), text("Три", more));
        let files = [
            ("content/site.yaml", SITE),
            ("content/services/one/service.yaml", FACTS),
            ("content/services/one/en.md", one.as_str()),
            ("content/services/two/service.yaml", FACTS),
            ("content/services/two/en.md", two.as_str()),
            (path, own.as_str()),
        ];
        let mut found = Diagnostics::default();
        crate::parse::parse(&Input::in_memory(&files), &mut found);
        let found = found
            .iter()
            .filter(|it| unexpected_file::is_not_published(it));
        found.filter_map(|it| it.help.clone()).collect()
    }

    #[test]
    fn a_text_outside_is_that_of_an_entry() {
        let two = "---\ntitle: Two\nsummary: Of Two.\n---\nWords of Two.\n";
        let record = Translation::fingerprint(two);
        let record = format!("translation: {{ source: \"{record}\", method: person }}\n");
        for (path, more, says) in [
            (
                "content/services/ru.md",
                &*record,
                "`content/services/two/ru.md`",
            ),
            (
                "content/services/RU.md",
                &record,
                "`content/services/two/ru.md`",
            ),
            (
                "content/glossary/ru.md",
                &record,
                "`content/services/two/ru.md`",
            ),
            ("content/services/ru.md", "", "`content/services/…/ru.md`"),
            (
                "content/services/fr.md",
                &record,
                "`content/services/two/fr.md`",
            ),
            (
                "content/services/fr.md",
                "",
                "else, each service has a directory",
            ),
            (
                "content/services/war.md",
                "",
                "`content/services/war/en.md`",
            ),
            (
                "content/services/one/old/ru.md",
                "",
                "`content/services/one/ru.md`",
            ),
        ] {
            let helps = helps(path, more);
            assert_eq!(helps.len(), 1, "{path} {helps:?}");
            assert!(helps[0].contains(says), "{path} {helps:?}");
        }
    }
}
