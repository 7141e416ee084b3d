//! What the person said, and what of it is answered.

use super::element::{classed, element, list, text};
use super::{Scene, Tap, button, format};
use crate::assessment::Assessment;
use crate::session::Action;
use homeward_eligibility::Answer;
use yew::Html;

/// The countries that the person chose, in the order of the questions, with a button to change
/// answers; then each need. Other answers are not repeated: someone may look over a shoulder.
pub(super) fn said(scene: Scene<'_>, assessment: &Assessment) -> Vec<Html> {
    let answers = scene.session.answers();
    let countries =
        scene
            .session
            .asked()
            .iter()
            .filter_map(|question| match answers.get(*question) {
                Some(Answer::Country(country)) => Some(scene.texts.country(country.code())),
                _ => None,
            });
    let countries: Vec<Html> = countries.map(|name| text("li", &name)).collect();
    let said = if countries.is_empty() {
        "check-said-nothing"
    } else {
        "check-said"
    };
    let change = button(scene, "sc-back", "check-change", Tap::Session(Action::Back));
    let said = [
        text("span", &scene.ui(said)),
        list("sc-way", countries),
        change,
    ];
    let said = element("div").class("sc-said").with(said.into());
    vec![said, list("sc-needs", needs(scene, assessment))]
}

fn needs(scene: Scene<'_>, assessment: &Assessment) -> Vec<Html> {
    let each = assessment.needs.iter().map(|(question, option, answered)| {
        let need = format::option(scene.texts, &scene.session.rules()[*question], *option);
        let (class, key) = if *answered {
            ("sc-met", "check-need-met")
        } else {
            ("", "check-need-unmet")
        };
        classed("li", class, &scene.texts.fill(key, &[("need", &need)]))
    });
    each.collect()
}
