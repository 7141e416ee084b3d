//! "Session your answers".

use super::element::{all, element, text};
use super::{Scene, Tap, back, button, format, heading};
use crate::session::Action;
use homeward_eligibility::QuestionId;
use yew::Html;

pub(super) fn review(scene: &Scene<'_>) -> Html {
    let rows = scene
        .session
        .asked()
        .iter()
        .filter_map(|question| row(scene, *question));
    let go_on = Tap::Session(Action::Continue);
    let go_on = button(scene, "button", "check-show-result", go_on);
    let page = vec![
        back(scene),
        heading(scene.ui("check-answers")),
        element("dl").class("sc-answers").with(rows.collect()),
        element("p").class("sc-actions").with(vec![go_on]),
    ];
    all(page)
}

fn row(scene: &Scene<'_>, question: QuestionId) -> Option<Html> {
    let info = scene.session.rules().questions().get(question.index())?;
    let title = &scene.texts.questions.get(&info.id)?.title;
    let answer = format::answer(scene.texts, info, scene.session.answers().get(question));
    let change = scene.ui("check-change");
    let label = format!("{change}: {title}");
    let tap = Tap::Session(Action::Change(question));
    let change = element("button")
        .attr("type", "button")
        .attr("aria-label", label)
        .on(scene, "click", tap)
        .text(&change);
    let change = element("dd").class("sc-change").with(vec![change]);
    Some(element("div").with(vec![text("dt", title), text("dd", &answer), change]))
}
