//! The result: whom to contact first, why, and what to prepare.

use super::part::{classed, list, part, text};
use super::{Scene, back, compare, contact, criteria, heading, keep, link, outcome, said};
use crate::report::{Advice, Report};
use crate::words::{Link, ProgrammeWords, Words};
use homeward_eligibility::{Change, Ruleset};
use yew::Html;

/// How many programmes are told in full: those after them are folded, so that whom to ask
/// first is not buried.
const IN_FULL: usize = 3;

pub(super) fn result(scene: Scene<'_>) -> Html {
    let words = scene.words;
    let report = Report::of(scene.check);
    let mut page = vec![back(scene), heading(&words.ui("check-result"))];
    if report.open.is_empty() {
        page.push(text("p", &words.ui("check-none-fits")));
    }
    let open = report.open.iter().enumerate();
    page.extend(open.map(|(at, advice)| programme(scene, advice, at)));
    page.extend(compare::compare(words, &report.open));
    page.push(out(scene, &report));
    page.push(other(words, scene.check.is_of_one()));
    page.push(not_a_decision(words));
    page.push(keep::keep(scene));
    page.into_iter().collect()
}

/// That no programme decides here.
pub(super) fn not_a_decision(words: &Words) -> Html {
    classed(
        "p",
        "sc-not-a-decision",
        &words.ui("self-check-not-a-decision"),
    )
}

/// A programme that may be for this person: what to do comes first.
fn programme(scene: Scene<'_>, advice: &Advice, at: usize) -> Html {
    let words = scene.words;
    let Some(of) = words.programmes.get(&advice.id) else {
        return Html::default();
    };
    let title = part("h3").with(vec![link(&of.page)]);
    let rules = scene.check.rules();
    let told = told(words, of, advice, changes(words, rules, &advice.changes));
    if at >= IN_FULL {
        let titles = outcome::titles(words, &advice.outcomes);
        let summary = vec![text("h3", &of.page.title), classed("p", "hint", &titles)];
        let summary = part("summary").with(summary);
        let page = part("p").with(vec![link(&of.page)]);
        let told = [summary, page].into_iter().chain(told).collect();
        return part("details").class("sc-result").with(told);
    }
    let first = (at == 0).then(|| classed("p", "sc-progress", &words.ui("check-first")));
    let class = if at == 0 {
        "sc-result sc-first"
    } else {
        "sc-result"
    };
    let told = first.into_iter().chain([title]).chain(told).collect();
    part("section").class(class).with(told)
}

/// What a programme says, below its name: what to do, whom to ask, why, what to prepare.
pub(super) fn told(
    words: &Words,
    of: &ProgrammeWords,
    advice: &Advice,
    changes: Html,
) -> Vec<Html> {
    let mut said = outcome::outcome(words, &advice.outcomes);
    said.push(match &of.contact {
        Some(way) => contact(words, way),
        None => classed("p", "hint", &words.ui("contact-none")),
    });
    said.extend(criteria::reasons(words, advice, of));
    said.push(changes);
    said.extend(criteria::prepare(words, advice, of));
    if !advice.services.is_empty() {
        let certain = advice.services.iter().all(|(_, certain)| *certain);
        let heading = if certain {
            "check-services"
        } else {
            "check-services-may"
        };
        said.push(text("h4", &words.ui(heading)));
        said.push(compare::services(words, advice));
    }
    said
}

/// Programmes that are not for this person, with the reason: folded away, but where only
/// one was asked about.
fn out(scene: Scene<'_>, report: &Report) -> Html {
    let words = scene.words;
    if report.out.is_empty() {
        return Html::default();
    }
    let each = report.out.iter().filter_map(|advice| {
        let of = words.programmes.get(&advice.id)?;
        let mut said = vec![part("h4").with(vec![link(&of.page)])];
        said.extend(criteria::reasons(words, advice, of));
        said.push(changes(words, scene.check.rules(), &advice.changes));
        Some(part("section").class("sc-result").with(said))
    });
    let heading = text("h3", &words.ui("check-out"));
    if scene.check.is_of_one() {
        return std::iter::once(heading).chain(each).collect();
    }
    let summary = part("summary").with(vec![heading]);
    part("details")
        .class("sc-out")
        .with(std::iter::once(summary).chain(each).collect())
}

/// Where else help is found; after one programme, first of all the other programmes.
pub(super) fn other(words: &Words, one: bool) -> Html {
    let all = one.then_some(&words.check);
    let links = all.into_iter().chain(&words.other);
    let item = |to: &Link| part("li").with(vec![link(to)]);
    let links: Vec<Html> = links.map(item).collect();
    if links.is_empty() {
        return Html::default();
    }
    let heading = text("h3", &words.ui("check-other-help"));
    part("section")
        .class("sc-other")
        .with(vec![heading, list("", links)])
}

/// Single answers whose change would change the outcome.
fn changes(words: &Words, rules: &Ruleset, changes: &[Change]) -> Html {
    let each: Vec<Html> = changes
        .iter()
        .filter_map(|each| change(words, rules, each))
        .collect();
    if each.is_empty() {
        return Html::default();
    }
    let summary = text("summary", &words.ui("check-may-change"));
    part("details")
        .class("sc-may-change")
        .with(vec![summary, list("", each)])
}

fn change(words: &Words, rules: &Ruleset, change: &Change) -> Option<Html> {
    let info = rules.questions().get(change.question.index())?;
    let title = &words.questions.get(&info.id)?.title;
    let outcomes = change.outcomes.iter();
    let ids: Vec<String> = outcomes
        .filter_map(|outcome| rules.outcomes().get(outcome.index()).cloned())
        .collect();
    let answer = said::values(words, info, &change.to);
    let leads = outcome::titles(words, &ids);
    let sentence = words.fill("check-if", &[("answer", &answer), ("outcome", &leads)]);
    Some(part("li").with(vec![
        classed("span", "hint", title),
        Html::from(" "),
        Html::from(sentence),
    ]))
}
