//! The field for a country: a combobox as the ARIA Authoring Practices describe it (editable,
//! list autocomplete, manual selection).

use super::element::{all, element, pressed_key, truth, typed_text};
use super::question::FIRST;
use super::{Scene, Tap};
use crate::session::search::{matches, offered};
use crate::session::{Action, CountrySearch};
use crate::texts::CountryNames;
use homeward_eligibility::{Country, QuestionInfo};
use web_sys::Event;
use yew::Html;

pub(super) fn field(
    scene: &Scene<'_>,
    info: &QuestionInfo,
    search: &CountrySearch,
    described: Option<String>,
) -> Html {
    let names = offered(info, &scene.texts.countries);
    let found = matches(&names, search.typed.as_deref().unwrap_or_default());
    let shown = search.typed.clone().or_else(|| {
        let name = |picked: Country| scene.texts.country(picked.code());
        search.picked.map(name)
    });
    let codes = found.iter().map(|at| names[*at].code.clone()).collect();
    let close = Tap::Session(Action::OpenList(false, None));
    let input = element("input")
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
        .attr_if("aria-invalid", scene.session.error().map(|_| "true"))
        .value(shown.unwrap_or_default())
        .on(
            scene,
            "click",
            Tap::Session(Action::OpenList(true, search.at)),
        )
        .on(scene, "blur", close)
        .with_event(scene, "input", |event| {
            Some(Tap::Session(Action::Type(0, typed_text(event))))
        })
        .with_event(scene, "keydown", keys(search, codes));
    let options = found.iter().enumerate().filter(|_| search.open);
    // Below the countries that the portal speaks of, a line; where people have typed, or the
    // question offers few countries, there is one list.
    let is_whole = names.len() == scene.texts.countries.len() && found.len() == names.len();
    let others = is_whole.then_some(scene.texts.known_countries);
    let options = options.map(|(at, name)| {
        let class = if others == Some(*name) {
            "sc-others"
        } else {
            ""
        };
        option(scene, search, at, &names[*name], class)
    });
    let listbox = element("ul")
        .id("sc-listbox")
        .class("sc-listbox")
        .attr("role", "listbox")
        .attr("aria-labelledby", "sc-heading")
        .attr_if("hidden", (!search.open || found.is_empty()).then_some(""))
        .with(options.collect());
    let count = u32::try_from(found.len()).unwrap_or_default();
    let typing = search.open && search.typed.is_some();
    let matches = typing.then(|| scene.texts.count("check-matches", count));
    // The number of countries is for those who do not see the list; that there is none is for
    // everyone.
    let class = if found.is_empty() { "hint" } else { "unseen" };
    let status = element("p").class(class).attr("role", "status");
    let status = status.text(matches.unwrap_or_default());
    let how = element("p").class("hint").id("sc-how");
    let content = vec![input.none(), listbox, status];
    let combobox = element("div").class("sc-combobox").with(content);
    all(vec![how.text(scene.ui("check-country-hint")), combobox])
}

fn option_id(at: usize) -> String {
    format!("sc-option-{at}")
}

fn option(
    scene: &Scene<'_>,
    search: &CountrySearch,
    at: usize,
    country: &CountryNames,
    class: &'static str,
) -> Html {
    let active = search.at == Some(at);
    let class = if active { "sc-active" } else { class };
    let item = element("li")
        .id(option_id(at))
        .attr("role", "option")
        .class(class)
        .attr("aria-selected", truth(active))
        // The press would move the focus out of the field, which closes the list.
        .with_event(scene, "mousedown", |event| {
            event.prevent_default();
            None
        });
    let item = match Country::parse(&country.code) {
        Some(country) => item.on(scene, "click", Tap::Session(Action::Pick(country))),
        None => item,
    };
    item.text(country.name())
}

/// The keys: arrows open the list and move in it, Enter picks, Escape closes the list, and then
/// empties the field.
fn keys(search: &CountrySearch, codes: Vec<String>) -> impl Fn(&Event) -> Option<Tap> + 'static {
    let CountrySearch { open, at, .. } = *search;
    move |event| {
        let last = codes.len().checked_sub(1);
        let (key, alt) = pressed_key(event);
        let action = match (key.as_str(), open) {
            ("ArrowDown", false) if alt => Action::OpenList(true, None),
            ("ArrowDown", true) if at < last => {
                Action::OpenList(true, at.map_or(last.map(|_| 0), |at| Some(at + 1)))
            }
            ("ArrowDown", _) => Action::OpenList(true, last.map(|_| 0)),
            ("ArrowUp", true) if alt => Action::OpenList(false, None),
            ("ArrowUp", true) => {
                Action::OpenList(true, at.and_then(|at| at.checked_sub(1)).or(last))
            }
            ("ArrowUp", false) => Action::OpenList(true, last),
            ("Escape", true) => Action::OpenList(false, None),
            ("Escape", false) => Action::Type(0, String::new()),
            ("Enter", true) => {
                let code = at.and_then(|at| codes.get(at));
                Action::Pick(code.and_then(|code| Country::parse(code))?)
            }
            _ => return None,
        };
        event.prevent_default();
        Some(Tap::Session(action))
    }
}
