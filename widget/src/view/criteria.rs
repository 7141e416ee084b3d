//! Criteria in words, with their sources.

use super::{Scene, link, other};
use crate::report::{Advice, Criterion};
use crate::words::ProgrammeWords;
use homeward_eligibility::{Role, Status};
use yew::{Html, html};

/// Why: the criteria that alone lead here.
pub(super) fn reasons(scene: Scene<'_>, advice: &Advice, words: &ProgrammeWords) -> Html {
    let mut decisive = advice
        .criteria
        .iter()
        .filter(|criterion| criterion.decides)
        .peekable();
    if decisive.peek().is_none() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ scene.ui("check-reasons") }</h4>
            <ul class="sc-reasons">{ for decisive.map(|each| reason(scene, each, words)) }</ul>
        </>
    }
}

fn reason(scene: Scene<'_>, criterion: &Criterion, words: &ProgrammeWords) -> Html {
    let (lang, dir) = other(&words.page);
    let said = words.criteria.get(&criterion.id);
    let stands = scene.ui(match criterion.status {
        Status::Met => "check-met",
        Status::NotMet => "check-not_met",
        Status::NotListed => "check-not_listed",
        Status::Unknown => "check-unknown",
    });
    html! {
        <li>
            <p><strong {lang} {dir}>{ said.map(|said| said.title.as_str()).unwrap_or_default() }</strong>{ ": " }{ stands }</p>
            { source(scene, criterion) }
        </li>
    }
}

fn source(scene: Scene<'_>, criterion: &Criterion) -> Html {
    let source = criterion.source.as_ref();
    let page = source.and_then(|source| scene.words.sources.get(&source.id));
    page.map_or_else(Html::default, |page| {
        let at = source.and_then(|source| source.at.as_ref());
        html! {
            <p class="hint">
                { scene.ui("criterion-source") }{ " " }<bdi>{ link(page) }</bdi>
                if let Some(at) = at { { ", " }<bdi>{ at }</bdi> }
            </p>
        }
    })
}

/// What to prepare: the criteria that staff judge and that are not surely met.
pub(super) fn prepare(scene: Scene<'_>, advice: &Advice, words: &ProgrammeWords) -> Html {
    let (lang, dir) = other(&words.page);
    let open =
        |criterion: &&Criterion| criterion.role == Role::Advice && criterion.status != Status::Met;
    let todo: Vec<Html> = advice
        .criteria
        .iter()
        .filter(open)
        .filter_map(|criterion| words.criteria.get(&criterion.id))
        .map(|said| {
            html! {
                <li><label lang={lang.clone()} dir={dir.clone()}>
                    <input type="checkbox" /><span>{ &said.text }</span>
                </label></li>
            }
        })
        .collect();
    if todo.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4>{ scene.ui("check-prepare") }</h4>
            <ul class="sc-checklist">{ for todo }</ul>
        </>
    }
}
