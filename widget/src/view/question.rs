//! One question.

use super::element::{all, classed, element, form, text, typed_text};
use super::{Scene, Tap, back, button, country, errors, options};
use crate::session::{Action, Draft, Fields};
use crate::texts::{QuestionTexts, Texts};
use homeward_eligibility::{QuestionId, QuestionInfo};
use yew::Html;

/// The id of the field that an error links to.
pub(super) const FIRST: &str = "sc-first";

pub(super) fn question(scene: &Scene<'_>, id: QuestionId) -> Html {
    let info = scene.session.rules().questions().get(id.index());
    let (Some(info), Some(draft)) = (info, scene.session.draft()) else {
        return Html::default();
    };
    let Some(texts) = scene.texts.questions.get(&info.id) else {
        return Html::default();
    };
    let left = scene.session.left().saturating_sub(1);
    let go_on = element("button").attr("type", "submit").class("button");
    let go_on = vec![go_on.text(scene.ui("check-continue"))];
    let form = form().class("sc-question").attr("novalidate", "");
    let form = form.with_event(scene, "submit", |event| {
        event.prevent_default();
        Some(Tap::Session(Action::Continue))
    });
    let page = vec![
        back(scene),
        errors::summary(scene, FIRST),
        classed("p", "sc-progress", scene.texts.count("check-left", left)),
        form.with(vec![
            fieldset(scene, info, draft, texts),
            element("p").class("sc-actions").with(go_on),
        ]),
        button(
            scene,
            "sc-back",
            "check-so-far",
            Tap::Session(Action::SoFar),
        ),
    ];
    all(page)
}

/// The question with its fields. A single field is named by a label, a group of fields by a
/// legend.
fn fieldset(scene: &Scene<'_>, info: &QuestionInfo, draft: &Draft, texts: &QuestionTexts) -> Html {
    let error = scene.session.error().is_some();
    let single = matches!(draft.fields, Fields::Number(_) | Fields::Country(_));
    let described = described_by(texts, error, matches!(draft.fields, Fields::Country(_)));
    let mut body = vec![
        hint(texts),
        why(scene.texts, texts),
        errors::at_field(scene),
        fields(scene, info, draft, texts, described.clone()),
        options::non_answers(scene, info, draft),
    ];
    let heading = |title: Html| {
        element("h2")
            .class("sc-heading")
            .id("sc-heading")
            .attr("tabindex", "-1")
            .with(vec![title])
    };
    let group = if single {
        let title = element("label").attr("for", FIRST).text(&texts.title);
        let group = element("div")
            .class("sc-fieldset")
            .attr("role", "group")
            .attr("aria-labelledby", "sc-heading");
        body.insert(0, heading(title));
        group.with(body)
    } else {
        let legend = element("legend").with(vec![heading(Html::from(&texts.title))]);
        let group = element("fieldset").class("sc-fieldset");
        let group = group.attr_if("aria-describedby", described);
        body.insert(0, legend);
        group.with(body)
    };
    element("div")
        .class(if error { "sc-wrong" } else { "" })
        .with(vec![group])
}

/// The ids of the elements that explain the question.
fn described_by(texts: &QuestionTexts, error: bool, country: bool) -> Option<String> {
    let ids = [
        (texts.help.is_some(), "sc-hint"),
        (error, "sc-error"),
        (country, "sc-how"),
    ];
    let ids: Vec<&str> = ids
        .iter()
        .filter(|(exists, _)| *exists)
        .map(|(_, id)| *id)
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn hint(texts: &QuestionTexts) -> Html {
    texts.help.as_ref().map_or_else(Html::default, |help| {
        element("p").class("hint").id("sc-hint").text(help)
    })
}

/// The reason for the question, folded.
pub(super) fn why(texts: &Texts, of: &QuestionTexts) -> Html {
    of.why.as_ref().map_or_else(Html::default, |why| {
        let content = vec![text("summary", texts.ui("check-why")), text("p", why)];
        element("details").class("sc-why").with(content)
    })
}

fn fields(
    scene: &Scene<'_>,
    info: &QuestionInfo,
    draft: &Draft,
    texts: &QuestionTexts,
    described: Option<String>,
) -> Html {
    match &draft.fields {
        Fields::One(chosen) => options::one(scene, info, texts, *chosen),
        Fields::Many { chosen, none } => options::many(scene, info, texts, chosen, *none),
        Fields::Country(search) => country::field(scene, info, search, described),
        Fields::Number(text) => input(scene, 0, FIRST, "sc-input sc-short", text, described),
        Fields::Date(parts) => {
            let ids = [FIRST, "sc-month", "sc-year"];
            let keys = ["check-day", "check-month", "check-year"];
            let field = |at: usize| {
                let label = element("label").attr("for", ids[at]);
                element("div").class("sc-field").with(vec![
                    label.text(scene.ui(keys[at])),
                    input(scene, at, ids[at], "sc-input", &parts[at], None),
                ])
            };
            let fields = (0..parts.len()).map(field).collect();
            element("div").class("sc-date").with(fields)
        }
    }
}

fn input(
    scene: &Scene<'_>,
    at: usize,
    id: &'static str,
    class: &'static str,
    text: &str,
    described: Option<String>,
) -> Html {
    element("input")
        .id(id)
        .class(class)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr_if("aria-describedby", described)
        .attr_if("aria-invalid", scene.session.error().map(|_| "true"))
        .value(text.to_owned())
        .with_event(scene, "input", move |event| {
            Some(Tap::Session(Action::Type(at, typed_text(event))))
        })
        .none()
}
