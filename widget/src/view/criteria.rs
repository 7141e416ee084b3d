//! Criteria in words, with their sources.

use super::link;
use super::part::{form, list, part, text};
use crate::report::{Advice, Criterion};
use crate::words::{ProgrammeWords, Words};
use homeward_eligibility::{Role, Status};
use yew::Html;

/// Why: the criteria that alone lead here.
pub(super) fn reasons(words: &Words, advice: &Advice, of: &ProgrammeWords) -> Vec<Html> {
    let decisive = advice.criteria.iter().filter(|criterion| criterion.decides);
    let each: Vec<Html> = decisive.map(|each| reason(words, each, of)).collect();
    if each.is_empty() {
        return Vec::new();
    }
    vec![
        text("h4", &words.ui("check-reasons")),
        list("sc-reasons", each),
    ]
}

fn reason(words: &Words, criterion: &Criterion, of: &ProgrammeWords) -> Html {
    let title = of
        .criteria
        .get(&criterion.id)
        .map_or("", |said| said.title.as_str());
    let stands = words.ui(match criterion.status {
        Status::Met => "check-met",
        Status::NotMet => "check-not_met",
        Status::NotListed => "check-not_listed",
        Status::Unknown => "check-unknown",
    });
    let title = part("strong").lang(&of.page).text(title);
    let said = part("p").with(vec![title, Html::from(": "), Html::from(stands)]);
    part("li").with(vec![said, source(words, criterion)])
}

fn source(words: &Words, criterion: &Criterion) -> Html {
    let source = criterion.source.as_ref();
    let page = source.and_then(|source| words.sources.get(&source.id));
    let (Some(source), Some(page)) = (source, page) else {
        return Html::default();
    };
    let label = format!("{} ", words.ui("criterion-source"));
    let mut said = vec![Html::from(label), part("bdi").with(vec![link(page)])];
    if let Some(at) = &source.at {
        said.extend([Html::from(", "), text("bdi", at)]);
    }
    part("p").class("hint").with(said)
}

/// What to prepare: the criteria that staff judge and that are not surely met; steps and
/// documents on the programme's page.
pub(super) fn prepare(words: &Words, advice: &Advice, of: &ProgrammeWords) -> Vec<Html> {
    let todo = advice
        .criteria
        .iter()
        .filter(|criterion| criterion.role == Role::Advice && criterion.status != Status::Met);
    let todo: Vec<Html> = todo
        .filter_map(|criterion| of.criteria.get(&criterion.id))
        .map(|said| {
            let text = part("span").lang(&of.page).text(&said.text);
            let input = part("input").attr("type", "checkbox").none();
            part("li").with(vec![part("label").with(vec![input, text])])
        })
        .collect();
    let parts = of.prepare.iter();
    let parts: Vec<Html> = parts.map(|to| part("li").with(vec![link(to)])).collect();
    if todo.is_empty() && parts.is_empty() {
        return Vec::new();
    }
    let checklist = if todo.is_empty() {
        Html::default()
    } else {
        form().with(vec![list("sc-checklist", todo)])
    };
    vec![
        text("h4", &words.ui("check-prepare")),
        checklist,
        list("", parts),
    ]
}
