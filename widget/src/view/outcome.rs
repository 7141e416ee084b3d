//! The outcome of one programme, certain or not.

use super::element::{classed, list, text};
use crate::texts::Texts;
use yew::Html;

/// The outcome in a line, or the list of all possible outcomes.
pub(super) fn outcome<'a>(texts: &Texts, ids: impl Iterator<Item = &'a str>) -> Vec<Html> {
    let ids: Vec<&str> = ids.collect();
    let outcomes = ids.iter().filter_map(|id| texts.outcomes.get(id));
    if let [_] = ids.as_slice() {
        return outcomes
            .map(|texts| classed("p", "sc-outcome", &texts.title))
            .collect();
    }
    let each = outcomes.map(|texts| text("li", &texts.title));
    vec![
        classed("p", "sc-outcome", &texts.ui("check-possible")),
        list("", each.collect()),
    ]
}

/// The explanation of a certain outcome. Those of several outcomes would be too much to read.
pub(super) fn texts<'a>(texts: &Texts, ids: impl Iterator<Item = &'a str>) -> Vec<Html> {
    let ids: Vec<&str> = ids.collect();
    match ids.as_slice() {
        [id] => {
            let of = texts.outcomes.get(id);
            of.map(|of| text("p", &of.text)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The titles of the outcomes, in a line.
pub(super) fn titles<'a>(texts: &Texts, ids: impl Iterator<Item = &'a str>) -> String {
    let titles = ids.filter_map(|id| texts.outcomes.get(id));
    titles
        .map(|texts| texts.title.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}
