//! Messages about a mistake in the fields: in a summary that takes the focus, and at the field.

use super::element::{element, list};
use super::{Scene, Tap};
use crate::session::InputError;
use yew::Html;

/// The sentence on how to correct a mistake.
fn sentence(scene: &Scene<'_>, error: InputError) -> String {
    let texts = scene.texts;
    match error {
        InputError::NothingChosen => texts.ui("check-error-choose"),
        InputError::NothingChosenOfMany => texts.ui("check-error-choose-many"),
        InputError::NoCountry => texts.ui("check-error-country"),
        InputError::Number(min, max) => texts.fill(
            "check-error-number",
            &[("min", &min.to_string()), ("max", &max.to_string())],
        ),
        InputError::NotADate => texts.ui("check-error-date"),
        InputError::DateOutside(min, max) => texts.fill(
            "check-error-date-limits",
            &[
                ("min", &texts.date(min.civil())),
                ("max", &texts.date(max.civil())),
            ],
        ),
    }
}

/// The summary above the question, with a link to the field.
pub(super) fn summary(scene: &Scene<'_>, field: &'static str) -> Html {
    let Some(error) = scene.session.error() else {
        return Html::default();
    };
    // An ordinary link would add a step to the history.
    let link = element("a").attr("href", format!("#{field}"));
    let link = link.with_event(scene, "click", move |event| {
        event.prevent_default();
        Some(Tap::Jump(field))
    });
    let link = link.text(sentence(scene, error));
    let title = element("h2")
        .id("sc-errors-title")
        .text(scene.ui("check-errors"));
    element("div")
        .class("sc-errors")
        .id("sc-errors")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "sc-errors-title")
        .with(vec![title, list("", vec![element("li").with(vec![link])])])
}

/// The sentence at the field.
pub(super) fn at_field(scene: &Scene<'_>) -> Html {
    scene.session.error().map_or_else(Html::default, |error| {
        element("p")
            .class("sc-error")
            .id("sc-error")
            .text(sentence(scene, error))
    })
}
