use super::frame::Frame;
use super::head::{HeadParts, head};
use super::nav::{home_link, list_link};
use super::page::Page;
use super::view::{
    FilterOption, FilterView, ListView, ListedEntry, PageLink, PageVariables, PageView,
};
use super::{alternates, feedback, machine, switcher};
use crate::kinds::{CountryHelp, Kind, PageScope};
use crate::plan::{ListPage, calendar_path};
use crate::resolve::Lang;
use serde_json::json;
use spanned::Diagnostic;

/// One page of a list.
pub(super) fn render(page: &Page<'_>, list: ListPage) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let site = frame.site;
    let folder = list.kind.folder();
    let title = title(page, list);
    let summary = frame.string(&format!("list-{folder}-summary"));
    // A list is not equally long in all languages.
    let same_in = |lang: Lang| {
        let same = ListPage { lang, ..list };
        let exists = list.number < frame.plan.lists.count(same);
        let number = if exists { list.number } else { 0 };
        ListPage { number, ..same }.path(site)
    };
    let mut trail = vec![home_link(frame)];
    if list.filter.is_some() || list.number > 0 {
        trail.push(list_link(frame, list.kind));
    }
    let head = head(
        frame,
        HeadParts {
            title: &title,
            description: &summary,
            canonical: page.path,
            indexed: true,
            alternates: alternates::of_paths(site, site.languages.all(), same_in),
            open_graph_type: "website",
            json_ld: Some(("CollectionPage", json!({}))),
        },
    );
    let lang = frame.lang_view(frame.lang);
    let view = PageVariables {
        head,
        languages: switcher::of_paths(frame, same_in, |_| true),
        nav: frame.nav(page.path, trail),
        feedback: feedback::view(page),
        page: machine::marked(
            page,
            PageView::without_text("list", folder, &title, &summary, lang),
            machine::any(page, frame.plan.lists.entries(list)),
            &same_in(Lang::SOURCE),
        ),
        item: ListView {
            of: folder,
            entries: entries(page, list),
            filters: filters(page, list),
            pages: page_links(frame, list.number, frame.plan.lists.count(list), |number| {
                ListPage { number, ..list }.path(site)
            }),
            total: frame.plan.lists.all(list).len(),
            calendar_url: list
                .kind
                .is_dated()
                .then(|| frame.to(&calendar_path(site, list.kind, frame.lang))),
            all_url: list.filter.map(|_| frame.list_url(list.kind)),
        },
    };
    page.render("list.html", &view, None)
}

/// The title: with a filter, and with the number of all pages but the first, so that search
/// results and open tabs differ.
fn title(page: &Page<'_>, list: ListPage) -> String {
    let frame = page.frame;
    let name = frame.string(&format!("nav-{}", list.kind.folder()));
    let title = match list.filter {
        Some(filter) => {
            let option = frame.string(&format!("{}-{}", filter.group(), filter.value()));
            frame.string_with("list-filtered", &[("list", &name), ("option", &option)])
        }
        None => name,
    };
    match list.number {
        0 => title,
        number => format!("{title} ({})", number + 1),
    }
}

fn entries<'a>(page: &Page<'a>, list: ListPage) -> Vec<ListedEntry<'a>> {
    let entries = page.frame.plan.lists.entries(list).iter();
    entries
        .map(|ix| ListedEntry {
            card: page.card(*ix),
            facts: page.facts(*ix).list_facts(*ix, page),
        })
        .collect()
}

fn filters<'a>(page: &Page<'a>, list: ListPage) -> Vec<FilterView<'a>> {
    let frame = page.frame;
    let mut groups: Vec<FilterView<'a>> = Vec::new();
    for filter in list.kind.filters().iter().copied() {
        let narrowed = ListPage {
            filter: Some(filter),
            ..ListPage::first(list.kind, frame.lang)
        };
        let option = FilterOption {
            id: filter.value(),
            country: None,
            url: frame.to(&narrowed.path(frame.site)),
            current: list.filter == Some(filter),
            count: frame.plan.lists.all(narrowed).len(),
        };
        match groups.last_mut() {
            Some(group) if group.group == filter.group() => group.options.push(option),
            _ => groups.push(FilterView {
                group: filter.group(),
                options: vec![option],
            }),
        }
    }
    if list.kind == Kind::Programme {
        groups.extend(countries(page));
    }
    groups
}

/// The countries of programmes: where people are, and where they go back to. The page of a country
/// lists its programmes, so it is the list of programmes narrowed to the country.
fn countries<'a>(page: &Page<'a>) -> [FilterView<'a>; 2] {
    let site = page.frame.site;
    let all = site.listed(Kind::Country, page.frame.lang);
    let group = |group, count: fn(&CountryHelp) -> usize| {
        let options = all.iter().filter_map(|ix| {
            let count = count(site.help_in(*ix, page.frame.lang));
            let country = page.card(*ix);
            (count > 0).then(|| FilterOption {
                id: country.id,
                url: country.url.clone(),
                country: Some(country),
                current: false,
                count,
            })
        });
        FilterView {
            group,
            options: options.collect(),
        }
    };
    [
        group("host", |help| help.programmes_from.len()),
        group("origin", |help| help.programmes_to.len()),
    ]
}

/// Links to the first and last pages and to those near this one: a page of a long list
/// costs no more than one of a short list.
/// `path` is that of each page. Numbers are from 0.
pub(super) fn page_links(
    frame: &Frame<'_>,
    number: usize,
    count: usize,
    path: impl Fn(usize) -> String,
) -> Vec<PageLink> {
    let link = |to: usize| PageLink {
        number: to + 1,
        url: frame.to(&path(to)),
        current: to == number,
    };
    linked_pages(number, count).into_iter().map(link).collect()
}

/// The numbers (from 0) of the pages that page `number` of `count` links to.
fn linked_pages(number: usize, count: usize) -> Vec<usize> {
    const NEAR: usize = 2;
    if count < 2 {
        return Vec::new();
    }
    let near = number.saturating_sub(NEAR)..=(number + NEAR).min(count - 1);
    let mut numbers: Vec<usize> = near.collect();
    numbers.extend([0, count - 1]);
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::linked_pages;

    #[test]
    fn a_page_of_a_list_links_to_its_neighbours_and_to_both_ends() {
        assert_eq!(linked_pages(0, 1), [0; 0]);
        assert_eq!(linked_pages(0, 2), [0, 1]);
        assert_eq!(linked_pages(0, 9), [0, 1, 2, 8]);
        assert_eq!(linked_pages(4, 9), [0, 2, 3, 4, 5, 6, 8]);
        assert_eq!(linked_pages(8, 9), [0, 6, 7, 8]);
    }

    #[test]
    fn a_narrowed_list_marks_its_filter_and_links_to_the_whole() {
        let sample = Sample::with(&[]);
        let page = sample
            .render("en/services/phase/after-return.html")
            .unwrap();
        assert!(page.contains("<a href=\"after-return.html\" aria-current=\"page\">"));
        assert!(page.contains("<a href=\"arrival.html\">"));
        assert!(page.contains("<a href=\"../index.html\">"));
        assert!(page.contains("<h2><a href=\"../law.html\">Law &amp; order</a></h2>"));
        let other = sample.render("en/services/phase/arrival.html").unwrap();
        assert!(!other.contains("Law &amp; order"));
    }
}
