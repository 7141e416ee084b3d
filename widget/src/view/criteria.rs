//! Criteria with their sources.

use super::element::{classed, element, form, list, text};
use super::{link, outcome};
use crate::texts::{ProgrammeTexts, Texts};
use homeward_eligibility::{CriterionSource, ExplainedCriterion, Explanation, Role, Status};
use yew::Html;

/// The reasons: the criteria that alone decide the result.
pub(super) fn reasons(texts: &Texts, result: &Explanation, of: &ProgrammeTexts) -> Vec<Html> {
    let decisive = result.criteria().filter(|criterion| criterion.decides);
    let each: Vec<Html> = decisive.map(|each| reason(texts, &each, of)).collect();
    if each.is_empty() {
        return Vec::new();
    }
    vec![list("sc-reasons", each)]
}

/// What an outcome that is not certain depends on, and which of it to clear first.
pub(super) fn missing(texts: &Texts, result: &Explanation, of: &ProgrammeTexts) -> Vec<Html> {
    let item = |(criterion, _): (ExplainedCriterion<'_>, bool)| {
        element("li").lang(&of.page).text(title(&criterion, of))
    };
    let all: Vec<Html> = result.missing().map(item).collect();
    if all.is_empty() {
        return all;
    }
    let outcomes = outcome::titles(texts, &outcome::ids(result, result.missing.outcomes));
    let criteria = nearest(result, of);
    let values = [("criteria", &*criteria), ("outcome", &*outcomes)];
    let first = (!criteria.is_empty()).then(|| text("p", texts.fill("check-nearest", &values)));
    let heading = text("h4", texts.ui("check-missing"));
    let list = [heading, list("", all)].into_iter();
    list.chain(first).collect()
}

/// What to clear first, in a line; nothing if the outcome is certain.
pub(super) fn in_a_line(texts: &Texts, result: &Explanation, of: &ProgrammeTexts) -> Option<Html> {
    let criteria = nearest(result, of);
    let line = format!("{}: {criteria}", texts.ui("check-missing"));
    (!criteria.is_empty()).then(|| classed("span", "hint", &line))
}

/// The criteria of the nearest way to a better outcome.
fn nearest(result: &Explanation, of: &ProgrammeTexts) -> String {
    let nearest = result.missing().filter(|(_, nearest)| *nearest);
    let titles: Vec<&str> = nearest
        .map(|(criterion, _)| title(&criterion, of))
        .collect();
    titles.join(" · ")
}

/// The title of a criterion.
fn title<'a>(criterion: &ExplainedCriterion<'_>, of: &'a ProgrammeTexts) -> &'a str {
    let texts = of.criteria.get(&criterion.info.id);
    texts.map_or("", |texts| texts.title.as_str())
}

fn reason(texts: &Texts, criterion: &ExplainedCriterion<'_>, of: &ProgrammeTexts) -> Html {
    let title = title(criterion, of);
    let status = texts.ui(match criterion.result.status {
        Status::Met => "check-met",
        Status::NotMet => "check-not_met",
        Status::NotListed => "check-not_listed",
        Status::Unknown => "check-unknown",
    });
    let title = element("strong").lang(&of.page).text(title);
    let sentence = element("p").with(vec![title, Html::from(": "), Html::from(status)]);
    element("li").with(vec![
        sentence,
        source(texts, criterion.info.source.as_ref()),
    ])
}

/// The source of a criterion, or of a component that a programme gives. The place in it is on the
/// programme's page: the places in all languages would be 1 KB of a reader's data.
pub(super) fn source(texts: &Texts, source: Option<&CriterionSource>) -> Html {
    let page = source.and_then(|source| texts.sources.get(&source.id));
    let Some(page) = page else {
        return Html::default();
    };
    let label = format!("{} ", texts.ui("criterion-source"));
    let content = vec![Html::from(label), element("bdi").with(vec![link(page)])];
    element("p").class("hint").with(content)
}

/// What to prepare: a checklist of the criteria that staff judge and that are not certainly met,
/// and links to the steps and documents on the programme's page.
pub(super) fn prepare(result: &Explanation, of: &ProgrammeTexts) -> Vec<Html> {
    let todo = result.criteria().filter(|criterion| {
        criterion.result.role == Role::Advice && criterion.result.status != Status::Met
    });
    let todo: Vec<Html> = todo
        .filter_map(|criterion| of.criteria.get(&criterion.info.id))
        .map(|criterion| {
            let text = element("span").lang(&of.page).text(&criterion.text);
            let input = element("input").attr("type", "checkbox").none();
            element("li").with(vec![element("label").with(vec![input, text])])
        })
        .collect();
    let parts = of.prepare.iter();
    let parts: Vec<Html> = parts.map(|to| element("li").with(vec![link(to)])).collect();
    if todo.is_empty() && parts.is_empty() {
        return Vec::new();
    }
    let checklist = if todo.is_empty() {
        Html::default()
    } else {
        form().with(vec![list("sc-checklist", todo)])
    };
    vec![checklist, list("", parts)]
}
