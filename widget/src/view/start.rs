//! The step before the first question: the purpose of the self-check and its limits.

use super::element::{all, element, form, list, text};
use super::{Scene, Tap, button, heading};
use crate::session::Action;
use yew::Html;

pub(super) fn start(scene: &Scene<'_>) -> Html {
    let Scene { texts, session, .. } = scene;
    let facts = [
        texts.count("check-most", session.left()),
        scene.ui("self-check-privacy"),
        scene.ui("self-check-not-a-decision"),
    ];
    let cleared = scene.cleared.then(|| {
        element("p")
            .attr("role", "status")
            .text(scene.ui("check-cleared"))
    });
    let begin = button(
        scene,
        "button",
        "check-start",
        Tap::Session(Action::Continue),
    );
    let page = vec![
        cleared.unwrap_or_default(),
        heading(scene.ui("self-check-start")),
        text("p", scene.ui("check-what")),
        list("", facts.iter().map(|fact| text("li", fact)).collect()),
        element("p").class("sc-actions").with(vec![begin]),
        remember(scene),
    ];
    all(page)
}

/// The box to tick for storing the answers: without it nothing is stored.
pub(super) fn remember(scene: &Scene<'_>) -> Html {
    let input = element("input")
        .attr("type", "checkbox")
        .checked(scene.remember)
        .on(scene, "change", Tap::Remember);
    let label_text = text("span", scene.ui("check-remember"));
    let label = element("label").class("sc-option");
    form().with(vec![label.with(vec![input.none(), label_text])])
}
