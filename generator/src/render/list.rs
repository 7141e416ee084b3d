use super::context::PageContext;
use super::head::HeadParts;
use super::page::{alternates_of, language, without_text};
use crate::kinds::{EntryIx, PageScope};
use crate::plan::{ListPage, calendar_path};
use crate::resolve::Lang;
use serde_json::{Value, json};
use spanned::Diagnostic;

/// One page of a list.
pub(super) fn render(
    context: &PageContext<'_>,
    list: ListPage,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = context.site;
    let folder = list.kind.folder();
    let name = context.string(&format!("nav-{folder}"));
    let title = match list.filter {
        Some(filter) => {
            let narrowed = context.string(&format!("{}-{}", filter.group(), filter.value()));
            context.string_with("list-filtered", &[("list", &name), ("option", &narrowed)])
        }
        None => name,
    };
    let title = match list.number {
        0 => title,
        // Titles of pages are told apart, for search results and open tabs.
        number => format!("{title} ({})", number + 1),
    };
    let summary = context.string(&format!("list-{folder}-summary"));
    let same_in = |lang: Lang| {
        let same = ListPage { lang, ..list };
        let exists = list.number < context.plan.lists.count(same);
        let number = if exists { list.number } else { 0 };
        ListPage { number, ..same }.path(site)
    };
    let languages = site
        .languages
        .all()
        .map(|lang| language(context, lang, &same_in(lang), true));
    let mut trail = vec![context.home_link()];
    if list.filter.is_some() || list.number > 0 {
        trail.push(context.list_link(list.kind));
    }
    let mut values = context.frame(&trail, &languages.collect::<Vec<_>>());
    values["page"] = without_text(context, "list", folder, &title, &summary);
    values["head"] = json!(context.head(HeadParts {
        title: &title,
        description: &summary,
        canonical: context.path,
        indexed: true,
        alternates: alternates_of(site, site.languages.all(), same_in),
        open_graph_type: "website",
        json_ld: Some(("CollectionPage", json!({}))),
    }));
    values["item"] = json!({
        "of": folder,
        "entries": entries(context, list),
        "filters": filters(context, list),
        "pages": pages(context, list),
        "total": context.plan.lists.all(list).len(),
        "calendar_url": list.kind.is_dated().then(|| context.to(&calendar_path(site, list.kind, context.lang))),
        "all_url": list.filter.map(|_| context.list_url(list.kind)),
    });
    context
        .templates
        .page("list.html", &values, &site.sources, None, context.path)
}

fn entries(context: &PageContext<'_>, list: ListPage) -> Vec<Value> {
    let each = |ix: &EntryIx| {
        let mut card = json!(context.card(*ix));
        card["facts"] = json!(context.facts(*ix).list_facts(*ix, context));
        card
    };
    context.plan.lists.entries(list).iter().map(each).collect()
}

fn filters(context: &PageContext<'_>, list: ListPage) -> Vec<Value> {
    let mut groups: Vec<(&str, Vec<Value>)> = Vec::new();
    for filter in list.kind.filters().iter().copied() {
        let page = ListPage {
            filter: Some(filter),
            ..ListPage::first(list.kind, context.lang)
        };
        let option = json!({
            "id": filter.value(),
            "url": context.to(&page.path(context.site)),
            "current": list.filter == Some(filter),
            "count": context.plan.lists.all(page).len(),
        });
        match groups.last_mut() {
            Some((group, options)) if *group == filter.group() => options.push(option),
            _ => groups.push((filter.group(), vec![option])),
        }
    }
    groups
        .into_iter()
        .map(|(group, options)| json!({ "group": group, "options": options }))
        .collect()
}

/// Links to the first and last pages and to those near this one: a long list costs each
/// of its pages no more than a short one.
fn pages(context: &PageContext<'_>, list: ListPage) -> Vec<Value> {
    const NEAR: usize = 2;
    let count = context.plan.lists.count(list);
    if count < 2 {
        return Vec::new();
    }
    let near = list.number.saturating_sub(NEAR)..=(list.number + NEAR).min(count - 1);
    let mut numbers: Vec<usize> = near.collect();
    numbers.extend([0, count - 1]);
    numbers.sort_unstable();
    numbers.dedup();
    numbers
        .into_iter()
        .map(|number| {
            let path = ListPage { number, ..list }.path(context.site);
            json!({ "number": number + 1, "url": context.to(&path), "current": number == list.number })
        })
        .collect()
}
