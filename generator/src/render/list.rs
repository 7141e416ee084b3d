use super::context::PageContext;
use super::head::HeadParts;
use super::page::{alternates_of, language, without_text};
use crate::content::Facts;
use crate::plan::{Filter, ListPage};
use crate::resolve::{EntryIx, Lang};
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
        "all_url": list.filter.map(|_| context.list_url(list.kind)),
    });
    context
        .templates
        .page("list.html", &values, &site.sources, None, context.path)
}

fn entries(context: &PageContext<'_>, list: ListPage) -> Vec<Value> {
    let each = |ix: &EntryIx| {
        let mut card = json!(context.card(*ix));
        card["facts"] = facts(context, *ix);
        card
    };
    context.plan.lists.entries(list).iter().map(each).collect()
}

/// The small facts under an entry.
fn facts(context: &PageContext<'_>, ix: EntryIx) -> Value {
    let names = |ids: &[crate::content::CountryRef]| -> Vec<&str> {
        const FEW: usize = 4;
        ids.iter()
            .take(FEW)
            .filter_map(|id| context.site.find(id.key().0, id.key().1))
            .map(|ix| context.card(ix).title)
            .collect()
    };
    match &context.site.entry(ix).facts {
        Facts::Service(service) => json!({ "phases": service.phases }),
        Facts::Programme(programme) => json!({
            "phases": programme.phases,
            "host_countries": { "names": names(&programme.host_countries.listed) },
            "origin_countries": { "names": names(&programme.origin_countries.listed) },
        }),
        Facts::Country(_) => {
            let roles = super::item::country_roles(context, ix);
            let mut directions = Vec::new();
            if roles.is_host {
                directions.push("host");
            }
            if roles.is_origin {
                directions.push("origin");
            }
            json!({ "directions": directions })
        }
        Facts::Organisation(organisation) => {
            json!({ "type": format!("organisation-type-{}", word(&organisation.sort)) })
        }
        Facts::Resource(resource) => {
            json!({ "type": format!("resource-type-{}", word(&resource.sort)) })
        }
        Facts::Source(source) => json!({ "type": format!("source-type-{}", word(&source.sort)) }),
        Facts::Page(_) | Facts::Story(_) => json!({}),
    }
}

/// A variant as content writes it.
fn word(variant: &impl serde::Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

fn filters(context: &PageContext<'_>, list: ListPage) -> Vec<Value> {
    let mut groups: Vec<(&str, Vec<Value>)> = Vec::new();
    for filter in Filter::of(list.kind) {
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
