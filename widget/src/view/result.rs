//! The result: what to do first, whom to ask, and, folded, why and what to prepare.

use super::contact::Length;
use super::element::{all, classed, element, list, text};
use super::{
    Scene, Tap, actions, back, button, contact, criteria, format, gives, heading, link,
    link_classed, needs, outcome,
};
use crate::assessment::Assessment;
use crate::session::{Action, Step};
use crate::texts::{Link, ProgrammeTexts, Texts, TitledText};
use homeward_eligibility::{Change, Explanation, Ruleset};
use yew::Html;

/// The largest number of programmes of which equals are shown in full; of more, each is a line.
const EQUALS_IN_FULL: usize = 2;
/// The largest number of programmes without a certain outcome of which each says in its line what
/// is missing.
const UNDECIDED_IN_WORDS: usize = 3;
/// The largest number of services that are shown without a fold.
const SERVICES_IN_FULL: usize = 3;

pub(super) fn result(scene: &Scene<'_>) -> Html {
    let texts = scene.texts;
    let Some(assessment) = scene.session.assessment() else {
        return Html::default();
    };
    let Assessment {
        open,
        undecided,
        has_best,
        ..
    } = assessment;
    let first = assessment.first_words.as_ref();
    let words = first.and_then(|first| Some((first, texts.outcomes.get(&first.outcome)?)));
    let note = match words {
        Some((first, words)) if !first.is_note => {
            let service = texts.services.get(&first.service);
            return after_words(scene, assessment, words, service);
        }
        words => words.map(|(_, words)| text("p", &words.text)),
    };
    let none_fits = open.is_empty() && undecided.is_empty();
    let act = match open.first() {
        Some(best) if *has_best => {
            outcome::titles(texts, &outcome::ids(best, best.verdict.outcomes))
        }
        Some(_) => texts.ui("check-act-many"),
        None if undecided.is_empty() => texts.ui("check-act-none"),
        None => texts.ui("check-act-open"),
    };
    let mut page = vec![back(scene), heading(&act), so_far(scene)];
    page.extend(needs::said(scene, assessment));
    page.extend(note);
    if none_fits {
        page.push(text("p", texts.ui("check-none-fits")));
        let ask = texts.other.first().map(|to| link_classed("button", to));
        page.push(element("p").with(ask.into_iter().collect()));
    }
    let in_full = match open.len() {
        _ if *has_best => 1,
        equals if equals + undecided.len() <= EQUALS_IN_FULL => equals,
        _ => 0,
    };
    let (first, others) = open.split_at(in_full);
    page.extend(
        first
            .iter()
            .map(|result| in_full_card(scene, assessment, result)),
    );
    let line = |result| line(scene, assessment, result);
    page.extend(others.iter().map(line));
    if !undecided.is_empty() {
        if !open.is_empty() {
            page.push(text("h3", texts.ui("check-undecided")));
        }
        page.extend(undecided.iter().map(line));
    }
    // Where no programme fits, the first is a button above.
    let others = other(texts, scene.session.is_of_one(), usize::from(none_fits));
    let excluded = excluded(scene, assessment);
    // Where no programme fits, help comes before the reasons.
    page.extend(if open.is_empty() {
        [others, excluded]
    } else {
        [excluded, others]
    });
    page.push(outcome::not_a_decision(texts));
    page.push(last(scene));
    all(page)
}

/// The result of a person who reads other words before all programmes: all of these are one line
/// each, and other help comes before them.
fn after_words(
    scene: &Scene<'_>,
    assessment: &Assessment,
    words: &TitledText,
    service: Option<&Link>,
) -> Html {
    let texts = scene.texts;
    let mut page = vec![
        back(scene),
        heading(&words.title),
        so_far(scene),
        text("p", &words.text),
    ];
    page.push(links(service.into_iter().collect()));
    // Who wants to stay needs no programme about going back.
    page.extend(needs::said(scene, assessment).into_iter().take(1));
    page.push(other(texts, scene.session.is_of_one(), 0));
    let mut programmes = assessment.possible().peekable();
    if programmes.peek().is_some() {
        page.push(text("h3", texts.ui("check-later")));
    }
    page.extend(programmes.map(|result| line(scene, assessment, result)));
    page.push(excluded(scene, assessment));
    page.push(outcome::not_a_decision(texts));
    page.push(last(scene));
    all(page)
}

/// The note that questions are open, if they are.
fn so_far(scene: &Scene<'_>) -> Html {
    match scene.session.step() {
        Step::SoFar(_) => text("p", scene.ui("check-so-far-note")),
        _ => Html::default(),
    }
}

/// What a person can do with the result; while questions are open, only go back to them.
fn last(scene: &Scene<'_>) -> Html {
    match scene.session.step() {
        Step::SoFar(_) => {
            let go_on = button(scene, "button", "check-go-on", Tap::Session(Action::Back));
            element("p").class("sc-actions sc-so-far").with(vec![go_on])
        }
        _ => actions::actions(scene),
    }
}

/// A programme that can be asked, in full. The heading of the page is the outcome of the best.
fn in_full_card(scene: &Scene<'_>, assessment: &Assessment, result: &Explanation) -> Html {
    let texts = scene.texts;
    let Some(of) = texts.programmes.get(&result.programme().id) else {
        return Html::default();
    };
    let mut content = vec![element("h3").with(vec![link(&of.page)])];
    if of.ended {
        content.push(classed("p", "sc-ended", texts.ui("check-act-ended")));
    }
    if !assessment.has_best {
        let titles = outcome::titles(texts, &outcome::ids(result, result.verdict.outcomes));
        content.push(classed("p", "sc-outcome", &titles));
    }
    let changes = changes(texts, scene.session.rules(), result);
    // Two equal programmes are as long as a screen each if all is shown.
    let length = if assessment.has_best {
        Length::Full
    } else {
        Length::Short
    };
    let places = assessment.places.as_slice();
    content.extend(details(texts, of, result, (places, length), changes));
    let card = element("section").class("sc-result sc-first");
    card.with(content)
}

/// A programme in one line, which opens.
fn line(scene: &Scene<'_>, assessment: &Assessment, result: &Explanation) -> Html {
    let texts = scene.texts;
    let Some(of) = texts.programmes.get(&result.programme().id) else {
        return Html::default();
    };
    let places = assessment.places.as_slice();
    let ways = of.contact_in(places).map(|contact| &contact.ways);
    let way = match ways {
        _ if of.ended => "status-ended",
        Some(ways) => ways.first().map_or("contact-address", |way| &way.by),
        None => "check-no-contact",
    };
    let title = element("h3").lang(&of.page).text(&of.page.title);
    let mut summary = vec![title, classed("span", "sc-chip", texts.ui(way))];
    if assessment.undecided.len() <= UNDECIDED_IN_WORDS {
        summary.extend(criteria::in_a_line(texts, result, of));
    }
    let summary = element("summary").with(summary);
    let page = element("p").with(vec![link(&of.page)]);
    let changes = changes(texts, scene.session.rules(), result);
    let outcome = outcome::outcome(texts, &outcome::ids(result, result.verdict.outcomes));
    let details = details(texts, of, result, (places, Length::Full), changes);
    let content = [summary, page].into_iter().chain(outcome).chain(details);
    element("details").class("sc-line").with(content.collect())
}

/// The result of a programme below its name: whom to ask in the country where the person is, what
/// it may give, why, what to prepare.
pub(super) fn details(
    texts: &Texts,
    of: &ProgrammeTexts,
    result: &Explanation,
    (places, length): (&[String], Length),
    changes: Html,
) -> Vec<Html> {
    let mut content = vec![match of.contact_in(places) {
        Some(way) => contact(texts, way, length),
        None => classed("p", "hint", texts.ui("contact-none")),
    }];
    content.extend(criteria::missing(texts, result, of));
    if !of.builds_on.is_empty() {
        content.push(text("h4", texts.ui("check-builds-on")));
        content.push(links(of.builds_on.iter().collect()));
    }
    content.extend(gives::gives(texts, result, of));
    if result.services().next().is_some() {
        let certain = result.services().all(|service| service.certain);
        let heading = if certain {
            "check-services"
        } else {
            "check-services-may"
        };
        let services = services(texts, result);
        if length == Length::Short || result.services().count() > SERVICES_IN_FULL {
            content.push(fold(texts, heading, vec![services]));
        } else {
            content.push(text("h4", texts.ui(heading)));
            content.push(services);
        }
    }
    let why = outcome::texts(texts, &outcome::ids(result, result.verdict.outcomes)).into_iter();
    let why = why.chain(criteria::reasons(texts, result, of));
    content.push(fold(texts, "check-reasons", why.chain([changes]).collect()));
    content.push(fold(texts, "check-prepare", criteria::prepare(result, of)));
    content
}

/// Something to read later; nothing if there is nothing.
pub(super) fn fold(texts: &Texts, title: &str, mut content: Vec<Html>) -> Html {
    if content.is_empty() {
        return Html::default();
    }
    let summary = text("summary", texts.ui(title));
    content.insert(0, summary);
    element("details").class("sc-why").with(content)
}

/// A list of links.
fn links(pages: Vec<&Link>) -> Html {
    let pages = pages
        .into_iter()
        .map(|page| element("li").with(vec![link(page)]));
    list("links", pages.collect())
}

/// Links to the services that fit.
fn services(texts: &Texts, result: &Explanation) -> Html {
    let pages = result
        .services()
        .filter_map(|service| texts.services.get(service.id));
    links(pages.collect())
}

/// Programmes that are not for this person, with the reasons; folded, except if the self-check
/// is about one programme.
fn excluded(scene: &Scene<'_>, assessment: &Assessment) -> Html {
    let texts = scene.texts;
    if assessment.excluded.is_empty() {
        return Html::default();
    }
    let heading = text("h3", texts.ui("check-out"));
    let is_of_one = scene.session.is_of_one();
    let mut all_excluded = vec![if is_of_one {
        heading
    } else {
        element("summary").with(vec![heading])
    }];
    all_excluded.extend(assessment.excluded.iter().filter_map(|result| {
        let of = texts.programmes.get(&result.programme().id)?;
        let mut content = vec![element("h4").with(vec![link(&of.page)])];
        content.extend(criteria::reasons(texts, result, of));
        content.push(changes(texts, scene.session.rules(), result));
        Some(element("section").class("sc-result").with(content))
    }));
    if is_of_one {
        all(all_excluded)
    } else {
        element("details").class("sc-line").with(all_excluded)
    }
}

/// Links to other help; after a self-check of one programme also to that of all programmes.
/// The first `shown` of these are on the page already.
pub(super) fn other(texts: &Texts, one: bool, shown: usize) -> Html {
    let all = one.then_some(&texts.check);
    let links = all.into_iter().chain(texts.other.iter().skip(shown));
    let item = |to: &Link| element("li").with(vec![link(to)]);
    let links: Vec<Html> = links.map(item).collect();
    if links.is_empty() {
        return Html::default();
    }
    let heading = text("h3", texts.ui("check-other-help"));
    element("section")
        .class("sc-other")
        .with(vec![heading, list("links", links)])
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
    let summary = text("summary", texts.ui("check-may-change"));
    element("details")
        .class("sc-may-change")
        .with(vec![summary, list("", each)])
}

fn change(texts: &Texts, rules: &Ruleset, result: &Explanation, change: &Change) -> Option<Html> {
    let info = &rules[change.question];
    let title = &texts.questions.get(&info.id)?.title;
    let answer = format::values(texts, info, &change.to);
    let outcomes = outcome::titles(texts, &outcome::ids(result, change.outcomes));
    let sentence = texts.fill("check-if", &[("answer", &answer), ("outcome", &outcomes)]);
    Some(element("li").with(vec![
        classed("span", "hint", title),
        Html::from(" "),
        Html::from(sentence),
    ]))
}
