//! Programmes side by side.

use super::{Scene, link, outcome};
use crate::report::Advice;
use yew::{Html, html};

/// A table of the programmes that may be for this person; none where there is nothing to
/// compare.
pub(super) fn compare(scene: Scene<'_>, open: &[Advice]) -> Html {
    if open.len() < 2 {
        return Html::default();
    }
    let rows = open.iter().filter_map(|advice| {
        let words = scene.words.programmes.get(&advice.id)?;
        let services = services(scene, advice);
        Some(html! {
            <tr>
                <th scope="row">{ link(&words.page) }</th>
                <td>{ outcome::titles(scene, &advice.outcomes) }</td>
                <td>{ services }</td>
            </tr>
        })
    });
    html! {
        <>
            <h3 id="sc-compare">{ scene.ui("check-compare") }</h3>
            <div class="table-scroll" role="region" aria-labelledby="sc-compare" tabindex="0">
                <table class="sc-compare">
                    <thead><tr>
                        <th scope="col">{ scene.ui("check-programme") }</th>
                        <th scope="col">{ scene.ui("check-outcome") }</th>
                        <th scope="col">{ scene.ui("check-services") }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// Links to kinds of help that fit.
pub(super) fn services(scene: Scene<'_>, advice: &Advice) -> Html {
    let pages: Vec<Html> = advice
        .services
        .iter()
        .filter_map(|(id, _)| scene.words.services.get(id))
        .map(|page| html! { <li>{ link(page) }</li> })
        .collect();
    if pages.is_empty() {
        Html::default()
    } else {
        html! { <ul>{ for pages }</ul> }
    }
}
