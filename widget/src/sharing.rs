//! Results as a link for a counsellor. It contains outcomes only: no answer, no reason.
//!
//! The link is not signed, and cannot be: everything happens on the person's device. Anyone
//! who knows the format can make one, and the page that shows it states this.

use crate::assessment::Assessment;

/// The beginning of the part of an address after `#` that contains results.
const PREFIX: &str = "results=";

/// The outcomes of one programme, from a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedResult {
    /// The id of the programme.
    pub programme: String,
    /// The ids of the possible outcomes.
    pub outcomes: Vec<String>,
}

/// Writes results as the part of an address after `#`, which browsers do not send to hosts.
pub fn fragment(assessment: &Assessment) -> String {
    let programmes = assessment.possible().map(|result| {
        let outcomes: Vec<&str> = result.outcomes().collect();
        format!("{}:{}", result.programme().id, outcomes.join("+"))
    });
    format!("{PREFIX}{}", programmes.collect::<Vec<_>>().join(","))
}

/// Reads results from the part of an address after `#`; `None` if it contains none.
pub fn parse(fragment: &str) -> Option<Vec<SharedResult>> {
    let results = fragment.strip_prefix(PREFIX)?;
    let programmes = results.split(',').filter_map(|result| {
        let (programme, outcomes) = result.split_once(':')?;
        let outcomes = outcomes.split('+').map(str::to_owned).collect();
        Some(SharedResult {
            programme: programme.to_owned(),
            outcomes,
        })
    });
    Some(programmes.collect())
}
