//! The outcome of one programme in words, certain or not.

use super::Scene;
use crate::words::OutcomeWords;
use yew::{Html, html};

/// What to do; of several that are possible, all.
pub(super) fn outcome(scene: Scene<'_>, ids: &[String]) -> Html {
    let said = |id: &String| scene.words.outcomes.get(id);
    if let [id] = ids {
        return said(id).map_or_else(Html::default, |OutcomeWords { title, text }| {
            html! { <><p class="sc-outcome">{ title }</p><p>{ text }</p></> }
        });
    }
    html! {
        <>
            <p class="sc-outcome">{ scene.ui("check-possible") }</p>
            <ul>{ for ids.iter().filter_map(said).map(|OutcomeWords { title, text }| html! {
                <li><strong>{ title }</strong>{ ". " }{ text }</li>
            }) }</ul>
        </>
    }
}

/// The same in a few words, for a row of a table.
pub(super) fn titles(scene: Scene<'_>, ids: &[String]) -> String {
    let titles = ids.iter().filter_map(|id| scene.words.outcomes.get(id));
    titles
        .map(|words| words.title.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}
