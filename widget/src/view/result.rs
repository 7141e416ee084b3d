//! The result: which programme to contact first, why, and what to prepare.

use super::element::{classed, element, list, text};
use super::{Scene, actions, back, compare, contact, criteria, format, heading, link, outcome};
use crate::assessment::Assessment;
use crate::texts::{Link, ProgrammeTexts, Texts};
use homeward_eligibility::{Change, Explanation, Ruleset};
use yew::Html;

/// The number of programmes that are shown in full. Those after them are folded, so that the
/// first one is easy to find.
const IN_FULL: usize = 3;

pub(super) fn result(scene: Scene<'_>) -> Html {
    let texts = scene.texts;
    let Some(assessment) = scene.session.assessment() else {
        return Html::default();
    };
    let mut page = vec![back(scene), heading(&texts.ui("check-result"))];
    if assessment.open.is_empty() {
        page.push(text("p", &texts.ui("check-none-fits")));
    }
    let open = assessment.open.iter().enumerate();
    page.extend(open.map(|(at, result)| programme(scene, result, at)));
    page.extend(compare::compare(texts, &assessment.open));
    page.push(excluded(scene, assessment));
    page.push(other(texts, scene.session.is_of_one()));
    page.push(not_a_decision(texts));
    page.push(actions::actions(scene));
    page.into_iter().collect()
}

/// The note that this is not a decision.
pub(super) fn not_a_decision(texts: &Texts) -> Html {
    classed(
        "p",
        "sc-not-a-decision",
        &texts.ui("self-check-not-a-decision"),
    )
}

/// A programme that may be for this person.
fn programme(scene: Scene<'_>, result: &Explanation, at: usize) -> Html {
    let texts = scene.texts;
    let Some(of) = texts.programmes.get(&result.programme().id) else {
        return Html::default();
    };
    let title = element("h3").with(vec![link(&of.page)]);
    let rules = scene.session.rules();
    let details = details(texts, of, result, changes(texts, rules, result));
    if at >= IN_FULL {
        let titles = outcome::titles(texts, result.outcomes());
        let summary = vec![text("h3", &of.page.title), classed("p", "hint", &titles)];
        let summary = element("summary").with(summary);
        let page = element("p").with(vec![link(&of.page)]);
        let details = [summary, page].into_iter().chain(details).collect();
        return element("details").class("sc-result").with(details);
    }
    let first = (at == 0).then(|| classed("p", "sc-progress", &texts.ui("check-first")));
    let class = if at == 0 {
        "sc-result sc-first"
    } else {
        "sc-result"
    };
    let details = first.into_iter().chain([title]).chain(details).collect();
    element("section").class(class).with(details)
}

/// The result of a programme below its name: what to do, whom to ask, why, what to prepare.
pub(super) fn details(
    texts: &Texts,
    of: &ProgrammeTexts,
    result: &Explanation,
    changes: Html,
) -> Vec<Html> {
    let mut content = outcome::outcome(texts, result.outcomes());
    content.push(match &of.contact {
        Some(way) => contact(texts, way),
        None => classed("p", "hint", &texts.ui("contact-none")),
    });
    content.extend(criteria::reasons(texts, result, of));
    content.push(changes);
    content.extend(criteria::prepare(texts, result, of));
    if result.services().next().is_some() {
        let certain = result.services().all(|service| service.certain);
        let heading = if certain {
            "check-services"
        } else {
            "check-services-may"
        };
        content.push(text("h4", &texts.ui(heading)));
        content.push(compare::services(texts, result));
    }
    content
}

/// Programmes that are not for this person, with the reasons; folded, except if the self-check
/// is about one programme.
fn excluded(scene: Scene<'_>, assessment: &Assessment) -> Html {
    let texts = scene.texts;
    if assessment.excluded.is_empty() {
        return Html::default();
    }
    let each = assessment.excluded.iter().filter_map(|result| {
        let of = texts.programmes.get(&result.programme().id)?;
        let mut content = vec![element("h4").with(vec![link(&of.page)])];
        content.extend(criteria::reasons(texts, result, of));
        content.push(changes(texts, scene.session.rules(), result));
        Some(element("section").class("sc-result").with(content))
    });
    let heading = text("h3", &texts.ui("check-out"));
    if scene.session.is_of_one() {
        return std::iter::once(heading).chain(each).collect();
    }
    let summary = element("summary").with(vec![heading]);
    element("details")
        .class("sc-out")
        .with(std::iter::once(summary).chain(each).collect())
}

/// Links to other help; after a self-check of one programme also to that of all programmes.
pub(super) fn other(texts: &Texts, one: bool) -> Html {
    let all = one.then_some(&texts.check);
    let links = all.into_iter().chain(&texts.other);
    let item = |to: &Link| element("li").with(vec![link(to)]);
    let links: Vec<Html> = links.map(item).collect();
    if links.is_empty() {
        return Html::default();
    }
    let heading = text("h3", &texts.ui("check-other-help"));
    element("section")
        .class("sc-other")
        .with(vec![heading, list("", links)])
}

/// The answers that, changed alone, would change the outcome.
fn changes(texts: &Texts, rules: &Ruleset, result: &Explanation) -> Html {
    let each: Vec<Html> = result
        .changes
        .iter()
        .filter_map(|each| change(texts, rules, result, each))
        .collect();
    if each.is_empty() {
        return Html::default();
    }
    let summary = text("summary", &texts.ui("check-may-change"));
    element("details")
        .class("sc-may-change")
        .with(vec![summary, list("", each)])
}

fn change(texts: &Texts, rules: &Ruleset, result: &Explanation, change: &Change) -> Option<Html> {
    let info = &rules[change.question];
    let title = &texts.questions.get(&info.id)?.title;
    let answer = format::values(texts, info, &change.to);
    let outcomes = outcome::titles(texts, result.ids(change.outcomes));
    let sentence = texts.fill("check-if", &[("answer", &answer), ("outcome", &outcomes)]);
    Some(element("li").with(vec![
        classed("span", "hint", title),
        Html::from(" "),
        Html::from(sentence),
    ]))
}
