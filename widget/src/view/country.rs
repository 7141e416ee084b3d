//! The field for a country: a combobox as the ARIA Authoring Practices describe it (editable,
//! list autocomplete, manual selection).

use super::part::{part, truth};
use super::question::FIRST;
use super::{Scene, Tap, typed};
use crate::check::search::{matches, meant as meant_of};
use crate::check::{Act, Entry, Fields, Search};
use homeward_eligibility::{Country, QuestionInfo};
use web_sys::Event;
use yew::Html;
use yew::virtual_dom::ListenerKind;

/// The countries offered, in the language's order.
fn offered(scene: Scene<'_>, info: &QuestionInfo) -> Vec<(String, String)> {
    let offered = |code: &String| info.options.is_empty() || info.options.contains(code);
    scene
        .words
        .countries
        .iter()
        .filter(|(code, _)| offered(code))
        .cloned()
        .collect()
}

/// The country that what is typed can only mean: it need not be picked from the list.
pub(super) fn meant(scene: Scene<'_>, info: &QuestionInfo, entry: &Entry) -> Option<Country> {
    let Fields::Country(Search {
        typed: Some(typed), ..
    }) = &entry.fields
    else {
        return None;
    };
    let names = offered(scene, info);
    meant_of(&names, typed).and_then(|at| Country::parse(&names[at].0))
}

pub(super) fn field(
    scene: Scene<'_>,
    info: &QuestionInfo,
    search: &Search,
    described: Option<String>,
) -> Html {
    let names = offered(scene, info);
    let found = matches(&names, search.typed.as_deref().unwrap_or_default());
    let shown = search.typed.clone().or_else(|| {
        let name = |picked: Country| scene.words.country(picked.code());
        search.picked.map(name)
    });
    let codes = found.iter().map(|at| names[*at].0.clone()).collect();
    let shut = Tap::Check(Act::Show(false, None));
    let input = part("input")
        .id(FIRST)
        .class("sc-input")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "sc-listbox")
        .attr("aria-expanded", truth(search.open))
        .attr_if("aria-activedescendant", search.at.map(option_id))
        .attr_if("aria-describedby", described)
        .attr_if("aria-invalid", scene.check.wrong().map(|_| "true"))
        .value(shown.unwrap_or_default())
        .on(
            scene,
            ListenerKind::onclick,
            Tap::Check(Act::Show(true, search.at)),
        )
        .on(scene, ListenerKind::onblur, shut)
        .with_event(scene, ListenerKind::oninput, |event| {
            Some(Tap::Check(Act::Write(0, typed::text(event))))
        })
        .with_event(scene, ListenerKind::onkeydown, keys(search, codes));
    let options = found.iter().enumerate().filter(|_| search.open);
    let options = options.map(|(at, name)| option(scene, search, at, &names[*name]));
    let listbox = part("ul")
        .id("sc-listbox")
        .class("sc-listbox")
        .attr("role", "listbox")
        .attr("aria-labelledby", "sc-heading")
        .attr_if("hidden", (!search.open || found.is_empty()).then_some(""))
        .with(options.collect());
    let count = u32::try_from(found.len()).unwrap_or_default();
    let said = search.typed.as_ref().filter(|_| search.open);
    let said = said.map(|_| scene.words.count("check-matches", count));
    let status = part("p").class("unseen").attr("role", "status");
    let status = status.text(&said.unwrap_or_default());
    let how = part("p").class("hint").id("sc-how");
    let content = vec![input.none(), listbox, status];
    let combobox = part("div").class("sc-combobox").with(content);
    [how.text(&scene.ui("check-country-hint")), combobox]
        .into_iter()
        .collect()
}

fn option_id(at: usize) -> String {
    format!("sc-option-{at}")
}

fn option(scene: Scene<'_>, search: &Search, at: usize, (code, name): &(String, String)) -> Html {
    let active = search.at == Some(at);
    let item = part("li")
        .id(option_id(at))
        .attr("role", "option")
        .class(if active { "sc-active" } else { "" })
        .attr("aria-selected", truth(active))
        // The press would take the focus from the field and so put the list away.
        .with_event(scene, ListenerKind::onmousedown, |event| {
            event.prevent_default();
            None
        });
    let item = match Country::parse(code) {
        Some(country) => item.on(scene, ListenerKind::onclick, Tap::Check(Act::Pick(country))),
        None => item,
    };
    item.text(name)
}

/// What the keys do: arrows open the list and move in it, Enter picks, Escape puts the list
/// away and then what was typed.
fn keys(search: &Search, codes: Vec<String>) -> impl Fn(&Event) -> Option<Tap> + 'static {
    let Search { open, at, .. } = *search;
    move |event| {
        let last = codes.len().checked_sub(1);
        let (key, alt) = typed::key(event);
        let act = match (key.as_str(), open) {
            ("ArrowDown", false) if alt => Act::Show(true, None),
            ("ArrowDown", true) if at < last => {
                Act::Show(true, at.map_or(last.map(|_| 0), |at| Some(at + 1)))
            }
            ("ArrowDown", _) => Act::Show(true, last.map(|_| 0)),
            ("ArrowUp", true) if alt => Act::Show(false, None),
            ("ArrowUp", true) => Act::Show(true, at.and_then(|at| at.checked_sub(1)).or(last)),
            ("ArrowUp", false) => Act::Show(true, last),
            ("Escape", true) => Act::Show(false, None),
            ("Escape", false) => Act::Write(0, String::new()),
            ("Enter", true) => {
                let code = at.and_then(|at| codes.get(at));
                Act::Pick(code.and_then(|code| Country::parse(code))?)
            }
            _ => return None,
        };
        event.prevent_default();
        Some(Tap::Check(act))
    }
}
