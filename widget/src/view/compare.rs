//! Programmes side by side.

use super::part::{list, part, text};
use super::{Scene, link, outcome};
use crate::report::Advice;
use yew::Html;

/// A table of the programmes that may be for this person; none where there is nothing to
/// compare.
pub(super) fn compare(scene: Scene<'_>, open: &[Advice]) -> Vec<Html> {
    if open.len() < 2 {
        return Vec::new();
    }
    let head = |key: &str| part("th").attr("scope", "col").text(&scene.ui(key));
    let head = ["check-programme", "check-outcome", "check-services"].map(head);
    let rows = open.iter().filter_map(|advice| {
        let words = scene.words.programmes.get(&advice.id)?;
        Some(part("tr").with(vec![
            part("th").attr("scope", "row").with(vec![link(&words.page)]),
            text("td", &outcome::titles(scene, &advice.outcomes)),
            part("td").with(vec![services(scene, advice)]),
        ]))
    });
    let table = part("table").class("sc-compare").with(vec![
        part("thead").with(vec![part("tr").with(head.into())]),
        part("tbody").with(rows.collect()),
    ]);
    let scroll = part("div")
        .class("table-scroll")
        .attr("role", "region")
        .attr("aria-labelledby", "sc-compare")
        .attr("tabindex", "0");
    let heading = part("h3").id("sc-compare").text(&scene.ui("check-compare"));
    vec![heading, scroll.with(vec![table])]
}

/// Links to kinds of help that fit.
pub(super) fn services(scene: Scene<'_>, advice: &Advice) -> Html {
    let pages = advice
        .services
        .iter()
        .filter_map(|(id, _)| scene.words.services.get(id));
    list(
        "",
        pages
            .map(|page| part("li").with(vec![link(page)]))
            .collect(),
    )
}
