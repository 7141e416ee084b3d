//! The result: whom to contact first, why, and what to prepare.

use super::{Scene, back, compare, contact, criteria, heading, keep, link, outcome, said};
use crate::report::{Advice, Report};
use crate::words::ProgrammeWords;
use homeward_eligibility::Change;
use yew::{Html, classes, html};

pub(super) fn result(scene: Scene<'_>) -> Html {
    let report = Report::of(scene.check);
    html! {
        <>
            { back(scene) }
            { heading(scene.ui("check-result")) }
            if report.open.is_empty() { <p>{ scene.ui("check-none-fits") }</p> }
            { for report.open.iter().enumerate().map(|(at, advice)| programme(scene, advice, at == 0)) }
            { compare::compare(scene, &report.open) }
            { out(scene, &report.out) }
            <p class="sc-not-a-decision">{ scene.ui("self-check-not-a-decision") }</p>
            { keep::keep(scene, &report) }
        </>
    }
}

/// A programme that may be for this person: what to do comes first.
fn programme(scene: Scene<'_>, advice: &Advice, first: bool) -> Html {
    let Some(words) = scene.words.programmes.get(&advice.id) else {
        return Html::default();
    };
    let services = compare::services(scene, advice);
    html! {
        <section class={classes!("sc-result", first.then_some("sc-first"))}>
            if first { <p class="sc-progress">{ scene.ui("check-first") }</p> }
            <h3>{ link(&words.page) }</h3>
            { outcome::outcome(scene, &advice.outcomes) }
            { way(scene, words) }
            { criteria::reasons(scene, advice, words) }
            { changes(scene, &advice.changes) }
            { criteria::prepare(scene, advice, words) }
            if !advice.services.is_empty() { <h4>{ scene.ui("check-services") }</h4>{ services } }
        </section>
    }
}

fn way(scene: Scene<'_>, words: &ProgrammeWords) -> Html {
    match &words.contact {
        Some(way) => contact(scene.words, way),
        None => html! { <p class="hint">{ scene.ui("contact-none") }</p> },
    }
}

/// Programmes that are not for this person: folded away, with the reason.
fn out(scene: Scene<'_>, out: &[Advice]) -> Html {
    let each = out.iter().filter_map(|advice| {
        let words = scene.words.programmes.get(&advice.id)?;
        Some(html! {
            <section class="sc-result">
                <h4>{ link(&words.page) }</h4>
                { criteria::reasons(scene, advice, words) }
                { changes(scene, &advice.changes) }
            </section>
        })
    });
    if out.is_empty() {
        return Html::default();
    }
    html! {
        <details class="sc-out">
            <summary><h3>{ scene.ui("check-out") }</h3></summary>
            { for each }
        </details>
    }
}

/// Single answers whose change would change the outcome.
fn changes(scene: Scene<'_>, changes: &[Change]) -> Html {
    let rules = scene.check.rules();
    let each: Vec<Html> = changes
        .iter()
        .filter_map(|change| {
            let info = rules.questions().get(usize::from(change.question.0))?;
            let ids: Vec<String> = change
                .outcomes
                .iter()
                .filter_map(|outcome| rules.outcomes().get(usize::from(outcome.0)).cloned())
                .collect();
            let answer = said::values(scene.words, info, &change.to);
            let leads = outcome::titles(scene, &ids);
            let sentence = scene.words.fill("check-if", &[("answer", &answer), ("outcome", &leads)]);
            Some(html! { <li><span class="hint">{ scene.words.question(&info.id).title }</span>{ " " }{ sentence }</li> })
        })
        .collect();
    if each.is_empty() {
        return Html::default();
    }
    html! {
        <details class="sc-may-change">
            <summary>{ scene.ui("check-may-change") }</summary>
            <ul>{ for each }</ul>
        </details>
    }
}
