//! Programmes side by side.

use super::part::{list, part, text};
use super::{link, outcome};
use crate::report::Advice;
use crate::words::Words;
use yew::Html;

/// A table of the programmes that may be for this person; none where there is nothing to
/// compare.
pub(super) fn compare(words: &Words, open: &[Advice]) -> Vec<Html> {
    if open.len() < 2 {
        return Vec::new();
    }
    let head = |key: &str| part("th").attr("scope", "col").text(&words.ui(key));
    let head = ["check-programme", "check-outcome", "check-services"].map(head);
    let rows = open.iter().filter_map(|advice| {
        let said = words.programmes.get(&advice.id)?;
        Some(part("tr").with(vec![
            part("th").attr("scope", "row").with(vec![link(&said.page)]),
            text("td", &outcome::titles(words, &advice.outcomes)),
            part("td").with(vec![services(words, advice)]),
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
    let heading = part("h3").id("sc-compare").text(&words.ui("check-compare"));
    vec![heading, scroll.with(vec![table])]
}

/// Links to kinds of help that fit.
pub(super) fn services(words: &Words, advice: &Advice) -> Html {
    let pages = advice
        .services
        .iter()
        .filter_map(|(id, _)| words.services.get(id));
    list(
        "",
        pages
            .map(|page| part("li").with(vec![link(page)]))
            .collect(),
    )
}
