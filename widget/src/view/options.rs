//! Radio buttons and boxes to tick.

use super::part::{classed, part, text};
use super::question::FIRST;
use super::{Scene, Tap};
use crate::check::{Act, Aside, Entry, Fields};
use crate::words::QuestionWords;
use homeward_eligibility::QuestionInfo;
use yew::Html;
use yew::virtual_dom::ListenerKind;

/// The options of `one`.
pub(super) fn one(
    scene: Scene<'_>,
    info: &QuestionInfo,
    words: &QuestionWords,
    chosen: Option<u16>,
) -> Html {
    all(scene, info, words, "radio", |at| chosen == Some(at))
}

/// The options of `many`, and that none of them is true.
pub(super) fn many(
    scene: Scene<'_>,
    info: &QuestionInfo,
    words: &QuestionWords,
    chosen: &[u16],
    nothing: bool,
) -> Html {
    let none = option(
        scene,
        "checkbox",
        "sc-none",
        nothing,
        &scene.ui("check-none"),
        Act::ChooseNone,
    );
    [
        all(scene, info, words, "checkbox", |at| chosen.contains(&at)),
        classed("p", "sc-or", &scene.ui("check-or")),
        part("div").class("sc-options").with(vec![none]),
    ]
    .into_iter()
    .collect()
}

fn all(
    scene: Scene<'_>,
    info: &QuestionInfo,
    words: &QuestionWords,
    kind: &'static str,
    on: impl Fn(u16) -> bool,
) -> Html {
    let each = info.options.iter().zip(0_u16..).map(|(name, at)| {
        let id = if at == 0 {
            FIRST.to_owned()
        } else {
            format!("sc-{name}")
        };
        let text = words.options.get(name).unwrap_or(name);
        option(scene, kind, &id, on(at), text, Act::Choose(at))
    });
    part("div").class("sc-options").with(each.collect())
}

/// "I don't know" and "I'd rather not say", where they are offered.
pub(super) fn asides(scene: Scene<'_>, info: &QuestionInfo, entry: &Entry) -> Html {
    // Beside radio buttons these are two more of them; beside other fields they are boxes
    // to tick, which can be unticked again.
    let one = matches!(entry.fields, Fields::One(_));
    let many = matches!(entry.fields, Fields::Many { .. });
    let kind = if one { "radio" } else { "checkbox" };
    let offered = [
        (info.unsure, Aside::Unsure, "sc-unsure", "check-unsure"),
        (info.decline, Aside::Decline, "sc-decline", "check-decline"),
    ];
    let offered = offered.into_iter().filter(|(offered, ..)| *offered);
    let offered = offered.map(|(_, aside, id, key)| {
        let on = entry.aside == Some(aside);
        option(scene, kind, id, on, &scene.ui(key), Act::SetAside(aside))
    });
    let offered: Vec<Html> = offered.collect();
    if offered.is_empty() {
        return Html::default();
    }
    let or = if many {
        Html::default()
    } else {
        classed("p", "sc-or", &scene.ui("check-or"))
    };
    let asides = part("div").class("sc-options sc-asides").with(offered);
    [or, asides].into_iter().collect()
}

fn option(scene: Scene<'_>, kind: &'static str, id: &str, on: bool, said: &str, act: Act) -> Html {
    let input = part("input")
        .attr("type", kind)
        .attr("name", "sc")
        .id(id.to_owned())
        .checked(on)
        .on(scene, ListenerKind::onchange, Tap::Check(act));
    let content = vec![input.none(), text("span", said)];
    part("label").class("sc-option").with(content)
}
