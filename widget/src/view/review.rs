//! "Check your answers".

use super::{Scene, back, button, heading, said};
use crate::check::Act;
use yew::{Html, html};

pub(super) fn review(scene: Scene<'_>) -> Html {
    let check = scene.check;
    let rows = check.asked().into_iter().filter_map(|id| {
        let info = check.rules().questions().get(usize::from(id.0))?;
        let title = scene.words.question(&info.id).title;
        let label = format!("{}: {title}", scene.ui("check-change"));
        Some(html! {
            <div>
                <dt>{ title }</dt>
                <dd>{ said::answer(scene.words, info, check.answers().get(id)) }</dd>
                <dd class="sc-change">
                    <button type="button" aria-label={label} onclick={scene.act(Act::Change(id))}>
                        { scene.ui("check-change") }
                    </button>
                </dd>
            </div>
        })
    });
    html! {
        <>
            { back(scene) }
            { heading(scene.ui("check-answers")) }
            <dl class="sc-answers">{ for rows }</dl>
            <p class="sc-actions">
                { button("button", scene.ui("check-show-result"), scene.act(Act::Continue)) }
            </p>
        </>
    }
}
