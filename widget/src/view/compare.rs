//! A table of programmes.

use super::element::{element, list, text};
use super::{link, outcome};
use crate::texts::Texts;
use homeward_eligibility::Explanation;
use yew::Html;

/// A table of the programmes that may be for this person; nothing if there are not two.
pub(super) fn compare(texts: &Texts, open: &[Explanation]) -> Vec<Html> {
    if open.len() < 2 {
        return Vec::new();
    }
    let head = |key: &str| element("th").attr("scope", "col").text(&texts.ui(key));
    let head = ["check-programme", "check-outcome", "check-services"].map(head);
    let rows = open.iter().filter_map(|result| {
        let programme = texts.programmes.get(&result.programme().id)?;
        Some(element("tr").with(vec![
            element("th").attr("scope", "row").with(vec![link(&programme.page)]),
            text("td", &outcome::titles(texts, result.outcomes())),
            element("td").with(vec![services(texts, result)]),
        ]))
    });
    let table = element("table").class("sc-compare").with(vec![
        element("thead").with(vec![element("tr").with(head.into())]),
        element("tbody").with(rows.collect()),
    ]);
    let scroll = element("div")
        .class("table-scroll")
        .attr("role", "region")
        .attr("aria-labelledby", "sc-compare")
        .attr("tabindex", "0");
    let heading = element("h3")
        .id("sc-compare")
        .text(&texts.ui("check-compare"));
    vec![heading, scroll.with(vec![table])]
}

/// Links to the services that fit.
pub(super) fn services(texts: &Texts, result: &Explanation) -> Html {
    let pages = result
        .services()
        .filter_map(|service| texts.services.get(service.id));
    list(
        "",
        pages
            .map(|page| element("li").with(vec![link(page)]))
            .collect(),
    )
}
