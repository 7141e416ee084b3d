use super::address::absolute;
use super::head::{HeadParts, head};
use super::nav::{home_link, list_link};
use super::page::Page;
use super::view::{CitationView, Heading, Original, PageVariables, PageView, SectionView};
use super::{alternates, feedback, machine, print_code, switcher};
use crate::kinds::{EntryIx, Facts, Kind, PageScope, SourceType};
use crate::resolve::Lang;
use spanned::Diagnostic;

/// The page of an entry.
pub(super) fn render(page: &Page<'_>, ix: EntryIx) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let site = frame.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(frame.lang);
    let trail = match entry.kind {
        _ if entry.is_home() => Vec::new(),
        kind if site.has_list(kind) => vec![home_link(frame), list_link(frame, kind)],
        _ => vec![home_link(frame)],
    };
    let head = head(
        frame,
        HeadParts {
            title: entry.title(frame.lang),
            description: &text.words.summary,
            canonical: site.path(ix, shown),
            indexed: shown == frame.lang,
            alternates: alternates::of_entry(site, ix),
            open_graph_type: entry.kind.row().open_graph,
            json_ld: Some(entry.facts.json_ld(ix, page)),
        },
    );
    let view = PageVariables {
        head,
        languages: switcher::of_entry(frame, ix),
        nav: frame.nav(page.path, trail),
        feedback: feedback::view(page),
        page: view(page, ix),
        item: entry.facts.view(ix, page),
    };
    page.render(entry.facts.template(), &view, Some(text.source))
}

/// What every page has, of a page with a text.
fn view<'a>(page: &Page<'a>, ix: EntryIx) -> PageView<'a> {
    let frame = page.frame;
    let site = frame.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(frame.lang);
    let (title_lang, title) = entry.titled(frame.lang);
    let provenance = entry.facts.provenance();
    let translation = text.words.translation.as_ref();
    let translation = translation.filter(|_| shown != Lang::SOURCE);
    let body = super::body::html(page, ix);
    let in_sections = entry.facts.in_sections();
    let sections: Vec<_> = if in_sections {
        let section = |(at, html): (usize, &str)| SectionView {
            id: &text.outline.headings[at].id,
            title: &text.outline.headings[at].title,
            html: html.to_owned(),
        };
        body.sections().map(section).collect()
    } else {
        Vec::new()
    };
    let address = absolute(site, site.path(ix, frame.lang));
    let headings = text.outline.headings.iter();
    let toc = headings.filter(|heading| heading.level == 2);
    let digests = &entry.source_text().digests;
    PageView {
        kind: entry.kind.name(),
        id: &entry.id,
        title,
        title_lang: (title_lang != shown).then(|| frame.lang_view(title_lang)),
        summary: &text.words.summary,
        lang: frame.lang_view(shown),
        fallback: shown != frame.lang,
        draft: entry.is_draft(frame.lang)
            || (site.self_check_page() == Some(ix) && machine::words_of_self_check(page)),
        stale: translation.is_some_and(|made| !digests.are_those_of(&made.record(), &site.sources)),
        original: (shown != Lang::SOURCE).then(|| Original {
            url: frame.to(site.path(ix, Lang::SOURCE)),
            lang: frame.lang_view(Lang::SOURCE),
        }),
        body: if in_sections {
            body.before_sections().to_owned()
        } else {
            body.html
        },
        sections,
        toc: toc
            .map(|heading| Heading {
                id: &heading.id,
                title: &heading.title,
            })
            .collect(),
        gaps: &text.words.gaps,
        checked: provenance.checked,
        check_due: provenance.check_due,
        overdue: provenance.check_due.is_some_and(|due| due < site.today),
        has_copy: has_copy(page, ix),
        sources: sources(page, ix),
        address_code: address
            .as_deref()
            .filter(|_| entry.kind == Kind::Programme || site.self_check_page() == Some(ix))
            .and_then(print_code::svg),
        address,
    }
}

/// Whether a source of the page, or the source that it is about, is a document.
fn has_copy(page: &Page<'_>, ix: EntryIx) -> bool {
    let site = page.frame.site;
    let facts = &site.entry(ix).facts;
    let cited = facts.provenance().sources.iter();
    let cited = cited.map(|citation| &site.entry(citation.source.entry()).facts);
    cited.chain([facts]).any(|facts| match facts {
        Facts::Source(source) => source.category != SourceType::FirstHand,
        _ => false,
    })
}

/// Where a page's facts come from.
fn sources<'a>(page: &Page<'a>, ix: EntryIx) -> Vec<CitationView<'a>> {
    let site = page.frame.site;
    let citations = &site.entry(ix).facts.provenance().sources;
    citations
        .iter()
        .map(|citation| {
            let source = citation.source.entry();
            let card = page.card(source);
            let publisher = match &site.entry(source).facts {
                Facts::Source(facts) => facts.publisher.as_ref(),
                _ => None,
            };
            let publisher = publisher.map(|publisher| site.entry(publisher.entry()));
            let publisher = publisher.map(|publisher| publisher.title(page.frame.lang));
            // Many titles of sources say who has published them.
            let publisher = publisher.filter(|publisher| !card.title.contains(publisher));
            CitationView {
                title: card.title,
                url: card.url,
                lang: card.lang,
                at: citation.at.as_deref().map(|at| page.place(at)),
                publisher,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PROGRAMME, Sample};

    #[test]
    fn a_page_without_translation_shows_the_source_text_in_the_frame_of_its_language() {
        let sample = Sample::with(&[]);
        let page = sample.render("ar/services/law.html").unwrap();
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"));
        assert!(page.contains("<div class=\"page-head\" lang=\"en\" dir=\"ltr\">"));
        assert!(page.contains("<h1>Law &amp; order</h1>"));
        assert!(page.contains("content=\"noindex\""));
        assert!(page.contains("href=\"https://portal.example/en/services/law.html\""));
    }

    #[test]
    fn a_country_without_translation_has_its_name_in_the_language_of_the_page() {
        let sample = Sample::with(&[
            (
                "content/countries/iraq/country.yaml",
                "code: IQ\nregion: asia\nsources: [{ ref: leaflet }]\nchecked: 2026-11-21\ncheck_due: 2027-05-21\n",
            ),
            (
                "content/countries/iraq/en.md",
                "---\ntitle: Iraq\nsummary: About Iraq.\n---\nText.\n",
            ),
        ]);
        let page = sample.render("ar/countries/iraq.html").unwrap();
        assert!(page.contains("<div class=\"page-head\" lang=\"en\" dir=\"ltr\">"));
        assert!(page.contains("<h1 lang=\"ar\" dir=\"rtl\">العراق</h1>"));
        assert!(page.contains("<title>العراق"));
        let list = sample.render("ar/countries/index.html").unwrap();
        assert!(list.contains("<div>\n      <h2><a href=\"iraq.html\">العراق</a></h2>"));
        assert!(!list.contains("About Iraq."));
        let source = sample.render("en/countries/iraq.html").unwrap();
        assert!(source.contains("<h1>Iraq</h1>"));
    }

    #[test]
    fn a_place_in_a_source_is_said_in_the_language_of_the_page_or_marked() {
        let facts = "phases: [after_return]\nneeds: [work]\ndimensions: [social]\nlevels: [individual]\nsources: [{ ref: leaflet, at: \"who can ask\" }, { ref: leaflet, at: \"who can ask; page 3\" }]\nchecked: 2026-11-21\ncheck_due: 2027-05-21\n";
        let words = |title: &str, place: &str| {
            format!(
                "---\ntitle: {title}\nsummary: S.\npublisher: P.\ndisclaimer: D.\nplaces: {{ who: \"{place}\" }}\n---\n"
            )
        };
        let (english, arabic) = (words("Portal", "who can ask"), words("بوابة", "لمن"));
        let sample = Sample::with(&[
            ("content/services/law/service.yaml", facts),
            ("content/en.md", &english),
            ("content/ar.md", &arabic),
        ]);
        let page = sample.render("ar/services/law.html").unwrap();
        assert!(page.contains("<bdi dir=\"rtl\">لمن</bdi>"), "{page}");
        let original = "<bdi lang=\"en\" dir=\"ltr\">who can ask; page 3</bdi>";
        assert!(page.contains(original), "{page}");
        let page = sample.render("en/services/law.html").unwrap();
        assert!(
            page.contains("<bdi dir=\"ltr\">who can ask</bdi>"),
            "{page}"
        );
    }

    #[test]
    fn only_a_document_has_a_copy_to_compare_with() {
        let leaflet = "content/sources/leaflet/source.yaml";
        for category in ["web_page", "first_hand"] {
            let source = format!("type: {category}\nlanguage: en\nretrieved: 2026-11-21\n");
            let sample = Sample::with(&[(leaflet, &source)]);
            let page = sample.render("en/services/law.html").unwrap();
            let is_document = category == "web_page";
            assert_eq!(page.contains("Compared with our copy"), is_document);
            assert_eq!(page.contains("We compare again by"), is_document);
            assert_eq!(page.contains("Last checked on"), !is_document);
            assert_eq!(page.contains("We check again by"), !is_document);
        }
    }

    fn page_on(today: &str) -> String {
        let sample = Sample::on(today, PROGRAMME);
        assert!(sample.site.rules.is_some(), "the rules compile");
        sample.render("en/programmes/help.html").unwrap()
    }

    /// A programme whose text has sections, and headings that are none.
    const SECTIONS: &str = "---\ntitle: Help\nsummary: S.\ncriteria: { first: { title: A, text: T. }, second: { title: B, text: T. } }\n---\nBefore.\n\n## Steps {#steps}\n\nOne.\n\n### Part {#part}\n\n> ## Quoted {#quoted}\n\nTwo.\n\n## Gives {#gives}\n\nThree.\n";

    #[test]
    fn a_programme_shows_each_section_once_and_only_top_level_headings_start_one() {
        let files = [PROGRAMME, &[("content/programmes/help/en.md", SECTIONS)]].concat();
        let sample = Sample::on("2025-06-01", &files);
        let page = sample.render("en/programmes/help.html").unwrap();
        for id in ["steps", "part", "quoted", "gives"] {
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
        }
        for text in ["Before.", "One.", "Two.", "Three."] {
            assert_eq!(page.matches(text).count(), 1, "{text}");
        }
        let steps = page.split("id=\"steps\"").nth(1).unwrap();
        let steps = steps.split("</section>").next().unwrap();
        assert!(
            steps.contains("Two.") && !steps.contains("Three."),
            "{steps}"
        );
    }

    #[test]
    fn a_country_groups_programmes_by_where_people_are() {
        let sample = Sample::on("2025-06-01", PROGRAMME);
        let page = sample.render("en/countries/there.html").unwrap();
        let way = page.split("id=\"from-here\"").nth(1).unwrap();
        let way = way.split("</section>").next().unwrap();
        assert!(way.contains("../programmes/help.html"), "{way}");
        let host = sample.render("en/countries/here.html").unwrap();
        assert!(!host.contains("id=\"from-"), "nobody goes back there");
    }

    #[test]
    fn criteria_are_those_of_the_edition_in_force() {
        let in_force = |today: &str| {
            let page = page_on(today);
            let none = page.contains("No rules of this programme were in force");
            let shown = ["The first rule", "The second rule"].map(|rule| page.contains(rule));
            (shown, none)
        };
        for (today, expected) in [
            ("2023-12-31", ([false, false], true)),
            ("2024-01-01", ([true, false], false)),
            ("2024-06-30", ([true, false], false)),
            ("2024-07-01", ([false, false], true)),
            ("2025-01-01", ([false, true], false)),
            ("2025-12-31", ([false, true], false)),
            ("2026-01-01", ([false, false], true)),
        ] {
            assert_eq!(in_force(today), expected, "{today}");
        }
    }

    /// A programme that gives money, by a table with a condition and a cap.
    const GIVES: [(&str, &str); 4] = [
        (
            "content/eligibility/questions.yaml",
            "groups: [a]\noutcomes: [\"yes\", \"no\"]\nquestions:\n  q: { group: a, kind: one, options: [x, y] }\n  n: { group: a, kind: number, min: 0, max: 9 }\n",
        ),
        (
            "content/eligibility/en.yaml",
            "groups: { a: A }\nquestions: { q: { title: Q?, options: { x: X, y: Y } }, n: { title: N? } }\noutcomes:\n  \"yes\": { title: Y, text: T }\n  \"no\": { title: N, text: T }\n",
        ),
        (
            "content/programmes/help/rules.yaml",
            "editions:\n  - from: 2024-01-01\n    criteria: { first: { role: gate, when: { q: x } } }\n    outcomes:\n      - { outcome: \"no\", when: { gates: not_all } }\n      - { outcome: \"yes\" }\n    gives:\n      money:\n        kind: cash\n        discretion: true\n        amount:\n          currency: EUR\n          rows: [{ amount: 100, per: n, when: { any: [{ n: { at_least: 2 } }, { not: { met: first } }] } }]\n          cap: 500\n        source: { ref: leaflet, at: page 3 }\n",
        ),
        (
            "content/programmes/help/en.md",
            "---\ntitle: Help\nsummary: S.\ncriteria: { first: { title: The first rule, text: T. } }\ngives: { money: { title: Some money, text: T. } }\n---\nText.\n",
        ),
    ];

    #[test]
    fn a_programme_says_what_it_gives_with_conditions_cap_and_source() {
        let words = ("content/eligibility/ar.yaml", GIVES[1].1);
        let files = [PROGRAMME, &GIVES, &[words]].concat();
        let sample = Sample::on("2025-06-01", &files);
        let page = sample.render("en/programmes/help.html").unwrap();
        let gives = page.split("id=\"block-amounts\"").nth(1).unwrap();
        let gives = gives.split("</section>").next().unwrap();
        let gives = gives.replace(['\u{2068}', '\u{2069}'], "");
        for part in [
            "Some money",
            "100 EUR for each: N?",
            "If one of these is true:",
            "<bdi>N? 2–9</bdi>",
            "<bdi>not: The first rule</bdi>",
            "Together at most 500 EUR",
            "The staff decide who gets it.",
            "page 3</bdi>",
        ] {
            assert!(gives.contains(part), "no {part}: {gives}");
        }
        let before = sample_before(&files);
        assert!(!before.contains("block-amounts"), "no edition is in force");
    }

    fn sample_before(files: &[(&str, &str)]) -> String {
        let sample = Sample::on("2023-06-01", files);
        sample.render("en/programmes/help.html").unwrap()
    }
}
