//! Radio buttons and check boxes.

use super::element::{all, classed, element, text};
use super::question::FIRST;
use super::{Scene, Tap};
use crate::session::{Action, Draft, Fields, NonAnswer};
use crate::texts::QuestionTexts;
use homeward_eligibility::QuestionInfo;
use yew::Html;

/// The options of a question of kind `one`.
pub(super) fn one(
    scene: &Scene<'_>,
    info: &QuestionInfo,
    texts: &QuestionTexts,
    chosen: Option<u16>,
) -> Html {
    each(scene, info, texts, "radio", |at| chosen == Some(at))
}

/// The options of a question of kind `many`, and "none of these".
pub(super) fn many(
    scene: &Scene<'_>,
    info: &QuestionInfo,
    texts: &QuestionTexts,
    chosen: &[u16],
    nothing: bool,
) -> Html {
    let none = option(
        scene,
        "checkbox",
        "sc-none",
        nothing,
        &scene.ui("check-none"),
        Action::ChooseNone,
    );
    all(vec![
        each(scene, info, texts, "checkbox", |at| chosen.contains(&at)),
        classed("p", "sc-or", scene.ui("check-or")),
        element("div").class("sc-options").with(vec![none]),
    ])
}

fn each(
    scene: &Scene<'_>,
    info: &QuestionInfo,
    texts: &QuestionTexts,
    kind: &'static str,
    on: impl Fn(u16) -> bool,
) -> Html {
    let each = info.options.iter().zip(0_u16..).map(|(name, at)| {
        let id = if at == 0 {
            FIRST.to_owned()
        } else {
            format!("sc-{name}")
        };
        let text = texts.options.get(name).unwrap_or(name);
        option(scene, kind, &id, on(at), text, Action::Choose(at))
    });
    element("div").class("sc-options").with(each.collect())
}

/// "I don't know" and "I'd rather not say", where they are offered.
pub(super) fn non_answers(scene: &Scene<'_>, info: &QuestionInfo, draft: &Draft) -> Html {
    // Next to radio buttons these are radio buttons too; next to other fields they are check
    // boxes, which can be unticked again.
    let one = matches!(draft.fields, Fields::One(_));
    let many = matches!(draft.fields, Fields::Many { .. });
    let kind = if one { "radio" } else { "checkbox" };
    let offered = [
        (info.unsure, NonAnswer::Unsure, "sc-unsure", "check-unsure"),
        (
            info.decline,
            NonAnswer::Declined,
            "sc-decline",
            "check-decline",
        ),
    ];
    let offered = offered.into_iter().filter(|(offered, ..)| *offered);
    let offered = offered.map(|(_, which, id, key)| {
        let on = draft.non_answer == Some(which);
        option(
            scene,
            kind,
            id,
            on,
            &scene.ui(key),
            Action::ChooseNonAnswer(which),
        )
    });
    let offered: Vec<Html> = offered.collect();
    if offered.is_empty() {
        return Html::default();
    }
    let or = if many {
        Html::default()
    } else {
        classed("p", "sc-or", scene.ui("check-or"))
    };
    let non_answers = element("div").class("sc-options sc-asides").with(offered);
    all(vec![or, non_answers])
}

fn option(
    scene: &Scene<'_>,
    kind: &'static str,
    id: &str,
    on: bool,
    label: &str,
    action: Action,
) -> Html {
    let input = element("input")
        .attr("type", kind)
        .attr("name", "sc")
        .id(id.to_owned())
        .checked(on)
        .on(scene, "change", Tap::Session(action));
    let content = vec![input.none(), text("span", label)];
    element("label").class("sc-option").with(content)
}
