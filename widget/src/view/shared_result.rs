//! Results from a link, for a counsellor. Anyone can make such a link, and the page says so.

use super::contact::Length;
use super::element::{all, classed, element, text};
use super::{Scene, Tap, button, contact, heading, link, outcome};
use crate::sharing::SharedResult;
use yew::Html;

pub(super) fn shared_result(scene: &Scene<'_>, results: &[SharedResult]) -> Html {
    let mut page = vec![
        heading(scene.ui("check-shared")),
        text("p", scene.ui("check-shared-note")),
    ];
    if results.is_empty() {
        page.push(text("p", scene.ui("check-none-fits")));
    }
    page.extend(results.iter().filter_map(
        |SharedResult {
             programme,
             outcomes,
         }| {
            let of = scene.texts.programmes.get(programme)?;
            let mut content = vec![element("h3").with(vec![link(&of.page)])];
            let ids: Vec<&str> = outcomes.iter().map(String::as_str).collect();
            content.extend(outcome::outcome(scene.texts, &ids));
            content.extend(outcome::texts(scene.texts, &ids));
            content.extend(
                of.contact
                    .as_ref()
                    .map(|way| contact(scene.texts, way, Length::Full)),
            );
            Some(element("section").class("sc-result").with(content))
        },
    ));
    let own = button(scene, "button", "check-own", Tap::Own);
    page.push(classed(
        "p",
        "sc-not-a-decision",
        scene.ui("self-check-not-a-decision"),
    ));
    page.push(element("p").class("sc-actions").with(vec![own]));
    all(page)
}
