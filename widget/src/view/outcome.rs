//! The outcome of one programme in words, certain or not.

use super::part::{classed, list, text};
use crate::words::Words;
use yew::Html;

/// What to do; of several that are possible, all.
pub(super) fn outcome(words: &Words, ids: &[String]) -> Vec<Html> {
    let said = ids.iter().filter_map(|id| words.outcomes.get(id));
    if let [_] = ids {
        return said
            .flat_map(|words| {
                [
                    classed("p", "sc-outcome", &words.title),
                    text("p", &words.text),
                ]
            })
            .collect();
    }
    // What each of them means would bury what they are.
    let each = said.map(|words| text("li", &words.title));
    vec![
        classed("p", "sc-outcome", &words.ui("check-possible")),
        list("", each.collect()),
    ]
}

/// The same in a few words, for a row of a table.
pub(super) fn titles(words: &Words, ids: &[String]) -> String {
    let titles = ids.iter().filter_map(|id| words.outcomes.get(id));
    titles
        .map(|words| words.title.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}
