//! Radio buttons and boxes to tick.

use super::Scene;
use super::question::FIRST;
use crate::check::{Act, Aside, Entry, Fields};
use crate::words::QuestionWords;
use homeward_eligibility::QuestionInfo;
use yew::{Callback, Event, Html, html};

/// The options of `one`.
pub(super) fn one(
    scene: Scene<'_>,
    info: &QuestionInfo,
    words: &QuestionWords,
    chosen: Option<u16>,
) -> Html {
    html! { <div class="sc-options">{ all(scene, info, words, "radio", |at| chosen == Some(at)) }</div> }
}

/// The options of `many`, and that none of them is true.
pub(super) fn many(
    scene: Scene<'_>,
    info: &QuestionInfo,
    words: &QuestionWords,
    chosen: &[u16],
    nothing: bool,
) -> Html {
    html! {
        <>
            <div class="sc-options">{ all(scene, info, words, "checkbox", |at| chosen.contains(&at)) }</div>
            <p class="sc-or">{ scene.ui("check-or") }</p>
            <div class="sc-options">
                { option("checkbox", "sc-none", nothing, scene.ui("check-none"), scene.act(Act::ChooseNone)) }
            </div>
        </>
    }
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
        let text = words.options.get(name).unwrap_or(name).clone();
        option(kind, &id, on(at), text, scene.act(Act::Choose(at)))
    });
    each.collect()
}

/// "I don't know" and "I'd rather not say", where they are offered.
pub(super) fn asides(scene: Scene<'_>, info: &QuestionInfo, entry: &Entry) -> Html {
    let offered = [
        (info.unsure, Aside::Unsure, "sc-unsure", "check-unsure"),
        (info.decline, Aside::Decline, "sc-decline", "check-decline"),
    ];
    let mut offered = offered
        .into_iter()
        .filter(|(offered, ..)| *offered)
        .peekable();
    if offered.peek().is_none() {
        return Html::default();
    }
    // Beside radio buttons these are two more of them; beside other fields they are boxes
    // to tick, which can be unticked again.
    let one = matches!(entry.fields, Fields::One(_));
    let many = matches!(entry.fields, Fields::Many { .. });
    let kind = if one { "radio" } else { "checkbox" };
    html! {
        <>
            if !many { <p class="sc-or">{ scene.ui("check-or") }</p> }
            <div class="sc-options sc-asides">
                { for offered.map(|(_, aside, id, key)| {
                    let on = entry.aside == Some(aside);
                    option(kind, id, on, scene.ui(key), scene.act(Act::SetAside(aside)))
                }) }
            </div>
        </>
    }
}

fn option(kind: &'static str, id: &str, on: bool, text: String, act: Callback<Event>) -> Html {
    html! {
        <label class="sc-option">
            <input type={kind} name="sc" id={id.to_owned()} checked={on} onchange={act} />
            <span>{ text }</span>
        </label>
    }
}
