//! Before the first question: what this is, and what it is not.

use super::part::{form, list, part, text};
use super::{Scene, Tap, button, heading};
use crate::check::Act;
use yew::Html;
use yew::virtual_dom::ListenerKind;

pub(super) fn start(scene: Scene<'_>) -> Html {
    let Scene { words, check, .. } = scene;
    let facts = [
        words.count("check-most", check.left()),
        scene.ui("self-check-privacy"),
        scene.ui("self-check-not-a-decision"),
    ];
    let cleared = scene.cleared.then(|| {
        part("p")
            .attr("role", "status")
            .text(&scene.ui("check-cleared"))
    });
    let begin = button(scene, "button", "check-start", Tap::Check(Act::Continue));
    let page = [
        cleared.unwrap_or_default(),
        heading(&scene.ui("self-check-start")),
        text("p", &scene.ui("check-what")),
        list("", facts.iter().map(|fact| text("li", fact)).collect()),
        remember(scene),
        part("p").class("sc-actions").with(vec![begin]),
    ];
    page.into_iter().collect()
}

/// The one thing that is ever stored, and only if it is wanted.
pub(super) fn remember(scene: Scene<'_>) -> Html {
    let input = part("input")
        .attr("type", "checkbox")
        .checked(scene.remember)
        .on(scene, ListenerKind::onchange, Tap::Remember);
    let said = text("span", &scene.ui("check-remember"));
    let label = part("label").class("sc-option");
    form().with(vec![label.with(vec![input.none(), said])])
}
