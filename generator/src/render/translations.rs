use super::head::{HeadParts, head};
use super::nav::home_link;
use super::page::Page;
use super::view::{
    KindWork, LanguageWork, OpenText, PageVariables, PageView, TranslationsView, WorkCounts,
};
use super::{feedback, switcher};
use crate::kinds::{EntryIx, PageScope};
use crate::markdown::plain;
use crate::plan::translations_path;
use crate::resolve::{Lang, Site};
use crate::translations::{FileState, FileStatus, Overview};
use spanned::{Diagnostic, FileId};
use std::collections::HashMap;

/// The number of texts that the page names: enough work for a day, and light to load.
const NAMED: usize = 50;
/// The number of changes of a text that the page names.
const CHANGES: usize = 5;
/// Characters of a changed paragraph that are shown.
const SHOWN: usize = 60;

/// The page that shows the state of the translations to those who translate or check.
/// `overviews` are the state of each language.
pub(super) fn render(page: &Page<'_>, overviews: &[Overview]) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let site = frame.site;
    let title = frame.string("translations-title");
    let summary = frame.string("translations-summary");
    let head = head(frame, HeadParts::unlisted(&title, &summary, page.path));
    let of_page = overviews
        .iter()
        .find(|it| it.language == site.languages.tag(frame.lang));
    let entries = of_page.map_or_else(HashMap::new, |_| entries_by_source(site));
    // A story that is not published is not quoted either.
    let is_published = |file: &FileStatus| {
        file.source
            .is_none_or(|source| file.is_without_page() || entries.contains_key(&source))
    };
    let is_open = |file: &&FileStatus| file.state != FileState::Complete && is_published(file);
    let files = || of_page.into_iter().flat_map(|it| &it.open);
    let unreviewed = files().filter(|file| file.unreviewed);
    let with_page = unreviewed.filter_map(|file| Some(*entries.get(&file.source?)?));
    let view = PageVariables {
        head,
        languages: switcher::of_paths(frame, |lang| translations_path(site, lang), |_| true),
        nav: frame.nav(page.path, vec![home_link(frame)]),
        feedback: feedback::view(page),
        page: PageView::without_text(
            "translations",
            "translations",
            &title,
            &summary,
            frame.lang_view(frame.lang),
        ),
        item: TranslationsView {
            source: frame.lang_view(Lang::SOURCE),
            languages: languages(page, overviews),
            open: files()
                .filter(is_open)
                .take(NAMED)
                .map(|file| open_text(page, file, &entries))
                .collect(),
            open_total: files().filter(is_open).count(),
            unreviewed: with_page.take(NAMED).map(|ix| page.card(ix)).collect(),
            unreviewed_total: of_page.map_or(0, |it| it.unreviewed(None)),
        },
    };
    page.render("translations.html", &view, None)
}

/// Published entries by the file of their text in the source language.
fn entries_by_source(site: &Site) -> HashMap<FileId, EntryIx> {
    let all = site.entries.iter().enumerate();
    let each = all.map(|(position, entry)| (entry.source_text().source, EntryIx::new(position)));
    each.collect()
}

/// The numbers of each language; those of the page's language come first.
fn languages<'a>(page: &Page<'a>, overviews: &[Overview]) -> Vec<LanguageWork<'a>> {
    let frame = page.frame;
    let each = overviews.iter().filter_map(|overview| {
        let lang = frame.site.languages.find(&overview.language)?;
        let kinds = overview.kinds().map(|kind| KindWork {
            kind: kind.to_owned(),
            counts: counts(overview, Some(kind)),
        });
        Some(LanguageWork {
            lang: frame.lang_view(lang),
            url: frame.to(&translations_path(frame.site, lang)),
            current: lang == frame.lang,
            all: counts(overview, None),
            kinds: kinds.collect(),
        })
    });
    let mut languages: Vec<LanguageWork<'a>> = each.collect();
    languages.sort_by_key(|language| !language.current);
    languages
}

fn counts(overview: &Overview, kind: Option<&str>) -> WorkCounts {
    let count = |state| overview.count(state, kind);
    WorkCounts {
        texts: overview.texts(kind),
        complete: count(FileState::Complete),
        stale: count(FileState::Stale),
        missing: count(FileState::Missing) + count(FileState::Incomplete),
        unreviewed: overview.unreviewed(kind),
    }
}

fn open_text<'a>(
    page: &Page<'a>,
    file: &'a FileStatus,
    entries: &HashMap<FileId, EntryIx>,
) -> OpenText<'a> {
    let sources = &page.frame.site.sources;
    let text = file.source.map_or("", |source| sources.text(source));
    let ranges = file.open.iter().flatten();
    let keys: Vec<&str> = match file.source {
        Some(_) => Vec::new(),
        None => file
            .stale
            .iter()
            .chain(&file.missing)
            .map(|key| key.trim_matches('`'))
            .collect(),
    };
    // Of a text that is not there at all, all is missing.
    let is_partly_there = file.state != FileState::Missing;
    let shown = |count: usize| {
        if is_partly_there {
            count.min(CHANGES)
        } else {
            0
        }
    };
    let all = ranges.clone().count() + keys.len();
    let more = if is_partly_there {
        all.saturating_sub(CHANGES)
    } else {
        0
    };
    OpenText {
        page: file
            .source
            .and_then(|source| entries.get(&source))
            .map(|ix| page.card(*ix)),
        kind: file.kind.clone(),
        state: match file.state {
            FileState::Missing => "missing",
            FileState::Incomplete => "incomplete",
            FileState::Stale | FileState::Complete => "stale",
        },
        changed: ranges
            .take(shown(CHANGES))
            .map(|range| beginning(&text[range.clone()]))
            .collect(),
        keys: keys.into_iter().take(shown(CHANGES)).collect(),
        more,
        removed: file.open.contains(&None),
    }
}

/// The beginning of a text as readers see it, without the quotes of YAML.
fn beginning(raw: &str) -> String {
    let text = plain(raw.trim_matches(['"', '\'']));
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let mut start: String = text.chars().take(SHOWN).collect();
    if start.len() < text.len() {
        start.truncate(start.trim_end().len());
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PROGRAMME, Sample};
    use crate::blocks::FileBlocks;
    use spanned::Sources;

    const LAW: &str = "content/services/law/ar.md";
    const SOURCE: &str =
        "---\ntitle: Law & order\nsummary: A lawyer.\n---\n## First {#first}\n\nText.\n";

    /// What a translation of `source` records.
    fn record_of(source: &str) -> String {
        let sources = Sources::in_memory(&[("content/services/law/en.md", source)]);
        let file = sources.ids().next().unwrap();
        let front = 4..source[4..].find("---\n").unwrap() + 4;
        let body = front.end + 4..source.len();
        let blocks = FileBlocks::of_text(file, source, front, body).unwrap();
        blocks.record().write()
    }

    fn translation(source: &str) -> String {
        let record = record_of(source);
        format!(
            "---\ntitle: القانون\nsummary: محام.\ntranslation: {{ source: '{record}', method: machine }}\n---\n## أولا {{#first}}\n\nنص.\n"
        )
    }

    fn page_with(files: &[(&str, &str)], tag: &str) -> String {
        let sample = Sample::with(files);
        sample.render(&format!("{tag}/translations.html")).unwrap()
    }

    /// The numbers of a row of the first table, by the UI string of its kind.
    fn row(page: &str, kind: &str) -> Vec<String> {
        let start = format!("<th scope=\"row\">{kind}</th>");
        let (_, row) = page.split_once(&start).unwrap();
        let (row, _) = row.split_once("</tr>").unwrap();
        let cells = row.split("<td>").skip(1);
        cells
            .map(|cell| cell.split('<').next().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn kinds_and_states_are_counted() {
        let current = translation(SOURCE);
        let page = page_with(&[(LAW, &current)], "en");
        // Texts, complete, out of date, missing, not checked.
        assert_eq!(row(&page, "Kind of help"), ["1", "1", "0", "0", "1"]);
        assert_eq!(row(&page, "Source"), ["1", "0", "0", "1", "0"]);
        assert!(page.contains("content=\"noindex\""));
        assert!(page.contains("href=\"../ar/translations.html\""));
        let reviewed = current.replace("method: machine", "method: machine, reviewed: 2026-11-21");
        let page = page_with(&[(LAW, &reviewed)], "en");
        assert_eq!(row(&page, "Kind of help"), ["1", "1", "0", "0", "0"]);
    }

    #[test]
    fn the_page_of_a_language_quotes_what_has_changed() {
        let old = translation(&SOURCE.replace("Text.", "Old."));
        let page = page_with(&[(LAW, &old)], "ar");
        let (_, list) = page
            .split_once("href=\"services/law.html\">القانون</a>")
            .unwrap();
        let (item, _) = list.split_once("</ul>").unwrap();
        assert!(
            item.contains("<li lang=\"en\" dir=\"ltr\">Text.</li>"),
            "{item}"
        );
        assert!(!item.contains("First"), "{item}");
        // A text that is not there is named in the language in which it is shown.
        assert!(
            page.contains("<a href=\"sources/leaflet.html\" lang=\"en\" dir=\"ltr\">A leaflet</a>"),
            "{page}"
        );
    }

    #[test]
    fn a_story_that_is_withdrawn_is_not_quoted() {
        let facts = "consent: { basis: personal, reference: r, given: 2026-11-21, scope: [web], languages: all }\nnames_changed: true\nreview: 2027-05-21\nprogramme: help\nhost_country: here\norigin_country: there\n";
        let text = "---\ntitle: The story of Sami\nsummary: S.\n---\nText.\n";
        let page = |facts: &str| {
            let story: [(&str, &str); 2] = [
                ("content/stories/sami/story.yaml", facts),
                ("content/stories/sami/en.md", text),
            ];
            page_with(&[PROGRAMME, &story].concat(), "ar")
        };
        assert!(page(facts).contains("The story of Sami"));
        let withdrawn = format!("{facts}withdrawn: true\n");
        assert!(!page(&withdrawn).contains("Sami"));
    }

    #[test]
    fn a_site_in_one_language_has_no_such_page() {
        let site = "languages:\n  - { tag: en, name: English, dir: ltr }\nleave_url: https://example.org/\n";
        let sample = Sample::with(&[("content/site.yaml", site)]);
        let paths = sample
            .plan
            .outputs
            .iter()
            .map(|output| output.path.as_str());
        assert!(
            !paths
                .into_iter()
                .any(|path| path.ends_with("translations.html"))
        );
        assert!(
            !sample
                .render("en/about.html")
                .unwrap()
                .contains("translations.html")
        );
    }
}
