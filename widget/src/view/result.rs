//! The result: whom to contact first, why, and what to prepare.

use super::part::{classed, list, part, text};
use super::{Scene, back, compare, contact, criteria, heading, keep, link, outcome, said};
use crate::report::{Advice, Report};
use homeward_eligibility::Change;
use yew::Html;

pub(super) fn result(scene: Scene<'_>) -> Html {
    let report = Report::of(scene.check);
    let mut page = vec![back(scene), heading(&scene.ui("check-result"))];
    if report.open.is_empty() {
        page.push(text("p", &scene.ui("check-none-fits")));
    }
    let open = report.open.iter().enumerate();
    page.extend(open.map(|(at, advice)| programme(scene, advice, at == 0)));
    page.extend(compare::compare(scene, &report.open));
    page.push(out(scene, &report.out));
    page.push(classed(
        "p",
        "sc-not-a-decision",
        &scene.ui("self-check-not-a-decision"),
    ));
    page.push(keep::keep(scene));
    page.into_iter().collect()
}

/// A programme that may be for this person: what to do comes first.
fn programme(scene: Scene<'_>, advice: &Advice, first: bool) -> Html {
    let Some(words) = scene.words.programmes.get(&advice.id) else {
        return Html::default();
    };
    let mut said = Vec::new();
    if first {
        said.push(classed("p", "sc-progress", &scene.ui("check-first")));
    }
    said.push(part("h3").with(vec![link(&words.page)]));
    said.extend(outcome::outcome(scene, &advice.outcomes));
    said.push(match &words.contact {
        Some(way) => contact(scene.words, way),
        None => classed("p", "hint", &scene.ui("contact-none")),
    });
    said.extend(criteria::reasons(scene, advice, words));
    said.push(changes(scene, &advice.changes));
    said.extend(criteria::prepare(scene, advice, words));
    if !advice.services.is_empty() {
        said.push(text("h4", &scene.ui("check-services")));
        said.push(compare::services(scene, advice));
    }
    let class = if first {
        "sc-result sc-first"
    } else {
        "sc-result"
    };
    part("section").class(class).with(said)
}

/// Programmes that are not for this person: folded away, with the reason.
fn out(scene: Scene<'_>, out: &[Advice]) -> Html {
    if out.is_empty() {
        return Html::default();
    }
    let summary = part("summary").with(vec![text("h3", &scene.ui("check-out"))]);
    let each = out.iter().filter_map(|advice| {
        let words = scene.words.programmes.get(&advice.id)?;
        let mut said = vec![part("h4").with(vec![link(&words.page)])];
        said.extend(criteria::reasons(scene, advice, words));
        said.push(changes(scene, &advice.changes));
        Some(part("section").class("sc-result").with(said))
    });
    part("details")
        .class("sc-out")
        .with(std::iter::once(summary).chain(each).collect())
}

/// Single answers whose change would change the outcome.
fn changes(scene: Scene<'_>, changes: &[Change]) -> Html {
    let each: Vec<Html> = changes
        .iter()
        .filter_map(|each| change(scene, each))
        .collect();
    if each.is_empty() {
        return Html::default();
    }
    let summary = text("summary", &scene.ui("check-may-change"));
    part("details")
        .class("sc-may-change")
        .with(vec![summary, list("", each)])
}

fn change(scene: Scene<'_>, change: &Change) -> Option<Html> {
    let rules = scene.check.rules();
    let info = rules.questions().get(usize::from(change.question.0))?;
    let title = &scene.words.questions.get(&info.id)?.title;
    let outcomes = change.outcomes.iter();
    let ids: Vec<String> = outcomes
        .filter_map(|outcome| rules.outcomes().get(usize::from(outcome.0)).cloned())
        .collect();
    let answer = said::values(scene.words, info, &change.to);
    let leads = outcome::titles(scene, &ids);
    let sentence = scene
        .words
        .fill("check-if", &[("answer", &answer), ("outcome", &leads)]);
    Some(part("li").with(vec![
        classed("span", "hint", title),
        Html::from(" "),
        Html::from(sentence),
    ]))
}
