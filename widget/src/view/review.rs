//! "Check your answers".

use super::part::{part, text};
use super::{Scene, Tap, back, button, heading, said};
use crate::check::Act;
use homeward_eligibility::QuestionId;
use yew::Html;
use yew::virtual_dom::ListenerKind;

pub(super) fn review(scene: Scene<'_>) -> Html {
    let rows = scene
        .check
        .asked()
        .into_iter()
        .filter_map(|question| row(scene, question));
    let go_on = Tap::Check(Act::Continue);
    let go_on = button(scene, "button", "check-show-result", go_on);
    let page = [
        back(scene),
        heading(&scene.ui("check-answers")),
        part("dl").class("sc-answers").with(rows.collect()),
        part("p").class("sc-actions").with(vec![go_on]),
    ];
    page.into_iter().collect()
}

fn row(scene: Scene<'_>, question: QuestionId) -> Option<Html> {
    let info = scene.check.rules().questions().get(question.index())?;
    let title = &scene.words.questions.get(&info.id)?.title;
    let answer = said::answer(scene.words, info, scene.check.answers().get(question));
    let change = scene.ui("check-change");
    let label = format!("{change}: {title}");
    let tap = Tap::Check(Act::Change(question));
    let change = part("button")
        .attr("type", "button")
        .attr("aria-label", label)
        .on(scene, ListenerKind::onclick, tap)
        .text(&change);
    let change = part("dd").class("sc-change").with(vec![change]);
    Some(part("div").with(vec![text("dt", title), text("dd", &answer), change]))
}
