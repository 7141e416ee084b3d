//! Results that somebody shared, for a counsellor.

use super::part::{classed, part, text};
use super::{Scene, Tap, button, contact, heading, link, outcome};
use crate::report::Shared;
use yew::Html;

pub(super) fn shared(scene: Scene<'_>, results: &[Shared]) -> Html {
    let mut page = vec![
        heading(&scene.ui("check-shared")),
        text("p", &scene.ui("check-shared-note")),
    ];
    if results.is_empty() {
        page.push(text("p", &scene.ui("check-none-fits")));
    }
    page.extend(results.iter().filter_map(
        |Shared {
             programme,
             outcomes,
         }| {
            let words = scene.words.programmes.get(programme)?;
            let mut said = vec![part("h3").with(vec![link(&words.page)])];
            said.extend(outcome::outcome(scene.words, outcomes));
            said.extend(words.contact.as_ref().map(|way| contact(scene.words, way)));
            Some(part("section").class("sc-result").with(said))
        },
    ));
    let own = button(scene, "button", "check-own", Tap::Own);
    page.push(classed(
        "p",
        "sc-not-a-decision",
        &scene.ui("self-check-not-a-decision"),
    ));
    page.push(part("p").class("sc-actions").with(vec![own]));
    page.into_iter().collect()
}
