//! Criteria in words, with their sources.

use super::part::{list, part, text};
use super::{Scene, link};
use crate::report::{Advice, Criterion};
use crate::words::ProgrammeWords;
use homeward_eligibility::{Role, Status};
use yew::{Html, html};

/// Why: the criteria that alone lead here.
pub(super) fn reasons(scene: Scene<'_>, advice: &Advice, words: &ProgrammeWords) -> Vec<Html> {
    let decisive = advice.criteria.iter().filter(|criterion| criterion.decides);
    let each: Vec<Html> = decisive.map(|each| reason(scene, each, words)).collect();
    if each.is_empty() {
        return Vec::new();
    }
    vec![
        text("h4", &scene.ui("check-reasons")),
        list("sc-reasons", each),
    ]
}

fn reason(scene: Scene<'_>, criterion: &Criterion, words: &ProgrammeWords) -> Html {
    let title = words
        .criteria
        .get(&criterion.id)
        .map_or("", |said| said.title.as_str());
    let stands = scene.ui(match criterion.status {
        Status::Met => "check-met",
        Status::NotMet => "check-not_met",
        Status::NotListed => "check-not_listed",
        Status::Unknown => "check-unknown",
    });
    let title = part("strong").lang(&words.page).text(title);
    let said = part("p").with(vec![title, Html::from(": "), Html::from(stands)]);
    part("li").with(vec![said, source(scene, criterion)])
}

fn source(scene: Scene<'_>, criterion: &Criterion) -> Html {
    let source = criterion.source.as_ref();
    let page = source.and_then(|source| scene.words.sources.get(&source.id));
    let (Some(source), Some(page)) = (source, page) else {
        return Html::default();
    };
    let label = format!("{} ", scene.ui("criterion-source"));
    let mut said = vec![Html::from(label), part("bdi").with(vec![link(page)])];
    if let Some(at) = &source.at {
        said.extend([Html::from(", "), text("bdi", at)]);
    }
    part("p").class("hint").with(said)
}

/// What to prepare: the criteria that staff judge and that are not surely met.
pub(super) fn prepare(scene: Scene<'_>, advice: &Advice, words: &ProgrammeWords) -> Vec<Html> {
    let todo = advice
        .criteria
        .iter()
        .filter(|criterion| criterion.role == Role::Advice && criterion.status != Status::Met);
    let todo: Vec<Html> = todo
        .filter_map(|criterion| words.criteria.get(&criterion.id))
        .map(|said| {
            let text = part("span").lang(&words.page).text(&said.text);
            html! { <li><label><input type="checkbox" />{ text }</label></li> }
        })
        .collect();
    if todo.is_empty() {
        return Vec::new();
    }
    vec![
        text("h4", &scene.ui("check-prepare")),
        list("sc-checklist", todo),
    ]
}
