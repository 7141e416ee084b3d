//! What the person said, and what of it is answered.

use super::element::{classed, element, list, text};
use super::result::fold;
use super::{Scene, Tap, button, format};
use crate::assessment::Assessment;
use crate::session::{Action, Step};
use homeward_eligibility::Answer;
use yew::Html;

/// The largest number of needs that are shown without a fold.
const NEEDS_IN_FULL: usize = 3;

/// The countries that the person chose, in the order of the questions, with a button to change
/// answers; then each need. Other answers are not repeated: someone may look over a shoulder.
pub(super) fn said(scene: &Scene<'_>, assessment: &Assessment) -> Vec<Html> {
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
    let mut said = vec![text("span", scene.ui(said)), list("sc-way", countries)];
    if scene.session.step() == Step::Result {
        let change = Tap::Session(Action::Back);
        said.push(button(scene, "sc-back", "check-change", change));
    }
    let said = element("div").class("sc-said").with(said);
    let needs = needs(scene, assessment);
    let are_many = needs.len() > NEEDS_IN_FULL;
    let needs = list("sc-needs", needs);
    let needs = if are_many {
        fold(scene.texts, "check-needs", vec![needs])
    } else {
        needs
    };
    vec![said, needs]
}

fn needs(scene: &Scene<'_>, assessment: &Assessment) -> Vec<Html> {
    let each = assessment.needs.iter().map(|(question, option, answered)| {
        let need = format::option(scene.texts, &scene.session.rules()[*question], *option);
        let texts = scene.texts;
        let by = answered.as_ref().and_then(|id| texts.programmes.get(id));
        let (class, words) = match by {
            Some(by) => {
                let values = [("need", need.as_str()), ("programme", &by.page.title)];
                ("sc-met", texts.fill("check-need-met", &values))
            }
            None => ("", texts.fill("check-need-unmet", &[("need", &need)])),
        };
        classed("li", class, &words)
    });
    each.collect()
}
