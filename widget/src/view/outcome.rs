//! The outcome of one programme, certain or not.

use super::element::{classed, list, text};
use crate::texts::Texts;
use homeward_eligibility::{Explanation, OutcomeSet};
use yew::Html;

/// The ids of some outcomes of a programme.
pub(super) fn ids(result: &Explanation, outcomes: OutcomeSet) -> Vec<&str> {
    result.ids(outcomes).collect()
}

/// The outcome in a line, or the list of all possible outcomes.
pub(super) fn outcome(texts: &Texts, ids: &[&str]) -> Vec<Html> {
    let outcomes = ids.iter().filter_map(|id| texts.outcomes.get(id));
    if let [_] = ids {
        return outcomes
            .map(|texts| classed("p", "sc-outcome", &texts.title))
            .collect();
    }
    let each = outcomes.map(|texts| text("li", &texts.title));
    vec![
        classed("p", "sc-outcome", texts.ui("check-possible")),
        list("", each.collect()),
    ]
}

/// The explanation of a certain outcome. Those of several outcomes would be too much to read.
pub(super) fn texts(texts: &Texts, ids: &[&str]) -> Vec<Html> {
    match ids {
        [id] => {
            let of = texts.outcomes.get(id);
            of.map(|of| text("p", &of.text)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The titles of the outcomes, in a line.
pub(super) fn titles(texts: &Texts, ids: &[&str]) -> String {
    let titles = ids.iter().filter_map(|id| texts.outcomes.get(id));
    titles
        .map(|texts| texts.title.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}

/// The note that this is not a decision.
pub(super) fn not_a_decision(texts: &Texts) -> Html {
    classed(
        "p",
        "sc-not-a-decision",
        texts.ui("self-check-not-a-decision"),
    )
}
