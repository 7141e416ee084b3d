//! What is wrong with an entry: in a summary that takes the focus, and at the field.

use super::part::{list, part};
use super::{Scene, Tap};
use crate::check::Wrong;
use yew::Html;
use yew::virtual_dom::ListenerKind;

/// What to do about it.
fn sentence(scene: Scene<'_>, wrong: Wrong) -> String {
    let words = scene.words;
    match wrong {
        Wrong::Choose => words.ui("check-error-choose"),
        Wrong::ChooseMany => words.ui("check-error-choose-many"),
        Wrong::Country => words.ui("check-error-country"),
        Wrong::Number(min, max) => words.fill(
            "check-error-number",
            &[("min", &min.to_string()), ("max", &max.to_string())],
        ),
        Wrong::Date => words.ui("check-error-date"),
        Wrong::DateLimits(min, max) => words.fill(
            "check-error-date-limits",
            &[
                ("min", &words.date(min.civil())),
                ("max", &words.date(max.civil())),
            ],
        ),
    }
}

/// The summary above the question, with a link to the field.
pub(super) fn summary(scene: Scene<'_>, field: &'static str) -> Html {
    let Some(wrong) = scene.check.wrong() else {
        return Html::default();
    };
    // Not a step in the history, as a link within the page would be.
    let link = part("a").attr("href", format!("#{field}"));
    let link = link.with_event(scene, ListenerKind::onclick, move |event| {
        event.prevent_default();
        Some(Tap::Jump(field))
    });
    let link = link.text(&sentence(scene, wrong));
    let title = part("h2")
        .id("sc-errors-title")
        .text(&scene.ui("check-errors"));
    part("div")
        .class("sc-errors")
        .id("sc-errors")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "sc-errors-title")
        .with(vec![title, list("", vec![part("li").with(vec![link])])])
}

/// The sentence at the field.
pub(super) fn at_field(scene: Scene<'_>) -> Html {
    scene.check.wrong().map_or_else(Html::default, |wrong| {
        part("p")
            .class("sc-error")
            .id("sc-error")
            .text(&sentence(scene, wrong))
    })
}
