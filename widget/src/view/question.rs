//! One question.

use super::part::{classed, form, part, text};
use super::{Scene, Tap, back, country, errors, options, typed};
use crate::check::{Act, Entry, Fields};
use crate::words::{QuestionWords, Words};
use homeward_eligibility::{QuestionId, QuestionInfo};
use yew::Html;
use yew::virtual_dom::ListenerKind;

/// The id of the field that an error leads to.
pub(super) const FIRST: &str = "sc-first";

pub(super) fn question(scene: Scene<'_>, id: QuestionId) -> Html {
    let info = scene.check.rules().questions().get(id.index());
    let (Some(info), Some(entry)) = (info, scene.check.entry()) else {
        return Html::default();
    };
    let Some(words) = scene.words.questions.get(&info.id) else {
        return Html::default();
    };
    let meant = country::meant(scene, info, entry);
    let left = scene.check.left().saturating_sub(1);
    let go_on = part("button").attr("type", "submit").class("button");
    let go_on = vec![go_on.text(&scene.ui("check-continue"))];
    let form = form().class("sc-question").attr("novalidate", "");
    let form = form.with_event(scene, ListenerKind::onsubmit, move |event| {
        event.prevent_default();
        Some(Tap::ContinueWith(meant))
    });
    let page = [
        back(scene),
        errors::summary(scene, FIRST),
        classed("p", "sc-progress", &scene.words.count("check-left", left)),
        form.with(vec![
            asked(scene, info, entry, words),
            part("p").class("sc-actions").with(go_on),
        ]),
    ];
    page.into_iter().collect()
}

/// The question with its fields. A lone field is named by a label, a group of fields by a
/// legend.
fn asked(scene: Scene<'_>, info: &QuestionInfo, entry: &Entry, words: &QuestionWords) -> Html {
    let wrong = scene.check.wrong().is_some();
    let lone = matches!(entry.fields, Fields::Number(_) | Fields::Country(_));
    let described = described_by(words, wrong, matches!(entry.fields, Fields::Country(_)));
    let body = [
        hint(words),
        why(scene.words, words),
        errors::at_field(scene),
        fields(scene, info, entry, words, described.clone()),
        options::asides(scene, info, entry),
    ];
    let heading = |title: Html| {
        part("h2")
            .class("sc-heading")
            .id("sc-heading")
            .attr("tabindex", "-1")
            .with(vec![title])
    };
    let group = if lone {
        let title = part("label").attr("for", FIRST).text(&words.title);
        let group = part("div")
            .class("sc-fieldset")
            .attr("role", "group")
            .attr("aria-labelledby", "sc-heading");
        group.with(std::iter::once(heading(title)).chain(body).collect())
    } else {
        let legend = part("legend").with(vec![heading(Html::from(&words.title))]);
        let group = part("fieldset").class("sc-fieldset");
        let group = group.attr_if("aria-describedby", described);
        group.with(std::iter::once(legend).chain(body).collect())
    };
    part("div")
        .class(if wrong { "sc-wrong" } else { "" })
        .with(vec![group])
}

/// The ids of what explains the question.
fn described_by(words: &QuestionWords, wrong: bool, country: bool) -> Option<String> {
    let ids = [
        (words.help.is_some(), "sc-hint"),
        (wrong, "sc-error"),
        (country, "sc-how"),
    ];
    let ids: Vec<&str> = ids
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, id)| *id)
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn hint(words: &QuestionWords) -> Html {
    words.help.as_ref().map_or_else(Html::default, |help| {
        part("p").class("hint").id("sc-hint").text(help)
    })
}

/// Why it is asked, folded.
pub(super) fn why(words: &Words, of: &QuestionWords) -> Html {
    of.why.as_ref().map_or_else(Html::default, |why| {
        let said = vec![text("summary", &words.ui("check-why")), text("p", why)];
        part("details").class("sc-why").with(said)
    })
}

fn fields(
    scene: Scene<'_>,
    info: &QuestionInfo,
    entry: &Entry,
    words: &QuestionWords,
    described: Option<String>,
) -> Html {
    match &entry.fields {
        Fields::One(chosen) => options::one(scene, info, words, *chosen),
        Fields::Many { chosen, none } => options::many(scene, info, words, chosen, *none),
        Fields::Country(search) => country::field(scene, info, search, described),
        Fields::Number(text) => input(scene, 0, FIRST, "sc-input sc-short", text, described),
        Fields::Date(parts) => {
            let ids = [FIRST, "sc-month", "sc-year"];
            let keys = ["check-day", "check-month", "check-year"];
            let field = |at: usize| {
                let label = part("label").attr("for", ids[at]);
                part("div").class("sc-field").with(vec![
                    label.text(&scene.ui(keys[at])),
                    input(scene, at, ids[at], "sc-input", &parts[at], None),
                ])
            };
            let fields = (0..parts.len()).map(field).collect();
            part("div").class("sc-date").with(fields)
        }
    }
}

fn input(
    scene: Scene<'_>,
    at: usize,
    id: &'static str,
    class: &'static str,
    text: &str,
    described: Option<String>,
) -> Html {
    part("input")
        .id(id)
        .class(class)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr_if("aria-describedby", described)
        .attr_if("aria-invalid", scene.check.wrong().map(|_| "true"))
        .value(text.to_owned())
        .with_event(scene, ListenerKind::oninput, move |event| {
            Some(Tap::Check(Act::Write(at, typed::text(event))))
        })
        .none()
}
