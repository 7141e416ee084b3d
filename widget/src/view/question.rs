//! One question.

use super::part::{classed, part, text};
use super::{Scene, Tap, back, country, errors, options, typed};
use crate::check::{Act, Entry, Fields};
use crate::words::{QuestionWords, Words};
use homeward_eligibility::{QuestionId, QuestionInfo};
use yew::{Html, InputEvent, SubmitEvent, html};

/// The id of the field that an error leads to.
pub(super) const FIRST: &str = "sc-first";

pub(super) fn question(scene: Scene<'_>, id: QuestionId) -> Html {
    let info = scene.check.rules().questions().get(usize::from(id.0));
    let (Some(info), Some(entry)) = (info, scene.check.entry()) else {
        return Html::default();
    };
    let Some(words) = scene.words.questions.get(&info.id) else {
        return Html::default();
    };
    let meant = country::meant(scene, info, entry);
    let onsubmit = scene.tap.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Tap::ContinueWith(meant)
    });
    let left = scene.check.left().saturating_sub(1);
    html! {
        <>
            { back(scene) }
            { errors::summary(scene, FIRST) }
            { classed("p", "sc-progress", &scene.words.count("check-left", left)) }
            <form class="sc-question" {onsubmit} novalidate=true>
                { asked(scene, info, entry, words) }
                <p class="sc-actions"><button type="submit" class="button">{ scene.ui("check-continue") }</button></p>
            </form>
        </>
    }
}

/// The question with its fields. A lone field is named by a label, a group of fields by a
/// legend.
fn asked(scene: Scene<'_>, info: &QuestionInfo, entry: &Entry, words: &QuestionWords) -> Html {
    let wrong = scene.check.wrong().is_some();
    let lone = matches!(entry.fields, Fields::Number(_) | Fields::Country(_));
    let described = described_by(words, wrong, matches!(entry.fields, Fields::Country(_)));
    let body = html! {
        <>
            { hint(words) }
            { why(scene.words, words) }
            { errors::at_field(scene) }
            { fields(scene, info, entry, words, described.clone()) }
            { options::asides(scene, info, entry) }
        </>
    };
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
        group.with(vec![heading(title), body])
    } else {
        let legend = part("legend").with(vec![heading(Html::from(&words.title))]);
        html! { <fieldset class="sc-fieldset" aria-describedby={described}>{ legend }{ body }</fieldset> }
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
                html! {
                    <div class="sc-field">
                        <label for={ids[at]}>{ scene.ui(keys[at]) }</label>
                        { input(scene, at, ids[at], "sc-input", &parts[at], None) }
                    </div>
                }
            };
            html! { <div class="sc-date">{ for (0..parts.len()).map(field) }</div> }
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
    let oninput = scene
        .tap
        .reform(move |event: InputEvent| Tap::Check(Act::Write(at, typed::text(&event))));
    let invalid = scene.check.wrong().map(|_| "true");
    html! {
        <input {id} {class} type="text" inputmode="numeric" autocomplete="off" value={text.to_owned()}
            aria-describedby={described} aria-invalid={invalid} {oninput} />
    }
}
