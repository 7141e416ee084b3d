//! Results that somebody shared, for a counsellor.

use super::{Scene, Tap, button, contact, heading, link, outcome};
use crate::report::Shared;
use yew::{Html, html};

pub(super) fn shared(scene: Scene<'_>, results: &[Shared]) -> Html {
    let each = results.iter().filter_map(
        |Shared {
             programme,
             outcomes,
         }| {
            let words = scene.words.programmes.get(programme)?;
            Some(html! {
                <section class="sc-result">
                    <h3>{ link(&words.page) }</h3>
                    { outcome::outcome(scene, outcomes) }
                    { words.contact.as_ref().map(|way| contact(scene.words, way)) }
                </section>
            })
        },
    );
    html! {
        <>
            { heading(scene.ui("check-shared")) }
            <p>{ scene.ui("check-shared-note") }</p>
            if results.is_empty() { <p>{ scene.ui("check-none-fits") }</p> }
            { for each }
            <p class="sc-not-a-decision">{ scene.ui("self-check-not-a-decision") }</p>
            <p class="sc-actions">{ button("button", scene.ui("check-own"), scene.on(Tap::Own)) }</p>
        </>
    }
}
