//! Before the first question: what this is, and what it is not.

use super::{Scene, Tap, button, heading};
use crate::check::Act;
use yew::{Html, html};

pub(super) fn start(scene: Scene<'_>) -> Html {
    let Scene { words, check, .. } = scene;
    html! {
        <>
            if scene.cleared { <p role="status">{ scene.ui("check-cleared") }</p> }
            { heading(scene.ui("self-check-start")) }
            <p>{ scene.ui("check-what") }</p>
            <ul>
                <li>{ words.count("check-most", check.left()) }</li>
                <li>{ scene.ui("self-check-privacy") }</li>
                <li>{ scene.ui("self-check-not-a-decision") }</li>
            </ul>
            { remember(scene) }
            <p class="sc-actions">
                { button("button", scene.ui("check-start"), scene.act(Act::Continue)) }
            </p>
        </>
    }
}

/// The one thing that is ever stored, and only if it is wanted.
pub(super) fn remember(scene: Scene<'_>) -> Html {
    html! {
        <label class="sc-option">
            <input type="checkbox" checked={scene.remember} onchange={scene.on(Tap::Remember)} />
            <span>{ scene.ui("check-remember") }</span>
        </label>
    }
}
