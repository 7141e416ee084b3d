//! The answers to a question as people are offered them.

use super::StepAnswer;
use crate::Country;
use crate::walk::{Values, join};

/// Values as people are offered them: options and countries one by one, spans joined
/// if they link to the same step, and countries left out if they link to the step of all
/// other countries.
pub(super) fn offered(links: Vec<(Values, usize)>) -> Vec<(StepAnswer, usize)> {
    let others = links
        .iter()
        .find(|(values, _)| matches!(values, Values::OtherCountries(_)))
        .map(|(_, to)| *to);
    let mut separate: Vec<(Values, usize)> = Vec::new();
    for (values, to) in links {
        match values {
            Values::Options(options) => {
                let each = |option| (Values::Options([option].into()), to);
                separate.extend(options.into_iter().map(each));
            }
            Values::Countries(_) if others == Some(to) => {}
            Values::Countries(countries) => {
                let each = |country| (Values::Countries([country].into()), to);
                separate.extend(countries.into_iter().map(each));
            }
            Values::Numbers(spans) => match separate.iter_mut().find(|(_, other)| *other == to) {
                Some((Values::Numbers(all), _)) => all.extend(spans),
                _ => separate.push((Values::Numbers(spans), to)),
            },
            Values::Dates(spans) => match separate.iter_mut().find(|(_, other)| *other == to) {
                Some((Values::Dates(all), _)) => all.extend(spans),
                _ => separate.push((Values::Dates(spans), to)),
            },
            Values::OtherCountries(_) | Values::Chosen(_) => separate.push((values, to)),
        }
    }
    let named: Vec<Country> = separate
        .iter()
        .filter_map(|(values, _)| named(values))
        .collect();
    separate.sort_by_key(|(values, _)| match values {
        Values::Options(options) => options.first().copied().unwrap_or_default(),
        Values::OtherCountries(_) => u16::MAX,
        _ => 0,
    });
    for (values, _) in &mut separate {
        match values {
            Values::Numbers(spans) => {
                spans.sort_unstable();
                *spans = join(spans.drain(..), |end| end.saturating_add(1));
            }
            Values::Dates(spans) => {
                spans.sort_unstable();
                *spans = join(spans.drain(..), |end| end.add_days(1));
            }
            Values::OtherCountries(but) => but.retain(|country| named.contains(country)),
            _ => {}
        }
    }
    let answer = |(values, to)| (StepAnswer::Values(values), to);
    separate.into_iter().map(answer).collect()
}

fn named(values: &Values) -> Option<Country> {
    match values {
        Values::Countries(countries) => countries.first().copied(),
        _ => None,
    }
}
