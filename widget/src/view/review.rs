//! "Check your answers".

use super::part::{part, text};
use super::{Scene, back, button, heading, said};
use crate::check::Act;
use homeward_eligibility::QuestionId;
use yew::{Html, html};

pub(super) fn review(scene: Scene<'_>) -> Html {
    let rows = scene
        .check
        .asked()
        .into_iter()
        .filter_map(|question| row(scene, question));
    let go_on = button(
        "button",
        &scene.ui("check-show-result"),
        scene.act(Act::Continue),
    );
    let page = [
        back(scene),
        heading(&scene.ui("check-answers")),
        part("dl").class("sc-answers").with(rows.collect()),
        part("p").class("sc-actions").with(vec![go_on]),
    ];
    page.into_iter().collect()
}

fn row(scene: Scene<'_>, question: QuestionId) -> Option<Html> {
    let info = scene
        .check
        .rules()
        .questions()
        .get(usize::from(question.0))?;
    let title = &scene.words.questions.get(&info.id)?.title;
    let answer = said::answer(scene.words, info, scene.check.answers().get(question));
    let change = scene.ui("check-change");
    let label = format!("{change}: {title}");
    let onclick = scene.act(Act::Change(question));
    let change = html! { <button type="button" aria-label={label} {onclick}>{ change }</button> };
    let change = part("dd").class("sc-change").with(vec![change]);
    Some(part("div").with(vec![text("dt", title), text("dd", &answer), change]))
}
